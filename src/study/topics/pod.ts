import type { Draft } from '../drafts/draft';
import { containerField, describe, podField } from '../drafts/fields';
import { listeningPort, server, serverImage, WEB_SERVERS } from '../drafts/roles';
import { POD_EXAMPLES } from './pod-examples';
import { POD_BREAKS, POD_MISTAKES } from './pod-mistakes';
import type { Topic } from './topic';

/** What a Pod is made of. */
export const POD: Topic = {
  id: 'pod',
  title: { en: 'Pods', ko: 'Pod 기초' },
  concept: {
    en: 'A Pod is the smallest thing that Kubernetes deploys: one container, or a few that belong closely together. Its containers always run on the same node, start and end with the Pod, and share its IP address, so that they reach each other at `localhost` and must listen on different ports. A manifest has four fields at its top: `apiVersion`, `kind`, `metadata` with the name, and `spec`, where each container has at least a `name` and an `image`. Pods are throwaway: one that is deleted or loses its node does not come back, and its replacement has another address. That is why a Deployment or another controller mostly makes them. To handle more load, more Pods are started, not more containers in one.',
    ko: 'Pod는 Kubernetes가 배포하는 가장 작은 단위로, 컨테이너 하나 또는 서로 밀접한 컨테이너 몇 개로 이루어집니다. 한 Pod의 컨테이너는 항상 같은 노드에서 실행되고 Pod와 생명주기를 함께하며, IP 주소를 공유하므로 `localhost` 주소로 통신하고 서로 다른 포트를 써야 합니다. 매니페스트의 최상위에는 `apiVersion`, `kind`, 이름을 담는 `metadata`, 그리고 `spec` 필드가 있고, 컨테이너마다 적어도 `name`, `image` 두 필드가 필요합니다. Pod는 일회용이어서 삭제되거나 노드를 잃으면 되살아나지 않으며, 새로 만든 Pod의 IP는 다릅니다. 그래서 보통은 Deployment 같은 컨트롤러가 Pod를 만듭니다. 부하가 늘면 컨테이너가 아니라 Pod의 수를 늘립니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/workloads/pods/',
  write(draft) {
    const { draw, difficulty } = draft;
    const container = server(draft);
    listeningPort(draft, container, { isNamed: difficulty !== 'easy' && draw.chance(0.5) });
    if (difficulty === 'easy') {
      if (draw.chance(0.5)) pullPolicy(draft);
      return;
    }
    const extras = draw.shuffled([pullPolicy, annotation, gracePeriod, hostname]);
    for (const extra of extras.slice(0, difficulty === 'medium' ? 1 : 2)) extra(draft);
    if (difficulty === 'hard') secondServer(draft);
  },
  mistakes: POD_MISTAKES,
  breaks: POD_BREAKS,
  examples: POD_EXAMPLES,
};

const IMAGES = [...WEB_SERVERS, 'redis:7.2', 'memcached:1.6', 'nats:2.10'];

/** Another server in the same Pod, which listens on another port. */
function secondServer(draft: Draft): void {
  const name = draft.names.fresh(['second', 'admin', 'metrics', 'cache', 'proxy', 'docs', 'files']);
  listeningPort(draft, draft.addContainer('container', name, serverImage(draft, IMAGES)));
}

function pullPolicy(draft: Draft): void {
  containerField(draft, server(draft), 'imagePullPolicy', draft.draw.one(['Always', 'IfNotPresent', 'Never']));
}

function annotation(draft: Draft): void {
  const { draw } = draft;
  const key = draw.one(['example.com/owner', 'example.com/contact', 'example.com/reviewed-by']);
  describe(draft, 'annotations', {
    [key]: draw.one(['team-red', 'team-blue', 'platform', 'jiwoo', 'minjun', 'seoyeon']),
  });
}

function gracePeriod(draft: Draft): void {
  podField(draft, 'terminationGracePeriodSeconds', draft.draw.integer(2, 24) * 5);
}

function hostname(draft: Draft): void {
  podField(draft, 'hostname', draft.names.fresh(['apollo', 'hermes', 'athena', 'gaia', 'helios', 'selene', 'zephyr']));
}
