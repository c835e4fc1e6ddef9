import { fieldsOf, itemsOf, textEntriesOf, textOf } from '../../manifest/fields';
import { mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { mountsOf, ofKind, volumesOf } from './break-sites';
import { breaking } from './breaking';
import { keyBreaks } from './key-breaks';

/** What goes wrong with ConfigMaps. */
export const CONFIG_MAP_MISTAKES: Readonly<Record<string, Words>> = {
  'match-config-map': {
    en: 'The Pod names a ConfigMap that does not exist in its namespace. The API server accepts the Pod, but the container cannot start: it waits with `CreateContainerConfigError`, or its volume is never mounted.',
    ko: 'Pod가 같은 네임스페이스에 없는 ConfigMap을 참조합니다. API 서버는 Pod를 받아들이지만 컨테이너는 `CreateContainerConfigError` 상태로 기다리거나, 볼륨이 마운트되지 않아 시작하지 못합니다.',
  },
  'match-config-map-key': {
    en: 'The ConfigMap is there, but has no key of that name; keys are compared letter by letter. The container is not started until the key exists, and `kubectl describe pod` shows which one it misses.',
    ko: 'ConfigMap은 있지만 그 안에 해당 키가 없습니다. 키는 글자 하나까지 똑같아야 합니다. 키가 생길 때까지 컨테이너는 시작하지 않으며, 어떤 키가 없는지는 `kubectl describe pod`로 확인할 수 있습니다.',
  },
  'decode-number-in-string': {
    en: 'This field holds text, as every value of a ConfigMap does, and YAML reads digits without quotes as a number. The API server refuses the object; quotes make text of it.',
    ko: '이 필드에는 문자열이 와야 하는데(ConfigMap의 값도 모두 문자열입니다), YAML은 따옴표 없는 숫자를 숫자로 읽습니다. API 서버가 오브젝트를 거부하므로 따옴표로 감싸야 합니다.',
  },
  'decode-bool-in-string': {
    en: 'YAML reads `true` and `false` without quotes as a truth value, not as text. Where text belongs, as in every value of a ConfigMap, the API server refuses the object until the value is in quotes.',
    ko: 'YAML은 따옴표 없는 `true`, `false` 값을 문자열이 아니라 참/거짓으로 읽습니다. ConfigMap의 값처럼 문자열이 와야 하는 곳에서는 따옴표로 감싸지 않으면 API 서버가 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place: `configMapKeyRef` belongs to one variable, `configMapRef` to `envFrom`, and a volume names its ConfigMap with `configMap.name`. `kubectl` refuses the manifest; without strict checking the field would be dropped and the setting would silently be missing.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. 변수 하나에는 `configMapKeyRef`, `envFrom`에는 `configMapRef`, 볼륨에는 `configMap.name` 필드를 씁니다. kubectl이 매니페스트를 거부하며, 엄격한 검사를 끄면 필드가 조용히 버려져 설정이 빠집니다.',
  },
  'env-value-and-from': {
    en: 'A variable has either a `value` of its own or takes it with `valueFrom`. With both, nobody could say which one counts, and the API server refuses the Pod.',
    ko: '환경 변수는 `value`로 값을 직접 쓰거나 `valueFrom` 필드로 가져오거나 둘 중 하나만 할 수 있습니다. 둘 다 있으면 어느 값을 쓸지 알 수 없으므로 API 서버가 Pod를 거부합니다.',
  },
  'mount-volume-exists': {
    en: 'A mount names a volume of the Pod, not the ConfigMap behind it. Here no volume in `volumes` has that name, so the API server refuses the Pod.',
    ko: '`volumeMounts`의 이름은 ConfigMap의 이름이 아니라 Pod의 `volumes`에 정의한 볼륨의 이름입니다. 그런 이름의 볼륨이 없으므로 API 서버가 Pod를 거부합니다.',
  },
  'vol-item-path-local': {
    en: 'The `path` of an item is relative to the folder where the volume is mounted, and cannot lead out of it. An absolute path is refused; `mountPath` gives the folder.',
    ko: '`items` 항목의 `path` 값은 볼륨을 마운트한 디렉터리를 기준으로 한 상대 경로이며, 그 밖으로 나갈 수 없습니다. 절대 경로는 거부됩니다. 디렉터리는 `mountPath`로 지정합니다.',
  },
  'cm-key-format': {
    en: 'A key may have letters, digits, `-`, `_` and `.` only, since it becomes the name of a file or of a variable. The API server refuses any other key.',
    ko: '키는 파일 이름이나 환경 변수 이름이 되므로 영문자, 숫자, `-`, `_`, `.`만 쓸 수 있습니다. 다른 문자가 있으면 API 서버가 거부합니다.',
  },
  'no-env-override': {
    en: 'A variable comes both from `envFrom` and from `env`. The one in `env` wins, so that the value of the ConfigMap never reaches the program and a change of it has no effect.',
    ko: '같은 환경 변수가 `envFrom`, `env` 양쪽에서 옵니다. `env`의 값이 우선하므로 ConfigMap의 값은 프로그램에 전달되지 않고, 값을 바꿔도 효과가 없습니다.',
  },
};

/** The slips that people make with ConfigMaps. */
export const CONFIG_MAP_BREAKS = breaking(
  mutationGroup(ofKind('ConfigMap'), {
    *'decode-number-in-string'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data))
        if (/^\d+$/.test(text)) yield put(['data', key], Number(text));
    },
    *'decode-bool-in-string'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data)) {
        if (text === 'true' || text === 'false') yield put(['data', key], text === 'true');
      }
    },
    *'cm-key-format'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data)) yield put(['data', `${key} copy`], text);
    },
  }),
  ...keyBreaks({
    kind: 'ConfigMap',
    rule: 'match-config-map-key',
    one: 'configMapKeyRef',
    all: 'configMapRef',
    volume: 'configMap',
    nameInVolume: 'name',
  }),
  mutationGroup(volumesOf('configMap'), {
    *'decode-unknown-field'({ path, fields }) {
      const { name, ...others } = fieldsOf(fields.configMap);
      yield put([...path, 'configMap'], { configMapName: name, ...others });
    },
    *'vol-item-path-local'({ path, fields }) {
      const file = textOf(fieldsOf(itemsOf(fieldsOf(fields.configMap).items)[0]).path);
      if (file !== undefined) yield put([...path, 'configMap', 'items', 0, 'path'], `/${file}`);
    },
    *'mount-volume-exists'(site) {
      const { name } = fieldsOf(site.fields.configMap);
      if (name === site.fields.name) return;
      for (const { path } of mountsOf(site)) yield put([...path, 'name'], name);
    },
  }),
);
