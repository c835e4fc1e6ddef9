import { fieldsOf, textEntriesOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put, type Steps } from '../../mutations/mutation';
import { allPodSites } from '../../mutations/site';
import type { Words } from '../language';
import { ofKind } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with labels and selectors. */
export const LABELS_MISTAKES: Readonly<Record<string, Words>> = {
  'match-service-selector': {
    en: 'The selector asks for a label that no Pod has; key and value must both be the same, letter by letter. The Service is created, but it has no endpoints, and every connection to it fails.',
    ko: '셀렉터가 어떤 Pod에도 없는 레이블을 요구합니다. 키도 값도 글자 하나까지 같아야 합니다. Service는 만들어지지만 엔드포인트가 없어 연결이 모두 실패합니다.',
  },
  'wl-selector-matches': {
    en: 'The selector of a Deployment must fit the labels of its own template: all of its `matchLabels` stand there, too. Else it would make Pods without end and never find them, so the API server refuses it.',
    ko: 'Deployment의 셀렉터는 자기 템플릿의 레이블과 맞아야 합니다. 즉 `matchLabels`의 모든 항목이 템플릿에도 있어야 합니다. 그렇지 않으면 만든 Pod를 찾지 못해 끝없이 만들게 되므로 API 서버가 거부합니다.',
  },
  'wl-selector-required': {
    en: 'A Deployment has no default for its `selector`: it must say by which labels it finds its Pods. Without it, the API server refuses the Deployment.',
    ko: 'Deployment의 `selector`에는 기본값이 없어, 어떤 레이블로 Pod를 찾을지 반드시 적어야 합니다. 없으면 API 서버가 거부합니다.',
  },
  'meta-label-value': {
    en: 'The value of a label has at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. Spaces and other signs are for annotations; the API server refuses them here.',
    ko: '레이블 값은 63자 이하의 영문자, 숫자, `-`, `_`, `.` 문자로 쓰며 양 끝은 영문자나 숫자여야 합니다. 공백 등 다른 문자는 어노테이션에나 쓸 수 있고, 레이블에 있으면 API 서버가 거부합니다.',
  },
  'meta-label-key': {
    en: 'The key of a label is a short name, with a domain and `/` in front of it or without. A space, or a second `/`, makes it something that selectors cannot ask for, so the API server refuses it.',
    ko: '레이블 키는 짧은 이름이며, 앞에 도메인과 `/` 기호를 붙일 수 있습니다. 공백이나 두 번째 `/` 기호가 있으면 셀렉터로 찾을 수 없으므로 API 서버가 거부합니다.',
  },
  'decode-number-in-string': {
    en: 'Values of labels are text; YAML reads `2` without quotes as a number. The API server refuses the object, until the value is written as `"2"`.',
    ko: '레이블 값은 문자열인데 YAML은 따옴표 없는 `2` 같은 값을 숫자로 읽습니다. API 서버가 거부하므로 `"2"` 형태로 따옴표를 붙입니다.',
  },
  'decode-bool-in-string': {
    en: 'Values of labels are text; `true` without quotes is a truth value for YAML. The API server refuses the object, until the value is written as `"true"`.',
    ko: '레이블 값은 문자열인데 따옴표 없는 `true` 같은 값은 YAML에서 참/거짓 값입니다. API 서버가 거부하므로 `"true"` 형태로 따옴표를 붙입니다.',
  },
  'decode-unknown-field': {
    en: 'Labels stand in `metadata.labels`: not in `label`, and not in `metadata` itself or in `spec`. `kubectl` refuses the unknown field; unchecked, the object would have no labels, and nothing would find it.',
    ko: '레이블의 위치는 `metadata.labels`입니다. `label`이라고 쓰거나 `metadata` 바로 아래 또는 `spec`에 쓰면 안 됩니다. `kubectl` 명령은 모르는 필드를 거부하며, 검사를 끄면 레이블이 없는 채로 만들어져 아무도 찾지 못합니다.',
  },
  'decode-type': {
    en: 'The selector of a Service is a plain map of labels; `matchLabels` is for the selectors of Deployments. Here the API server finds a map where a text belongs, and refuses the Service.',
    ko: 'Service의 셀렉터에는 레이블을 바로 씁니다. `matchLabels` 필드는 Deployment의 셀렉터에 쓰는 것입니다. 이렇게 쓰면 문자열 자리에 객체가 오게 되어 API 서버가 Service를 거부합니다.',
  },
  'svc-selector-format': {
    en: 'A selector can only ask for what a label can be: no spaces, no other signs, at most 63 characters. No Pod could ever have such a label, and the API server refuses the Service.',
    ko: '셀렉터에는 레이블로 쓸 수 있는 값만 적을 수 있습니다. 공백이나 다른 기호가 있거나 63자를 넘으면 그런 레이블을 가진 Pod가 있을 수 없으므로 API 서버가 Service를 거부합니다.',
  },
};

