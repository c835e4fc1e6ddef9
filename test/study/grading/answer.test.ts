import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../../src/manifest/manifest';
import { answerOf } from '../../../src/study/grading/answer';
import { sortOf } from '../../../src/study/requirements';
import { configMap, deployment, type Fields, pod } from '../requirements/graded';

const manifests = (...objects: readonly Fields[]) => objects as readonly Manifest[];
const answer = (...objects: readonly Fields[]) => answerOf(manifests(...objects), 28);

describe('an answer', () => {
  test('finds objects by kind, name and namespace', () => {
    const objects = [pod(), pod({}, {}, { namespace: 'prod' }), deployment()];
    const found = answer(...objects);
    expect(found.tryFind({ kind: 'Pod', name: 'web' })?.manifest).toBe(objects[0]);
    expect(found.tryFind({ kind: 'Pod', name: 'web', namespace: 'default' })?.manifest).toBe(objects[0]);
    expect(found.tryFind({ kind: 'Pod', name: 'web', namespace: 'prod' })?.manifest).toBe(objects[1]);
    expect(found.tryFind({ kind: 'Pod', name: 'shop' })).toBeUndefined();
    expect(found.tryFindPod({ kind: 'Deployment', name: 'shop' })?.isTemplate).toBe(true);
    expect(found.tryFindPod({ kind: 'Deployment', name: 'web' })).toBeUndefined();
  });

  test('has none of a name that two different objects have', () => {
    const found = answer(pod(), pod({}, { hostname: 'x' }, { namespace: 'default' }));
    expect(found.tryFind({ kind: 'Pod', name: 'web' })).toBeUndefined();
    expect(found.named({ kind: 'Pod', name: 'web' })).toHaveLength(2);
    expect(answer(pod(), pod()).tryFind({ kind: 'Pod', name: 'web' })?.index).toBe(0);
  });

  test('takes a kind for that of the API group that has it', () => {
    const other = { ...deployment(), apiVersion: 'example.com/v1' };
    expect(answer(other).tryFind({ kind: 'Deployment', name: 'shop' })).toBeUndefined();
    expect(answer({ ...other, kind: 'Own' }).tryFind({ kind: 'Own', name: 'shop' })).toBeDefined();
  });

  test('knows what Kubernetes would not take of it', () => {
    const target = { kind: 'Pod', name: 'web' };
    const found = answerOf(manifests(configMap({})), 28, manifests(pod()));
    expect([found.tryFind(target), found.isRefused(target)]).toEqual([undefined, true]);
    expect(found.isRefused({ ...target, namespace: 'prod' })).toBe(false);
    expect(found.isRefused({ kind: 'ConfigMap', name: 'conf' })).toBe(false);
    // The other one of the two counts.
    expect(answerOf(manifests(pod()), 28, manifests(pod())).isRefused(target)).toBe(false);
  });

  test('says nothing of another one that shares objects with it', () => {
    const target = { kind: 'Pod', name: 'web' };
    const web = pod({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'conf', key: 'a' } } }] });
    const asked = { sort: 'env', target, container: 'app', name: 'A', from: { value: 'x' } } as const;
    const isMet = (data: Fields) => sortOf(asked).grade(asked, answer(web, configMap(data))) === undefined;
    expect([isMet({ a: 'x' }), isMet({ a: 'y' }), isMet({ a: 'x' })]).toEqual([true, false, true]);
  });

  test('is asked by each requirement for the keys that it names, where nobody else knows them', () => {
    const target = { kind: 'Pod', name: 'web' };
    const found = answer(pod({ envFrom: [{ configMapRef: { name: 'conf' } }] }));
    const isMet = (key: string) => {
      const asked = { sort: 'env', target, container: 'app', name: key, from: { configMap: 'conf', key } } as const;
      return sortOf(asked).grade(asked, found) === undefined;
    };
    expect([isMet('A'), isMet('B'), isMet('A')]).toEqual([true, true, true]);
  });
});
