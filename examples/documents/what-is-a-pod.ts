import { type App, Chart, Pod } from 'podwright';

/** Document 000: what a Pod is. */
export function whatIsAPod(app: App): void {
  // A chart's id names its file; `fileName` does where that name has capitals, as the document's has.
  new Pod(new Chart(app, 'pod', { fileName: 'Pod' }), 'my-app', {
    // The document's `label` and `containrs` do not compile.
    metadata: { labels: { app: 'my-app' } },
    containers: [{ name: 'nginx-pod', image: 'nginx', ports: [8080] }],
  });

  // kubectl run nginx --image=nginx
  Pod.run(new Chart(app, 'nginx'), 'nginx', { image: 'nginx' });
}
