import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { podWith, templateWith } from '../support/pod-manifests';

const TERM = { topologyKey: 'zone', labelSelector: {} };
const TERMS = 'requiredDuringSchedulingIgnoredDuringExecution';
const CONSTRAINT = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} };

const KEYS = { matchLabelKeys: ['b', 'a'] };
const TWICE = { matchLabels: { a: 'x' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] };

describe('where the API server names another place than ours, it is known', () => {
  test.each([
    [28, { tolerations: [{}] }, 'tolerations[0].operator'],
    [28, { tolerations: [{ key: 'a', operator: 'Exists', value: 'x' }] }, 'tolerations[0].operator'],
    [28, { tolerations: [{ key: 'a', value: 'x y' }] }, 'tolerations[0].operator'],
    [28, { tolerations: [{ key: 'a', tolerationSeconds: 1 }] }, 'tolerations[0].effect'],
    [28, { schedulingGates: [{ name: 'a b' }] }, 'schedulingGates[0]'],
    [28, { hostAliases: [{ ip: 'x' }] }, 'hostAliases.ip'],
    [29, { hostAliases: [{ ip: '::1', hostnames: ['A'] }] }, 'hostAliases.hostnames'],
    [30, { hostAliases: [{ ip: 'x' }] }, undefined],
    [28, { dnsConfig: { options: [{}] } }, 'dnsConfig.options[0]'],
    [28, { os: { name: 'Linux' } }, 'os'],
    [28, { hostPID: true, shareProcessNamespace: true }, 'securityContext.shareProcessNamespace'],
    [33, { hostUsers: false, hostIPC: true }, 'HostIPC'],
    [28, { serviceAccount: 'A' }, 'serviceAccountName'],
    [
      28,
      { affinity: { podAffinity: { [TERMS]: [{ ...TERM, namespaces: ['A'] }] } } },
      `affinity.podAffinity.${TERMS}[0].namespace`,
    ],
    [
      31,
      { affinity: { podAffinity: { [TERMS]: [{ ...TERM, ...KEYS, labelSelector: TWICE }] } } },
      `affinity.podAffinity.${TERMS}[0][1]`,
    ],
    [31, { affinity: { podAffinity: { [TERMS]: [{ ...TERM, ...KEYS, mismatchLabelKeys: ['a'] }] } } }, undefined],
    [
      34,
      { topologySpreadConstraints: [{ ...CONSTRAINT, ...KEYS, labelSelector: TWICE }] },
      'topologySpreadConstraints[0][1]',
    ],
    [33, { topologySpreadConstraints: [{ ...CONSTRAINT, ...KEYS, labelSelector: TWICE }] }, undefined],
    [
      28,
      { topologySpreadConstraints: [CONSTRAINT, CONSTRAINT] },
      'topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}',
    ],
  ])('in 1.%i: %j', (minor, spec, path) => {
    const alias = (prefix: string) => (path === undefined ? [undefined] : [`${prefix}.${path}`]);

    expect(admit(podWith(spec), minor).map((problem) => problem.alias)).toEqual(alias('spec'));
    expect(admit(templateWith(spec), minor).map((problem) => problem.alias)).toEqual(alias('template.spec'));
  });
});

test('what differs in case only is put right', () => {
  const spec = { restartPolicy: 'always', tolerations: [{ operator: 'exists' }], dnsPolicy: 'none' };

  expect(admit(podWith(spec), 28).map(({ correction }) => correction)).toEqual([
    { value: 'None' },
    { value: 'Exists' },
    { value: 'Always' },
  ]);
});
