import { type App, Chart, Deployment, Pod, Rules, Service } from 'podwright';

/** Document 003: Pods, labels, Services and scheduling. */
export function sunbeenPod(app: App): void {
  containersAndPorts(app);
  labelsAndServices(app);
  scheduling(app);
}

function containersAndPorts(app: App): void {
  new Pod(new Chart(app, 'pod-1'), 'pod-1', {
    containers: [
      { name: 'container1', image: 'tmkube/p8000', ports: [8000] },
      { name: 'container2', image: 'tmkube/p8080', ports: [8080] },
    ],
  });

  // The document's mistake, kept as the mistake it is: the API server takes it, then container2 can't bind the port.
  const samePort = new Pod(new Chart(app, 'pod-2-same-port'), 'pod-2', {
    containers: [
      { name: 'container1', image: 'kubetm/p8000', ports: [8000] },
      { name: 'container2', image: 'kubetm/p8000', ports: [8000] },
    ],
  });
  Rules.of(samePort).allow('unique-container-ports', 'The document shows it as the mistake');

  // A selector that is left out takes the template's labels.
  new Deployment(new Chart(app, 'deployment-1'), 'deployment-1', {
    replicas: 1,
    template: {
      metadata: { name: 'pod-1', labels: { app: 'deploy' } },
      containers: [{ name: 'container', image: 'kubetm/init' }],
    },
  });
}

function labelsAndServices(app: App): void {
  const pod = new Pod(new Chart(app, 'pod-2-labels'), 'pod-2', {
    metadata: { labels: { type: 'web', lo: 'dev' } },
    containers: [{ name: 'container', image: 'tmkube/init' }],
  });

  // By one label, so that it finds the web Pods of every stage; `selector: pod` would ask for both of the Pod's labels.
  new Service(new Chart(app, 'svc-1'), 'svc-1', { selector: { type: pod.podLabels.type }, ports: [8080] });

  const pods = new Chart(app, 'label-practice-pods');
  const labelSets = ['dev', 'production'].flatMap((lo) => ['web', 'db', 'server'].map((type) => ({ type, lo })));
  for (const [i, labels] of labelSets.entries()) {
    new Pod(pods, `pod-${i + 1}`, {
      metadata: { labels },
      containers: [{ name: 'container', image: 'kubetm/init' }],
    });
  }

  const services = new Chart(app, 'label-practice-services');
  new Service(services, 'svc-for-web', { selector: { type: 'web' }, ports: [8080] });
  new Service(services, 'svc-for-production', { selector: { lo: 'production' }, ports: [8080] });
}

function scheduling(app: App): void {
  new Pod(new Chart(app, 'pod-3-node-selector'), 'pod-3', {
    nodeSelector: { hostname: 'node1' },
    containers: [{ name: 'container', image: 'tmkube/init' }],
  });

  new Pod(new Chart(app, 'pod-4-resources'), 'pod-4', {
    containers: [
      {
        name: 'container',
        image: 'tmkube/init',
        resources: { requests: { memory: '2Gi' }, limits: { memory: '3Gi' } },
      },
    ],
  });

  new Pod(new Chart(app, 'node-practice-pod-3'), 'pod-3', {
    nodeSelector: { 'kubernetes.io/hostname': 'k8s-worker1' },
    containers: [{ name: 'container', image: 'kubetm/init' }],
  });

  new Pod(new Chart(app, 'node-practice-pod-4'), 'pod-4', {
    containers: [
      {
        name: 'container',
        image: 'kubetm/init',
        resources: { requests: { memory: '2Gi' }, limits: { memory: '3Gi' } },
      },
    ],
  });

  new Pod(new Chart(app, 'node-practice-pod-5'), 'pod-5', {
    containers: [
      {
        name: 'container',
        image: 'kubetm/init',
        resources: { requests: { memory: '0.5Gi' }, limits: { memory: '0.5Gi' } },
      },
    ],
  });
}
