import { dirname, join } from 'node:path';
import { App, Chart, ConfigMap, emptyDir, httpGet, Pod, type Resource } from 'podwright';
import { COMMAND, configMapName, dataOf, imageOf, labelsOf, podName } from '../objects';
import { type Contender, chartsOf, needsOf, type Work } from '../work';

/** Podwright's constructs in Podwright's app. */
export const contender: Contender = (work, watch) => {
  watch.watch(require(join(dirname(require.resolve('podwright')), 'outputs/yaml.js')), 'toYaml', 'text');
  const app = watch.measure('construct', () => construct(work));
  watch.measure('render', () => app.synth());
};

function construct(work: Work): App {
  const app = new App({ outdir: work.outdir });
  const objects: Resource[] = [];
  for (const { name, pods } of chartsOf(work)) {
    const chart = new Chart(app, name);
    for (const i of pods) {
      const config = new ConfigMap(chart, configMapName(i), { metadata: { labels: labelsOf(i) }, data: dataOf(i) });
      objects.push(config, pod(chart, i, config));
    }
  }
  const { shape } = work;
  if (shape) {
    for (const [i, object] of objects.entries()) {
      for (const need of needsOf(i, shape)) object.node.addDependency(objects[need] as Resource);
    }
  }
  return app;
}

function pod(chart: Chart, i: number, config: ConfigMap<'log.level' | 'settings.properties'>): Pod {
  return new Pod(chart, podName(i), {
    metadata: { labels: labelsOf(i) },
    restartPolicy: 'Always',
    containers: [
      {
        name: 'web',
        image: imageOf(i),
        command: COMMAND,
        env: { SHARD: String(i), LOG_LEVEL: config.key('log.level') },
        ports: [{ name: 'http', containerPort: 8080 }],
        resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
        livenessProbe: { ...httpGet('/live', 8080), periodSeconds: 5 },
        volumeMounts: { '/var/cache/web': emptyDir('cache', { sizeLimit: '64Mi' }) },
      },
    ],
  });
}
