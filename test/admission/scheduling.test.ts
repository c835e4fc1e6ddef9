import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { podWith, reviewPairs, templateWith } from '../support/pod-manifests';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const toleration = (fields: object) => ({ tolerations: [fields] });
const nodeTerm = (term: unknown) => ({ affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [term] } } } });
const nodeExpression = (expression: unknown) => nodeTerm({ matchExpressions: [expression] });
const nodeField = (field: unknown) => nodeTerm({ matchFields: [field] });
const podTerm = (fields: object) => ({
  affinity: { podAntiAffinity: { [REQUIRED]: [{ topologyKey: 'zone', labelSelector: {}, ...fields }] } },
});
const constraint = (fields: object) => ({
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {}, ...fields },
  ],
});

describe('names and gates', () => {
  reviewPairs([
    ['a node in capitals', { nodeName: 'Node' }, ['pod-node-name spec.nodeName']],
    ['a node', { nodeName: 'node-1.example.com' }, []],
    ['an empty node', { nodeName: '' }, []],
    [
      'a selector with a key of two slashes',
      { nodeSelector: { 'a/b/c': 'x' } },
      ['pod-node-selector spec.nodeSelector'],
    ],
    ['a selector with a space in the value', { nodeSelector: { a: 'x y' } }, ['pod-node-selector spec.nodeSelector']],
    ['a selector with no value', { nodeSelector: { a: '', b: null } }, []],
    ['a class with "_"', { priorityClassName: 'a_b' }, ['pod-priority-class-name spec.priorityClassName']],
    ['an unknown class', { priorityClassName: 'mine' }, []],
    [
      'a preemption policy in small letters',
      { preemptionPolicy: 'never' },
      ['pod-preemption-policy spec.preemptionPolicy'],
    ],
    ['an empty preemption policy', { preemptionPolicy: '' }, ['pod-preemption-policy spec.preemptionPolicy']],
    ['a gate without a name', { schedulingGates: [{}] }, ['pod-scheduling-gates spec.schedulingGates[0].name']],
    [
      'a gate with a space',
      { schedulingGates: [{ name: 'a b' }] },
      ['pod-scheduling-gates spec.schedulingGates[0].name'],
    ],
    [
      'a gate twice',
      { schedulingGates: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] },
      ['pod-scheduling-gates-unique spec.schedulingGates[2].name'],
    ],
  ]);
});

describe('a toleration', () => {
  const at = 'spec.tolerations[0]';

  reviewPairs([
    ['of everything', toleration({ operator: 'Exists' }), []],
    ['of nothing', toleration({}), [`tol-key ${at}.key`]],
    ['of no key with a value', toleration({ operator: 'Equal', value: 'x' }), [`tol-key ${at}.key`]],
    ['of a key with a space', toleration({ key: 'a b', operator: 'Exists' }), [`tol-key ${at}.key`]],
    ['of a key alone', toleration({ key: 'a' }), []],
    ['with the operator in small letters', toleration({ operator: 'exists' }), [`tol-operator ${at}.operator`]],
    ['with a comparison', toleration({ key: 'a', operator: 'Gt', value: '5' }), [`tol-operator ${at}.operator`]],
    [
      'of a key and any value',
      toleration({ key: 'a', operator: 'Exists', value: 'x' }),
      [`tol-exists-value ${at}.value`],
    ],
    ['of a key and no value', toleration({ key: 'a', operator: 'Exists', value: '' }), []],
    ['of a value with a space', toleration({ key: 'a', value: 'x y' }), [`tol-value ${at}.value`]],
    ['of an unknown effect', toleration({ key: 'a', effect: 'NoExec' }), [`tol-effect ${at}.effect`]],
    ['of all effects', toleration({ key: 'a', effect: '' }), []],
    ['with seconds', toleration({ key: 'a', effect: 'NoExecute', tolerationSeconds: -1 }), []],
    [
      'with seconds for all effects',
      toleration({ key: 'a', tolerationSeconds: 0 }),
      [`tol-seconds ${at}.tolerationSeconds`],
    ],
    [
      'with seconds for an unknown effect',
      toleration({ key: 'a', effect: 'x', tolerationSeconds: 5 }),
      [`tol-effect ${at}.effect`],
    ],
  ]);

  test('comparisons are behind a gate that is off in every version', () => {
    const pod = podWith(toleration({ key: 'a', operator: 'Lt', value: '5' }));

    expect(admissionOf(pod, '1.36')).toEqual([`tol-operator ${at}.operator`]);
  });
});

