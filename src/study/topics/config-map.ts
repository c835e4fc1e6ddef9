import { append, mount } from '../drafts/append';
import type { Draft } from '../drafts/draft';
import { configMapName, dataOf, settings, settingsFiles } from './config-map-entries';
import { CONFIG_MAP_EXAMPLES } from './config-map-examples';
import { CONFIG_MAP_BREAKS, CONFIG_MAP_MISTAKES } from './config-map-mistakes';
import type { Topic } from './topic';

/** Settings that stand beside the Pods, and come to them as variables or as files. */
export const CONFIG_MAP: Topic = {
  id: 'config-map',
  title: { en: 'ConfigMaps', ko: 'ConfigMap' },
  concept: {
    en: 'Settings written into each Pod are hard to keep track of once there are many Pods; a ConfigMap keeps them in one place, and Pods take them from there. It holds plain text under keys: single values, or whole files. A container takes one key as a variable with `configMapKeyRef`, all keys at once with `envFrom`, or the keys as files by a volume. All values are text, so a number or `true` must be in quotes. A variable keeps the value it had when its container started; a file of a volume follows a change after a while, unless it is mounted with `subPath`. The ConfigMap must be in the namespace of the Pod, and be there when the container starts.',
    ko: '설정값을 Pod마다 직접 쓰면 Pod가 늘어날수록 관리하고 추적하기 어렵습니다. ConfigMap은 설정값을 한곳에 모아 두고 여러 Pod가 가져다 쓰게 하는 리소스입니다. 값은 키 아래에 평문으로 저장하며, 값 하나일 수도 있고 파일 전체일 수도 있습니다. 컨테이너는 `configMapKeyRef`로 키 하나를 환경 변수로 받고, `envFrom` 목록으로 모든 키를 한꺼번에 환경 변수로 받으며, 볼륨으로 마운트하면 키를 파일로 받습니다. 값은 모두 문자열이므로 숫자나 `true` 같은 값은 따옴표로 감쌉니다. 환경 변수는 컨테이너가 시작할 때의 값을 유지하고, 볼륨의 파일은 잠시 뒤 변경이 반영됩니다(`subPath`로 마운트한 파일은 제외). ConfigMap은 Pod와 같은 네임스페이스에 있어야 하고, 컨테이너가 시작하기 전에 있어야 합니다.',
  },
  page: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  write(draft) {
    const { draw } = draft;
    if (draft.difficulty === 'easy') draw.one([oneKey, wholeVolume])(draft);
    else if (draft.difficulty === 'medium') draw.one([allKeys, prefixedKeys, severalKeys, wholeVolume])(draft);
    else
      for (const use of draw.shuffled([draw.one([severalKeys, prefixedKeys]), draw.one([items, oneFile])])) use(draft);
  },
  mistakes: CONFIG_MAP_MISTAKES,
  breaks: CONFIG_MAP_BREAKS,
  examples: CONFIG_MAP_EXAMPLES,
};

/** One key as a variable. */
function oneKey(draft: Draft): void {
  keysAsVariables(draft, 1, draft.draw.integer(1, 3));
}

/** Two keys as variables. */
function severalKeys(draft: Draft): void {
  keysAsVariables(draft, 2, draft.draw.integer(2, 4));
}

function keysAsVariables(draft: Draft, used: number, all: number): void {
  const { main } = draft;
  const list = settings(draft, all);
  const name = addConfigMap(draft, dataOf(list, 'key'));
  for (const { key, variable } of list.slice(0, used)) {
    append(main, 'env', { name: variable, valueFrom: { configMapKeyRef: { name, key } } });
    const from = { configMap: name, key };
    draft.require({ sort: 'env', target: draft.target, container: main.name, name: variable, from });
  }
}

/** All keys as variables. */
function allKeys(draft: Draft): void {
  everyKey(
    draft,
    settings(draft, draft.draw.integer(2, 4)).map(({ variable, value }) => [variable, value]),
  );
}

