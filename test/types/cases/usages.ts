import {
  App,
  Chart,
  ConfigMap,
  type ConfigMapReference,
  type Container,
  CronJob,
  DaemonSet,
  Deployment,
  type DeploymentProps,
  emptyDir,
  fieldRef,
  type HasPods,
  httpGet,
  image,
  Job,
  Namespace,
  PersistentVolume,
  PersistentVolumeClaim,
  Pod,
  type PodProps,
  projected,
  type Resource,
  Secret,
  Service,
  ServiceAccount,
  SidecarPod,
  StatefulSet,
  volumeClaimTemplate,
} from 'podwright';

const app = new App();
const chart = new Chart(app, 'game');

// As in the README
const special = new ConfigMap(chart, 'special-config', {
  data: { 'special.power': '10', 'special.strength': '20' },
});
new Pod(chart, 'special-env', {
  restartPolicy: 'OnFailure',
  containers: [
    {
      name: 'special-env',
      image: 'busybox',
      command: ['printenv'],
      args: ['special_env'],
      env: { special_env: special.key('special.power'), NODE_NAME: fieldRef('spec.nodeName') },
      envFrom: [special, special.prefixed('P_'), special.optional()],
    },
  ],
});
const workdir = emptyDir('workdir');
new Pod(chart, 'init-container', {
  restartPolicy: 'OnFailure',
  initContainers: [
    { name: 'git', image: 'alpine/git', command: ['sh'], args: ['-c', 'git'], volumeMounts: { '/tmp': workdir } },
  ],
  containers: [
    { name: 'busybox', image: 'busybox', command: ['ls'], args: ['/tmp/moby'], volumeMounts: { '/tmp': workdir } },
  ],
});
const web = new SidecarPod(chart, 'my-nginx-pod', {
  metadata: { labels: { app: 'web' } },
  containers: [
    {
      name: 'my-nginx-container',
      image: 'nginx:latest',
      ports: [80],
      livenessProbe: { ...httpGet('/live', 80), periodSeconds: 5 },
    },
  ],
  sidecars: [{ name: 'ubuntu-sidecar-container', image: 'ubuntu', command: ['tail'], args: ['-f', '/dev/null'] }],
});
new Service(chart, 'svc-for-web', { selector: web, ports: [{ port: 8080, targetPort: 80 }] });
const credentials = Secret.named('user-info', ['username', 'password']);
credentials.key('username');
app.synth();

// Types of their own
const containers: Container[] = [{ name: 'c', image: 'i', ports: [80], livenessProbe: httpGet('/', 'any') }];
new Pod(chart, 'containers', { containers });
const frozen: readonly Container[] = containers;
new Pod(chart, 'mapped', { initContainers: frozen, containers: ['a', 'b'].map((name) => ({ name, image: name })) });

function propsOf(name: string): PodProps {
  return { containers: [{ name, image: `${name}:1` }] };
}
new Pod(chart, 'from-function', propsOf('web'));
new Pod(chart, 'extended', { ...propsOf('web'), restartPolicy: 'Never' });
new Deployment(chart, 'moved-in', { template: { ...propsOf('web'), metadata: { labels: { app: 'web' } } } });
const deploymentProps: DeploymentProps = { template: propsOf('web'), selector: { matchLabels: { app: 'web' } } };
new Deployment(chart, 'by-props', deploymentProps);

function takesPod(pod: Pod): string {
  return pod.name;
}
function takesPods(pods: HasPods): unknown {
  return pods.toPodSelectorConfig();
}
function takesResource(resource: Resource): string {
  return resource.resourceType;
}
function takesConfig(config: ConfigMap): ConfigMap {
  return config;
}
const labelled = new Pod(chart, 'labelled', {
  metadata: { labels: { app: 'web' } },
  containers: [{ name: 'c', image: 'i', ports: [{ name: 'http', containerPort: 80 }] }],
});
takesPod(labelled);
takesPods(labelled);
takesPods(web);
takesResource(labelled);
const config: ConfigMapReference = ConfigMap.named('any');
config.volume();
const pods: Pod[] = [labelled, new Pod(chart, 'other', propsOf('x'))];
pods.map(takesPod);
const deployments: Deployment[] = [
  new Deployment(chart, 'portly', { template: { ...propsOf('x'), metadata: { labels: { a: 'b' } } } }),
];
const sidecars: SidecarPod[] = [web];
const services: Service[] = [
  new Service(chart, 'typed', { selector: labelled, ports: [{ port: 80, targetPort: 'http' }] }),
];
const holders: (HasPods | Resource)[] = [...deployments, ...sidecars, ...services];
holders.push(web);

