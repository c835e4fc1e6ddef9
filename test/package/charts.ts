// A user's file: compiled against the installed package by test/package.test.ts.
import {
  App,
  Chart,
  ConfigMap,
  type ConfigMapProps,
  Deployment,
  exec,
  grpc,
  httpGet,
  Pod,
  type PodProps,
  type Quantity,
  Secret,
  sleep,
} from 'podwright';

const app = new App();
const chart = new Chart(app, 'game');
const config = new ConfigMap(chart, 'config', { data: { power: '10' } });
const files = ConfigMap.create(chart, 'files', { fromLiteral: ['lives=3'] });

const memory: Quantity = '64Mi';
const props: PodProps = {
  restartPolicy: 'OnFailure',
  containers: [
    {
      name: 'game',
      image: 'busybox',
      env: { POWER: config.key('power'), LIVES: files.key('lives') },
      ports: [80],
      resources: { limits: { memory } },
    },
  ],
};
new Pod(chart, 'game', props);
export const deployment = new Deployment(chart, 'games', {
  replicas: 2,
  template: { metadata: { labels: { app: 'game' } }, ...props },
});

// What they give, with types that nobody wrote down
export const probes = { exec: exec('true'), grpc: grpc(80), httpGet: httpGet('/', 80), sleep: sleep(5) };
export const sources = { config, files, key: config.key('power'), all: config.prefixed('GAME_') };
export const login = Secret.generic(chart, 'login', { fromLiteral: 'token=abc' });
export const token = [login.key('token'), login.envValue('token')];
export const selected = { selector: deployment.toPodSelectorConfig(), manifest: deployment.toJson() };

// Types that were lost on the way would take all of these.
// @ts-expect-error: a key that the ConfigMap does not have
config.key('powr');
// @ts-expect-error: a key that the literals do not give
files.key('live');
// @ts-expect-error: no such policy
new Pod(chart, 'policy', { restartPolicy: 'Sometimes', containers: [] });
// @ts-expect-error: no such field
new Pod(chart, 'field', { containrs: [] });
// @ts-expect-error: not a text
export const data: ConfigMapProps = { data: { power: 10 } };

export const yaml: string = app.synthYaml();