describe('the affinity to nodes', () => {
  const required = `spec.affinity.nodeAffinity.${REQUIRED}`;
  const at = `${required}.nodeSelectorTerms[0].matchExpressions[0]`;
  const fieldAt = `${required}.nodeSelectorTerms[0].matchFields[0]`;
  const preference = (fields: object) => ({ affinity: { nodeAffinity: { [PREFERRED]: [fields] } } });

  reviewPairs([
    ['no terms', { affinity: { nodeAffinity: { [REQUIRED]: {} } } }, [`node-aff-terms ${required}.nodeSelectorTerms`]],
    [
      'an empty list of terms',
      { affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [] } } } },
      [`node-aff-terms ${required}.nodeSelectorTerms`],
    ],
    [
      'terms that are null',
      { affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: null } } } },
      [`node-aff-terms ${required}.nodeSelectorTerms`],
    ],
    ['no selector', { affinity: { nodeAffinity: { [REQUIRED]: null } } }, []],
    ['an empty term', nodeTerm({}), []],
    ['a term that is null', nodeTerm(null), []],
    ['an expression without a key', nodeExpression({ operator: 'Exists' }), [`node-aff-key ${at}.key`]],
    ['no operator', nodeExpression({ key: 'a' }), [`node-aff-operator ${at}.operator`]],
    [
      'an operator in small letters',
      nodeExpression({ key: 'a', operator: 'in', values: ['x'] }),
      [`node-aff-operator ${at}.operator`],
    ],
    [
      'In without values',
      nodeExpression({ key: 'a', operator: 'In', values: [] }),
      [`node-aff-in-values ${at}.values`],
    ],
    ['NotIn without values', nodeExpression({ key: 'a', operator: 'NotIn' }), [`node-aff-in-values ${at}.values`]],
    [
      'Exists with values',
      nodeExpression({ key: 'a', operator: 'Exists', values: ['x'] }),
      [`node-aff-exists-values ${at}.values`],
    ],
    ['DoesNotExist with no values', nodeExpression({ key: 'a', operator: 'DoesNotExist', values: [] }), []],
    ['Gt without a value', nodeExpression({ key: 'a', operator: 'Gt' }), [`node-aff-gt-lt ${at}.values`]],
    [
      'Lt with two values',
      nodeExpression({ key: 'a', operator: 'Lt', values: ['1', '2'] }),
      [`node-aff-gt-lt ${at}.values`],
    ],
    ['Gt with a word', nodeExpression({ key: 'a', operator: 'Gt', values: ['x'] }), []],
    [
      'another field',
      nodeField({ key: 'metadata.uid', operator: 'In', values: ['x'] }),
      [`node-aff-fields ${fieldAt}.key`],
    ],
    [
      'a field that exists',
      nodeField({ key: 'metadata.name', operator: 'Exists' }),
      [`node-aff-fields-operator ${fieldAt}.operator`],
    ],
    [
      'a field with two values',
      nodeField({ key: 'metadata.name', operator: 'In', values: ['x', 'y'] }),
      [`node-aff-fields-values ${fieldAt}.values`],
    ],
    [
      'a field with no node',
      nodeField({ key: 'metadata.name', operator: 'NotIn', values: ['A'] }),
      [`node-aff-fields-name ${fieldAt}.values[0]`],
    ],
    [
      'a field with an empty node',
      nodeField({ key: 'metadata.name', operator: 'In', values: [''] }),
      [`node-aff-fields-name ${fieldAt}.values[0]`],
    ],
    ['a weight of 1', preference({ weight: 1, preference: {} }), []],
    ['a weight of 100', preference({ weight: 100 }), []],
    [
      'a weight of 101',
      preference({ weight: 101 }),
      [`node-aff-weight spec.affinity.nodeAffinity.${PREFERRED}[0].weight`],
    ],
    ['a weight of 0', preference({ weight: 0 }), [`node-aff-weight spec.affinity.nodeAffinity.${PREFERRED}[0].weight`]],
    ['no weight', preference({}), [`node-aff-weight spec.affinity.nodeAffinity.${PREFERRED}[0].weight`]],
  ]);

  test.each(['1.28', '1.32', '1.33', '1.36'])('in %s, the values of required terms', (version) => {
    const found = Number(version.slice(2)) >= 33 ? [`node-aff-value-format ${at}.values[1]`] : [];
    const expression = { key: 'a', operator: 'In', values: ['x', 'not a value'] };

    expect(admissionOf(podWith(nodeExpression(expression)), version)).toEqual(found);
    expect(
      admissionOf(podWith(preference({ weight: 1, preference: { matchExpressions: [expression] } })), version),
    ).toEqual([]);
  });
});

