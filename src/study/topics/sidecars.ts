import { numberOf, objectsOf } from '../../manifest/fields';
import type { Draft } from '../drafts/draft';
import { addLogReader, addPageWriter, addServer, addTalker, addToolbox } from './companions';
import { SIDECARS_EXAMPLES } from './sidecars-examples';
import { SIDECARS_BREAKS, SIDECARS_MISTAKES } from './sidecars-mistakes';
import type { Topic } from './topic';

/** Containers that help the main one, as long as it runs. */
export const SIDECARS: Topic = {
  id: 'sidecars',
  title: { en: 'Sidecars', ko: '사이드카' },
  concept: {
    en: 'A sidecar is a container that helps the one which does the main work: it ships logs, reloads settings or handles traffic for it. It shares the network and the volumes of the Pod, so that the main container needs to know nothing of it. The plain way is a second container under `containers`; nothing then says which of them starts first. Since Kubernetes 1.29 a sidecar can be written under `initContainers` with `restartPolicy: Always`: it starts before the containers below it and the main ones, keeps running beside them, is restarted when it ends, and is stopped last. Unlike other init containers it may have probes, and the next container starts once it has started, not once it has ended.',
    ko: '사이드카는 주 기능을 하는 컨테이너 옆에서 부가 기능을 맡는 컨테이너입니다. 로그를 수집하거나, 설정 파일의 변경을 반영하거나, 통신을 대신합니다. Pod의 네트워크와 볼륨을 함께 쓰므로 주 컨테이너는 사이드카를 몰라도 됩니다. 가장 간단한 방법은 `containers`에 두 번째 컨테이너를 두는 것이지만, 어느 쪽이 먼저 시작할지는 정해지지 않습니다. Kubernetes 1.29부터는 `initContainers`에 `restartPolicy: Always`로 쓸 수 있습니다. 이런 사이드카는 그 아래의 컨테이너와 주 컨테이너보다 먼저 시작해서 함께 실행되고, 종료되면 다시 시작하며, 가장 늦게 멈춥니다. 다른 초기화 컨테이너와 달리 프로브를 가질 수 있고, 종료될 때가 아니라 시작되면 다음 컨테이너로 넘어갑니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  kubernetes: '1.29',
  write(draft) {
    const { draw } = draft;
    void draft.main;
    const adders = [addToolbox, addTalker, addLogReader, addPageWriter];
    // As the documents have it.
    if (draft.difficulty === 'easy' && draw.chance(0.3)) draw.one(adders)(draft, 'container');
    else if (draft.difficulty === 'easy') draw.one(adders)(draft, 'sidecar');
    else if (draft.difficulty === 'medium') draw.one([addLogReader, addPageWriter, withProbe])(draft, 'sidecar');
    else {
      for (const add of draw.shuffled([draw.one([addLogReader, addPageWriter]), withProbe])) add(draft, 'sidecar');
    }
  },
  mistakes: SIDECARS_MISTAKES,
  breaks: SIDECARS_BREAKS,
  examples: SIDECARS_EXAMPLES,
};

/** Adds a server with a probe, which only such an init container can have. */
function withProbe(draft: Draft, role: 'sidecar'): void {
  const container = addServer(draft, role) ?? addTalker(draft, role);
  const port = numberOf(objectsOf(container.ports)[0]?.[0].containerPort);
  if (port === undefined) return;
  const { draw, target } = draft;
  const timing = { periodSeconds: draw.one([1, 2, 3, 5]), failureThreshold: draw.one([10, 15, 20, 30]) };
  const probe = draw.one(['startupProbe', 'readinessProbe']);
  container[probe] = { tcpSocket: { port }, ...timing };
  draft.require({ sort: 'probe', target, container: container.name, probe, handler: { tcpSocket: { port } }, timing });
}
