import { type ApiObject, App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { cdk8sYaml } from '../cdk8s-yaml';
import { COMMAND, configMapName, dataOf, imageOf, labelsOf, podName } from '../objects';
import { type Contender, chartsOf, needsOf, type Work } from '../work';

/** The classes that cdk8s generates from the API, in cdk8s' app. */
export const contender: Contender = (work, watch) => {
  watch.watch(cdk8sYaml(), 'stringify', 'text');
  const app = watch.measure('construct', () => construct(work));
  watch.measure('render', () => app.synth());
};

function construct(work: Work): App {
  const app = new App({ outdir: work.outdir });
  const objects: ApiObject[] = [];
  for (const { name, pods } of chartsOf(work)) {
    const chart = new Chart(app, name);
    for (const i of pods) {
      const metadata = { name: configMapName(i), labels: labelsOf(i) };
      const config = new k8s.KubeConfigMap(chart, configMapName(i), { metadata, data: dataOf(i) });
      objects.push(config, pod(chart, i, config));
    }
  }
  const { shape } = work;
  if (shape) {
    for (const [i, object] of objects.entries()) {
      for (const need of needsOf(i, shape)) object.node.addDependency(objects[need] as ApiObject);
    }
  }
  return app;
}

function pod(chart: Chart, i: number, config: ApiObject): ApiObject {
  const quantity = k8s.Quantity.fromString;
  return new k8s.KubePod(chart, podName(i), {
    metadata: { name: podName(i), labels: labelsOf(i) },
    spec: {
      restartPolicy: 'Always',
      containers: [
        {
          name: 'web',
          image: imageOf(i),
          command: COMMAND,
          env: [
            { name: 'SHARD', value: String(i) },
            { name: 'LOG_LEVEL', valueFrom: { configMapKeyRef: { name: config.name, key: 'log.level' } } },
          ],
          ports: [{ name: 'http', containerPort: 8080 }],
          resources: {
            requests: { cpu: quantity('100m'), memory: quantity('64Mi') },
            limits: { cpu: quantity('500m'), memory: quantity('128Mi') },
          },
          livenessProbe: { httpGet: { path: '/live', port: k8s.IntOrString.fromNumber(8080) }, periodSeconds: 5 },
          volumeMounts: [{ name: 'cache', mountPath: '/var/cache/web' }],
        },
      ],
      volumes: [{ name: 'cache', emptyDir: { sizeLimit: quantity('64Mi') } }],
    },
  });
}
