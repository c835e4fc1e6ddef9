import { ApiObject, type App, Chart, JsonPatch, Size } from 'cdk8s';
import { type ContainerResources, Deployment, LabelSelector, Pod, Pods, Service } from 'cdk8s-plus-28';
import { CONTAINER, POD } from './undone-defaults';

/** Document 003: Pods, labels, Services and scheduling. */
export function sunbeenPod(app: App): void {
  containersAndPorts(app);
  labelsAndServices(app);
  scheduling(app);
}

function containersAndPorts(app: App): void {
  new Pod(new Chart(app, 'pod-1'), 'pod-1', {
    ...POD,
    metadata: { name: 'pod-1' },
    containers: [
      { ...CONTAINER, name: 'container1', image: 'tmkube/p8000', portNumber: 8000 },
      { ...CONTAINER, name: 'container2', image: 'tmkube/p8080', portNumber: 8080 },
    ],
  });

  // The document gives both containers port 8000, which cdk8s-plus refuses.
  new Pod(new Chart(app, 'pod-2-same-port'), 'pod-2', {
    ...POD,
    metadata: { name: 'pod-2' },
    containers: [
      { ...CONTAINER, name: 'container1', image: 'kubetm/p8000', portNumber: 8000 },
      { ...CONTAINER, name: 'container2', image: 'kubetm/p8000', portNumber: 8001 },
    ],
  });

  const deployment = new Deployment(new Chart(app, 'deployment-1'), 'deployment-1', {
    ...POD,
    metadata: { name: 'deployment-1' },
    replicas: 1,
    select: false,
    podMetadata: { name: 'pod-1', labels: { app: 'deploy' } },
    containers: [{ ...CONTAINER, name: 'container', image: 'kubetm/init' }],
  });
  deployment.select(LabelSelector.of({ labels: { app: 'deploy' } }));
}

function labelsAndServices(app: App): void {
  new Pod(new Chart(app, 'pod-2-labels'), 'pod-2', {
    ...POD,
    metadata: { name: 'pod-2', labels: { type: 'web', lo: 'dev' } },
    containers: [{ ...CONTAINER, name: 'container', image: 'tmkube/init' }],
  });

  const chart = new Chart(app, 'svc-1');
  const web = Pods.select(chart, 'pods', { labels: { type: 'web' } });
  new Service(chart, 'svc-1', { metadata: { name: 'svc-1' }, selector: web, ports: [{ port: 8080 }] });

  const pods = new Chart(app, 'label-practice-pods');
  const labelSets = ['dev', 'production'].flatMap((lo) => ['web', 'db', 'server'].map((type) => ({ type, lo })));
  for (const [i, labels] of labelSets.entries()) {
    new Pod(pods, `pod-${i + 1}`, {
      ...POD,
      metadata: { name: `pod-${i + 1}`, labels },
      containers: [{ ...CONTAINER, name: 'container', image: 'kubetm/init' }],
    });
  }

  const services = new Chart(app, 'label-practice-services');
  new Service(services, 'svc-for-web', {
    metadata: { name: 'svc-for-web' },
    selector: Pods.select(services, 'web', { labels: { type: 'web' } }),
    ports: [{ port: 8080 }],
  });
  new Service(services, 'svc-for-production', {
    metadata: { name: 'svc-for-production' },
    selector: Pods.select(services, 'production', { labels: { lo: 'production' } }),
    ports: [{ port: 8080 }],
  });
}

function scheduling(app: App): void {
  const pod3 = podOf(app, 'pod-3-node-selector', 'pod-3', 'tmkube/init');
  selectNode(pod3, { hostname: 'node1' });

  podOf(app, 'pod-4-resources', 'pod-4', 'tmkube/init', {
    memory: { request: Size.gibibytes(2), limit: Size.gibibytes(3) },
  });

  const practice = podOf(app, 'node-practice-pod-3', 'pod-3', 'kubetm/init');
  selectNode(practice, { 'kubernetes.io/hostname': 'k8s-worker1' });

  podOf(app, 'node-practice-pod-4', 'pod-4', 'kubetm/init', {
    memory: { request: Size.gibibytes(2), limit: Size.gibibytes(3) },
  });

  podOf(app, 'node-practice-pod-5', 'pod-5', 'kubetm/init', {
    memory: { request: Size.mebibytes(512), limit: Size.mebibytes(512) },
  });
}

function podOf(app: App, file: string, name: string, image: string, resources: ContainerResources = {}): Pod {
  return new Pod(new Chart(app, file), name, {
    ...POD,
    metadata: { name },
    containers: [{ ...CONTAINER, name: 'container', image, resources }],
  });
}

/** cdk8s-plus has node affinity, but not this field. */
function selectNode(pod: Pod, labels: Record<string, string>): void {
  ApiObject.of(pod).addJsonPatch(JsonPatch.add('/spec/nodeSelector', labels));
}
