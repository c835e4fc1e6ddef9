import { parseQuantity } from '../../kubernetes/quantity';
import { containerMounts, type EffectiveMount, plainPath, volumeSource } from '../../manifest/container-files';
import { type Fields, fieldsOf, objectsOf, textOf } from '../../manifest/fields';
import type { PodEntry } from '../../manifest/manifest-set';
import { containersIn } from '../../manifest/pod-containers';
import type { Words } from '../language';
import type { RequirementOf, VolumeKind } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { absolutePath, either, flag, listOf, name, oneOf, optional, shape } from './shape';
import { gradePods, noContainer, TARGET, tryFindContainer } from './subject';
import { code, listed, ofObject, words } from './wording';

type VolumeRequirement = RequirementOf<'volume'>;
type Mount = VolumeRequirement['mounts'][number];
type Kind<Field extends string> = Extract<VolumeKind, Readonly<Record<Field, unknown>>>;

const SHAPE = shape<VolumeRequirement>({
  sort: oneOf('volume'),
  target: TARGET,
  volume: either({
    emptyDir: shape<Kind<'emptyDir'>>({
      emptyDir: shape<Kind<'emptyDir'>['emptyDir']>({ medium: optional(oneOf('Memory')), sizeLimit: optional(name) }),
    }),
    hostPath: shape<Kind<'hostPath'>>({
      hostPath: shape<Kind<'hostPath'>['hostPath']>({ path: absolutePath, type: optional(name) }),
    }),
    persistentVolumeClaim: shape<Kind<'persistentVolumeClaim'>>({ persistentVolumeClaim: name }),
  }),
  mounts: listOf(shape<Mount>({ container: name, path: absolutePath, readOnly: optional(flag) })),
});

/** One volume, which containers mount. */
export const volume: RequirementSort<'volume'> = {
  sort: 'volume',
  problem: (value) => SHAPE(value, ''),
  asks({ target, volume, mounts }, language) {
    const of = ofObject(target);
    const what = volumeWords(volume, mounts.length > 1);
    const where = mounts.map(mountWords);
    return {
      en: `Mount ${what.en} ${listed(where).en}${of.en}.`,
      ko:
        where.length === 1
          ? `${what.ko} ${of.ko}${where[0]?.ko}에 마운트하세요.`
          : `${what.ko} ${of.ko}여러 컨테이너에서 함께 쓰도록 마운트하세요: ${listed(where).ko}.`,
    }[language];
  },
  grade({ target, volume, mounts }, answer) {
    return gradePods(target, answer, (pod) => {
      let shared: EffectiveMount | undefined;
      for (const mount of mounts) {
        const container = tryFindContainer(pod, mount.container);
        if (!container) return noContainer(target, mount.container);
        const it = code(mount.container);
        const path = plainPath(mount.path);
        const found = containerMounts(container.container).find((other) => other.path === path);
        if (!found) {
          return words(
            `Container ${it} mounts nothing at ${code(mount.path)}`,
            `컨테이너 ${it}의 ${code(mount.path)}에 마운트된 것이 없습니다`,
          );
        }
        const [written] = objectsOf(pod.spec.volumes).find(([{ name }]) => name === found.volume) ?? [];
        const problem = kindProblem(written, volume, mount.path) ?? mountProblem(found, written ?? {}, mount, volume);
        if (problem) return problem;
        const at = code(mount.path);
        if (shared && shared.volume !== found.volume) {
          return words(
            `What container ${it} mounts at ${at} is not the same volume as elsewhere, so nothing is shared`,
            `컨테이너 ${it}의 ${at}에 마운트된 볼륨이 다른 컨테이너와 다른 볼륨이라 공유되지 않습니다`,
          );
        }
        if (shared && shared.subPath !== found.subPath) {
          return words(
            `Container ${it} mounts another part of the volume at ${at} than is mounted elsewhere, so nothing is shared`,
            `컨테이너 ${it}의 ${at}에 볼륨의 다른 부분이 마운트되어 있어 다른 컨테이너와 공유되지 않습니다`,
          );
        }
        shared = found;
      }
      const [written] = mounts.filter(({ readOnly }) => readOnly !== true);
      if (!shared || !('emptyDir' in volume) || !written || isWritten(pod, shared.volume)) return undefined;
      const at = code(written.path);
      return words(
        `No container can write to what is mounted at ${at}, so it stays empty`,
        `${at}에 마운트된 볼륨에 쓸 수 있는 컨테이너가 없어 계속 비어 있습니다`,
      );
    });
  },
};