describe('the affinity to Pods', () => {
  const at = `spec.affinity.podAntiAffinity.${REQUIRED}[0]`;
  const preference = (fields: object) => ({ affinity: { podAffinity: { [PREFERRED]: [fields] } } });
  const preferredAt = `spec.affinity.podAffinity.${PREFERRED}[0]`;
  const term = { topologyKey: 'zone' };

  reviewPairs([
    ['no topology key', podTerm({ topologyKey: '' }), [`pod-aff-topology-key ${at}.topologyKey`]],
    ['a topology key with a space', podTerm({ topologyKey: 'a b' }), [`pod-aff-topology-key-format ${at}.topologyKey`]],
    ['no selector', podTerm({ labelSelector: undefined }), []],
    ['namespaces', podTerm({ namespaces: ['a', 'b.c'] }), [`pod-aff-namespaces ${at}.namespaces[1]`]],
    ['an empty namespace', podTerm({ namespaces: [''] }), [`pod-aff-namespaces ${at}.namespaces[0]`]],
    ['a weight of 100', preference({ weight: 100, podAffinityTerm: term }), []],
    ['a weight of 0', preference({ weight: 0, podAffinityTerm: term }), [`pod-aff-weight ${preferredAt}.weight`]],
    [
      'a preference for nothing',
      preference({ weight: 1 }),
      [`pod-aff-topology-key ${preferredAt}.podAffinityTerm.topologyKey`],
    ],
    [
      'a selector with no such operator',
      podTerm({ labelSelector: { matchExpressions: [{ key: 'a', operator: 'Gt' }] } }),
      [`selector-operator ${at}.labelSelector.matchExpressions[0].operator`],
    ],
    [
      'a selector of namespaces',
      podTerm({ namespaceSelector: { matchLabels: { 'a b': 'x' } } }),
      [`selector-format ${at}.namespaceSelector.matchLabels`],
    ],
  ]);

  test.each([
    [{ matchLabelKeys: ['a'] }, []],
    [{ matchLabelKeys: ['a b'] }, [`pod-aff-match-label-keys ${at}.matchLabelKeys[0]`]],
    [{ mismatchLabelKeys: [''] }, [`pod-aff-match-label-keys ${at}.mismatchLabelKeys[0]`]],
    [{ matchLabelKeys: ['a'], labelSelector: null }, [`pod-aff-match-label-keys-selector ${at}.matchLabelKeys`]],
    [{ mismatchLabelKeys: ['a'], labelSelector: null }, [`pod-aff-match-label-keys-selector ${at}.mismatchLabelKeys`]],
    [{ matchLabelKeys: [], labelSelector: null }, []],
    [
      { matchLabelKeys: ['a', 'b'], mismatchLabelKeys: ['b', 'c'] },
      [`pod-aff-match-label-keys-overlap ${at}.matchLabelKeys[1]`],
    ],
    [{ matchLabelKeys: ['a'], labelSelector: { matchLabels: { a: 'x' } } }, []],
    [{ matchLabelKeys: ['a'], labelSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }, []],
    [
      {
        matchLabelKeys: ['a'],
        labelSelector: { matchLabels: { a: 'x' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] },
      },
      [`pod-aff-match-label-keys-overlap ${at}.matchLabelKeys[0]`],
    ],
  ])('with keys, %j', (fields, found) => {
    expect(admissionOf(podWith(podTerm(fields)), '1.31')).toEqual(found);
    expect(admissionOf(podWith(podTerm(fields)), '1.29')).toEqual(found);
  });

  test('the labels of a Pod, and not of a template, are put into the selector before', () => {
    const spec = podTerm({ matchLabelKeys: ['a'], labelSelector: { matchLabels: { a: 'x' } } });
    const metadata = { labels: { a: 'y' } };

    expect(admissionOf(podWith(spec, metadata), '1.31')).toEqual([
      `pod-aff-match-label-keys-overlap ${at}.matchLabelKeys[0]`,
    ]);
    expect(admissionOf(templateWith(spec, metadata), '1.31')).toEqual([]);
  });
});

