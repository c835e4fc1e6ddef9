import { describe, expect, test } from '@jest/globals';
import { Evidence, isOfForm, keyOf } from '../../scripts/docs/checked-fields/evidence';
import { sourcesOf } from '../../scripts/docs/checked-fields/sources';
import { ADMISSION_CHECKS } from '../../src/admission';
import type { CheckedFields } from '../../src/explain/checked-fields';
import { explanationOf } from '../../src/explain/explanation';
import { spokenOf } from '../../src/explain/spoken-of';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { RULES } from '../../src/rules';

const file = require('../../imports/checked-fields.json') as CheckedFields;

const HOW = 'npm run docs:fields';

/** The ids that speak about a field, and how many about those below. */
function about(what: string, kubernetes: KubernetesVersion = '1.36') {
  const { checks, rules, form, below } = spokenOf(explanationOf({ what, kubernetes }), kubernetes);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return { ids: [...ids(checks), ...ids(rules)], form: ids(form), below };
}

describe('what speaks about a field', () => {
  test('speaks wherever the field is', () => {
    const ids = ['port-name-format', 'port-name-unique'];
    for (const pod of [
      'pod',
      'deploy.spec.template',
      'cj.spec.jobTemplate.spec.template',
      'sts.spec.template',
      'podtemplate.template',
    ]) {
      for (const list of ['containers', 'initContainers']) {
        expect([pod, list, about(`${pod}.spec.${list}.ports.name`).ids]).toEqual([
          pod,
          list,
          expect.arrayContaining(ids),
        ]);
      }
    }
    // A field of that name elsewhere.
    for (const id of ids) expect(about('svc.spec.ports.name').ids).not.toContain(id);
    expect(about('svc.spec.ports.name').ids).not.toEqual([]);
  });

  test('speaks nowhere else', () => {
    const isInit = (id: string): boolean => id.startsWith('init-');
    expect(about('pod.spec.initContainers.livenessProbe').ids.filter(isInit)).not.toEqual([]);
    expect(about('pod.spec.containers.livenessProbe').ids.filter(isInit)).toEqual([]);
    expect(about('pod.spec.restartPolicy').ids).not.toContain('job-restart-policy');
    expect(about('job.spec.template.spec.restartPolicy').ids).toContain('job-restart-policy');
    expect(about('deploy.spec.template.spec.restartPolicy').ids).toContain('wl-restart-always');
    expect(about('job.spec.template.spec.restartPolicy').ids).not.toContain('wl-restart-always');
  });

  test('rules too, those over many objects as well', () => {
    for (const pod of ['pod', 'ds.spec.template']) {
      expect(about(`${pod}.spec.containers.env.valueFrom.configMapKeyRef.key`).ids).toContain('match-config-map-key');
      expect(about(`${pod}.spec.containers.image`).ids).toContain('valid-image');
    }
    expect(about('ing.spec.rules.http.paths.backend.service.name').ids).toContain('match-ingress-backend');
  });

  test('speaks of the version', () => {
    expect(about('svc.metadata.name', '1.28').ids).toContain('meta-name-service');
    expect(about('svc.metadata.name', '1.36').ids).not.toContain('meta-name-service');
    // Before 1.34 the API server passes over what Pods a StatefulSet makes.
    expect(about('sts.spec.template.spec.containers.ports.name', '1.33').ids).not.toContain('port-name-format');
    expect(about('sts.spec.template.spec.containers.ports.name', '1.34').ids).toContain('port-name-format');
  });

  test('what is below is counted, and what the form asks for is told by type', () => {
    expect(about('pod').below).toBeGreaterThan(300);
    expect(about('pod.spec.containers').below).toBeLessThan(about('pod.spec').below);
    expect(about('pod.spec.containers.ports').below).toBeGreaterThan(about('pod.spec.containers.ports.name').below);
    expect(about('pod.spec.containers.resources.limits').form).toEqual(['decode-type', 'decode-quantity']);
    expect(about('pod.spec.containers.ports.containerPort').form).toContain('decode-int-range');
    expect(about('pod.spec.volumes.image').form).toContain('decode-field-version');
    // A kind of which nothing else is known.
    expect(about('ing.spec.rules.http.paths').form).toContain('required-field');
    expect(about('pod.spec.containers.name').form).not.toContain('required-field');
  });
});

test(`every check and every rule is somewhere (else: ${HOW})`, () => {
  const ids = new Set(JSON.stringify(file).match(/[a-z0-9]+(?:-[a-z0-9]+)+/g));
  const known = [...ADMISSION_CHECKS, ...RULES].map(({ id }): string => id);
  expect(known.filter((id) => !ids.has(id))).toEqual([]);
});

test(`nothing stands there that is no check and no rule (else: ${HOW})`, () => {
  const known = new Set([...ADMISSION_CHECKS, ...RULES].map(({ id }): string => id));
  const texts = [...Object.values(file.pods), ...Object.values(file.kinds)].flatMap((one) => Object.values(one));
  const ids = texts.flatMap((text) => text.split(' ')).map((id) => id.replace(/:.*/, ''));
  expect(ids.length).toBeGreaterThan(1000);
  expect([...new Set(ids)].filter((id) => !known.has(id))).toEqual([]);
});

test.each(['1.36'] as const)(`what breaking objects in %s shows is in the file (else: ${HOW})`, (kubernetes) => {
  const { valid, examples } = sourcesOf();
  const evidence = new Evidence(valid(kubernetes), kubernetes, examples(kubernetes)).gather();
  const spoken = new Map<string, ReadonlySet<string>>();
  const idsAt = (apiVersion: string, kind: string, path: string): ReadonlySet<string> => {
    const what = [kind, path].filter(Boolean).join('.');
    const key = `${apiVersion} ${what}`;
    const known = spoken.get(key);
    if (known) return known;
    const { checks, rules } = spokenOf(explanationOf({ what, kubernetes, apiVersion }), kubernetes);
    const ids = new Set([...checks, ...rules].map(({ id }) => id));
    spoken.set(key, ids);
    return ids;
  };
  const absent = [...evidence.found.values()].filter(({ id, kind, place }) => {
    const [apiVersion = '', name = ''] = kind.split(' ');
    const path = place.filter((step) => step !== '[]').join('.');
    return !isOfForm(id) && !idsAt(apiVersion, name, path).has(id);
  });
  expect(evidence.found.size).toBeGreaterThan(2000);
  expect(absent.map(({ id, kind, place }) => keyOf(id, kind, place))).toEqual([]);
});
