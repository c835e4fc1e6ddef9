import { describe, expect, test } from '@jest/globals';
import { fromYaml } from '../../../src/manifest/from-yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import type { Scene } from '../../../src/outputs/diagram/model/scene';
import { sceneOf, textOf } from './scene-words';
import { subjectOf } from './subject-of';

/** What is in the picture of a Pod of that spec, beside other objects. */
function webPod(spec: string, ...others: readonly Manifest[]): Scene {
  const pod = fromYaml(`apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:${spec}`);
  return sceneOf(subjectOf([...others, ...pod]), 'Pod');
}

describe('what a reviewer has to know of a Pod', () => {
  test('counts its containers, and says where a sum is not all', () => {
    const facts = (spec: string) => webPod(spec).pods[0]?.pod.rows.map((row) => `${row.caption}: ${textOf(row)}`);
    expect(
      facts(`
  initContainers: [{ name: first, image: a }, { name: proxy, image: b, restartPolicy: Always }, { name: second, image: c }]
  containers: [{ name: app, image: d }, { name: helper, image: e }]
  ephemeralContainers: [{ name: debug, image: f }]
`),
    ).toContain('runs: 2 init containers, 1 sidecar, 2 containers, 1 ephemeral container');
    const sums = facts(`
  overhead: { cpu: 250m }
  initContainers:
    - { name: first, image: a, resources: { requests: { cpu: 2 } } }
    - { name: proxy, image: a, restartPolicy: Always, resources: { requests: { memory: 100Mi, cpu: 200m } } }
    - { name: second, image: a, resources: { requests: { cpu: 3 } } }
  containers:
    - { name: app, image: a, resources: { requests: { cpu: 500m }, limits: { cpu: 1 } } }
    - { name: helper, image: a }
`);
    expect(sums).toContain('requests: cpu 3450m   memory 100Mi   in all, with its overhead');
    expect(sums).toContain('limits: cpu 1250m   in all, with its overhead, but not for every container');
  });

  test('says which variable is set again, and in which order', () => {
    const config = (name: string, data: Record<string, string>) => ({
      ...{ apiVersion: 'v1', kind: 'ConfigMap' },
      metadata: { name },
      data,
    });
    const scene = webPod(
      `
  containers:
    - name: app
      image: a
      env: [{ name: C, value: last }]
      envFrom: [{ configMapRef: { name: one } }, { configMapRef: { name: two } }]
`,
      config('one', { A: '1', B: '1', C: '1' }),
      config('two', { B: '2' }),
    );
    expect(scene.pods[0]?.containers[0]?.box.rows.slice(1).map(textOf)).toEqual([
      'all keys of one',
      'A',
      'B  overridden below',
      'C  overridden below',
      'all keys of two',
      'B',
      'C = last',
    ]);
  });

  test('needs no object that may be missing, unless something else needs it', () => {
    const notes = (spec: string) => webPod(spec).sources.map(({ title, note }) => [title, note]);
    expect(
      notes(`
  containers:
    - name: app
      image: a
      env:
        - { name: A, valueFrom: { secretKeyRef: { name: salts, key: a, optional: true } } }
        - { name: B, valueFrom: { secretKeyRef: { name: login, key: b, optional: true } } }
      envFrom: [{ secretRef: { name: login } }, { configMapRef: { name: extra, optional: true } }]
  volumes: [{ name: v, configMap: { name: files, optional: true } }]
`),
    ).toEqual([
      ['files', 'not here: may be missing'],
      ['login', 'not here: must be in the cluster already'],
      ['extra', 'not here: may be missing'],
      ['salts', 'not here: may be missing'],
    ]);
  });

  test('leads both ways to a volume that a container may write to', () => {
    const scene = webPod(`
  containers:
    - name: app
      image: a
      volumeMounts:
        - { name: work, mountPath: /work }
        - { name: work, mountPath: /seen, readOnly: true }
        - { name: conf, mountPath: /conf }
        - { name: disk, mountPath: /disk }
        - { name: mixed, mountPath: /mixed }
  volumes:
    - { name: work, emptyDir: {} }
    - { name: conf, configMap: { name: c } }
    - { name: disk, persistentVolumeClaim: { claimName: d, readOnly: true } }
    - { name: mixed, projected: { sources: [{ serviceAccountToken: { path: token } }] } }
`);
    const mounts = scene.wires.filter(({ sort }) => sort === 'mount');
    expect(mounts.map(({ isTwoWay = false }) => isTwoWay)).toEqual([true, false, false, false, false]);
    const rows = scene.pods[0]?.containers[0]?.box.rows.filter(({ caption }) => caption === 'mounts') ?? [];
    expect(rows.map(textOf)).toEqual([
      '/work ↔ work',
      '/seen ← work  read-only',
      '/conf ← conf',
      '/disk ← disk',
      '/mixed ← mixed',
    ]);
    expect(scene.pods[0]?.volumes[3]?.rows.map(textOf)).toEqual(['token ← serviceAccountToken  for 3600 s']);
  });

  test('says which mount hides a part of another', () => {
    const scene = webPod(`
  containers:
    - name: app
      image: a
      volumeMounts:
        - { name: work, mountPath: /data/conf/x }
        - { name: work, mountPath: /data }
        - { name: work, mountPath: /data/conf/ }
        - { name: work, mountPath: /database }
        - { name: work, mountPath: / }
  volumes: [{ name: work, emptyDir: {} }]
`);
    const rows = scene.pods[0]?.containers[0]?.box.rows.filter(({ caption }) => caption === 'mounts') ?? [];
    expect(rows.map(textOf)).toEqual([
      '/data/conf/x ↔ work  over /data/conf/',
      '/data ↔ work',
      '/data/conf/ ↔ work  over /data',
      '/database ↔ work',
      '/ ↔ work',
    ]);
  });
});
