import { exec, httpGet, type Lifecycle, type LifecycleHandler, Pod, type Probe, sleep, tcpSocket } from 'podwright';
import { chart } from './chart';

// Types of their own
function live(): Probe {
  return { ...httpGet('/live', 80), periodSeconds: 5 };
}
function graceful(): Lifecycle {
  return { postStart: tcpSocket(80), preStop: sleep(5), stopSignal: 'SIGQUIT' };
}
const ready: Probe = exec('cat', '/tmp/ready');
const wait: LifecycleHandler = sleep(5);
const byName: Probe<'http'> = httpGet('/', 'http');
const hooksByName: Lifecycle<'http'> = { preStop: httpGet('/stop', 'http') };

new Pod(chart, 'right', {
  containers: [
    { name: 'portless', livenessProbe: live(), readinessProbe: ready, lifecycle: graceful() },
    { name: 'numbered', ports: [80], livenessProbe: live(), lifecycle: { preStop: wait } },
    {
      name: 'named',
      ports: [
        { name: 'http', containerPort: 80 },
        { name: 'admin', containerPort: 81 },
      ],
      livenessProbe: live(),
      readinessProbe: byName,
      startupProbe: { ...live(), failureThreshold: 30 },
      lifecycle: hooksByName,
    },
    { name: 'named-and-unnamed', ports: [{ name: 'http', containerPort: 80 }], lifecycle: graceful() },
  ],
});

new Pod(chart, 'p', {
  // error: "http"
  containers: [{ name: 'c', ports: [{ name: 'admin', containerPort: 81 }], livenessProbe: byName }],
});
new Pod(chart, 'p', {
  // error: "http"
  containers: [{ name: 'c', ports: [{ name: 'admin', containerPort: 81 }], lifecycle: hooksByName }],
});
// error: "http"
export const nameless: Probe = httpGet('/', 'http');
// error: "htp"
export const misspelt: Probe<'http'> = httpGet('/', 'htp');
// error: "htp"
export const misspeltHook: Lifecycle<'http'> = { preStop: tcpSocket('htp') };
