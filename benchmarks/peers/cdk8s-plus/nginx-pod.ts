import { type App, Chart } from 'cdk8s';
import { type ContainerProps, Pod, Protocol } from 'cdk8s-plus-28';
import { CONTAINER, POD } from './undone-defaults';

/** Document 004: a Pod of nginx, and the same with a sidecar. */
export function nginxPod(app: App): void {
  const nginx: ContainerProps = {
    ...CONTAINER,
    name: 'my-nginx-container',
    image: 'nginx:latest',
    ports: [{ number: 80, protocol: Protocol.TCP }],
  };

  new Pod(new Chart(app, 'nginx-pod'), 'my-nginx-pod', {
    ...POD,
    metadata: { name: 'my-nginx-pod' },
    containers: [nginx],
  });

  new Pod(new Chart(app, 'nginx-pod-with-ubuntu'), 'my-nginx-pod', {
    ...POD,
    metadata: { name: 'my-nginx-pod' },
    containers: [
      nginx,
      {
        ...CONTAINER,
        name: 'ubuntu-sidecar-container',
        image: 'alicek106/rr-test:curl',
        command: ['tail'],
        args: ['-f', '/dev/null'],
      },
    ],
  });
}
