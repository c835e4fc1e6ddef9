import { App, Chart, Duration, Size } from 'cdk8s';
import { ConfigMap, Cpu, EnvValue, Pod, Probe, type Resource, RestartPolicy, Volume } from 'cdk8s-plus-28';
import { cdk8sYaml } from '../cdk8s-yaml';
import { COMMAND, configMapName, dataOf, imageOf, labelsOf, podName } from '../objects';
import { type Contender, chartsOf, needsOf, type Work } from '../work';

/** The constructs of cdk8s-plus-28, in cdk8s' app. */
export const contender: Contender = (work, watch) => {
  watch.watch(cdk8sYaml(), 'stringify', 'text');
  const app = watch.measure('construct', () => construct(work));
  watch.measure('render', () => app.synth());
};

function construct(work: Work): App {
  const app = new App({ outdir: work.outdir });
  const objects: Resource[] = [];
  for (const { name, pods } of chartsOf(work)) {
    const chart = new Chart(app, name);
    for (const i of pods) {
      const metadata = { name: configMapName(i), labels: labelsOf(i) };
      const config = new ConfigMap(chart, configMapName(i), { metadata, data: dataOf(i) });
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

function pod(chart: Chart, i: number, config: ConfigMap): Pod {
  return new Pod(chart, podName(i), {
    metadata: { name: podName(i), labels: labelsOf(i) },
    restartPolicy: RestartPolicy.ALWAYS,
    containers: [
      {
        name: 'web',
        image: imageOf(i),
        command: COMMAND,
        envVariables: {
          SHARD: EnvValue.fromValue(String(i)),
          LOG_LEVEL: EnvValue.fromConfigMap(config, 'log.level'),
        },
        ports: [{ name: 'http', number: 8080 }],
        resources: {
          cpu: { request: Cpu.millis(100), limit: Cpu.millis(500) },
          memory: { request: Size.mebibytes(64), limit: Size.mebibytes(128) },
        },
        liveness: Probe.fromHttpGet('/live', { port: 8080, periodSeconds: Duration.seconds(5) }),
        volumeMounts: [
          {
            path: '/var/cache/web',
            volume: Volume.fromEmptyDir(chart, `cache-${i}`, 'cache', { sizeLimit: Size.mebibytes(64) }),
          },
        ],
      },
    ],
  });
}
