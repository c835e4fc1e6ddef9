import { describe, expect, test } from '@jest/globals';
import { podScene } from '../../../src/outputs/diagram/model/pod-scene';
import { boxesOf, type Scene } from '../../../src/outputs/diagram/model/scene';
import { sceneOf, textOf, wiresOf } from './scene-words';
import { subjectOfDocuments, subjectOfYaml } from './subject-of';

const START = `
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  initContainers:
    - { name: first, image: a }
    - { name: proxy, image: b, restartPolicy: Always }
    - { name: second, image: c }
  containers:
    - { name: app, image: d }
    - { name: helper, image: e }
  ephemeralContainers:
    - { name: debug, image: f }
`;

describe('the inside of a Pod', () => {
  test('has its containers in the order in which they start, with numbers that those share which start together', () => {
    const [pod] = sceneOf(subjectOfYaml(START), 'Pod').pods;
    expect(pod?.containers.map(({ box, kind, step }) => [box.title, kind, step, box.note])).toEqual([
      ['first', 'init', 1, 'starts first, must succeed'],
      ['proxy', 'sidecar', 2, 'keeps running'],
      ['second', 'init', 3, 'must succeed before the next starts'],
      ['app', 'container', 4, undefined],
      ['helper', 'container', 4, undefined],
      ['debug', 'ephemeral', 5, 'added while the Pod runs'],
    ]);
  });

  test('of the init-container example shows what the two share', () => {
    const scene = sceneOf(subjectOfDocuments('001-cka-pod/init-container.yaml'), 'Pod');
    const [volume] = scene.pods[0]?.volumes ?? [];
    expect(volume?.rows.map((row) => [row.caption, textOf(row)])).toEqual([
      ['on', "the node's disk  empty at first"],
      ['shared by', 'git, busybox'],
    ]);
    expect(wiresOf(scene)).toEqual([
      'mount: workdir -> git//tmp ↔ workdir',
      'mount: workdir -> busybox//tmp ↔ workdir',
    ]);
  });

  test('of the secret-env example leads from each key to its variable', () => {
    const scene = sceneOf(
      subjectOfDocuments('001-cka-pod/secret-env.yaml', '001-cka-pod/user-info-stringdata.yaml'),
      'Pod',
    );
    expect(wiresOf(scene)).toEqual([
      'secret: user-info/username -> secret-env/USERNAME ← user-info : username',
      'secret: user-info/password -> secret-env/PASSWORD ← user-info : password',
    ]);
    // The Secret of that name is another file's: this one is only named.
    expect(scene.sources).toMatchObject([
      { label: 'Secret', title: 'user-info', isMissing: true, note: 'not here: must be in the cluster already' },
    ]);
  });

  test('takes every key of envFrom and of a volume line by line, with the prefix', () => {
    const subject = subjectOfYaml(`
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { LEVEL: info, PORT: '80' }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: a
      envFrom: [{ prefix: APP_, configMapRef: { name: settings } }]
      volumeMounts: [{ name: files, mountPath: /etc/app }]
  volumes: [{ name: files, configMap: { name: settings } }]
`);
    expect(wiresOf(sceneOf(subject, 'Pod'))).toEqual([
      'config: settings/LEVEL = info -> files/LEVEL',
      'config: settings/PORT = 80 -> files/PORT',
      'config: settings/LEVEL = info -> app/APP_LEVEL ← LEVEL',
      'config: settings/PORT = 80 -> app/APP_PORT ← PORT',
      'mount: files -> app//etc/app ← files',
    ]);
  });

  test('shows a key that is not there, and the finding at the variable and at the wire', () => {
    const subject = subjectOfYaml(`
apiVersion: v1
kind: Secret
metadata: { name: login }
stringData: { user: u, password: p }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: a
      env:
        - { name: USER, valueFrom: { secretKeyRef: { name: login, key: user } } }
        - { name: PASSWORD, valueFrom: { secretKeyRef: { name: login, key: passwrd } } }
        - { name: OTHER, valueFrom: { secretKeyRef: { name: login, key: other, optional: true } } }
`);
    const scene = sceneOf(subject, 'Pod');
    expect(scene.sources[0]?.rows.map((row) => [textOf(row), row.isMissing ?? false])).toEqual([
      ['user', false],
      ['password', false],
      ['passwrd is not in it', true],
      ['other is not in it', true],
    ]);
    const rows = scene.pods[0]?.containers[0]?.box.rows ?? [];
    const wrong = rows.filter(({ findings }) => findings.length > 0);
    expect(wrong.map(({ path, findings }) => [path, findings[0]?.id])).toEqual([
      ['spec.containers[0].env[1]', 'match-secret-key'],
    ]);
    expect(scene.wires.map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });

  test('leads from the Downward API to variables and files', () => {
    const env = sceneOf(subjectOfDocuments('001-cka-pod/downward-env.yaml'), 'Pod');
    expect(env.sources).toMatchObject([{ label: 'Downward API' }]);
    expect(wiresOf(env)[0]).toBe("downward: The Pod's own fields/spec.nodeName -> downward/NODE_NAME ← spec.nodeName");
    const volume = sceneOf(subjectOfDocuments('001-cka-pod/downward-volume.yaml'), 'Pod');
    expect(wiresOf(volume)).toContain(
      "downward: The Pod's own fields/metadata.labels -> podinfo/labels ← metadata.labels",
    );
  });

  test('says the QoS class and what is requested as a whole', () => {
    const rows = (file: string) => sceneOf(subjectOfDocuments(file), 'Pod').pods[0]?.pod.rows ?? [];
    const facts = (file: string) => rows(file).map((row) => `${row.caption}: ${textOf(row)}`);
    expect(facts('001-cka-pod/limits.yaml')).toEqual([
      'runs: 1 container',
      'restart: Never',
      'QoS class: Guaranteed',
      'requests: cpu 500m   memory 1Gi   in all',
      'limits: cpu 500m   memory 1Gi   in all',
    ]);
    expect(facts('001-cka-pod/cmd.yaml')).toContain('QoS class: BestEffort');
  });

  test('tells the timing of a probe from what is left to the defaults', () => {
    const scene = sceneOf(
      subjectOfYaml(`
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - { name: a, image: a, livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 5, failureThreshold: 1 } }
`),
      'Pod',
    );
    const rows = scene.pods[0]?.containers[0]?.box.rows.slice(1).map((row) => row.parts);
    expect(rows).toEqual([
      [{ look: 'code', text: 'TCP port 80' }],
      [{ look: 'plain', text: 'every 5 s, threshold 1' }],
      [{ look: 'faint', text: 'default: after 0 s, timeout 1 s' }],
    ]);
  });
});

describe('around a Pod', () => {
  const WEB = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: runner
      containers:
        - { name: app, image: a, ports: [{ name: http, containerPort: 8080 }] }
        - { name: metrics, image: b, ports: [{ containerPort: 9100 }] }
      volumes: [{ name: files, persistentVolumeClaim: { claimName: data } }]
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: shop }
spec: { accessModes: [ReadWriteMany], resources: { requests: { storage: 5Gi } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: { app: web }
  ports:
    - { name: a, port: 80, targetPort: http }
    - { name: b, port: 9100 }
    - { name: c, port: 81, targetPort: 9999 }
---
apiVersion: v1
kind: Service
metadata: { name: other, namespace: shop }
spec: { selector: { app: wbe }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: elsewhere, namespace: other }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

  test('are the workload, the claims, the account and the Services that select it', () => {
    const scene = sceneOf(subjectOfYaml(WEB), 'Deployment');
    const [pod] = scene.pods;
    expect(pod).toMatchObject({ isMany: true, workload: { label: 'Deployment', title: 'web' } });
    expect(pod?.workload?.note).toBe('keeps 3 such Pods, namespace shop');
    expect(scene.sources.map(({ label, title, isMissing = false }) => [label, title, isMissing])).toEqual([
      ['PersistentVolumeClaim', 'data', false],
      ['ServiceAccount', 'runner', true],
    ]);
    expect(scene.users.map(({ title }) => title)).toEqual(['web', 'other']);
    expect(wiresOf(scene).filter((wire) => /^(selects|traffic)/.test(wire))).toEqual([
      'selects: web/app = web -> Pods of web/app = web',
      'traffic: web/a: 80 → http -> app/http: 8080/TCP',
      'traffic: web/b: 9100 → 9100 -> metrics/9100/TCP',
    ]);
  });

  test('is the Service that was surely meant for it, with what is wrong at its label', () => {
    const scene = sceneOf(subjectOfYaml(WEB), 'Deployment');
    const row = scene.users[1]?.rows[0];
    expect(row).toMatchObject({ path: 'spec.selector[app]', findings: [{ id: 'match-service-selector' }] });
  });

  test('what a StatefulSet claims for each Pod is among its volumes', () => {
    const scene = sceneOf(
      subjectOfYaml(`
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: a, volumeMounts: [{ name: data, mountPath: /data }] }] }
  volumeClaimTemplates:
    - { metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }
`),
      'StatefulSet',
    );
    expect(scene.pods[0]?.volumes).toMatchObject([{ title: 'data', path: 'spec.volumeClaimTemplates[0]' }]);
    expect(wiresOf(scene)).toEqual(['mount: data -> db//data ↔ data']);
  });

  test('names the namespace of a Service that is elsewhere, as far as the Pod has none', () => {
    const scene = sceneOf(
      subjectOfYaml(`
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: a, image: a }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`),
      'Pod',
    );
    expect(scene.users).toMatchObject([{ title: 'web', note: 'ClusterIP, namespace shop' }]);
  });

  test('is nothing for an object that makes no Pods', () => {
    expect(podScene(subjectOfYaml(WEB), 1)).toBeUndefined();
    expect(podScene(subjectOfYaml(WEB), 99)).toBeUndefined();
  });
});

describe('what is wrong', () => {
  test('shows at the deepest line that it is in, each once', () => {
    const subject = subjectOfDocuments('003-sunbeen-pod/pod-2-same-port.yaml', '000-what-is-a-pod/Pod.yaml');
    const found = [0, 1].flatMap((object) =>
      boxesOf(podScene(subject, object) as Scene).flatMap((box) => [
        ...box.findings.map(({ path }) => [box.title, '', path]),
        ...box.rows.flatMap((row) => row.findings.map(({ path }) => [box.title, row.path, path])),
      ]),
    );
    const ofPod = subject.findings.filter(({ object }) => object === 1);
    expect(ofPod.map(({ path }) => path)).toContain('metadata.label');
    expect(found).toEqual([
      ['container2', 'spec.containers[1].ports[0]', 'spec.containers[1].ports[0].containerPort'],
      ...ofPod.map(({ path }) => ['my-app', '', path]),
    ]);
  });
});
