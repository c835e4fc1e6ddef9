import { type App, Chart, type Container, Pod, SidecarPod } from 'podwright';

/** Document 004: a Pod of nginx, and the same with a sidecar. */
export function nginxPod(app: App): void {
  const nginx: Container = {
    name: 'my-nginx-container',
    image: 'nginx:latest',
    ports: [{ containerPort: 80, protocol: 'TCP' }],
  };

  new Pod(new Chart(app, 'nginx-pod'), 'my-nginx-pod', { containers: [nginx] });

  // The ubuntu container reaches nginx at localhost:80, since both share the Pod's network.
  new SidecarPod(new Chart(app, 'nginx-pod-with-ubuntu'), 'my-nginx-pod', {
    containers: [nginx],
    sidecars: [
      {
        name: 'ubuntu-sidecar-container',
        image: 'alicek106/rr-test:curl',
        command: ['tail'],
        args: ['-f', '/dev/null'],
      },
    ],
  });
}