describe('a label selector', () => {
  const at = `spec.affinity.podAntiAffinity.${REQUIRED}[0].labelSelector`;
  const selector = (labelSelector: unknown) => podTerm({ labelSelector });
  const expression = (fields: object) => selector({ matchExpressions: [{ key: 'a', ...fields }] });

  reviewPairs([
    ['empty', selector({}), []],
    ['a key in two parts too many', selector({ matchLabels: { 'a/b/c': 'x' } }), [`selector-format ${at}.matchLabels`]],
    ['a value with a space', selector({ matchLabels: { a: 'x y' } }), [`selector-format ${at}.matchLabels`]],
    ['a value that is null', selector({ matchLabels: { a: null } }), []],
    ['no key', expression({ key: '', operator: 'Exists' }), [`selector-format ${at}.matchExpressions[0].key`]],
    ['no operator', expression({}), [`selector-operator ${at}.matchExpressions[0].operator`]],
    [
      'an operator in small letters',
      expression({ operator: 'exists' }),
      [`selector-operator ${at}.matchExpressions[0].operator`],
    ],
    [
      'In without values',
      expression({ operator: 'In' }),
      [`selector-values-required ${at}.matchExpressions[0].values`],
    ],
    [
      'NotIn without values',
      expression({ operator: 'NotIn', values: [] }),
      [`selector-values-required ${at}.matchExpressions[0].values`],
    ],
    [
      'Exists with values',
      expression({ operator: 'Exists', values: ['x'] }),
      [`selector-values-forbidden ${at}.matchExpressions[0].values`],
    ],
    ['DoesNotExist with no values', expression({ operator: 'DoesNotExist', values: null }), []],
    [
      'In with a value too long',
      expression({ operator: 'In', values: ['', 'a'.repeat(63), 'a'.repeat(64)] }),
      [`selector-format ${at}.matchExpressions[0].values[2]`],
    ],
  ]);
});

