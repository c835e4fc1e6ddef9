import { ApiObject, type App, Chart, JsonPatch, Size } from 'cdk8s';
import { Cpu, EnvFieldPaths, EnvValue, Pod, Probe, RestartPolicy, Volume } from 'cdk8s-plus-28';
import { settingsAndSecrets } from './cka-pod-settings';
import { CONTAINER, POD } from './undone-defaults';

/** Document 001: the Pod for the CKA, from one command to secrets and metadata. */
export function ckaPod(app: App): void {
  basics(app);
  volumes(app);
  resources(app);
  probes(app);
  severalContainers(app);
  settingsAndSecrets(app);
  metadata(app);
}

function basics(app: App): void {
  new Pod(new Chart(app, 'mynginx'), 'mynginx', {
    ...POD,
    metadata: { name: 'mynginx', labels: { run: 'mynginx' } },
    containers: [{ ...CONTAINER, name: 'mynginx', image: 'nginx' }],
  });

  const selecting = new Pod(new Chart(app, 'node-selector'), 'node-selector', {
    ...POD,
    metadata: { name: 'node-selector' },
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx' }],
  });
  // cdk8s-plus has node affinity, but not this field.
  ApiObject.of(selecting).addJsonPatch(JsonPatch.add('/spec/nodeSelector', { 'kubernetes.io/hostname': 'juseok' }));

  new Pod(new Chart(app, 'cmd'), 'cmd', {
    ...POD,
    metadata: { name: 'cmd' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx', command: ['/bin/echo'], args: ['hello'] }],
  });

  new Pod(new Chart(app, 'env'), 'env', {
    ...POD,
    metadata: { name: 'env' },
    containers: [
      { ...CONTAINER, name: 'nginx', image: 'nginx', envVariables: { hello: EnvValue.fromValue('world!') } },
    ],
  });
}

function volumes(app: App): void {
  const host = new Chart(app, 'volume');
  new Pod(host, 'volume', {
    ...POD,
    metadata: { name: 'volume' },
    containers: [
      {
        ...CONTAINER,
        name: 'nginx',
        image: 'nginx',
        volumeMounts: [
          {
            path: '/container-volume',
            volume: Volume.fromHostPath(host, 'my-volume', 'my-volume', { path: '/home' }),
          },
        ],
      },
    ],
  });

  const empty = new Chart(app, 'volume-empty');
  new Pod(empty, 'volume-empty', {
    ...POD,
    metadata: { name: 'volume-empty' },
    containers: [
      {
        ...CONTAINER,
        name: 'nginx',
        image: 'nginx',
        volumeMounts: [{ path: '/container-volume', volume: Volume.fromEmptyDir(empty, 'my-volume', 'my-volume') }],
      },
    ],
  });
}

function resources(app: App): void {
  new Pod(new Chart(app, 'requests'), 'requests', {
    ...POD,
    metadata: { name: 'requests' },
    containers: [
      {
        ...CONTAINER,
        name: 'nginx',
        image: 'nginx',
        resources: { cpu: { request: Cpu.millis(250) }, memory: { request: Size.mebibytes(500) } },
      },
    ],
  });

  new Pod(new Chart(app, 'limits'), 'limits', {
    ...POD,
    metadata: { name: 'limits' },
    restartPolicy: RestartPolicy.NEVER,
    containers: [
      {
        ...CONTAINER,
        name: 'mynginx',
        image: 'python:3.7',
        command: ['python'],
        args: ['-c', 'arr = []\nwhile True: arr.append(range(1000))'],
        resources: { cpu: { limit: Cpu.millis(500) }, memory: { limit: Size.gibibytes(1) } },
      },
    ],
  });
}

function probes(app: App): void {
  new Pod(new Chart(app, 'liveness'), 'liveness', {
    ...POD,
    metadata: { name: 'liveness' },
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx', liveness: Probe.fromHttpGet('/live', { port: 80 }) }],
  });

  new Pod(new Chart(app, 'readiness'), 'readiness', {
    ...POD,
    metadata: { name: 'readiness' },
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx', readiness: Probe.fromHttpGet('/ready', { port: 80 }) }],
  });

  new Pod(new Chart(app, 'readiness-cmd'), 'readiness-cmd', {
    ...POD,
    metadata: { name: 'readiness-cmd' },
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx', readiness: Probe.fromCommand(['cat', '/tmp/ready']) }],
  });
}

function severalContainers(app: App): void {
  new Pod(new Chart(app, 'multi-container'), 'multi-container', {
    ...POD,
    metadata: { name: 'multi-container' },
    containers: [
      { ...CONTAINER, name: 'nginx', image: 'nginx' },
      {
        ...CONTAINER,
        name: 'curl',
        image: 'curlimages/curl',
        command: ['/bin/sh'],
        args: ['-c', 'while true; do sleep 5; curl localhost; done'],
      },
    ],
  });

  const chart = new Chart(app, 'init-container');
  const workdir = Volume.fromEmptyDir(chart, 'workdir', 'workdir');
  new Pod(chart, 'init-container', {
    ...POD,
    metadata: { name: 'init-container' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    initContainers: [
      {
        ...CONTAINER,
        name: 'git',
        image: 'alpine/git',
        command: ['sh'],
        args: ['-c', 'git clone https://github.com/moby/moby.git /tmp/moby'],
        volumeMounts: [{ path: '/tmp', volume: workdir }],
      },
    ],
    containers: [
      {
        ...CONTAINER,
        name: 'busybox',
        image: 'busybox',
        command: ['ls'],
        args: ['/tmp/moby'],
        volumeMounts: [{ path: '/tmp', volume: workdir }],
      },
    ],
  });
}

function metadata(app: App): void {
  const pod = new Pod(new Chart(app, 'downward-volume'), 'downward-volume', {
    ...POD,
    metadata: { name: 'downward-volume', labels: { zone: 'ap-north-east', cluster: 'cluster1' } },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'downward',
        image: 'busybox',
        command: ['sh', '-c'],
        args: ['cat /etc/podinfo/labels'],
      },
    ],
  });
  // cdk8s-plus has no volumes of the Downward API, and drops this one's source from the manifest.
  ApiObject.of(pod).addJsonPatch(
    JsonPatch.add('/spec/containers/0/volumeMounts', [{ name: 'podinfo', mountPath: '/etc/podinfo' }]),
    JsonPatch.add('/spec/volumes', [
      {
        name: 'podinfo',
        downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
      },
    ]),
  );

  new Pod(new Chart(app, 'downward-env'), 'downard-env', {
    ...POD,
    metadata: { name: 'downard-env' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'downward',
        image: 'busybox',
        command: ['printenv'],
        envVariables: {
          NODE_NAME: EnvValue.fromFieldRef(EnvFieldPaths.NODE_NAME),
          POD_NAME: EnvValue.fromFieldRef(EnvFieldPaths.POD_NAME),
          POD_NAMESPACE: EnvValue.fromFieldRef(EnvFieldPaths.POD_NAMESPACE),
          POD_IP: EnvValue.fromFieldRef(EnvFieldPaths.POD_IP),
        },
      },
    ],
  });
}
