import { type Container, exec, httpGet, Pod, type PodProps } from 'podwright';
import { chart } from './chart';

const c = { name: 'c', image: 'i' };

// Quantities
new Pod(chart, 'quantities', {
  containers: [
    {
      ...c,
      resources: {
        requests: { cpu: '250m', memory: '0.5Gi', 'hugepages-2Mi': '4Mi' },
        limits: { cpu: 1, memory: '1e3', 'hugepages-2Mi': '4Mi', 'nvidia.com/gpu': 2, 'ephemeral-storage': '1G' },
      },
    },
  ],
});
// error: "500MB"
new Pod(chart, 'p', { containers: [{ ...c, resources: { limits: { memory: '500MB' } } }] });
// error: "1GB"
new Pod(chart, 'p', { containers: [{ ...c, resources: { limits: { 'hugepages-2Mi': '1GB' } } }] });
// error: 'limit' does not exist
new Pod(chart, 'p', { containers: [{ ...c, resources: { limit: { cpu: 1 } } }] });

// Enums
// error: "always"
new Pod(chart, 'p', { restartPolicy: 'always', containers: [c] });
// error: "IfNotPresnt"
new Pod(chart, 'p', { containers: [{ ...c, imagePullPolicy: 'IfNotPresnt' }] });
// error: "tcp"
new Pod(chart, 'p', { containers: [{ ...c, ports: [{ containerPort: 80, protocol: 'tcp' }] }] });
// error: "NoSchedul"
new Pod(chart, 'p', { containers: [c], tolerations: [{ effect: 'NoSchedul' }] });

// Environment
declare const maybe: string | undefined;
new Pod(chart, 'env', { containers: [{ ...c, env: { PORT: '80', MAYBE: maybe, NO_COLOR: process.env.NO_COLOR } }] });
// error: number
new Pod(chart, 'p', { containers: [{ ...c, env: { PORT: 80 } }] });
// error: Type 'true' is not assignable
new Pod(chart, 'p', { containers: [{ ...c, env: { DEBUG: true } }] });
// error: number
new Pod(chart, 'p', { containers: [{ ...c, env: [{ name: 'PORT', value: 80 }] }] });
new Pod(chart, 'p', {
  // error: 'name' does not exist
  containers: [{ ...c, env: [{ name: 'A', value: '', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }],
});

// What has to be there
// error: 'containers' is missing
new Pod(chart, 'p', { restartPolicy: 'Never' });
// error: 'name' is missing
new Pod(chart, 'p', { containers: [{ image: 'i' }] });
// error: 'name' is missing
const props: PodProps = { containers: [{ image: 'i' }] };
// error: readonly Container<any>[]
const noList: PodProps = { containers: { name: 'c' } };
// error: 'imagePullPolice' does not exist
const misspelt: PodProps = { containers: [{ name: 'c', imagePullPolice: 'Always' }] };
// error: 'name' is missing
const nameless: Container = { image: 'i' };

// Probes
new Pod(chart, 'probe', { containers: [{ ...c, livenessProbe: { ...httpGet('/live', 80), periodSeconds: 5 } }] });
new Pod(chart, 'p', {
  // error: is not assignable to type 'undefined'
  containers: [{ ...c, livenessProbe: { httpGet: { path: '/', port: 80 }, exec: { command: ['a'] } } }],
});
new Pod(chart, 'p', {
  // error: is not assignable to type 'undefined'
  containers: [{ ...c, livenessProbe: { ...httpGet('/', 80), ...exec('a') } }],
});
// error: periodSeconds
new Pod(chart, 'p', { containers: [{ ...c, livenessProbe: { periodSeconds: 5 } }] });
// error: {}
new Pod(chart, 'p', { containers: [{ ...c, lifecycle: { preStop: {} } }] });

export const all = [nameless, props, noList, misspelt];