describe('a topology spread constraint', () => {
  const at = 'spec.topologySpreadConstraints[0]';
  const base = constraint({}).topologySpreadConstraints[0];

  reviewPairs([
    ['as it should be', constraint({}), []],
    ['without a selector', constraint({ labelSelector: undefined }), []],
    [
      'that is null',
      { topologySpreadConstraints: [null] },
      [`tsc-max-skew ${at}.maxSkew`, `tsc-topology-key ${at}.topologyKey`, `tsc-when ${at}.whenUnsatisfiable`],
    ],
    ['with a skew of 0', constraint({ maxSkew: 0 }), [`tsc-max-skew ${at}.maxSkew`]],
    ['without a topology key', constraint({ topologyKey: '' }), [`tsc-topology-key ${at}.topologyKey`]],
    ['with a topology key of no form', constraint({ topologyKey: 'a b' }), []],
    [
      'with an action in small letters',
      constraint({ whenUnsatisfiable: 'donotschedule' }),
      [`tsc-when ${at}.whenUnsatisfiable`],
    ],
    ['with 0 domains', constraint({ minDomains: 0 }), [`tsc-min-domains ${at}.minDomains`]],
    ['with 1 domain', constraint({ minDomains: 1 }), []],
    [
      'with domains that do not count',
      constraint({ minDomains: 1, whenUnsatisfiable: 'ScheduleAnyway' }),
      [`tsc-min-domains ${at}.minDomains`],
    ],
    ['with policies', constraint({ nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Ignore' }), []],
    [
      'with policies of no kind',
      constraint({ nodeAffinityPolicy: 'honor', nodeTaintsPolicy: '' }),
      [`tsc-node-policies ${at}.nodeAffinityPolicy`, `tsc-node-policies ${at}.nodeTaintsPolicy`],
    ],
    [
      'with a selector of no form',
      constraint({ labelSelector: { matchLabels: { a: '-' } } }),
      [`selector-format ${at}.labelSelector.matchLabels`],
    ],
    [
      'with keys of no form',
      constraint({ matchLabelKeys: ['a', 'b c'] }),
      [`tsc-match-label-keys ${at}.matchLabelKeys[1]`],
    ],
    [
      'with keys and no selector',
      constraint({ labelSelector: null, matchLabelKeys: ['a'] }),
      [`tsc-match-label-keys-selector ${at}.matchLabelKeys`],
    ],
    [
      'again',
      { topologySpreadConstraints: [base, { ...base, topologyKey: 'host' }, base, base] },
      ['tsc-unique spec.topologySpreadConstraints[2]', 'tsc-unique spec.topologySpreadConstraints[3]'],
    ],
    [
      'with another action',
      { topologySpreadConstraints: [base, { ...base, whenUnsatisfiable: 'ScheduleAnyway' }] },
      [],
    ],
  ]);

  test.each([
    ['1.28', ['a'], ['a']],
    ['1.33', ['a'], ['a']],
    ['1.34', ['a'], []],
    ['1.36', ['a'], []],
  ])(
    'in %s, a key that the selector has is one too many: of a Pod that has it %j, of a template %j',
    (version, pod, template) => {
      const spec = constraint({ matchLabelKeys: ['a'], labelSelector: { matchLabels: { a: 'x' } } });
      const found = (path: string) => () =>
        `tsc-match-label-keys-overlap ${path}.topologySpreadConstraints[0].matchLabelKeys[0]`;
      const metadata = { labels: { a: 'x' } };

      expect(admissionOf(podWith(spec, metadata), version)).toEqual(pod.map(found('spec')));
      expect(admissionOf(templateWith(spec, metadata), version)).toEqual(template.map(found('template.spec')));
      expect(admissionOf(podWith(spec), version)).toEqual(template.map(found('spec')));
    },
  );
});

describe('the group of Pods that are scheduled together', () => {
  test.each([
    [{ podGroupName: 'group' }, []],
    [{ podGroupName: 'a.b' }, []],
    [{}, ['pod-scheduling-group spec.schedulingGroup.podGroupName']],
    [{ podGroupName: 'Group' }, ['pod-scheduling-group spec.schedulingGroup.podGroupName']],
  ])('in 1.36, %j', (schedulingGroup, found) => {
    expect(admissionOf(podWith({ schedulingGroup }), '1.36')).toEqual(found);
  });

  test.each([
    [{ name: 'a.b', podGroup: 'group' }, []],
    [{ name: 'a', podGroup: 'group', podGroupReplicaKey: '' }, []],
    [{}, ['pod-workload-ref spec.workloadRef.name', 'pod-workload-ref spec.workloadRef.podGroup']],
    [{ name: 'a', podGroup: 'a.b' }, ['pod-workload-ref spec.workloadRef.podGroup']],
    [{ name: 'a', podGroup: 'a', podGroupReplicaKey: 'B' }, ['pod-workload-ref spec.workloadRef.podGroupReplicaKey']],
  ])('in 1.35, %j', (workloadRef, found) => {
    expect(admissionOf(podWith({ workloadRef }), '1.35')).toEqual(found);
    expect(admissionOf(podWith({ workloadRef }), '1.36')).toEqual([]);
  });
});
