import { isFields, textEntriesOf } from '../../manifest/fields';
import type { Draft } from '../drafts/draft';
import { server } from '../drafts/roles';
import { DEPLOYMENTS_EXAMPLES } from './deployments-examples';
import { DEPLOYMENTS_BREAKS, DEPLOYMENTS_MISTAKES } from './deployments-mistakes';
import type { Topic } from './topic';

/** Pods that are made again when they go. */
export const DEPLOYMENTS: Topic = {
  id: 'deployments',
  title: { en: 'Deployments', ko: 'Deployment' },
  concept: {
    en: 'A Pod is made to be thrown away: when it is deleted or its node fails, nobody makes it again. A Deployment does: it keeps as many Pods running as `replicas` says, each under a new name and with a new IP address. The Pods are described by `template`, which is a Pod without `apiVersion`, `kind` and name: its labels and its spec. The `selector` says by which labels the Deployment knows its Pods, and must match those of the template. To scale is to change `replicas`; more Pods are made, not bigger ones. When the template changes, the `strategy` says how the Pods are replaced: `RollingUpdate` a few at a time, within `maxSurge` and `maxUnavailable`, or `Recreate` all at once.',
    ko: 'Pod는 일회용으로 설계되어, 삭제되거나 노드에 장애가 나도 다시 만들어지지 않습니다. Deployment는 `replicas` 값만큼 Pod가 항상 실행되도록 유지하고, 없어진 Pod는 새 이름과 새 IP로 다시 만듭니다. 만들 Pod는 `template` 아래에 씁니다. `apiVersion`, `kind`, 이름을 뺀 Pod, 즉 레이블과 spec입니다. `selector` 필드는 자신의 Pod를 알아보는 레이블이며 template의 레이블과 맞아야 합니다. 스케일링은 `replicas` 값을 바꾸는 것으로, Pod를 키우는 것이 아니라 개수를 늘립니다. template을 바꾸면 `strategy` 설정에 따라 Pod를 교체합니다. `RollingUpdate` 방식은 `maxSurge`, `maxUnavailable` 범위에서 조금씩 바꾸고, `Recreate` 방식은 모두 지운 뒤 다시 만듭니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
  host: 'Deployment',
  write(draft) {
    if (draft.host !== 'Deployment') return;
    server(draft);
    replicas(draft);
    if (draft.difficulty === 'easy') return;
    labels(draft);
    strategy(draft);
    if (draft.difficulty === 'hard')
      for (const limit of draft.draw.some(LIMITS, 2)) field(draft, limit[0], draft.draw.one(limit[1]));
  },
  mistakes: DEPLOYMENTS_MISTAKES,
  breaks: DEPLOYMENTS_BREAKS,
  examples: DEPLOYMENTS_EXAMPLES,
};

/** Fields of which every Deployment may have some, with what they may sensibly be. */
const LIMITS: readonly (readonly [field: string, values: readonly number[]])[] = [
  ['minReadySeconds', [5, 10, 15, 20, 30]],
  ['revisionHistoryLimit', [2, 3, 5, 8]],
  ['progressDeadlineSeconds', [120, 180, 240, 300, 900]],
];

function replicas(draft: Draft): void {
  if (draft.workload.replicas !== undefined) return;
  const count = draft.draw.integer(2, 8);
  draft.workload.replicas = count;
  draft.require({ sort: 'replicas', target: draft.target, replicas: count });
}

/** Labels that the Pods are known by. */
function labels(draft: Draft): void {
  const { draw, target, podMetadata } = draft;
  const there = Object.fromEntries(textEntriesOf(podMetadata.labels));
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['app', [target.name]],
    ['tier', ['frontend', 'backend', 'cache', 'edge']],
    ['env', ['dev', 'staging', 'production']],
    ['team', ['blue', 'green', 'red', 'orange']],
  ];
  const free = all.filter(([key]) => there[key] === undefined);
  const added = Object.fromEntries(draw.some(free, 2).map(([key, values]) => [key, draw.one(values)]));
  if (Object.keys(added).length === 0) return;
  podMetadata.labels = { ...there, ...added };
  draft.require({ sort: 'metadata', target, of: 'pods', labels: added });
}

/** How the Pods are replaced. */
function strategy(draft: Draft): void {
  const { draw } = draft;
  if (draft.workload.strategy !== undefined) return;
  if (draw.chance(0.3)) {
    field(draft, 'strategy.type', 'Recreate');
    return;
  }
  const share = draft.difficulty === 'hard' && draw.chance(0.5);
  field(draft, 'strategy.type', 'RollingUpdate');
  field(draft, 'strategy.rollingUpdate.maxSurge', share ? draw.one(['20%', '30%', '50%', '100%']) : draw.integer(1, 3));
  field(
    draft,
    'strategy.rollingUpdate.maxUnavailable',
    share ? draw.one(['0%', '10%', '40%', '50%']) : draw.integer(0, 2),
  );
}

/** Sets a field of the Deployment's spec, and asks for it. */
function field(draft: Draft, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() as string;
  let owner = draft.workload;
  for (const step of steps) {
    const inner = isFields(owner[step]) ? owner[step] : {};
    owner[step] = inner;
    owner = inner;
  }
  if (owner[last] !== undefined) return;
  owner[last] = value;
  draft.require({ sort: 'field', target: draft.target, of: 'object', path: `spec.${path}`, value });
}
