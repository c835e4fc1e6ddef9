import { fieldsOf, isFields } from '../../manifest/fields';
import { append, mount } from '../drafts/append';
import type { Draft, OpenContainer, OpenFields } from '../drafts/draft';
import { anyContainer, unused } from '../drafts/roles';
import { DOWNWARD_API_EXAMPLES } from './downward-api-examples';
import { DOWNWARD_API_BREAKS, DOWNWARD_API_MISTAKES } from './downward-api-mistakes';
import type { Topic } from './topic';

/** What a container can know of the Pod that it is in. */
export const DOWNWARD_API: Topic = {
  id: 'downward-api',
  title: { en: 'The downward API', ko: 'Downward API' },
  concept: {
    en: 'A program often wants to know where it runs: the name of its Pod, the node, its IP address, how much memory it may use. The downward API tells it without a call to the API server. A variable takes a field with `fieldRef` (`metadata.name`, `metadata.namespace`, `spec.nodeName`, `status.podIP`) or a limit or request with `resourceFieldRef`. A volume of type `downwardAPI` gives the same as files, and all labels or annotations at once, which a variable cannot; its files follow changes, variables do not. A `divisor` says in which unit a resource is told, as `1Mi` or `1m`. What is known only once the Pod is placed, such as the node and the IP address, is for variables alone.',
    ko: '프로그램은 자신이 어디에서 실행되는지 알아야 할 때가 많습니다. Pod의 이름, 노드, IP, 쓸 수 있는 메모리 같은 정보입니다. Downward API는 API 서버에 묻지 않고도 이런 정보를 컨테이너에 전달합니다. 환경 변수는 `fieldRef` 필드로 `metadata.name`, `metadata.namespace`, `spec.nodeName`, `status.podIP` 등을 받고, `resourceFieldRef` 필드로 limits나 requests 값을 받습니다. `downwardAPI` 볼륨은 같은 정보를 파일로 주며, 환경 변수로는 받을 수 없는 레이블이나 어노테이션 전체도 줍니다. 볼륨의 파일에는 변경이 반영되지만 환경 변수에는 반영되지 않습니다. `divisor` 필드로 `1Mi`, `1m` 같은 단위를 정합니다. 노드나 IP처럼 배치된 뒤에야 정해지는 값은 환경 변수로만 받습니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/downward-api/',
  write(draft) {
    const { draw } = draft;
    if (draft.difficulty === 'easy') fields(draft, draw.integer(1, 3));
    else if (draft.difficulty === 'medium') {
      fields(draft, draw.integer(1, 2));
      draw.one([resourceVariable, metadataFiles])(draft);
    } else {
      fields(draft, draw.integer(1, 2));
      resourceVariable(draft);
      metadataFiles(draft);
    }
  },
  mistakes: DOWNWARD_API_MISTAKES,
  breaks: DOWNWARD_API_BREAKS,
  examples: DOWNWARD_API_EXAMPLES,
};

const FIELDS: readonly (readonly [path: string, ...variables: string[]])[] = [
  ['metadata.name', 'POD_NAME', 'MY_POD_NAME', 'SELF'],
  ['metadata.namespace', 'POD_NAMESPACE', 'MY_NAMESPACE', 'CURRENT_NAMESPACE'],
  ['metadata.uid', 'POD_UID', 'INSTANCE_ID'],
  ['spec.nodeName', 'NODE_NAME', 'MY_NODE', 'RUNS_ON'],
  ['spec.serviceAccountName', 'SERVICE_ACCOUNT', 'ACCOUNT_NAME'],
  ['status.podIP', 'POD_IP', 'MY_IP', 'BIND_ADDRESS'],
  ['status.hostIP', 'NODE_IP', 'HOST_IP', 'AGENT_ADDRESS'],
];

/** Fields of the Pod as variables. */
function fields(draft: Draft, count: number): void {
  const container = anyContainer(draft);
  for (const [fieldPath, ...variables] of draft.draw.some(FIELDS, count)) {
    const name = variableOf(draft, variables);
    append(container, 'env', { name, valueFrom: { fieldRef: { fieldPath } } });
    const from = { field: fieldPath };
    draft.require({ sort: 'env', target: draft.target, container: container.name, name, from });
  }
}

/** A limit or a request as a variable. */
function resourceVariable(draft: Draft): void {
  const container = anyContainer(draft);
  const { resource, divisor, variables } = limitOf(draft, container);
  const name = variableOf(draft, variables);
  append(container, 'env', { name, valueFrom: { resourceFieldRef: { resource, divisor } } });
  const from = { resource, divisor };
  draft.require({ sort: 'env', target: draft.target, container: container.name, name, from });
}

/** Labels, annotations, the name, and a limit as files. */
function metadataFiles(draft: Draft): void {
  const { draw, names, target } = draft;
  const container = anyContainer(draft);
  const folder = names.fresh(['/etc/podinfo', '/etc/pod', '/podinfo', '/srv/podinfo', '/run/podinfo']);
  const items: OpenFields[] = [];
  const add = (
    path: string,
    from: { readonly field: string } | { readonly resource: string; readonly divisor: string },
  ) => {
    const { name } = container;
    const reference =
      'field' in from
        ? { fieldRef: { fieldPath: from.field } }
        : { resourceFieldRef: { containerName: name, ...from } };
    items.push({ path, ...reference });
    const told = 'field' in from ? from : { ...from, container: name };
    draft.require({ sort: 'downward-file', target, container: name, path: `${folder}/${path}`, from: told });
  };
  const maps = draw.some(['labels', 'annotations'] as const, draft.difficulty === 'hard' ? 2 : 1);
  for (const map of maps) {
    mark(draft, map);
    add(draw.one([map, `pod-${map}`]), { field: `metadata.${map}` });
  }
  if (draft.difficulty === 'hard' && draw.chance(0.7)) {
    const { resource, divisor } = limitOf(draft, container);
    add(resource.replace('.', '-'), { resource, divisor });
  } else {
    add(draw.one(['name', 'pod-name']), { field: 'metadata.name' });
  }
  const name = names.fresh(['podinfo', 'pod-info', 'about-pod', 'downward']);
  mount(draft, container, { name, downwardAPI: { items } }, { mountPath: folder });
}

const MARKS = {
  labels: { zone: ['ap-northeast', 'eu-central', 'us-west'], cluster: ['cluster1', 'cluster2', 'cluster3'] },
  annotations: { builder: ['kim', 'lee', 'park', 'choi'], build: ['17', '42', '108', '256'] },
} as const;

/** Gives the Pods labels or annotations of which a file can tell. */
function mark(draft: Draft, map: keyof typeof MARKS): void {
  const { draw, target, podMetadata } = draft;
  const there = fieldsOf(podMetadata[map]);
  const wanted = Object.entries(MARKS[map]).filter(([key]) => there[key] === undefined);
  const added = Object.fromEntries(wanted.map(([key, values]) => [key, draw.one<string>(values)]));
  if (Object.keys(added).length === 0) return;
  podMetadata[map] = { ...there, ...added };
  draft.require({ sort: 'metadata', target, of: 'pods', [map]: added });
}

interface Limit {
  readonly resource: string;
  readonly divisor: string;
  readonly variables: readonly string[];
}

/** A limit or a request of a container, which gets one where it has none. */
function limitOf(draft: Draft, container: OpenContainer): Limit {
  const { draw } = draft;
  const { limits, requests } = fieldsOf(container.resources);
  for (const [amounts, list] of [
    [limits, 'limits'],
    [requests, 'requests'],
  ] as const) {
    const names = Object.keys(fieldsOf(amounts)).filter(
      (one): one is 'cpu' | 'memory' => one === 'cpu' || one === 'memory',
    );
    if (names.length === 0) continue;
    const name = draw.one(names);
    return limit(name, list, fieldsOf(amounts)[name]);
  }
  const name = draw.one(['cpu', 'memory']);
  const amount =
    name === 'cpu' ? draw.one(['250m', '500m', '1', '2']) : draw.one(['64Mi', '128Mi', '256Mi', '512Mi', '1Gi']);
  const rest = isFields(container.resources) ? container.resources : {};
  container.resources = { ...rest, limits: { [name]: amount } };
  draft.require({ sort: 'resources', target: draft.target, container: container.name, limits: { [name]: amount } });
  return limit(name, 'limits', amount);

  function limit(of: 'cpu' | 'memory', list: 'limits' | 'requests', told: unknown): Limit {
    // Whole CPUs would be told of half a one as of one.
    const units = of === 'memory' ? ['1Mi', '1Ki', '1'] : String(told).endsWith('m') ? ['1m'] : ['1m', '1'];
    const divisor = draw.one(units);
    const word = list === 'limits' ? 'LIMIT' : 'REQUEST';
    const variables = [`${of.toUpperCase()}_${word}`, `MY_${of.toUpperCase()}_${word}`, `${word}_${of.toUpperCase()}`];
    return { resource: `${list}.${of}`, divisor, variables };
  }
}

/** A name of a variable that nothing in the draft has. */
function variableOf(draft: Draft, words: readonly string[]): string {
  const [name = draft.names.fresh(words).replaceAll('-', '_')] = unused(draft, words, 1);
  return name;
}
