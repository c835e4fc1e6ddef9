import { qosClass } from '../../kubernetes/pod-spec';
import type { Draft, OpenContainer } from '../drafts/draft';
import { anyContainer, serverImage } from '../drafts/roles';
import { RESOURCES_EXAMPLES } from './resources-examples';
import { RESOURCES_BREAKS, RESOURCES_MISTAKES } from './resources-mistakes';
import type { Topic } from './topic';

/** How much of a node containers get. */
export const RESOURCES: Topic = {
  id: 'resources',
  title: { en: 'Requests and limits', ko: '리소스 요청과 제한' },
  concept: {
    en: 'Each container can say how much CPU and memory it needs. `requests` is what it is promised: the scheduler only takes a node that has that much left. `limits` is what it may use at most: beyond its limit of CPU it is slowed down, beyond that of memory it is killed (`OOMKilled`). Without limits, one container can take so much that its neighbours on the node suffer. 1000m is one CPU, so `250m` is the same as `0.25`; memory is counted in `Mi` and `Gi`. Both decide the QoS class: Guaranteed if all containers have limits of CPU and memory that equal their requests, BestEffort if none has any, else Burstable; when a node runs short of memory, BestEffort goes first.',
    ko: '컨테이너마다 필요한 CPU와 메모리를 적을 수 있습니다. `requests` 값은 보장받는 최소량으로, 스케줄러는 그만큼 여유가 있는 노드만 고릅니다. `limits` 값은 최대 사용량으로, CPU는 넘으면 느려질 뿐이지만 메모리는 넘으면 바로 종료됩니다(`OOMKilled`). 제한이 없으면 한 컨테이너가 리소스를 너무 많이 써서 같은 노드의 다른 Pod까지 피해를 봅니다. 1000m은 1코어이므로 `250m`, `0.25` 두 표기는 같은 값이고, 메모리는 `Mi`, `Gi` 단위로 씁니다. 두 값에 따라 QoS 클래스가 정해집니다. 모든 컨테이너의 CPU와 메모리 제한이 요청량과 같으면 Guaranteed, 아무것도 없으면 BestEffort, 나머지는 Burstable이며, 노드의 메모리가 부족하면 BestEffort부터 축출됩니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  write(draft) {
    const { draw, difficulty } = draft;
    const container = freeContainer(draft);
    const amounts = amountsFor(draft);
    if (difficulty === 'easy') {
      const { requests, limits } = amounts;
      give(draft, container, draw.one([{ requests }, { requests }, { limits }]));
    } else if (difficulty === 'medium') {
      give(draft, container, amounts);
      if (draw.chance(0.4)) draft.atLast(() => requireClass(draft));
    } else if (draw.chance(0.5)) {
      give(draft, container, guaranteed(draft));
      draft.atLast(() => guaranteeAll(draft));
    } else {
      give(draft, container, withDisk(draft, amounts));
      const name = draft.names.fresh(['helper', 'exporter', 'agent', 'cache', 'metrics']);
      give(
        draft,
        draft.addContainer('container', name, serverImage(draft, ['redis:7.2', 'memcached:1.6'])),
        amountsFor(draft),
      );
      draft.atLast(() => requireClass(draft));
    }
  },
  mistakes: RESOURCES_MISTAKES,
  breaks: RESOURCES_BREAKS,
  examples: RESOURCES_EXAMPLES,
};

interface Resources {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

/** The first container without resources; made, and asked for, where there is none. */
function freeContainer(draft: Draft): OpenContainer {
  const first = anyContainer(draft);
  if (first.resources === undefined) return first;
  const free = draft.containers.find(({ resources }) => resources === undefined);
  return free ?? draft.addContainer('container', draft.names.fresh(['second', 'helper', 'extra']), serverImage(draft));
}

function give(draft: Draft, container: OpenContainer, resources: Resources): void {
  container.resources = resources;
  draft.require({ sort: 'resources', target: draft.target, container: container.name, ...resources });
}

/** Requests, and limits that are above them. */
function amountsFor({ draw }: Draft): Required<Resources> {
  const cpu = draw.one([50, 100, 150, 200, 250, 300, 400, 500]);
  const memory = draw.one([32, 64, 96, 128, 192, 256, 384, 500, 512]);
  const factor = draw.one([2, 2, 3, 4]);
  return {
    requests: { cpu: `${cpu}m`, memory: `${memory}Mi` },
    limits: { cpu: `${cpu * draw.one([2, 2, 4])}m`, memory: `${memory * factor}Mi` },
  };
}

/** Local disk, too. */
function withDisk({ draw }: Draft, { requests, limits }: Required<Resources>): Resources {
  const disk = draw.one([1, 2, 3, 4]);
  return {
    requests: { ...requests, 'ephemeral-storage': `${disk}Gi` },
    limits: { ...limits, 'ephemeral-storage': `${disk * 2}Gi` },
  };
}

function guaranteed(draft: Draft): Resources {
  const { limits } = amountsFor(draft);
  return { requests: limits, limits };
}

/** Gives the other containers what the class Guaranteed needs. */
function guaranteeAll(draft: Draft): void {
  for (const container of [...draft.initContainers, ...draft.containers]) {
    if (container.resources === undefined) give(draft, container, guaranteed(draft));
  }
  requireClass(draft);
}

/** Asks for the QoS class that comes out. */
function requireClass(draft: Draft): void {
  const { containers, initContainers, target } = draft;
  draft.require({ sort: 'qos', target, class: qosClass({ containers, initContainers }) });
}