interface LabelsSite {
  readonly path: Steps;
  readonly labels: readonly (readonly [key: string, value: string])[];
}

/** The labels that selectors do not ask for, so that only they are broken. */
function* idleLabels(
  manifest: Manifest,
  all: readonly Manifest[],
): Iterable<LabelsSite & { key: string; value: string }> {
  const asked = new Set(
    all.flatMap(({ spec }) => {
      const { selector } = fieldsOf(spec);
      return Object.keys({ ...fieldsOf(selector), ...fieldsOf(fieldsOf(selector).matchLabels) });
    }),
  );
  for (const { metadataPath, metadata } of allPodSites(manifest)) {
    const labels = textEntriesOf(metadata.labels);
    for (const [key, value] of labels) {
      if (!asked.has(key)) yield { path: [...metadataPath, 'labels'], labels, key, value };
    }
  }
}

/** The labels of Pods that no selector asks for at all. */
function* unselected(manifest: Manifest, all: readonly Manifest[]): Iterable<LabelsSite & { metadataPath: Steps }> {
  if (all.some(({ spec }) => fieldsOf(spec).selector !== undefined)) return;
  for (const { metadataPath, metadata } of allPodSites(manifest)) {
    const labels = textEntriesOf(metadata.labels);
    if (labels.length > 0) yield { path: [...metadataPath, 'labels'], metadataPath, labels };
  }
}

/** The slips that people make with labels and selectors. */
export const LABELS_BREAKS = breaking(
  mutationGroup(ofKind('Service'), {
    *'match-service-selector'({ fields }) {
      for (const [key, value] of textEntriesOf(fieldsOf(fields.spec).selector)) {
        yield put(['spec', 'selector', key], slipped(value));
      }
    },
    *'decode-type'({ fields }) {
      const { selector } = fieldsOf(fields.spec);
      if (selector !== undefined) yield put(['spec', 'selector'], { matchLabels: selector });
    },
    *'svc-selector-format'({ fields }) {
      const [first] = textEntriesOf(fieldsOf(fields.spec).selector);
      if (first) yield put(['spec', 'selector', first[0]], `${first[1]} ${first[1]}`);
    },
  }),
  mutationGroup(ofKind('Deployment'), {
    *'wl-selector-matches'({ fields }) {
      const { matchLabels } = fieldsOf(fieldsOf(fields.spec).selector);
      for (const [key, value] of textEntriesOf(matchLabels)) {
        yield put(['spec', 'selector', 'matchLabels', key], slipped(value));
      }
    },
    *'wl-selector-required'() {
      yield drop(['spec', 'selector']);
    },
    *'decode-unknown-field'({ fields }) {
      const { selector } = fieldsOf(fields.spec);
      yield put(['spec', 'selector'], fieldsOf(selector).matchLabels);
    },
  }),
  mutationGroup(idleLabels, {
    *'meta-label-value'({ path, key, value }) {
      yield put([...path, key], `${value} (${value})`);
    },
    *'meta-label-key'({ path, labels, key }) {
      yield put(path, Object.fromEntries(labels.map(([name, value]) => [name === key ? `my ${name}` : name, value])));
    },
    *'decode-number-in-string'({ path, key, value }) {
      if (/^[1-9]\d*$/.test(value)) yield put([...path, key], Number(value));
    },
    *'decode-bool-in-string'({ path, key, value }) {
      if (value === 'true' || value === 'false') yield put([...path, key], value === 'true');
    },
  }),
  mutationGroup(unselected, {
    *'decode-unknown-field'({ metadataPath, path, labels }) {
      yield [drop(path), put([...metadataPath, 'label'], Object.fromEntries(labels))];
    },
  }),
);

/** The value as one writes it by mistake: with a letter too much, or without its last. */
function slipped(value: string): string {
  return value.length > 3 ? value.slice(0, -1) : `${value}s`;
}
