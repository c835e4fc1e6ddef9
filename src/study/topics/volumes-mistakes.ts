import { fieldsOf, objectsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import { podSites } from '../../mutations/site';
import type { Words } from '../language';
import { mountsOf, volumesOf } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with volumes. */
export const VOLUMES_MISTAKES: Readonly<Record<string, Words>> = {
  'mount-volume-exists': {
    en: 'The `name` of a mount is that of a volume of the Pod; the two are tied together by nothing else. Here no volume has that name, so the API server refuses the Pod.',
    ko: '`volumeMounts`의 `name` 값은 Pod의 `volumes`에 있는 볼륨의 이름입니다. 둘을 연결하는 것은 이 이름뿐인데, 그런 볼륨이 없으므로 API 서버가 Pod를 거부합니다.',
  },
  'no-unused-volume': {
    en: 'The Pod has a volume that no container mounts. The API server accepts that, but no container sees the files: the mount was forgotten, or the volume is left over.',
    ko: '어떤 컨테이너도 마운트하지 않은 볼륨이 있습니다. API 서버는 받아들이지만 컨테이너에서는 파일이 보이지 않습니다. 마운트를 빠뜨렸거나 쓰지 않는 볼륨이 남은 것입니다.',
  },
  'decode-unknown-field': {
    en: 'A field of the volume or its mount is misspelt: `mountPath`, `readOnly`, `emptyDir` and `hostPath` have a capital in the middle, and `volumes` stands beside `containers`. `kubectl` refuses the manifest; unchecked, the field would be dropped.',
    ko: '볼륨이나 마운트의 필드 철자가 틀렸습니다. `mountPath`, `readOnly`, `emptyDir`, `hostPath` 모두 중간에 대문자가 있고, `volumes` 필드는 `containers` 목록과 나란히 씁니다. `kubectl` 명령은 거부하며, 검사를 끄면 필드가 버려집니다.',
  },
  'mount-path-required': {
    en: 'A mount says with `mountPath` where the container sees the volume. Without it, nobody knows where it belongs, and the API server refuses the Pod.',
    ko: '마운트에는 컨테이너 안의 위치를 `mountPath` 필드로 적어야 합니다. 없으면 어디에 연결할지 알 수 없어 API 서버가 Pod를 거부합니다.',
  },
  'vol-name-unique': {
    en: 'Two volumes of the Pod have the same name, so a mount could not say which one it means. The API server refuses the Pod.',
    ko: 'Pod의 두 볼륨 이름이 같아 마운트가 어느 볼륨을 가리키는지 알 수 없습니다. API 서버가 Pod를 거부합니다.',
  },
  'vol-name-format': {
    en: 'The name of a volume has lower case letters, digits and `-`. The API server refuses others, as `_` or capital letters.',
    ko: '볼륨 이름에는 영문 소문자, 숫자, `-` 문자만 쓸 수 있습니다. `_` 문자나 대문자가 있으면 API 서버가 거부합니다.',
  },
  'valid-host-path': {
    en: 'The path of a `hostPath` is one of the node and begins with `/`. A relative one is no folder beside the manifest: the API server accepts it, but mostly the container cannot start.',
    ko: '`hostPath`의 경로는 노드의 경로이며 `/` 기호로 시작합니다. 상대 경로는 매니페스트 옆의 디렉터리를 뜻하지 않습니다. API 서버는 받아들이지만 대부분 컨테이너가 시작하지 못합니다.',
  },
  'vol-hostpath-type': {
    en: 'The type says what must be at the path: `Directory`, `DirectoryOrCreate`, `File`, `FileOrCreate`, `Socket`, or a device. Other words are refused by the API server.',
    ko: '`type` 필드는 그 경로에 무엇이 있어야 하는지를 나타내며 `Directory`, `DirectoryOrCreate`, `File`, `FileOrCreate`, `Socket` 등입니다. 다른 값은 API 서버가 거부합니다.',
  },
  'valid-empty-dir-medium': {
    en: 'The medium that keeps an `emptyDir` in memory is called `Memory`, with a capital letter. The API server accepts any word, but the kubelet cannot make a volume of this one, and the Pod stays in `ContainerCreating`.',
    ko: '`emptyDir` 볼륨을 메모리에 두는 값은 대문자로 시작하는 `Memory`입니다. API 서버는 다른 값도 받아들이지만 kubelet이 볼륨을 만들지 못해 Pod는 `ContainerCreating` 상태에 머뭅니다.',
  },
  'decode-quantity': {
    en: 'A size is a number with a unit right behind it, as in `64Mi`: no space, and no `MB`. The API server cannot read anything else.',
    ko: '크기는 `64Mi`처럼 숫자 바로 뒤에 단위를 붙여 씁니다. 공백을 넣거나 `MB` 같은 단위를 쓰면 API 서버가 읽지 못합니다.',
  },
  'match-persistent-volume-claim': {
    en: 'The Pod mounts a claim that is not in its namespace. The API server accepts the Pod, but the scheduler waits for the claim, and the Pod stays `Pending`.',
    ko: '같은 네임스페이스에 없는 PVC를 마운트합니다. API 서버는 받아들이지만 스케줄러가 PVC를 기다리므로 Pod는 `Pending` 상태로 남습니다.',
  },
  'no-mount-over-system': {
    en: 'A volume hides what the image has at the path of the mount. Mounted over `/usr/bin` or `/etc`, it takes away the programs and settings that the container needs to start.',
    ko: '볼륨을 마운트하면 이미지의 그 경로에 있던 파일이 가려집니다. `/usr/bin`이나 `/etc`에 마운트하면 컨테이너에 필요한 프로그램과 설정이 사라져 시작하지 못합니다.',
  },
};

/** The volumes of any type, with their mounts. */
function* volumes(manifest: Manifest, all: readonly Manifest[]) {
  for (const pod of podSites(manifest)) {
    for (const [fields, index] of objectsOf(pod.spec.volumes)) {
      yield { path: [...pod.path, 'volumes', index], fields, all, pod };
    }
  }
}

/** The slips that people make with volumes. */
export const VOLUMES_BREAKS = breaking(
  mutationGroup(volumes, {
    *'mount-volume-exists'(site) {
      const name = textOf(site.fields.name);
      const [first] = mountsOf(site);
      if (first && name !== undefined) yield put([...first.path, 'name'], `${name}-volume`);
    },
    *'no-unused-volume'(site) {
      const mounts = mountsOf(site);
      const [first] = mounts;
      // The only mount of the container is taken away with its list.
      if (mounts.length !== 1 || !first || first.container.container.volumeDevices !== undefined) return;
      const list = objectsOf(first.container.container.volumeMounts).map(([mount]) => mount);
      const others = list.filter((mount) => mount !== first.fields);
      yield put([...first.container.path, 'volumeMounts'], others.length > 0 ? others : undefined);
    },
    *'decode-unknown-field'(site) {
      for (const { path, fields } of mountsOf(site)) {
        const { mountPath, readOnly, ...others } = fields;
        yield put(path, { ...others, mountpath: mountPath, ...(readOnly !== undefined && { readOnly }) });
        if (readOnly !== undefined) yield put(path, { ...others, mountPath, readonly: readOnly });
      }
      const { emptyDir, hostPath, name } = site.fields;
      if (emptyDir !== undefined) yield put(site.path, { name, emptydir: emptyDir });
      if (hostPath !== undefined) yield put(site.path, { name, hostpath: hostPath });
    },
    *'mount-path-required'(site) {
      for (const { path } of mountsOf(site)) yield drop([...path, 'mountPath']);
    },
    *'vol-name-format'(site) {
      const name = textOf(site.fields.name);
      const mounts = mountsOf(site);
      if (name === undefined || mounts.length === 0) return;
      const other = name.includes('-') ? name.replaceAll('-', '_') : `${name}_1`;
      yield [put([...site.path, 'name'], other), ...mounts.map(({ path }) => put([...path, 'name'], other))];
    },
    *'vol-name-unique'(site) {
      const other = objectsOf(site.pod.spec.volumes).find(([volume]) => volume !== site.fields)?.[0];
      if (!other) return;
      // Its mounts go with it, so that only the name is wrong.
      const mounts = mountsOf(site).map(({ path }) => put([...path, 'name'], other.name));
      yield [put([...site.path, 'name'], other.name), ...mounts];
    },
    *'no-mount-over-system'(site) {
      if (!['emptyDir', 'configMap', 'secret'].some((type) => site.fields[type] !== undefined)) return;
      for (const { path, fields } of mountsOf(site)) {
        if (fields.subPath === undefined) yield put([...path, 'mountPath'], '/usr/bin');
      }
    },
  }),
  mutationGroup(volumesOf('hostPath'), {
    *'valid-host-path'({ path, fields }) {
      const folder = textOf(fieldsOf(fields.hostPath).path);
      if (folder?.startsWith('/')) yield put([...path, 'hostPath', 'path'], `.${folder}`);
    },
    *'vol-hostpath-type'({ path, fields }) {
      const type = textOf(fieldsOf(fields.hostPath).type) ?? 'Directory';
      yield put([...path, 'hostPath', 'type'], type.replace('Directory', 'Folder').replace('File', 'Document'));
    },
  }),
  mutationGroup(volumesOf('emptyDir'), {
    *'valid-empty-dir-medium'({ path, fields }) {
      if (fieldsOf(fields.emptyDir).medium === 'Memory') yield put([...path, 'emptyDir', 'medium'], 'memory');
    },
    *'decode-quantity'({ path, fields }) {
      const size = textOf(fieldsOf(fields.emptyDir).sizeLimit);
      if (size !== undefined) yield put([...path, 'emptyDir', 'sizeLimit'], size.replace(/i$/, 'B'));
    },
  }),
);
