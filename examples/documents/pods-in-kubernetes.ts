import { type App, Chart, emptyDir, httpGet, Pod, Service, SidecarPod } from 'podwright';

/** Document 002, which shows no manifest: one example of each thing that it speaks of. */
export function podsInKubernetes(app: App): void {
  namedPorts(app);
  sharedVolume(app);
  sharedProcesses(app);
}

/** A port with a name can be called by it: by the container's own probes, and by Services. */
function namedPorts(app: App): void {
  const kubia = new Pod(new Chart(app, 'kubia-manual'), 'kubia-manual', {
    metadata: { labels: { app: 'kubia' } },
    containers: [
      {
        name: 'kubia',
        image: 'luksa/kubia',
        ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
        readinessProbe: httpGet('/', 'http'),
      },
    ],
  });

  // `targetPort: 'htpp'` would not compile: the Service knows the port names of the Pods behind it.
  new Service(new Chart(app, 'kubia-service'), 'kubia', {
    selector: kubia,
    ports: [{ port: 80, targetPort: 'http' }],
  });
}

/** Containers have file systems of their own, so a log collector needs a volume that both mount. */
function sharedVolume(app: App): void {
  const logs = emptyDir('logs');
  new SidecarPod(new Chart(app, 'log-collector'), 'log-collector', {
    containers: [{ name: 'web', image: 'nginx', ports: [80] }],
    sidecars: [
      {
        name: 'collector',
        image: 'busybox',
        command: ['sh', '-c', 'tail -F /var/log/nginx/access.log'],
        // What a container mounts itself stands before what is shared: it only reads.
        volumeMounts: { '/var/log/nginx': logs.mount({ readOnly: true }) },
      },
    ],
    share: { '/var/log/nginx': logs },
  });
}

/** Containers of a Pod share network, host name and IPC; processes only when asked. */
function sharedProcesses(app: App): void {
  new SidecarPod(new Chart(app, 'shared-process-namespace'), 'shared-process-namespace', {
    shareProcessNamespace: true,
    containers: [{ name: 'web', image: 'nginx' }],
    sidecars: [{ name: 'shell', image: 'busybox', command: ['sh', '-c', 'while true; do ps; sleep 10; done'] }],
  });
}