class Web extends Pod {
  constructor(scope: Chart, id: string, replicas: number) {
    super(scope, id, { containers: [{ name: id, image: 'nginx', env: { REPLICAS: String(replicas) } }] });
  }
}
class MyChart extends Chart {
  readonly web: Web;
  constructor(scope: App, id: string) {
    super(scope, id, { namespace: 'web', labels: { team: 'a' }, fileName: 'web' });
    this.web = new Web(this, 'web', 2);
  }
}
takesPod(new MyChart(app, 'mine').web);

// Spreads that depend
declare const debug: boolean;
new Pod(chart, 'conditional', {
  ...(debug && { shareProcessNamespace: true }),
  ...(debug ? { hostNetwork: true } : {}),
  containers: [
    { name: 'c', image: 'i', ...(debug && { command: ['sh'] }), env: { A: '1', ...(debug && { DEBUG: '1' }) } },
    ...(debug ? [{ name: 'debugger', image: 'busybox' }] : []),
  ],
  nodeSelector: debug ? { debug: 'yes' } : undefined,
});

// Native sidecars
new SidecarPod(chart, 'native', {
  native: true,
  containers: [{ name: 'main', image: 'i' }],
  sidecars: [
    {
      name: 'proxy',
      image: 'envoy',
      ports: [{ name: 'admin', containerPort: 9901 }],
      startupProbe: httpGet('/', 'admin'),
    },
  ],
  share: { '/var/log': emptyDir('logs'), '/shared': emptyDir('shared').mount({ readOnly: true }) },
});
new Pod(chart, 'native-by-hand', {
  initContainers: [{ name: 'proxy', image: 'envoy', restartPolicy: 'Always' }],
  containers: [{ name: 'main', image: 'i' }],
});

// Workloads and what they name
const data = volumeClaimTemplate('data', {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '1Gi' } },
});
const headless = new Service(chart, 'db', { clusterIP: 'None', selector: { app: 'db' }, ports: [5432] });
new StatefulSet(chart, 'db', {
  serviceName: headless,
  replicas: 3,
  template: {
    metadata: { labels: { app: 'db' } },
    containers: [{ name: 'db', image: 'postgres', volumeMounts: { '/data': data } }],
  },
  volumeClaimTemplates: [data, { metadata: { name: 'logs' }, spec: { accessModes: ['ReadWriteOnce'] } }],
});
new DaemonSet(chart, 'agent', { template: { metadata: { labels: { app: 'agent' } }, ...propsOf('agent') } });
new Job(chart, 'job', { backoffLimit: 0, template: { ...propsOf('job'), restartPolicy: 'Never' } });
new CronJob(chart, 'cron', {
  schedule: '@daily',
  jobTemplate: { template: { ...propsOf('job'), restartPolicy: 'Never' } },
});
const namespace = new Namespace(chart, 'ns');
const account = new ServiceAccount(chart, 'account', {
  metadata: { namespace },
  secrets: [credentials, { name: 's' }],
});
const storage = new PersistentVolume(chart, 'pv', {
  capacity: { storage: '1Gi' },
  accessModes: ['ReadWriteOnce'],
  hostPath: { path: '/data' },
});
const claim = new PersistentVolumeClaim(chart, 'claim', { volumeName: storage, accessModes: ['ReadWriteOnce'] });
new Pod(chart, 'all', {
  metadata: { namespace: 'ns', annotations: { a: 'b' } },
  serviceAccountName: account,
  imagePullSecrets: [credentials, { name: 'pull' }],
  containers: [
    {
      name: 'c',
      volumeMounts: {
        '/claim': claim.volume(),
        '/all': projected('all', [special, credentials, { serviceAccountToken: { path: 'token' } }]),
        '/model': image('model', 'registry.example.com/model:1'),
      },
    },
  ],
});
new Pod(chart, 'plain', {
  volumes: [{ name: 'v', emptyDir: {} }],
  containers: [
    {
      name: 'c',
      env: [
        { name: 'A', value: 'b' },
        { name: 'N', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      ],
      envFrom: [{ configMapRef: { name: 'c' } }, { prefix: 'S_', secretRef: { name: 's' } }],
      volumeMounts: [{ name: 'v', mountPath: '/v' }],
    },
  ],
});
takesConfig(new ConfigMap(chart, 'keyed', { data: { a: 'b' } }));
