import { fieldsOf, textEntriesOf } from '../../manifest/fields';
import { append } from '../drafts/append';
import type { Draft, OpenFields } from '../drafts/draft';
import { listeningPort, server } from '../drafts/roles';
import { takenPorts } from '../drafts/taken-ports';
import type { Target } from '../requirements/requirement';
import { service } from './example-objects';
import { SERVICES_EXAMPLES } from './services-examples';
import { SERVICES_BREAKS, SERVICES_MISTAKES } from './services-mistakes';
import type { Topic } from './topic';

/** One address for Pods that come and go. */
export const SERVICES: Topic = {
  id: 'services',
  title: { en: 'Services', ko: 'Service' },
  concept: {
    en: 'The IP address of a Pod is reached only within the cluster and changes whenever the Pod is made anew, so nobody should rely on it. A Service gives Pods one name and one address that stay. It finds its Pods by their labels: all that carry every label of its `selector` belong to it, whatever made them. `port` is where the Service is called, `targetPort` where the container listens, by number or by the name of its port; left out, it is the same as `port`. A `ClusterIP` is for callers within the cluster, a `NodePort` also opens a port from 30000 to 32767 on every node, and a headless Service (`clusterIP: None`) has no address of its own: its name leads to the Pods themselves.',
    ko: 'Pod의 IP는 클러스터 안에서만 쓸 수 있고 Pod가 다시 만들어지면 바뀌므로 고정 주소로 쓸 수 없습니다. Service는 Pod들에 바뀌지 않는 이름과 주소를 줍니다. Service는 레이블로 Pod를 찾습니다. `selector`의 레이블을 모두 가진 Pod는 무엇이 만들었든 연결됩니다. `port` 값은 Service를 호출하는 포트이고, `targetPort` 값은 컨테이너가 듣는 포트의 번호나 이름입니다. `targetPort` 필드를 생략하면 `port` 값과 같습니다. `ClusterIP` 타입은 클러스터 안에서만 호출하고, `NodePort` 타입은 모든 노드에서 30000~32767 범위의 포트 하나를 더 엽니다. 헤드리스 Service(`clusterIP: None`)는 자신의 주소가 없고, 이름이 Pod들의 IP로 바로 이어집니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  write(draft) {
    const { draw } = draft;
    if (draft.difficulty === 'easy') clusterIp(draft);
    else if (draft.difficulty === 'medium') draw.one([nodePort, headless, named])(draft);
    else amongOthers(draft, draw.shuffled([draw.one([nodePort, headless]), draw.one([named, twoPorts])]));
  },
  mistakes: SERVICES_MISTAKES,
  breaks: SERVICES_BREAKS,
  examples: SERVICES_EXAMPLES,
};

const PORTS = [80, 81, 3000, 5000, 7000, 8000, 8080, 8081, 8888, 9000];

/** Where the Service is called and where its Pods listen. */
interface Port {
  readonly port: number;
  readonly targetPort: number;
  /** Of the container's port, where the Service says it by name. */
  readonly by?: string;
  readonly name?: string;
  readonly nodePort?: number;
}

/** A Service within the cluster. */
function clusterIp(draft: Draft): void {
  const { port: targetPort } = listeningPort(draft, server(draft));
  addService(draft, 'ClusterIP', [{ port: draft.draw.one(PORTS), targetPort }]);
}

/** A Service that every node opens a port for. */
function nodePort(draft: Draft, others: readonly Target[] = []): void {
  const { draw } = draft;
  const { port: targetPort } = listeningPort(draft, server(draft));
  addService(
    draft,
    'NodePort',
    [{ port: draw.one(PORTS), targetPort, nodePort: draw.integer(30_000, 32_767) }],
    others,
  );
}

/** A Service whose name leads to the Pods themselves. */
function headless(draft: Draft, others: readonly Target[] = []): void {
  const { port } = listeningPort(draft, server(draft));
  addService(draft, 'Headless', [{ port, targetPort: port }], others);
}

/** A Service that calls the container's port by its name. */
function named(draft: Draft, others: readonly Target[] = []): void {
  const { port, name } = listeningPort(draft, server(draft), { isNamed: true });
  addService(
    draft,
    'ClusterIP',
    [{ port: draft.draw.one(PORTS), targetPort: port, ...(name !== undefined && { by: name }) }],
    others,
  );
}

