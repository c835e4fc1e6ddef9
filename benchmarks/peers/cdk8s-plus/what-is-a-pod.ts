import { type App, Chart } from 'cdk8s';
import { Pod } from 'cdk8s-plus-28';
import { CONTAINER, POD } from './undone-defaults';

/** Document 000: what a Pod is. */
export function whatIsAPod(app: App): void {
  new Pod(new Chart(app, 'pod'), 'my-app', {
    ...POD,
    metadata: { name: 'my-app', labels: { app: 'my-app' } },
    containers: [{ ...CONTAINER, name: 'nginx-pod', image: 'nginx', portNumber: 8080 }],
  });

  new Pod(new Chart(app, 'nginx'), 'nginx', {
    ...POD,
    metadata: { name: 'nginx', labels: { run: 'nginx' } },
    containers: [{ ...CONTAINER, name: 'nginx', image: 'nginx' }],
  });
}
