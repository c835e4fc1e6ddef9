import { join } from 'node:path';
import {
  type App,
  Chart,
  ConfigMap,
  downwardAPI,
  emptyDir,
  exec,
  fieldRef,
  hostPath,
  httpGet,
  Pod,
  podInfoEnv,
  Secret,
} from 'podwright';

/** Document 001: the Pod for the CKA, from one command to secrets and metadata. */
export function ckaPod(app: App): void {
  basics(app);
  volumes(app);
  resources(app);
  probes(app);
  severalContainers(app);
  settings(app);
  secrets(app);
  metadata(app);
}

function basics(app: App): void {
  // kubectl run mynginx --image nginx --dry-run=client -o yaml
  Pod.run(new Chart(app, 'mynginx'), 'mynginx', { image: 'nginx' });

  new Pod(new Chart(app, 'node-selector'), 'node-selector', {
    containers: [{ name: 'nginx', image: 'nginx' }],
    nodeSelector: { 'kubernetes.io/hostname': 'juseok' },
  });

  new Pod(new Chart(app, 'cmd'), 'cmd', {
    restartPolicy: 'OnFailure',
    containers: [{ name: 'nginx', image: 'nginx', command: ['/bin/echo'], args: ['hello'] }],
  });

  new Pod(new Chart(app, 'env'), 'env', {
    containers: [{ name: 'nginx', image: 'nginx', env: { hello: 'world!' } }],
  });
}

/** A container mounts volumes by path; its Pod lists them. */
function volumes(app: App): void {
  new Pod(new Chart(app, 'volume'), 'volume', {
    containers: [
      { name: 'nginx', image: 'nginx', volumeMounts: { '/container-volume': hostPath('my-volume', '/home') } },
    ],
  });

  new Pod(new Chart(app, 'volume-empty'), 'volume-empty', {
    containers: [{ name: 'nginx', image: 'nginx', volumeMounts: { '/container-volume': emptyDir('my-volume') } }],
  });
}

function resources(app: App): void {
  new Pod(new Chart(app, 'requests'), 'requests', {
    containers: [{ name: 'nginx', image: 'nginx', resources: { requests: { cpu: '250m', memory: '500Mi' } } }],
  });

  // Takes memory until its limit stops it.
  new Pod(new Chart(app, 'limits'), 'limits', {
    restartPolicy: 'Never',
    containers: [
      {
        name: 'mynginx',
        image: 'python:3.7',
        command: ['python'],
        args: ['-c', 'arr = []\nwhile True: arr.append(range(1000))'],
        resources: { limits: { cpu: '500m', memory: '1Gi' } },
      },
    ],
  });
}

function probes(app: App): void {
  new Pod(new Chart(app, 'liveness'), 'liveness', {
    containers: [{ name: 'nginx', image: 'nginx', livenessProbe: httpGet('/live', 80) }],
  });

  new Pod(new Chart(app, 'readiness'), 'readiness', {
    containers: [{ name: 'nginx', image: 'nginx', readinessProbe: httpGet('/ready', 80) }],
  });

  new Pod(new Chart(app, 'readiness-cmd'), 'readiness-cmd', {
    containers: [{ name: 'nginx', image: 'nginx', readinessProbe: exec('cat', '/tmp/ready') }],
  });
}

function severalContainers(app: App): void {
  new Pod(new Chart(app, 'multi-container'), 'multi-container', {
    containers: [
      { name: 'nginx', image: 'nginx' },
      {
        name: 'curl',
        image: 'curlimages/curl',
        command: ['/bin/sh'],
        args: ['-c', 'while true; do sleep 5; curl localhost; done'],
      },
    ],
  });

  // One volume for both: what the init container clones, the main container lists.
  const workdir = emptyDir('workdir');
  new Pod(new Chart(app, 'init-container'), 'init-container', {
    restartPolicy: 'OnFailure',
    initContainers: [
      {
        name: 'git',
        image: 'alpine/git',
        command: ['sh'],
        args: ['-c', 'git clone https://github.com/moby/moby.git /tmp/moby'],
        volumeMounts: { '/tmp': workdir },
      },
    ],
    containers: [
      { name: 'busybox', image: 'busybox', command: ['ls'], args: ['/tmp/moby'], volumeMounts: { '/tmp': workdir } },
    ],
  });
}

