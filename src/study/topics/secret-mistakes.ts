import { fieldsOf, numberOf, textEntriesOf } from '../../manifest/fields';
import { mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { ofKind, volumesOf } from './break-sites';
import { breaking } from './breaking';
import { keyBreaks } from './key-breaks';

/** What goes wrong with Secrets. */
export const SECRET_MISTAKES: Readonly<Record<string, Words>> = {
  'match-secret': {
    en: 'The Pod names a Secret that does not exist in its namespace. The API server accepts the Pod, but its container waits with `CreateContainerConfigError`, or for a volume that is never mounted.',
    ko: 'Pod가 같은 네임스페이스에 없는 Secret을 참조합니다. API 서버는 Pod를 받아들이지만 컨테이너는 `CreateContainerConfigError` 상태로 기다리거나, 볼륨이 마운트되기를 계속 기다립니다.',
  },
  'match-secret-key': {
    en: 'The Secret is there, but has no key of that name. The container is not started until the key exists; `kubectl describe secret` lists the keys without their values.',
    ko: 'Secret은 있지만 그 안에 해당 키가 없습니다. 키가 생길 때까지 컨테이너는 시작하지 않습니다. `kubectl describe secret` 명령으로 값을 보지 않고 키 목록만 확인할 수 있습니다.',
  },
  'decode-base64': {
    en: 'A value under `data` must be Base64; plain text, or a stray character in it, is not. The API server cannot decode the object and refuses it. Plain text belongs under `stringData`.',
    ko: '`data`의 값은 Base64여야 합니다. 평문을 그대로 쓰거나 다른 문자가 섞이면 API 서버가 디코딩하지 못하고 거부합니다. 평문은 `stringData`에 씁니다.',
  },
  'valid-secret-data': {
    en: 'The value was encoded twice, so that what the API server decodes is again Base64. The object is taken, and the program gets the encoded text instead of the password, which shows as a failed login.',
    ko: '값을 두 번 인코딩해서 디코딩한 결과가 다시 Base64입니다. 오브젝트는 받아들여지지만 프로그램은 비밀번호가 아니라 인코딩된 문자열을 받게 되어 로그인에 실패합니다.',
  },
  'decode-number-in-string': {
    en: 'This field holds text, as every value of `stringData` does, and YAML reads digits without quotes as a number. The API server refuses the object; quotes make text of it.',
    ko: '이 필드에는 문자열이 와야 하는데(`stringData`의 값도 모두 문자열입니다), YAML은 따옴표 없는 숫자를 숫자로 읽습니다. API 서버가 오브젝트를 거부하므로 따옴표로 감싸야 합니다.',
  },
  'unique-secret-key': {
    en: 'One key stands both in `data` and in `stringData`. The API server takes the one of `stringData` and drops the other without a word, so that a change in `data` has no effect.',
    ko: '같은 키가 `data`, `stringData` 양쪽에 있습니다. API 서버는 `stringData`의 값을 쓰고 다른 값은 조용히 버리므로, `data`의 값을 바꿔도 효과가 없습니다.',
  },
  'sec-basic-auth': {
    en: 'A Secret of type `kubernetes.io/basic-auth` has its values under `username` and `password`; keys of other names do not count. The API server refuses one that has neither.',
    ko: '`kubernetes.io/basic-auth` 타입의 Secret은 값을 `username`, `password` 키에 둡니다. 둘 다 없으면 API 서버가 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place. One variable takes a `secretKeyRef`, `envFrom` a `secretRef`, and a volume has `secretName` and `defaultMode`. `kubectl` refuses the manifest.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. 변수 하나에는 `secretKeyRef`, `envFrom`에는 `secretRef`, 볼륨에는 `secretName`, `defaultMode` 필드를 씁니다. kubectl이 매니페스트를 거부합니다.',
  },
  'vol-default-mode': {
    en: 'A mode is at most `0777`, and the `0` in front makes it octal: `400` without it is another number, and `600` is already too large. The API server refuses a mode that is out of range.',
    ko: '파일 권한의 최댓값은 8진수 `0777`이며, 앞의 0이 8진수라는 표시입니다. 0 없이 400이라고 쓰면 다른 수가 되고, 600이라고 쓰면 범위를 넘습니다. 범위를 벗어나면 API 서버가 거부합니다.',
  },
  'env-value-and-from': {
    en: 'A variable has either a `value` of its own or takes it with `valueFrom`; the API server refuses one with both. A password written beside its reference would also stand readable in the Pod.',
    ko: '환경 변수는 `value`, `valueFrom` 중 하나만 가질 수 있으며, 둘 다 있으면 API 서버가 거부합니다. 참조 옆에 비밀번호를 직접 쓰면 Pod에서도 그대로 보이게 됩니다.',
  },
};

/** The slips that people make with Secrets. */
export const SECRET_BREAKS = breaking(
  mutationGroup(ofKind('Secret'), {
    *'decode-base64'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data)) {
        const plain = Buffer.from(text, 'base64').toString();
        yield put(['data', key], /[^a-z0-9]/i.test(plain) ? plain : `${text}!`);
      }
    },
    *'valid-secret-data'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.data)) {
        // What is shorter could be a plain word.
        if (text.length >= 12) yield put(['data', key], Buffer.from(text).toString('base64'));
      }
    },
    *'decode-number-in-string'({ fields }) {
      for (const [key, text] of textEntriesOf(fields.stringData)) {
        if (/^\d+$/.test(text)) yield put(['stringData', key], Number(text));
      }
    },
    *'unique-secret-key'({ fields }) {
      const [entry] = textEntriesOf(fields.stringData);
      if (entry) yield put(['data', entry[0]], Buffer.from(entry[1]).toString('base64'));
    },
    *'sec-basic-auth'({ fields }) {
      if (fields.type !== 'kubernetes.io/basic-auth') return;
      for (const owner of ['data', 'stringData']) {
        const { username, password, ...others } = fieldsOf(fields[owner]);
        if (username !== undefined) yield put([owner], { user: username, pass: password, ...others });
      }
    },
  }),
  ...keyBreaks({
    kind: 'Secret',
    rule: 'match-secret-key',
    one: 'secretKeyRef',
    all: 'secretRef',
    volume: 'secret',
    nameInVolume: 'secretName',
  }),
  mutationGroup(volumesOf('secret'), {
    *'decode-unknown-field'({ path, fields }) {
      const { secretName, defaultMode, ...others } = fieldsOf(fields.secret);
      if (defaultMode === undefined) yield put([...path, 'secret'], { name: secretName, ...others });
      else yield put([...path, 'secret'], { secretName, mode: defaultMode, ...others });
    },
    *'vol-default-mode'({ path, fields }) {
      const mode = numberOf(fieldsOf(fields.secret).defaultMode);
      // Without the zero that makes it octal; 400 and 440 would still be modes, though others.
      if (mode !== undefined) yield put([...path, 'secret', 'defaultMode'], Math.max(600, Number(mode.toString(8))));
    },
  }),
);
