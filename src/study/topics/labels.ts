import { fieldsOf } from '../../manifest/fields';
import type { Draft } from '../drafts/draft';
import { describe } from '../drafts/fields';
import { listeningPort, server } from '../drafts/roles';
import type { Target } from '../requirements/requirement';
import { pod, service } from './example-objects';
import { LABELS_EXAMPLES } from './labels-examples';
import { LABELS_BREAKS, LABELS_MISTAKES } from './labels-mistakes';
import type { Topic } from './topic';

/** Labels, and what is found by them. */
export const LABELS: Topic = {
  id: 'labels',
  title: { en: 'Labels and selectors', ko: '레이블과 셀렉터' },
  concept: {
    en: 'A label is a key and a value in the metadata of an object. Any object can have labels, and many of them; mostly they are put on Pods. They mean nothing to Kubernetes by themselves: they sort objects into groups, and whoever needs a group asks for it with a selector. A Service sends its traffic to all Pods in its namespace that have every label of its `selector`, whoever made them; more labels on the Pods do no harm. A Deployment counts the Pods with the labels of its `selector.matchLabels` as its own, so its template must have them, too. A value is text of at most 63 characters without spaces, so what looks like a number must be in quotes.',
    ko: '레이블은 오브젝트의 metadata에 붙이는 키와 값입니다. 노드나 Service 등 어떤 오브젝트에도 붙일 수 있지만 Pod에 가장 많이 쓰며, 한 오브젝트에 여러 개를 붙일 수 있습니다. 레이블 자체는 아무 일도 하지 않고 오브젝트를 분류할 뿐이며, 필요한 쪽에서 셀렉터로 골라 씁니다. Service는 같은 네임스페이스에서 `selector`의 레이블을 모두 가진 Pod로 트래픽을 보내고, Pod에 다른 레이블이 더 있어도 상관없습니다. Deployment는 `selector.matchLabels`에 적힌 레이블을 가진 Pod를 자기 것으로 세므로, 템플릿에도 같은 레이블이 있어야 합니다. 값은 공백 없는 63자 이하의 문자열이므로 숫자처럼 보이는 값은 따옴표로 감쌉니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/',
  write(draft) {
    const { difficulty, draw } = draft;
    if (difficulty === 'easy') {
      someLabels(draft, draw.integer(2, 3));
      if (draw.chance(0.3)) describe(draft, 'annotations', { 'example.com/ticket': `SHOP-${draw.integer(100, 999)}` });
      return;
    }
    const container = server(draft);
    const { port } = listeningPort(draft, container);
    const labels = someLabels(draft, difficulty === 'medium' ? 2 : 3);
    if (difficulty === 'medium') {
      const selector = Object.fromEntries(draw.some(Object.entries(labels), draw.integer(1, 2)));
      addService(draft, selector, port, [draft.target]);
    } else {
      amongOthers(draft, labels, container.image, port);
    }
  },
  mistakes: LABELS_MISTAKES,
  breaks: LABELS_BREAKS,
  examples: LABELS_EXAMPLES,
};

const LABELS_OF_PODS: readonly (readonly [key: string, ...values: string[]])[] = [
  ['type', 'web', 'db', 'server', 'batch'],
  ['lo', 'dev', 'production', 'test'],
  ['tier', 'frontend', 'backend', 'data'],
  ['team', 'red', 'blue', 'green', 'orange'],
  ['track', 'stable', 'canary', 'beta'],
  ['version', '1', '2', '3', '4'],
  ['release', 'spring', 'summer', 'autumn', 'winter'],
  ['region', 'seoul', 'busan', 'berlin'],
  ['public', 'true', 'false'],
  ['owner', 'jiwoo', 'minjun', 'seoyeon'],
];

/** Labels that the Pods have not yet. */
function someLabels(draft: Draft, count: number): Record<string, string> {
  const { draw } = draft;
  const there = fieldsOf(draft.podMetadata.labels);
  const free = LABELS_OF_PODS.filter(([key]) => there[key] === undefined);
  const chosen = draw.shuffled(free).slice(0, count);
  return describe(draft, 'labels', Object.fromEntries(chosen.map(([key, ...values]) => [key, draw.one(values)])));
}

/** Pods that are there already, each of which has all labels but one, and Services that tell them apart. */
function amongOthers(draft: Draft, labels: Readonly<Record<string, string>>, image: string, port: number): void {
  const { draw, names } = draft;
  const keys = draw.shuffled(Object.keys(labels)).slice(0, draw.integer(2, 3));
  const others = keys.map((key): Target => {
    const values = LABELS_OF_PODS.find(([known]) => known === key)?.slice(1) ?? [];
    const other = draw.one(values.filter((value) => value !== labels[key]));
    const name = names.fresh(['old', 'legacy', 'other', 'preview', 'backup', 'trial', 'demo']);
    const container = { name: 'container', image, ports: [{ containerPort: port }] };
    return draft.add(pod(name, { containers: [container] }, { labels: { ...labels, [key]: other } }), { given: true });
  });
  addService(draft, labels, port, [draft.target], others);
  const [first, ...rest] = others;
  const [key = ''] = keys;
  if (!first || !draw.chance(0.5)) return;
  const { [key]: _different, ...common } = labels;
  addService(draft, common, port, [draft.target, first], rest);
}

/** Adds a Service for the Pods of some objects, and not for those of others. */
function addService(
  draft: Draft,
  selector: Readonly<Record<string, string>>,
  targetPort: number,
  pods: readonly Target[],
  others: readonly Target[] = [],
): void {
  const { draw, names } = draft;
  const name = names.fresh(['svc-1', 'svc-for-web', 'svc-internal', 'entry', 'gateway', 'svc-main', 'front-door']);
  const port = draw.one([80, 8080, 9000, 7000, targetPort]);
  const written = port === targetPort ? { port } : { port, targetPort };
  const target = draft.add(service(name, selector, written), { after: true });
  draft.require({ sort: 'selects', target, pods, ...(others.length > 0 && { others }) });
  draft.require({ sort: 'service-port', target, port, targetPort });
}