const SECOND_PORTS: readonly (readonly [name: string, number: number])[] = [
  ['metrics', 9100],
  ['admin', 9443],
  ['health', 8086],
  ['debug', 6060],
  ['status', 9999],
];

/** A Service of two ports, which have names. */
function twoPorts(draft: Draft, others: readonly Target[] = []): void {
  const { draw, target, names } = draft;
  const container = server(draft);
  const { port } = listeningPort(draft, container);
  const taken = takenPorts(draft);
  const [name, number] = draw.one(SECOND_PORTS.filter(([, one]) => !taken.has(one)));
  const portName = names.fresh([name]);
  append(container, 'ports', { name: portName, containerPort: number });
  draft.require({ sort: 'port', target, container: container.name, port: number, name: portName });
  const first = draw.one(PORTS);
  addService(
    draft,
    'ClusterIP',
    [
      { name: draw.one(['http', 'web', 'main']), port: first, targetPort: port },
      { name: portName, port: number, targetPort: number, by: portName },
    ],
    others,
  );
}

function addService(
  draft: Draft,
  type: 'ClusterIP' | 'NodePort' | 'Headless',
  ports: readonly Port[],
  others: readonly Target[] = [],
): void {
  const { draw, names, target } = draft;
  const selector = labelsOf(draft);
  const name = names.fresh([target.name, `${target.name}-svc`, `${target.name}-service`, `svc-for-${target.name}`]);
  const { spec, ...head } = service(
    name,
    selector,
    ...ports.map(({ port, targetPort, by, name: own, nodePort: node }) => ({
      ...(own !== undefined && { name: own }),
      port,
      // As people leave it out where it is the same.
      ...((by !== undefined || targetPort !== port || draw.chance(0.5)) && { targetPort: by ?? targetPort }),
      ...(node !== undefined && { nodePort: node }),
    })),
  );
  const kind = type === 'Headless' ? { clusterIP: 'None' } : type === 'NodePort' ? { type } : {};
  const made = draft.add({ ...head, spec: { ...kind, ...fieldsOf(spec) } }, { after: true });
  draft.require({ sort: 'service-type', target: made, type });
  draft.require({ sort: 'selects', target: made, pods: [target], ...(others.length > 0 && { others }) });
  for (const { port, targetPort, nodePort: node } of ports) {
    const withNode = node === undefined ? {} : { nodePort: node };
    draft.require({ sort: 'service-port', target: made, port, targetPort, ...withNode });
  }
}

/** The labels of the Pods; where they have none yet, they get one. */
function labelsOf(draft: Draft): Record<string, string> {
  const there = Object.fromEntries(textEntriesOf(draft.podMetadata.labels));
  if (Object.keys(there).length > 0) return there;
  const { draw, target } = draft;
  const key = draw.one(['app', 'run', 'type', 'component']);
  const labels: OpenFields = { [key]: draw.one([target.name, `${target.name}-pods`]) };
  draft.podMetadata.labels = labels;
  return labels as Record<string, string>;
}

/** Adds Services that must leave out a Pod, which is there already and has the same labels but for one. */
function amongOthers(draft: Draft, makers: readonly ((draft: Draft, others: readonly Target[]) => void)[]): void {
  const { draw, names, target } = draft;
  const labels = labelsOf(draft);
  const key = ['tier', 'track', 'release', 'lo'].find((one) => labels[one] === undefined) ?? 'variant';
  const [own, other] = draw.shuffled(KINDS_OF_PODS).slice(0, 2) as [string, string];
  draft.podMetadata.labels = { ...labels, [key]: own };
  draft.require({ sort: 'metadata', target, of: 'pods', labels: { ...labels, [key]: own } });
  const container: OpenFields = { name: 'other', image: server(draft).image };
  const metadata = { name: names.fresh([`${target.name}-${other}`]), labels: { ...labels, [key]: other } };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [container] } };
  const others = [draft.add(pod, { given: true })];
  for (const make of makers) make(draft, others);
  // It could serve as well: that it is left out is a matter of the labels alone.
  container.ports = structuredClone(server(draft).ports);
}

const KINDS_OF_PODS = ['stable', 'canary', 'dev', 'production', 'preview', 'blue', 'green'];