function volumeWords(volume: VolumeKind, isShared: boolean): Words {
  if ('persistentVolumeClaim' in volume) {
    const claim = code(volume.persistentVolumeClaim);
    return words(`the PersistentVolumeClaim ${claim}`, `PersistentVolumeClaim ${claim} 볼륨을`);
  }
  if ('hostPath' in volume) {
    const { path, type = '' } = volume.hostPath;
    const it = code(path);
    if (Object.hasOwn(HOST_PATHS, type)) {
      const { noun, made, particle } = HOST_PATHS[type] as HostPathWords;
      return words(`the node's ${noun.en} ${it} (${made.en})`, `노드의 ${it} ${noun.ko}(${made.ko})${particle}`);
    }
    return words(
      `${it} of the node${type === '' ? '' : ` (a ${code(type)})`}`,
      `노드의 ${it} 경로${type === '' ? '' : `(${code(type)})`}를`,
    );
  }
  const { medium, sizeLimit } = volume.emptyDir;
  const size = sizeLimit === undefined ? undefined : words(`of at most ${code(sizeLimit)}`, `최대 ${code(sizeLimit)}`);
  const facts = [medium && words('in memory', '메모리에 저장'), size].filter((fact) => fact !== undefined);
  const said = words(facts.map(({ en }) => ` ${en}`).join(''), facts.map(({ ko }) => `, ${ko}`).join(''));
  return words(
    `${isShared ? 'the same' : 'an'} empty directory${said.en}, which lives as long as the Pod,`,
    `빈 디렉터리(Pod와 수명이 같음${said.ko}) ${isShared ? '하나를' : '볼륨을'}`,
  );
}

interface HostPathWords {
  readonly noun: Words;
  readonly made: Words;
  /** What marks the noun as an object in Korean. */
  readonly particle: string;
}

const THERE = words('it must be there already', '이미 있어야 함');
const MADE = words('it is created if it is missing', '없으면 새로 생성');

/** What the node must have there, by the type of the volume: to find the type for it is the exercise. */
const HOST_PATHS: Readonly<Record<string, HostPathWords>> = {
  Directory: { noun: words('directory', '디렉터리'), made: THERE, particle: '를' },
  DirectoryOrCreate: { noun: words('directory', '디렉터리'), made: MADE, particle: '를' },
  File: { noun: words('file', '파일'), made: THERE, particle: '을' },
  FileOrCreate: { noun: words('file', '파일'), made: MADE, particle: '을' },
  Socket: { noun: words('UNIX socket', '유닉스 소켓'), made: THERE, particle: '을' },
};

function mountWords({ container, path, readOnly }: Mount): Words {
  const only =
    readOnly === undefined
      ? words('', '')
      : readOnly
        ? words(' (read-only)', '(읽기 전용)')
        : words(' (writable)', '(쓰기 가능)');
  return words(
    `at ${code(path)}${only.en} in container ${code(container)}`,
    `컨테이너 ${code(container)}의 ${code(path)}${only.ko}`,
  );
}

/** Whether some container can write to a volume. */
function isWritten(pod: PodEntry, volume: string): boolean {
  return containersIn(pod).some(({ container }) =>
    containerMounts(container).some((mount) => mount.volume === volume && !mount.isReadOnly),
  );
}

function kindProblem(written: Fields | undefined, volume: VolumeKind, path: string): Words | undefined {
  const at = code(path);
  const [field] = Object.keys(volume);
  const source = written && volumeSource(written, field as string);
  if (!source) {
    return words(`What is mounted at ${at} is another kind of volume`, `${at}에 마운트된 볼륨의 종류가 다릅니다`);
  }
  if ('persistentVolumeClaim' in volume) {
    return source.claimName === volume.persistentVolumeClaim
      ? undefined
      : words(`What is mounted at ${at} is another claim`, `${at}에 마운트된 PersistentVolumeClaim이 다릅니다`);
  }
  if ('hostPath' in volume) {
    if (plainPath(textOf(source.path) ?? '') !== plainPath(volume.hostPath.path)) {
      return words(`What is mounted at ${at} is another place of the node`, `${at}에 마운트된 노드 경로가 다릅니다`);
    }
    const { type } = volume.hostPath;
    return type === undefined || source.type === type
      ? undefined
      : words(
          `What is mounted at ${at} is not checked as the task wants: look at the type of the volume`,
          `${at}에 마운트된 볼륨의 타입이 문제와 다릅니다`,
        );
  }
  const { medium, sizeLimit } = volume.emptyDir;
  if (medium !== undefined && source.medium !== medium) {
    return words(`The volume at ${at} is not in memory`, `${at}의 볼륨이 메모리에 있지 않습니다`);
  }
  if (sizeLimit === undefined) return undefined;
  const [got, wanted] = [source.sizeLimit, sizeLimit].map((size) =>
    typeof size === 'string' || typeof size === 'number' ? parseQuantity(size) : undefined,
  );
  return got && wanted && got.compare(wanted) === 0
    ? undefined
    : words(`The volume at ${at} may grow to another size`, `${at} 볼륨의 최대 크기가 다릅니다`);
}

function mountProblem(found: EffectiveMount, written: Fields, mount: Mount, volume: VolumeKind): Words | undefined {
  const at = code(mount.path);
  const it = code(mount.container);
  // A part of an empty directory is an empty directory, too.
  if (found.subPath !== undefined && (found.subPath === null || !('emptyDir' in volume))) {
    return words(`Only a part of the volume is mounted at ${at}`, `${at}에 볼륨의 일부만 마운트되어 있습니다`);
  }
  const isReadOnly = found.isReadOnly || fieldsOf(written.persistentVolumeClaim).readOnly === true;
  if (mount.readOnly === undefined || mount.readOnly === isReadOnly) return undefined;
  return mount.readOnly
    ? words(`Container ${it} can write to ${at}`, `컨테이너 ${it}에서 ${at}에 쓸 수 있습니다`)
    : words(`Container ${it} cannot write to ${at}`, `컨테이너 ${it}에서 ${at}에 쓸 수 없습니다`);
}
