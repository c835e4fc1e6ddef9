import type { Draft } from '../drafts/draft';
import { addLogReader, addPageWriter, addServer, addTalker, addToolbox } from './companions';
import { MULTI_CONTAINER_EXAMPLES } from './multi-container-examples';
import { MULTI_CONTAINER_BREAKS, MULTI_CONTAINER_MISTAKES } from './multi-container-mistakes';
import type { Topic } from './topic';

/** Several containers in one Pod. */
export const MULTI_CONTAINER: Topic = {
  id: 'multi-container',
  title: { en: 'Multi-container Pods', ko: '다중 컨테이너 Pod' },
  concept: {
    en: "A Pod has one container as a rule, and several where they belong so closely together that they run on one node, live and die together, and are scaled as one. They share one network: they have one IP address, reach each other at `localhost`, and so cannot listen on the same port. Each has a file system of its own; a volume that both mount, mostly an `emptyDir`, is how they pass files. They do not see each other's processes unless the Pod says `shareProcessNamespace: true`. Kubernetes promises no order in which they start, so that one that needs another has to wait or try again. What should be scaled on its own belongs in a Pod of its own.",
    ko: 'Pod에는 보통 컨테이너가 하나이지만, 같은 노드에서 함께 실행되고 생명주기와 스케일링을 같이해야 할 만큼 밀접한 프로세스라면 여러 컨테이너를 둡니다. 한 Pod의 컨테이너들은 네트워크를 공유하므로 IP가 같고 `localhost`로 통신하며, 그래서 같은 포트를 쓸 수 없습니다. 파일 시스템은 컨테이너마다 분리되어 있고, 파일은 양쪽에 마운트한 볼륨(주로 `emptyDir`)으로 주고받습니다. 프로세스는 `shareProcessNamespace: true`로 지정해야 서로 볼 수 있습니다. 컨테이너가 시작하는 순서는 보장되지 않으므로, 다른 컨테이너가 필요하면 기다리거나 다시 시도해야 합니다. 따로 스케일링할 것은 별도의 Pod로 나눕니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/#how-pods-manage-multiple-containers',
  write(draft) {
    const { draw } = draft;
    // The main container comes first.
    void draft.main;
    if (draft.difficulty === 'easy') draw.one([addTalker, addServer, addToolbox])(draft, 'container');
    else if (draft.difficulty === 'medium') draw.one([addLogReader, addPageWriter])(draft, 'container');
    else {
      draw.one([addLogReader, addPageWriter])(draft, 'container');
      draw.one([addTalker, addServer])(draft, 'container');
      if (draw.chance(0.5)) shareProcesses(draft);
    }
  },
  mistakes: MULTI_CONTAINER_MISTAKES,
  breaks: MULTI_CONTAINER_BREAKS,
  examples: MULTI_CONTAINER_EXAMPLES,
};

function shareProcesses(draft: Draft): void {
  const path = 'shareProcessNamespace';
  if (draft.spec[path] !== undefined) return;
  draft.spec[path] = true;
  draft.require({ sort: 'field', target: draft.target, of: 'pods', path: `spec.${path}`, value: true });
}
