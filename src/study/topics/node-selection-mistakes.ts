import { fieldsOf, objectsOf, textEntriesOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put, type Steps } from '../../mutations/mutation';
import { podSites } from '../../mutations/site';
import type { Words } from '../language';
import { breaking } from './breaking';

/** What goes wrong where nodes are chosen. */
export const NODE_SELECTION_MISTAKES: Readonly<Record<string, Words>> = {
  'decode-unknown-field': {
    en: 'The field is `nodeSelector`, with a capital S, and it belongs to the `spec` of the Pod, not to a container. `kubectl` refuses any other spelling; unchecked, the wish would be dropped, and the Pod would land on any node.',
    ko: '필드 이름은 대문자 S가 들어간 `nodeSelector`이며, 컨테이너가 아니라 Pod의 `spec`에 씁니다. `kubectl` 명령은 다른 철자를 거부하고, 검사를 끄면 조건이 버려져 Pod가 아무 노드에나 배치됩니다.',
  },
  'decode-bool-in-string': {
    en: 'The labels of nodes are text, so `true` must be in quotes. Without them YAML makes a truth value of it, and the API server refuses the Pod.',
    ko: '노드의 레이블 값은 문자열이므로 `true` 같은 값은 따옴표로 감쌉니다. 따옴표가 없으면 YAML이 참/거짓 값으로 읽어 API 서버가 Pod를 거부합니다.',
  },
  'decode-number-in-string': {
    en: 'The labels of nodes are text, even where the value is a number. Without quotes the API server finds a number where it expects text, and refuses the Pod.',
    ko: '값이 숫자여도 노드의 레이블은 문자열입니다. 따옴표가 없으면 API 서버가 문자열 자리에서 숫자를 만나 Pod를 거부합니다.',
  },
  'decode-type': {
    en: '`nodeSelector` is a map of labels, each line a key and a value, without `-`. A list cannot be read as a map, so the API server refuses the Pod.',
    ko: '`nodeSelector` 필드는 목록이 아니라 키와 값의 묶음이므로 `-` 기호 없이 씁니다. 목록으로 쓰면 API 서버가 읽지 못하고 Pod를 거부합니다.',
  },
  'pod-node-selector': {
    en: 'What a `nodeSelector` asks for must be possible as a label: no spaces, no commas, at most 63 characters. No node could have it, and the API server refuses the Pod; for one of several values there is node affinity.',
    ko: '`nodeSelector`에는 레이블이 될 수 있는 값만 쓸 수 있습니다. 공백이나 쉼표가 있거나 63자를 넘으면 API 서버가 Pod를 거부합니다. 여러 값 중 하나를 원하면 노드 어피니티를 사용합니다.',
  },
  'pod-node-name': {
    en: 'The names of nodes are in lower case, with digits, `-` and `.`. The API server refuses a `nodeName` with other signs, since no node can be called so.',
    ko: '노드 이름은 영문 소문자, 숫자, `-`, `.` 문자로 되어 있습니다. 다른 문자가 있는 `nodeName` 값은 존재할 수 없는 이름이므로 API 서버가 거부합니다.',
  },
  'node-aff-operator': {
    en: 'An expression of node affinity has one of the operators `In`, `NotIn`, `Exists`, `DoesNotExist`, `Gt` and `Lt`. Others, as `Equals` or `=`, are refused by the API server.',
    ko: '노드 어피니티의 연산자는 `In`, `NotIn`, `Exists`, `DoesNotExist`, `Gt`, `Lt` 중 하나입니다. `Equals`나 등호처럼 다른 연산자는 API 서버가 거부합니다.',
  },
  'node-aff-in-values': {
    en: 'The operators `In` and `NotIn` compare with a list of values. Without `values` no node could fit, and the API server refuses the Pod; to ask only whether a label is there, the operator is `Exists`.',
    ko: '`In`, `NotIn` 연산자는 값의 목록과 비교합니다. `values` 필드가 비어 있으면 API 서버가 Pod를 거부합니다. 레이블이 있는지만 확인하려면 `Exists` 연산자를 사용합니다.',
  },
  'tol-effect': {
    en: 'The effect of a taint is `NoSchedule`, `PreferNoSchedule` or `NoExecute`. A toleration for another effect could never help, and the API server refuses the Pod.',
    ko: '테인트의 효과는 `NoSchedule`, `PreferNoSchedule`, `NoExecute` 세 가지입니다. 다른 값을 쓴 톨러레이션은 의미가 없으므로 API 서버가 Pod를 거부합니다.',
  },
};

/** The Pods that choose their nodes by labels. */
function* choosing(manifest: Manifest) {
  for (const site of podSites(manifest)) {
    const labels = textEntriesOf(site.spec.nodeSelector);
    if (labels.length > 0) yield { ...site, labels, selector: [...site.path, 'nodeSelector'] };
  }
}

/** The expressions of required node affinity. */
function* expressions(manifest: Manifest): Iterable<{ readonly path: Steps }> {
  const required = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];
  for (const { path, spec } of podSites(manifest)) {
    const { nodeSelectorTerms } = fieldsOf(required.reduce<unknown>((owner, field) => fieldsOf(owner)[field], spec));
    for (const [term, index] of objectsOf(nodeSelectorTerms)) {
      for (const [, place] of objectsOf(term.matchExpressions)) {
        yield { path: [...path, ...required, 'nodeSelectorTerms', index, 'matchExpressions', place] };
      }
    }
  }
}

/** The slips that people make where nodes are chosen. */
export const NODE_SELECTION_BREAKS = breaking(
  mutationGroup(choosing, {
    *'decode-unknown-field'({ path, spec, selector }) {
      yield [drop(selector), put([...path, 'nodeselector'], spec.nodeSelector)];
      yield [drop(selector), put([...path, 'containers', 0, 'nodeSelector'], spec.nodeSelector)];
    },
    *'decode-bool-in-string'({ selector, labels }) {
      for (const [key, value] of labels) {
        if (value === 'true' || value === 'false') yield put([...selector, key], value === 'true');
      }
    },
    *'decode-number-in-string'({ selector, labels }) {
      for (const [key, value] of labels) if (/^[1-9]\d*$/.test(value)) yield put([...selector, key], Number(value));
    },
    *'decode-type'({ selector, labels }) {
      yield put(
        selector,
        labels.map(([key, value]) => ({ [key]: value })),
      );
    },
    *'pod-node-selector'({ selector, labels: [first] }) {
      if (first) yield put([...selector, first[0]], `${first[1]}, ${first[1]}-2`);
    },
  }),
  mutationGroup(podSites, {
    *'pod-node-name'({ path, spec: { nodeName } }) {
      if (typeof nodeName === 'string')
        yield put(
          [...path, 'nodeName'],
          nodeName.replace(/^\w/, (first) => first.toUpperCase()),
        );
    },
    *'tol-effect'({ path, spec }) {
      for (const [toleration, index] of objectsOf(spec.tolerations)) {
        if (toleration.effect !== undefined) yield put([...path, 'tolerations', index, 'effect'], 'NoScheduling');
      }
    },
  }),
  mutationGroup(expressions, {
    *'node-aff-operator'({ path }) {
      yield put([...path, 'operator'], 'Equals');
    },
    *'node-aff-in-values'({ path }) {
      yield drop([...path, 'values']);
    },
  }),
);
