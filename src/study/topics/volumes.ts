import type { Manifest } from '../../manifest/manifest';
import { append, mount } from '../drafts/append';
import type { Draft, OpenContainer } from '../drafts/draft';
import { anyContainer, SHELLS } from '../drafts/roles';
import type { VolumeKind } from '../requirements/requirement';
import { runShell } from './companions';
import type { Topic } from './topic';
import { VOLUMES_EXAMPLES } from './volumes-examples';
import { VOLUMES_BREAKS, VOLUMES_MISTAKES } from './volumes-mistakes';

/** Folders that containers share, or that outlive them. */
export const VOLUMES: Topic = {
  id: 'volumes',
  title: { en: 'Volumes', ko: '볼륨' },
  concept: {
    en: 'What a container writes into its own file system is gone when it is restarted. A volume belongs to the Pod instead: `volumes` gives it a name and a type, and each container that uses it mounts it by that name in `volumeMounts`, at a path of its choice. An `emptyDir` begins empty and is deleted with the Pod: good for caches, and for files that containers pass to each other; with `medium: Memory` it lives in memory. A `hostPath` is a folder of the node where the Pod happens to run. A `persistentVolumeClaim` is storage that outlives the Pod. A mount hides what the image has at that path, and `readOnly` forbids writing.',
    ko: '컨테이너가 자기 파일 시스템에 쓴 내용은 컨테이너를 다시 시작하면 사라집니다. 볼륨은 Pod에 속합니다. `volumes` 목록에 이름과 종류를 적고, 볼륨을 쓸 컨테이너마다 `volumeMounts`에서 그 이름과 원하는 경로를 적어 마운트합니다. `emptyDir` 볼륨은 빈 상태로 시작해 Pod와 함께 삭제되며 캐시나 컨테이너끼리 파일을 주고받는 데 씁니다. `medium: Memory` 설정을 쓰면 메모리에 둡니다. `hostPath` 볼륨은 Pod가 실행 중인 노드의 디렉터리입니다. `persistentVolumeClaim` 볼륨은 Pod가 사라져도 남는 저장소입니다. 마운트한 경로에 있던 이미지의 파일은 가려지며, `readOnly: true` 설정이 있으면 쓸 수 없습니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/storage/volumes/',
  write(draft) {
    const { draw, difficulty } = draft;
    if (difficulty === 'easy') draw.one([empty, empty, ofNode])(draft);
    else if (difficulty === 'medium') draw.one([shared, inMemory, ofNodeReadOnly, claimed])(draft);
    else for (const part of draw.some([shared, inMemory, ofNodeReadOnly, claimed], 2)) part(draft);
  },
  mistakes: VOLUMES_MISTAKES,
  breaks: VOLUMES_BREAKS,
  examples: VOLUMES_EXAMPLES,
};

const PATHS = [
  '/cache',
  '/data',
  '/scratch',
  '/container-volume',
  '/srv/files',
  '/srv/uploads',
  '/var/cache/shop',
  '/var/lib/shop',
  '/opt/work',
  '/tmp/work',
  '/mnt/storage',
  '/mnt/archive',
];
const VOLUME_NAMES = ['my-volume', 'data', 'cache', 'scratch', 'files', 'work', 'storage', 'space'];

interface Place {
  readonly container: OpenContainer;
  readonly path: string;
  readonly readOnly?: boolean;
}

/** Adds a volume that containers mount, and asks for it. */
function addVolume(
  draft: Draft,
  source: Readonly<Record<string, unknown>>,
  volume: VolumeKind,
  places: readonly Place[],
) {
  const name = draft.names.fresh(VOLUME_NAMES);
  const [first, ...others] = places.map(({ container, path, readOnly }) => ({
    container,
    at: { mountPath: path, ...(readOnly && { readOnly }) },
  }));
  if (!first) return;
  mount(draft, first.container, { name, ...source }, first.at);
  for (const { container, at } of others) append(container, 'volumeMounts', { name, ...at });
  const mounts = places.map(({ container, path, readOnly }) => ({
    container: container.name,
    path,
    ...(readOnly && { readOnly }),
  }));
  draft.require({ sort: 'volume', target: draft.target, volume, mounts });
}

function freePath(draft: Draft): string {
  return draft.names.fresh(PATHS);
}

/** An empty folder. */
function empty(draft: Draft): void {
  const container = anyContainer(draft);
  const emptyDir = draft.draw.chance(0.4)
    ? { sizeLimit: draft.draw.one(['128Mi', '256Mi', '500Mi', '1Gi', '2Gi']) }
    : {};
  addVolume(draft, { emptyDir }, { emptyDir }, [{ container, path: freePath(draft) }]);
}

/** A folder of the node. */
function ofNode(draft: Draft): void {
  const container = anyContainer(draft);
  const hostPath = { path: draft.draw.one(['/home', '/srv/shared', '/opt/models', '/data/node', '/var/shop']) };
  addVolume(draft, { hostPath }, { hostPath }, [{ container, path: freePath(draft) }]);
}

/** A folder of the node that is there, only to be read; or one that is made. */
function ofNodeReadOnly(draft: Draft): void {
  const { draw } = draft;
  const container = anyContainer(draft);
  const readOnly = draw.chance(0.7);
  const hostPath = readOnly
    ? {
        path: draw.one(['/var/log', '/usr/share/zoneinfo', '/srv/models', '/opt/certs', '/data/maps']),
        type: 'Directory',
      }
    : { path: draw.one(['/data/shop', '/srv/spool', '/var/shop/queue', '/opt/exports']), type: 'DirectoryOrCreate' };
  addVolume(draft, { hostPath }, { hostPath }, [{ container, path: freePath(draft), ...(readOnly && { readOnly }) }]);
}

/** An empty folder in memory. */
function inMemory(draft: Draft): void {
  const { draw } = draft;
  const container = anyContainer(draft);
  const sizeLimit = draw.one(['16Mi', '32Mi', '64Mi', '100Mi', '128Mi', '256Mi', '512Mi']);
  const emptyDir = { medium: 'Memory', sizeLimit } as const;
  addVolume(draft, { emptyDir }, { emptyDir }, [{ container, path: freePath(draft) }]);
}

/** What one container writes and another reads. */
function shared(draft: Draft): void {
  const { draw, names } = draft;
  const reader = anyContainer(draft);
  const name = names.fresh(['writer', 'producer', 'feeder', 'collector', 'sampler']);
  const writer = draft.addContainer('container', name, draw.one(SHELLS));
  const path = names.fresh(['/out', '/export', '/produced', '/results', '/to-share']);
  const what = draw.one(['date', 'uptime', 'cat /proc/loadavg', 'hostname', 'echo alive']);
  const file = draw.one(['index.html', 'status.txt', 'latest.log', 'report.txt', 'now.txt']);
  runShell(
    draft,
    writer,
    `while true; do ${what} ${draw.one(['>', '>>'])} ${path}/${file}; sleep ${draw.one([2, 5, 10, 30])}; done`,
  );
  const readOnly = draw.chance(0.6);
  const places = [
    { container: reader, path: freePath(draft), ...(readOnly && { readOnly }) },
    { container: writer, path },
  ];
  addVolume(draft, { emptyDir: {} }, { emptyDir: {} }, places);
}

/** A claim that is there already. */
function claimed(draft: Draft): void {
  const { draw, names, host } = draft;
  const container = anyContainer(draft);
  const claimName = names.fresh(['shop-data', 'media', 'uploads-claim', 'orders-db', 'archive-claim', 'team-storage']);
  // Pods on several nodes can only share what several nodes can write.
  const accessModes = [host === 'Deployment' ? 'ReadWriteMany' : draw.one(['ReadWriteOnce', 'ReadWriteMany'])];
  const storage = draw.one(['1Gi', '2Gi', '5Gi', '10Gi', '20Gi']);
  const claim: Manifest = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: claimName },
    spec: { accessModes, resources: { requests: { storage } } },
  };
  draft.add(claim, { given: true });
  const readOnly = draw.chance(0.3);
  addVolume(draft, { persistentVolumeClaim: { claimName } }, { persistentVolumeClaim: claimName }, [
    { container, path: freePath(draft), ...(readOnly && { readOnly }) },
  ]);
}