/** All keys as variables, with something before their names. */
function prefixedKeys(draft: Draft): void {
  const prefix = draft.names.fresh(['APP_', 'CFG_', 'GAME_', 'SITE_', 'CONF_', 'SET_']);
  const list = settings(draft, draft.draw.integer(2, 4));
  everyKey(
    draft,
    list.map(({ variable, value }) => [variable, value]),
    prefix,
  );
}

function everyKey(draft: Draft, entries: readonly (readonly [string, string])[], prefix?: string): void {
  const { main } = draft;
  const name = addConfigMap(draft, Object.fromEntries(entries));
  const withPrefix = prefix === undefined ? {} : { prefix };
  append(main, 'envFrom', { ...withPrefix, configMapRef: { name } });
  const keys = entries.map(([key]) => key);
  draft.require({ sort: 'env-from', target: draft.target, container: main.name, configMap: name, ...withPrefix, keys });
}

/** Every key as a file. */
function wholeVolume(draft: Draft): void {
  const { main } = draft;
  const list = settingsFiles(draft, draft.difficulty === 'easy' ? 1 : 2);
  const folder = list[0]?.folder ?? '';
  const name = addConfigMap(draft, Object.fromEntries(list.map((file) => [file.name, file.text])));
  mount(draft, main, { name: volumeName(draft), configMap: { name } }, { mountPath: folder });
  const files = Object.fromEntries(list.map((file) => [`${folder}/${file.name}`, file.name]));
  draft.require({ sort: 'files', target: draft.target, container: main.name, configMap: name, files });
}

/** One of several keys as a file of another name, alone in its folder. */
function items(draft: Draft): void {
  const { main, draw } = draft;
  const list = settingsFiles(draft, draw.integer(2, 3));
  const [file = { name: '', folder: '' }] = list;
  const name = addConfigMap(draft, Object.fromEntries(list.map((one) => [one.name, one.text])));
  const path = file.name.replace(/^\w+/, draw.one(['current', 'active', 'main', 'default']));
  const volume = { name: volumeName(draft), configMap: { name, items: [{ key: file.name, path }] } };
  mount(draft, main, volume, { mountPath: file.folder });
  const files = { [`${file.folder}/${path}`]: file.name };
  draft.require({ sort: 'files', target: draft.target, container: main.name, configMap: name, files, only: true });
}

/** One key as a file beside those that the image has in the folder. */
function oneFile(draft: Draft): void {
  const { main, draw } = draft;
  const list = settingsFiles(draft, draw.integer(1, 3));
  const [file = { name: '', folder: '' }] = list;
  const name = addConfigMap(draft, Object.fromEntries(list.map((one) => [one.name, one.text])));
  const path = draft.names.fresh(['/opt/app', '/srv/app', '/opt/conf', '/srv/www', '/opt/site']);
  const mountPath = `${path}/${file.name}`;
  mount(draft, main, { name: volumeName(draft), configMap: { name } }, { mountPath, subPath: file.name });
  const files = { [mountPath]: file.name };
  draft.require({ sort: 'files', target: draft.target, container: main.name, configMap: name, files, only: true });
}

function volumeName(draft: Draft): string {
  return draft.names.fresh(['config', 'settings', 'config-files', 'config-volume', 'files']);
}

/** Adds a ConfigMap: one to write, or one that is there already. */
function addConfigMap(draft: Draft, data: Record<string, string>): string {
  const { draw, difficulty } = draft;
  const name = configMapName(draft);
  const immutable = difficulty === 'hard' && draw.chance(0.4) ? { immutable: true } : {};
  const isGiven = draw.chance(0.3);
  const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, ...immutable, data };
  const target = draft.add(manifest, { given: isGiven });
  if (!isGiven) draft.require({ sort: 'data', target, data, ...immutable });
  return name;
}
