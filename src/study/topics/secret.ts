import { append, mount } from '../drafts/append';
import type { Draft } from '../drafts/draft';
import { base64, type SecretEntry, type SecretGroup, secretGroup } from './secret-entries';
import { SECRET_EXAMPLES } from './secret-examples';
import { SECRET_BREAKS, SECRET_MISTAKES } from './secret-mistakes';
import type { Topic } from './topic';

/** Passwords and keys that stand beside the Pods. */
export const SECRET: Topic = {
  id: 'secret',
  title: { en: 'Secrets', ko: 'Secret' },
  concept: {
    en: 'A Secret holds what not everybody should read: passwords, keys, tokens. It is used like a ConfigMap: one key as a variable with `secretKeyRef`, all keys with `envFrom`, or files in a volume, which lies in the memory of the node and not on its disk. Under `data` each value is encoded in Base64; under `stringData` it is plain text, and the API server encodes it. Base64 is no encryption: whoever may read the Secret can decode it, so real protection comes from access rights, encryption of etcd, or a vault outside the cluster. The `type` says what it is for: `Opaque` is anything, and types such as `kubernetes.io/basic-auth` ask for certain keys.',
    ko: 'Secret은 비밀번호, 키, 토큰처럼 아무나 보면 안 되는 데이터를 저장하는 리소스입니다. 사용법은 ConfigMap과 같습니다. `secretKeyRef`로 키 하나를 환경 변수로, `envFrom` 목록으로 모든 키를 환경 변수로, 볼륨으로 파일로 받습니다. 볼륨은 노드의 디스크가 아니라 메모리(tmpfs)에 놓입니다. `data`에는 값을 Base64로 인코딩해서 쓰고, `stringData`에는 평문으로 쓰면 API 서버가 인코딩합니다. Base64는 암호화가 아니어서 Secret을 읽을 수 있으면 누구나 디코딩할 수 있으므로, 실제 보안은 접근 권한, etcd 암호화, 외부 시크릿 저장소로 확보합니다. `type` 필드는 용도를 나타냅니다. `Opaque` 타입은 임의의 데이터이고, `kubernetes.io/basic-auth` 같은 타입은 정해진 키가 있어야 합니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  write(draft) {
    const { draw } = draft;
    if (draft.difficulty === 'easy') draw.one([oneKey, wholeVolume])(draft);
    else if (draft.difficulty === 'medium') draw.one([severalKeys, allKeys, wholeVolume])(draft);
    else for (const use of draw.shuffled([draw.one([severalKeys, allKeys, basicAuth]), items])) use(draft);
  },
  mistakes: SECRET_MISTAKES,
  breaks: SECRET_BREAKS,
  examples: SECRET_EXAMPLES,
};

/** One key as a variable. */
function oneKey(draft: Draft): void {
  const group = secretGroup(draft);
  const [entry] = draft.draw.shuffled(group.entries);
  keysAsVariables(draft, group, entry ? [entry] : []);
}

/** Two keys as variables. */
function severalKeys(draft: Draft): void {
  const group = secretGroup(draft);
  keysAsVariables(draft, group, draft.draw.some(group.entries, 2));
}

/** A user name and a password, in a Secret that has to have them. */
function basicAuth(draft: Draft): void {
  const group = secretGroup(draft);
  const [user, password] = group.entries;
  if (!user || !password) return;
  const entries = [
    { ...user, key: 'username' },
    { ...password, key: 'password' },
  ];
  keysAsVariables(draft, { ...group, entries }, entries, 'kubernetes.io/basic-auth');
}

function keysAsVariables(draft: Draft, group: SecretGroup, used: readonly SecretEntry[], type?: string): void {
  const { main } = draft;
  const { name } = group;
  addSecret(draft, group, 'key', type);
  for (const { key, variable } of used) {
    append(main, 'env', { name: variable, valueFrom: { secretKeyRef: { name, key } } });
    const from = { secret: name, key };
    draft.require({ sort: 'env', target: draft.target, container: main.name, name: variable, from });
  }
}

/** All keys as variables, with something before their names or without. */
function allKeys(draft: Draft): void {
  const { main, names, draw } = draft;
  const group = secretGroup(draft);
  const { name } = group;
  addSecret(draft, group, 'variable');
  const prefix = draw.chance(0.5) ? { prefix: names.fresh(['SEC_', 'MY_', 'AUTH_', 'KEY_', 'SAFE_']) } : {};
  append(main, 'envFrom', { ...prefix, secretRef: { name } });
  const keys = group.entries.map(({ variable }) => variable);
  draft.require({ sort: 'env-from', target: draft.target, container: main.name, secret: name, ...prefix, keys });
}

/** Every key as a file, which only its owner may read where it is said so. */
function wholeVolume(draft: Draft): void {
  const { main, draw } = draft;
  const group = secretGroup(draft);
  const { name, folder } = group;
  addSecret(draft, group, 'key');
  const mode = draft.difficulty === 'easy' ? undefined : draw.one([0o400, 0o440, 0o600]);
  const source = { secretName: name, ...(mode !== undefined && { defaultMode: mode }) };
  mount(draft, main, { name: volumeName(draft), secret: source }, { mountPath: folder, readOnly: true });
  const files = Object.fromEntries(group.entries.map(({ key }) => [`${folder}/${key}`, key]));
  const withMode = mode === undefined ? {} : { mode };
  draft.require({ sort: 'files', target: draft.target, container: main.name, secret: name, files, ...withMode });
}

/** One of the keys as a file of another name, alone in its folder, for its owner alone. */
function items(draft: Draft): void {
  const { main, draw } = draft;
  const group = secretGroup(draft);
  const { name, folder, entries } = group;
  const { key } = draw.one(entries);
  addSecret(draft, group, 'key');
  const path = `${draw.one(['current', 'active', 'main'])}.${draw.one(['txt', 'key', 'value'])}`;
  const mode = draw.one([0o400, 0o440, 0o600]);
  const source = { secretName: name, defaultMode: mode, items: [{ key, path }] };
  mount(draft, main, { name: volumeName(draft), secret: source }, { mountPath: folder, readOnly: true });
  const files = { [`${folder}/${path}`]: key };
  draft.require({ sort: 'files', target: draft.target, container: main.name, secret: name, files, only: true, mode });
}

function volumeName(draft: Draft): string {
  return draft.names.fresh(['secret', 'credentials', 'secret-files', 'secret-volume', 'keys']);
}

/** Adds a Secret: one to write, or one that is there already. */
function addSecret(draft: Draft, group: SecretGroup, by: 'key' | 'variable', asked?: string): void {
  const { draw, difficulty } = draft;
  const immutable = difficulty === 'hard' && draw.chance(0.3) ? { immutable: true } : {};
  const type = asked ?? (draw.chance(0.5) ? 'Opaque' : undefined);
  const withType = type === undefined ? {} : { type };
  const plain = Object.fromEntries(group.entries.map((entry) => [entry[by], entry.value]));
  const encoded = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, base64(value)]));
  const isGiven = draw.chance(0.3);
  const data = isGiven || draw.chance(0.5) ? { data: encoded } : { stringData: plain };
  const head = { apiVersion: 'v1', kind: 'Secret', metadata: { name: group.name } };
  const target = draft.add({ ...head, ...withType, ...immutable, ...data }, { given: isGiven });
  if (!isGiven) draft.require({ sort: 'data', target, data: plain, ...withType, ...immutable });
}
