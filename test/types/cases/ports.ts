import { Deployment, exec, grpc, httpGet, Pod, Service, SidecarPod, sleep, tcpSocket } from 'podwright';
import { chart } from './chart';

const HTTP = { name: 'http', containerPort: 80 } as const;

const web = new Pod(chart, 'right', {
  metadata: { labels: { app: 'web' } },
  initContainers: [
    {
      name: 'native',
      restartPolicy: 'Always',
      ports: [{ name: 'admin', containerPort: 9 }],
      startupProbe: tcpSocket('admin'),
    },
  ],
  containers: [
    {
      name: 'a',
      ports: [HTTP, 9090, { name: 'metrics', containerPort: 9100 }],
      livenessProbe: httpGet('/', 'http'),
      readinessProbe: { httpGet: { path: '/', port: 'metrics' }, periodSeconds: 1 },
      startupProbe: { ...tcpSocket('http'), failureThreshold: 30 },
      lifecycle: { postStart: exec('true'), preStop: { httpGet: { port: 'http' } } },
    },
    {
      name: 'b',
      ports: [{ name: 'grpc', containerPort: 5000 }],
      livenessProbe: grpc(5000),
      lifecycle: { preStop: sleep(5) },
    },
    { name: 'c', livenessProbe: httpGet('/', 8080) },
  ],
});

// Ports whose names are only known as text
const ports = [{ name: 'http', containerPort: 80 }];
new Pod(chart, 'by-variable', { containers: [{ name: 'a', ports, livenessProbe: httpGet('/', 'http') }] });
new Pod(chart, 'by-map', {
  containers: ['a', 'b'].map((name) => ({
    name,
    ports: [{ name: `http-${name}`, containerPort: 80 }],
    livenessProbe: httpGet('/', `http-${name}`),
  })),
});
declare const monitored: boolean;
new Pod(chart, 'by-condition', {
  containers: [
    {
      name: 'a',
      ports: [{ name: 'http', containerPort: 80 }, ...(monitored ? [{ name: 'metrics', containerPort: 9100 }] : [])],
      livenessProbe: httpGet('/', 'http'),
    },
  ],
});
new Pod(chart, 'p', {
  // error: number
  containers: [{ name: 'a', ports: [{ name: 5, containerPort: 80 }] }],
});

// The container declares others.
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], livenessProbe: httpGet('/', 'htp') }],
});
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], livenessProbe: { httpGet: { path: '/', port: 'htp' } } }],
});
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], readinessProbe: { ...tcpSocket('htp'), periodSeconds: 5 } }],
});
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], startupProbe: { tcpSocket: { port: 'htp' } } }],
});
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], lifecycle: { preStop: httpGet('/', 'htp') } }],
});
new Pod(chart, 'p', {
  // error: "htp"
  containers: [{ name: 'a', ports: [HTTP], lifecycle: { postStart: { tcpSocket: { port: 'htp' } } } }],
});
new Pod(chart, 'port-of-the-neighbour', {
  containers: [
    { name: 'a', ports: [HTTP] },
    // error: "http"
    { name: 'b', ports: [{ name: 'other', containerPort: 81 }], livenessProbe: httpGet('/', 'http') },
  ],
});

// It declares none, or none with a name.
new Pod(chart, 'p', {
  // error: "http"
  containers: [{ name: 'a', livenessProbe: httpGet('/', 'http') }],
});
new Pod(chart, 'p', {
  // error: number
  containers: [{ name: 'a', livenessProbe: { httpGet: { path: '/', port: 'http' } } }],
});
new Pod(chart, 'p', {
  // error: "http"
  containers: [{ name: 'a', ports: [80], livenessProbe: httpGet('/', 'http') }],
});
new Pod(chart, 'p', {
  // error: "http"
  containers: [{ name: 'a', lifecycle: { preStop: tcpSocket('http') } }],
});

// Elsewhere than in a Pod's containers.
new Pod(chart, 'p', {
  // error: "htp"
  initContainers: [{ name: 'i', restartPolicy: 'Always', ports: [HTTP], startupProbe: httpGet('/', 'htp') }],
  containers: [{ name: 'a' }],
});
new Deployment(chart, 'd', {
  template: {
    metadata: { labels: { app: 'd' } },
    // error: "htp"
    containers: [{ name: 'a', ports: [HTTP], livenessProbe: httpGet('/', 'htp') }],
  },
});
new Deployment(chart, 'd', {
  template: {
    metadata: { labels: { app: 'd' } },
    // error: number
    containers: [{ name: 'a', readinessProbe: { tcpSocket: { port: 'http' } } }],
  },
});
const sidecar = new SidecarPod(chart, 's', {
  metadata: { labels: { app: 's' } },
  containers: [{ name: 'a', ports: [HTTP], livenessProbe: httpGet('/', 'http') }],
  sidecars: [{ name: 'b', ports: [{ name: 'logs', containerPort: 24224 }], livenessProbe: tcpSocket('logs') }],
});
new SidecarPod(chart, 's', {
  containers: [{ name: 'a', ports: [HTTP] }],
  // error: "http"
  sidecars: [{ name: 'b', ports: [{ name: 'logs', containerPort: 24224 }], livenessProbe: httpGet('/', 'http') }],
});

// Services
new Service(chart, 'right', {
  selector: web,
  ports: [80, { port: 1, targetPort: 'metrics' }, { port: 2, targetPort: 'grpc' }],
});
new Service(chart, 'right', {
  selector: sidecar,
  ports: [
    { port: 1, targetPort: 'logs' },
    { port: 2, targetPort: 8080 },
  ],
});
new Service(chart, 'by-labels', { selector: { app: 'web' }, ports: [{ port: 1, targetPort: 'any' }] });
// error: "metric"
new Service(chart, 's', { selector: web, ports: [{ port: 1, targetPort: 'metric' }] });
// error: "log"
new Service(chart, 's', { selector: sidecar, ports: [{ port: 1, targetPort: 'log' }] });
const portless = new Pod(chart, 'portless', { metadata: { labels: { app: 'p' } }, containers: [{ name: 'a' }] });
// error: number
new Service(chart, 's', { selector: portless, ports: [{ port: 1, targetPort: 'http' }] });
const deployment = new Deployment(chart, 'd', {
  template: { metadata: { labels: { app: 'd' } }, containers: [{ name: 'a', ports: [HTTP] }] },
});
new Service(chart, 'right', { selector: deployment, ports: [{ port: 80, targetPort: 'http' }] });
// error: "htp"
new Service(chart, 's', { selector: deployment, ports: [{ port: 80, targetPort: 'htp' }] });