function settings(app: App): void {
  // kubectl create configmap game-config --from-file=game.properties
  const gameConfig = ConfigMap.create(new Chart(app, 'game-config'), 'game-config', {
    fromFile: join(__dirname, 'game.properties'),
  });

  // kubectl create configmap special-config --from-literal=special.power=10 --from-literal=special.strength=20
  const specialConfig = ConfigMap.create(new Chart(app, 'special-config'), 'special-config', {
    fromLiteral: ['special.power=10', 'special.strength=20'],
  });

  // Its values are text: `monsterNum: 5` would not compile.
  const monsterConfig = new ConfigMap(new Chart(app, 'monster-config'), 'monster-config', {
    metadata: { namespace: 'default' },
    data: { monsterType: 'fire', monsterNum: '5', monserLife: '3' },
  });

  // The document says `kind: ConfigMap` here; a ConfigMap construct takes no containers.
  new Pod(new Chart(app, 'game-volume'), 'game-volume', {
    restartPolicy: 'OnFailure',
    containers: [
      {
        name: 'game-volume',
        image: 'busybox',
        command: ['/bin/sh', '-c', 'cat /etc/config/game.properties'],
        volumeMounts: { '/etc/config': gameConfig.volume('game-volume') },
      },
    ],
  });

  // The keys are typed, those of literals too: `key('special.powr')` would not compile.
  new Pod(new Chart(app, 'special-env'), 'special-env', {
    restartPolicy: 'OnFailure',
    containers: [
      {
        name: 'special-env',
        image: 'busybox',
        command: ['printenv'],
        args: ['special_env'],
        env: { special_env: specialConfig.key('special.power') },
      },
    ],
  });

  new Pod(new Chart(app, 'monster-env'), 'monster-env', {
    restartPolicy: 'OnFailure',
    containers: [{ name: 'monster-env', image: 'busybox', command: ['printenv'], envFrom: [monsterConfig] }],
  });
}

function secrets(app: App): void {
  // `data` is in base64, as in the manifest; `stringData` below is the text itself.
  const userInfo = new Secret(new Chart(app, 'user-info'), 'user-info', {
    type: 'Opaque',
    data: { username: 'YWRtaW4=', password: 'cGFzc3dvcmQxMjM=' },
  });

  new Secret(new Chart(app, 'user-info-stringdata'), 'user-info-stringdata', {
    type: 'Opaque',
    stringData: { username: 'admin', password: 'password123' },
  });

  // kubectl create secret generic user-info-from-file --from-env-file=user-info.properties
  Secret.generic(new Chart(app, 'user-info-from-file'), 'user-info-from-file', {
    fromEnvFile: join(__dirname, 'user-info.properties'),
  });

  new Pod(new Chart(app, 'secret-volume'), 'secret-volume', {
    restartPolicy: 'OnFailure',
    containers: [
      {
        name: 'secret-volume',
        image: 'busybox',
        command: ['sh'],
        args: ['-c', 'ls /secret; cat /secret/username'],
        volumeMounts: { '/secret': userInfo.volume('secret') },
      },
    ],
  });

  new Pod(new Chart(app, 'secret-env'), 'secret-env', {
    restartPolicy: 'OnFailure',
    containers: [
      {
        name: 'secret-env',
        image: 'busybox',
        command: ['printenv'],
        env: { USERNAME: userInfo.key('username'), PASSWORD: userInfo.key('password') },
      },
    ],
  });

  new Pod(new Chart(app, 'secret-envfrom'), 'secret-envfrom', {
    restartPolicy: 'OnFailure',
    containers: [{ name: 'secret-envfrom', image: 'busybox', command: ['printenv'], envFrom: [userInfo] }],
  });
}

/** What a Pod knows of itself, as files and as variables. */
function metadata(app: App): void {
  new Pod(new Chart(app, 'downward-volume'), 'downward-volume', {
    metadata: { labels: { zone: 'ap-north-east', cluster: 'cluster1' } },
    restartPolicy: 'OnFailure',
    containers: [
      {
        name: 'downward',
        image: 'busybox',
        command: ['sh', '-c'],
        args: ['cat /etc/podinfo/labels'],
        volumeMounts: { '/etc/podinfo': downwardAPI('podinfo', { labels: fieldRef('metadata.labels') }) },
      },
    ],
  });

  // The Pod's name is spelt as the document spells it; the name of a chart's file is another matter.
  new Pod(new Chart(app, 'downward-env'), 'downard-env', {
    restartPolicy: 'OnFailure',
    containers: [{ name: 'downward', image: 'busybox', command: ['printenv'], env: podInfoEnv() }],
  });
}
