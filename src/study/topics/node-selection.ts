import { fieldsOf } from '../../manifest/fields';
import type { Draft } from '../drafts/draft';
import { anyContainer } from '../drafts/roles';
import { NODE_SELECTION_EXAMPLES } from './node-selection-examples';
import { NODE_SELECTION_BREAKS, NODE_SELECTION_MISTAKES } from './node-selection-mistakes';
import type { Topic } from './topic';

/** On which node a Pod runs. */
export const NODE_SELECTION: Topic = {
  id: 'node-selection',
  title: { en: 'Choosing nodes', ko: '노드 선택' },
  concept: {
    en: 'Each Pod runs on one node and stays there all its life. Normally the scheduler chooses it: of the nodes with enough free CPU and memory for what the Pod requests, it takes the one that it rates best. With `nodeSelector`, a Pod asks for nodes that have all of the given labels; every node has some from the start, such as `kubernetes.io/hostname`, and `kubectl label node` adds others. If no node has them, the Pod stays `Pending` until one does. Node affinity says the same and more: one of several values, or a mere preference. `nodeName` names one node and leaves the scheduler out altogether.',
    ko: 'Pod는 노드 하나에 배치되어 끝날 때까지 그 노드에 머뭅니다. 기본적으로는 스케줄러가 노드를 고르는데, Pod가 요청한 CPU와 메모리만큼 여유가 있는 노드 중에서 점수가 가장 높은 노드를 선택합니다. `nodeSelector` 필드를 쓰면 적힌 레이블을 모두 가진 노드에만 배치됩니다. 노드에는 처음부터 `kubernetes.io/hostname` 같은 레이블이 있고, `kubectl label node` 명령으로 더 붙일 수 있습니다. 맞는 노드가 없으면 Pod는 생길 때까지 `Pending` 상태로 기다립니다. 노드 어피니티로는 여러 값 중 하나나 단순한 선호까지 표현할 수 있습니다. `nodeName` 필드는 노드 하나를 직접 지정하며 스케줄러를 거치지 않습니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  write(draft) {
    const { difficulty, draw } = draft;
    anyContainer(draft);
    if (difficulty === 'easy') byLabels(draft, 1);
    else if (difficulty === 'medium') draw.one([byNode, byTwoLabels, byTwoLabels])(draft);
    else {
      byLabels(draft, draw.integer(2, 3));
      withMemory(draft);
    }
  },
  mistakes: NODE_SELECTION_MISTAKES,
  breaks: NODE_SELECTION_BREAKS,
  examples: NODE_SELECTION_EXAMPLES,
};

const NODE_LABELS: readonly (readonly [key: string, ...values: string[]])[] = [
  ['disktype', 'ssd', 'nvme', 'hdd'],
  ['kubernetes.io/hostname', 'k8s-worker1', 'k8s-worker2', 'k8s-worker3', 'juseok', 'node01', 'node02'],
  ['kubernetes.io/arch', 'amd64', 'arm64'],
  ['topology.kubernetes.io/zone', 'ap-northeast-2a', 'ap-northeast-2b', 'ap-northeast-2c'],
  ['accelerator', 'nvidia-t4', 'nvidia-a10', 'nvidia-l4'],
  ['gpu', 'true'],
  ['rack', '1', '2', '3', '4', '12'],
  ['hostname', 'node1', 'node2', 'node3'],
  ['pool', 'general', 'batch', 'database', 'frontend'],
  ['example.com/owner', 'team-a', 'team-b', 'platform'],
];

/** Labels that a node must have, beside those that are asked for already. */
function byLabels(draft: Draft, count: number): void {
  const { draw, spec, target } = draft;
  if (spec.nodeName !== undefined) return;
  const there = fieldsOf(spec.nodeSelector);
  const free = draw.shuffled(NODE_LABELS.filter(([key]) => there[key] === undefined)).slice(0, count);
  const labels = Object.fromEntries(free.map(([key, ...values]) => [key, draw.one(values)]));
  spec.nodeSelector = { ...there, ...labels };
  draft.require({ sort: 'node-labels', target, labels });
}

function byTwoLabels(draft: Draft): void {
  byLabels(draft, 2);
}

function byNode(draft: Draft): void {
  const { draw, spec, target } = draft;
  if (spec.nodeName !== undefined || spec.nodeSelector !== undefined) return;
  const node = `${draw.one(['node', 'worker-', 'k8s-worker', 'ip-10-0-1-', 'edge-'])}${draw.integer(1, 40)}`;
  spec.nodeName = node;
  draft.require({ sort: 'node-name', target, node });
}

/** Memory that the node must have free. */
function withMemory(draft: Draft): void {
  const { draw, target } = draft;
  const container = anyContainer(draft);
  if (container.resources !== undefined) return;
  const requests = { memory: draw.one(['256Mi', '512Mi', '768Mi', '1Gi', '1.5Gi', '2Gi', '3Gi']) };
  container.resources = { requests };
  draft.require({ sort: 'resources', target, container: container.name, requests });
}
