import * as plus from 'cdk8s-plus-28';
import { type App, Chart, ConfigMap, Deployment, httpGet, Pod, Secret, Service } from 'podwright';

/**
 * A shop whose Pods are Podwright's, to the letter, and whose Ingress, NetworkPolicy and HorizontalPodAutoscaler are
 * cdk8s-plus': each takes the other's objects.
 */
export function shop(app: App): void {
  const chart = new Chart(app, 'shop');

  // Made by cdk8s-plus, used by our Pods.
  const settings = new plus.ConfigMap(chart, 'settings', { data: { currency: 'EUR' } });
  const token = new plus.Secret(chart, 'token', { stringData: { api: 'change-me' } });
  const config = ConfigMap.from(settings, ['currency']);

  // Made by us, used by cdk8s-plus below.
  const login = new Secret(chart, 'login', { stringData: { user: 'shop', password: 'change-me' } });
  const theme = new ConfigMap(chart, 'theme', { data: { color: 'blue' } });

  const web = new Deployment(chart, 'web', {
    template: {
      metadata: { labels: { app: 'web' } },
      containers: [
        {
          name: 'web',
          image: 'nginx:1.27',
          ports: [{ name: 'http', containerPort: 8080 }],
          env: { CURRENCY: config.key('currency'), TOKEN: token.envValue('api'), USER: login.key('user') },
          envFrom: [settings, theme],
          volumeMounts: { '/etc/shop': config.volume() },
          resources: { requests: { cpu: '100m', memory: '64Mi' } },
          readinessProbe: httpGet('/ready', 'http'),
        },
      ],
    },
  });
  new Service(chart, 'web-internal', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });

  const admin = new Pod(chart, 'admin', {
    metadata: { labels: { app: 'admin' } },
    containers: [{ name: 'admin', image: 'busybox', command: ['sleep', 'infinity'] }],
  });

  // On top: what cdk8s-plus has and we don't.
  const service = new plus.Service(chart, 'web-service', { selector: web, ports: [{ port: 80, targetPort: 8080 }] });
  service.exposeViaIngress('/', { pathType: plus.HttpIngressPathType.PREFIX });
  new plus.HorizontalPodAutoscaler(chart, 'web-scale', { target: web, maxReplicas: 5 });
  new plus.NetworkPolicy(chart, 'only-admin', {
    selector: web,
    ingress: { rules: [{ peer: admin, ports: [plus.NetworkPolicyPort.tcp(8080)] }] },
  });
  new plus.Pod(chart, 'report', {
    containers: [
      {
        image: 'busybox',
        envVariables: {
          COLOR: plus.EnvValue.fromConfigMap(theme, 'color'),
          USER: plus.EnvValue.fromSecretValue({ secret: login, key: 'user' }),
        },
        volumeMounts: [{ path: '/theme', volume: plus.Volume.fromConfigMap(chart, 'theme-volume', theme) }],
      },
    ],
  });
}
