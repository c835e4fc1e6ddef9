import { join } from 'node:path';
import { ApiObject, type App, Chart, JsonPatch } from 'cdk8s';
import { ConfigMap, Env, EnvValue, type ISecret, Pod, RestartPolicy, Secret, Volume } from 'cdk8s-plus-28';
import { CONTAINER, POD } from './undone-defaults';

/** Document 001: ConfigMaps, Secrets and the Pods that use them. */
export function settingsAndSecrets(app: App): void {
  settings(app);
  const userInfo = secrets(app);
  secretUsers(app, userInfo);
}

function settings(app: App): void {
  const gameConfig = new ConfigMap(new Chart(app, 'game-config'), 'game-config', {
    metadata: { name: 'game-config' },
  });
  gameConfig.addFile(join(__dirname, '../../../examples/documents/game.properties'));

  const specialConfig = new ConfigMap(new Chart(app, 'special-config'), 'special-config', {
    metadata: { name: 'special-config' },
    data: { 'special.power': '10', 'special.strength': '20' },
  });

  const monsterConfig = new ConfigMap(new Chart(app, 'monster-config'), 'monster-config', {
    metadata: { name: 'monster-config', namespace: 'default' },
    data: { monsterType: 'fire', monsterNum: '5', monserLife: '3' },
  });

  const game = new Chart(app, 'game-volume');
  new Pod(game, 'game-volume', {
    ...POD,
    metadata: { name: 'game-volume' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'game-volume',
        image: 'busybox',
        command: ['/bin/sh', '-c', 'cat /etc/config/game.properties'],
        volumeMounts: [
          {
            path: '/etc/config',
            volume: Volume.fromConfigMap(game, 'volume', gameConfig, { name: 'game-volume' }),
          },
        ],
      },
    ],
  });

  new Pod(new Chart(app, 'special-env'), 'special-env', {
    ...POD,
    metadata: { name: 'special-env' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'special-env',
        image: 'busybox',
        command: ['printenv'],
        args: ['special_env'],
        envVariables: { special_env: EnvValue.fromConfigMap(specialConfig, 'special.power') },
      },
    ],
  });

  new Pod(new Chart(app, 'monster-env'), 'monster-env', {
    ...POD,
    metadata: { name: 'monster-env' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'monster-env',
        image: 'busybox',
        command: ['printenv'],
        envFrom: [Env.fromConfigMap(monsterConfig)],
      },
    ],
  });
}

function secrets(app: App): ISecret {
  const userInfo = new Secret(new Chart(app, 'user-info'), 'user-info', {
    metadata: { name: 'user-info' },
    type: 'Opaque',
  });
  // cdk8s-plus has only `stringData`.
  ApiObject.of(userInfo).addJsonPatch(JsonPatch.add('/data', { username: 'YWRtaW4=', password: 'cGFzc3dvcmQxMjM=' }));

  new Secret(new Chart(app, 'user-info-stringdata'), 'user-info-stringdata', {
    metadata: { name: 'user-info-stringdata' },
    type: 'Opaque',
    stringData: { username: 'admin', password: 'password123' },
  });

  // Nor does it read env files.
  new Secret(new Chart(app, 'user-info-from-file'), 'user-info-from-file', {
    metadata: { name: 'user-info-from-file' },
    stringData: { username: 'admin', password: 'password123' },
  });

  return userInfo;
}

function secretUsers(app: App, userInfo: ISecret): void {
  const chart = new Chart(app, 'secret-volume');
  new Pod(chart, 'secret-volume', {
    ...POD,
    metadata: { name: 'secret-volume' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'secret-volume',
        image: 'busybox',
        command: ['sh'],
        args: ['-c', 'ls /secret; cat /secret/username'],
        volumeMounts: [{ path: '/secret', volume: Volume.fromSecret(chart, 'volume', userInfo, { name: 'secret' }) }],
      },
    ],
  });

  new Pod(new Chart(app, 'secret-env'), 'secret-env', {
    ...POD,
    metadata: { name: 'secret-env' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'secret-env',
        image: 'busybox',
        command: ['printenv'],
        envVariables: {
          USERNAME: EnvValue.fromSecretValue({ secret: userInfo, key: 'username' }),
          PASSWORD: EnvValue.fromSecretValue({ secret: userInfo, key: 'password' }),
        },
      },
    ],
  });

  new Pod(new Chart(app, 'secret-envfrom'), 'secret-envfrom', {
    ...POD,
    metadata: { name: 'secret-envfrom' },
    restartPolicy: RestartPolicy.ON_FAILURE,
    containers: [
      {
        ...CONTAINER,
        name: 'secret-envfrom',
        image: 'busybox',
        command: ['printenv'],
        envFrom: [Env.fromSecret(userInfo)],
      },
    ],
  });
}
