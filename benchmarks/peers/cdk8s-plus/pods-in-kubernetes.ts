import { ApiObject, type App, Chart, JsonPatch } from 'cdk8s';
import { Pod, Pods, Probe, Protocol, Service, Volume } from 'cdk8s-plus-28';
import { CONTAINER, POD } from './undone-defaults';

/** Document 002, which shows no manifest: one example of each thing that it speaks of. */
export function podsInKubernetes(app: App): void {
  namedPorts(app);
  sharedVolume(app);
  sharedProcesses(app);
}

/** Probes and target ports are numbers only. */
function namedPorts(app: App): void {
  new Pod(new Chart(app, 'kubia-manual'), 'kubia-manual', {
    ...POD,
    metadata: { name: 'kubia-manual', labels: { app: 'kubia' } },
    containers: [
      {
        ...CONTAINER,
        name: 'kubia',
        image: 'luksa/kubia',
        ports: [{ name: 'http', number: 8080, protocol: Protocol.TCP }],
        readiness: Probe.fromHttpGet('/', { port: 8080 }),
      },
    ],
  });

  // The Pod itself would be selected by a label that cdk8s-plus makes up.
  const chart = new Chart(app, 'kubia-service');
  new Service(chart, 'kubia', {
    metadata: { name: 'kubia' },
    selector: Pods.select(chart, 'pods', { labels: { app: 'kubia' } }),
    ports: [{ port: 80, targetPort: 8080 }],
  });
}

function sharedVolume(app: App): void {
  const chart = new Chart(app, 'log-collector');
  const logs = Volume.fromEmptyDir(chart, 'logs', 'logs');
  new Pod(chart, 'log-collector', {
    ...POD,
    metadata: { name: 'log-collector' },
    containers: [
      {
        ...CONTAINER,
        name: 'web',
        image: 'nginx',
        portNumber: 80,
        volumeMounts: [{ path: '/var/log/nginx', volume: logs }],
      },
      {
        ...CONTAINER,
        name: 'collector',
        image: 'busybox',
        command: ['sh', '-c', 'tail -F /var/log/nginx/access.log'],
        volumeMounts: [{ path: '/var/log/nginx', volume: logs, readOnly: true }],
      },
    ],
  });
}

function sharedProcesses(app: App): void {
  const pod = new Pod(new Chart(app, 'shared-process-namespace'), 'shared-process-namespace', {
    ...POD,
    metadata: { name: 'shared-process-namespace' },
    containers: [
      { ...CONTAINER, name: 'web', image: 'nginx' },
      {
        ...CONTAINER,
        name: 'shell',
        image: 'busybox',
        command: ['sh', '-c', 'while true; do ps; sleep 10; done'],
      },
    ],
  });
  ApiObject.of(pod).addJsonPatch(JsonPatch.add('/spec/shareProcessNamespace', true));
}
