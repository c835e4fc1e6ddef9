import { fieldsOf } from '../../manifest/fields';
import { append, mount } from '../drafts/append';
import type { Draft } from '../drafts/draft';
import { takenPorts } from '../drafts/taken-ports';
import { configMapName, settingsFiles } from './config-map-entries';
import { documentMistakes } from './document-mistakes-breaks';
import { DOCUMENT_MISTAKES_EXAMPLES } from './document-mistakes-examples';
import { base64, secretGroup } from './secret-entries';
import type { Topic } from './topic';

/** The mistakes that stand in study notes, and how to see them. */
export const DOCUMENT_MISTAKES: Topic = {
  id: 'document-mistakes',
  title: { en: 'Mistakes from study notes', ko: '학습 노트 속 실수' },
  concept: {
    en: 'A manifest has four fields at its top: `apiVersion`, `kind`, `metadata` and `spec`, or `data` where it is a ConfigMap or a Secret. The `kind` decides which fields may stand below it, and every name of a field counts letter by letter: `labels` and `containers`, in the plural. `kubectl explain pod.spec` shows what there is. Values under `data` of a Secret are Base64, which has letters, digits, `+` and `/`, and `=` at its end only. Some mistakes the API server does not see: two containers of a Pod share one network, and which of them listens on which port shows only when they run.',
    ko: '매니페스트에는 최상위 필드로 `apiVersion`, `kind`, `metadata`, `spec` 네 가지가 있고, ConfigMap이나 Secret에는 `spec` 대신 `data` 필드가 있습니다. `kind` 값에 따라 그 아래에 쓸 수 있는 필드가 정해지며, 필드 이름은 글자 하나까지 맞아야 합니다. `labels`, `containers` 필드는 복수형입니다. 어떤 필드가 있는지는 `kubectl explain pod.spec` 명령으로 확인합니다. Secret의 `data` 값은 Base64로, 영문자, 숫자, `+`, `/` 문자와 맨 끝의 `=` 문자만 쓸 수 있습니다. API 서버가 알아채지 못하는 실수도 있습니다. 한 Pod의 컨테이너들은 네트워크를 공유하는데, 포트가 겹치는지는 실행해 보아야 드러납니다.',
  },
  page: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/',
  mendOnly: true,
  host: 'Pod',
  write(draft) {
    const count = { easy: 1, medium: 2, hard: 3 }[draft.difficulty];
    for (const part of draft.draw.some([labels, twoServers, configFiles, secretFiles], count)) part(draft);
  },
  mistakes: {
    'decode-unknown-field': {
      en: 'There is no field of this name in this kind. Either it is misspelt, as `label` for `labels` or `containrs` for `containers`, or the `kind` is wrong: a ConfigMap or a Secret has no `spec`, so that one with containers in it is meant to be a Pod. `kubectl` refuses the manifest; what stands under the wrong name also counts as missing, as `containers` which a Pod must have.',
      ko: '이 종류의 오브젝트에는 그런 이름의 필드가 없습니다. `labels` 대신 `label`, `containers` 대신 `containrs`처럼 철자가 틀렸거나, `kind` 값이 잘못되었습니다. ConfigMap이나 Secret에는 `spec` 필드가 없으므로, 컨테이너가 들어 있다면 Pod여야 합니다. kubectl이 매니페스트를 거부하며, 잘못된 이름 아래의 내용은 없는 것으로 여겨 필수 필드인 `containers` 목록도 빠졌다고 나옵니다.',
    },
    'decode-base64': {
      en: 'The value is not Base64: a stray character stands in it, most often at its end, where a `=` belongs. The API server cannot decode the Secret and refuses it.',
      ko: '값이 Base64가 아닙니다. 다른 문자가 섞여 있는데, 대개 `=` 문자가 올 맨 끝에 있습니다. API 서버가 Secret을 디코딩하지 못하고 거부합니다.',
    },
    'unique-container-ports': {
      en: 'Two containers of the Pod listen on one port. They share one network, so that the second cannot open it: the API server accepts the Pod, and the container is restarted forever.',
      ko: '한 Pod의 두 컨테이너가 같은 포트를 씁니다. 네트워크를 공유하므로 두 번째 컨테이너는 포트를 열지 못합니다. API 서버는 Pod를 받아들이지만 컨테이너는 계속 재시작합니다.',
    },
  },
  breaks: documentMistakes,
  examples: DOCUMENT_MISTAKES_EXAMPLES,
};

/** Labels of the Pod, as the documents give them. */
function labels(draft: Draft): void {
  const { draw, target, podMetadata } = draft;
  const all = {
    app: target.name,
    type: draw.one(['web', 'db', 'server']),
    lo: draw.one(['dev', 'production']),
  };
  const there = fieldsOf(podMetadata.labels);
  const free = Object.entries(all).filter(([key]) => there[key] === undefined);
  const added = Object.fromEntries(draw.some(free, draw.integer(1, 2)));
  if (free.length > 0) {
    podMetadata.labels = { ...there, ...added };
    draft.require({ sort: 'metadata', target, of: 'pods', labels: added });
  }
  const port = draw.one([80, 8080]);
  if (draft.main.ports === undefined && !takenPorts(draft).has(port)) addPort(draft, draft.main, port);
}

/** Two servers, each on a port of its own. */
function twoServers(draft: Draft): void {
  const { draw, names } = draft;
  const taken = takenPorts(draft);
  const free = SERVERS.filter(({ port }) => !taken.has(port));
  for (const { image, port } of draw.shuffled(free).slice(0, 2)) {
    const name = names.fresh(['container1', 'container2', 'front', 'back', 'one', 'two']);
    addPort(draft, draft.addContainer('container', name, image), port);
  }
}

const SERVERS = [
  { image: 'tmkube/p8000', port: 8000 },
  { image: 'tmkube/p8081', port: 8081 },
  { image: 'redis:7.4', port: 6379 },
  { image: 'memcached:1.6', port: 11_211 },
  { image: 'grafana/grafana:11.1.0', port: 3000 },
  { image: 'prom/prometheus:v2.53.0', port: 9090 },
];

function addPort(draft: Draft, container: Draft['main'], containerPort: number): void {
  append(container, 'ports', { containerPort });
  draft.require({ sort: 'port', target: draft.target, container: container.name, port: containerPort });
}

/** A ConfigMap as files. */
function configFiles(draft: Draft): void {
  const { main, names, target } = draft;
  const [file] = settingsFiles(draft, 1);
  if (!file) return;
  const name = configMapName(draft);
  const data = { [file.name]: file.text };
  const made = draft.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
  draft.require({ sort: 'data', target: made, data });
  mount(draft, main, { name: names.fresh(['game-volume', 'config']), configMap: { name } }, { mountPath: file.folder });
  const files = { [`${file.folder}/${file.name}`]: file.name };
  draft.require({ sort: 'files', target, container: main.name, configMap: name, files });
}

/** A Secret, encoded, as files. */
function secretFiles(draft: Draft): void {
  const { main, names, target } = draft;
  const { name, folder, entries } = secretGroup(draft);
  const plain = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const data = Object.fromEntries(entries.map(({ key, value }) => [key, base64(value)]));
  const made = draft.add({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, type: 'Opaque', data });
  draft.require({ sort: 'data', target: made, data: plain });
  mount(draft, main, { name: names.fresh(['secret', 'login']), secret: { secretName: name } }, { mountPath: folder });
  const files = Object.fromEntries(entries.map(({ key }) => [`${folder}/${key}`, key]));
  draft.require({ sort: 'files', target, container: main.name, secret: name, files });
}
