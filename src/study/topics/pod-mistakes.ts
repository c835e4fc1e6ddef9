import { fieldsOf, itemsOf, numberOf, objectsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import { podSites } from '../../mutations/site';
import type { Words } from '../language';
import { containersIn, inContainers } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with Pods. */
export const POD_MISTAKES: Readonly<Record<string, Words>> = {
  'gvk-known': {
    en: 'Each kind belongs to an API group with a version: a Pod to `v1`, a Deployment to `apps/v1`, and kinds begin with a capital letter. With another pair the API server knows no such resource, and nothing is created.',
    ko: '리소스 종류마다 정해진 API 버전이 있습니다. Pod의 버전은 `v1`, Deployment의 버전은 `apps/v1`이며 종류 이름은 대문자로 시작합니다. 짝이 맞지 않으면 API 서버는 그런 리소스를 알지 못하므로 아무것도 만들어지지 않습니다.',
  },
  'decode-unknown-field': {
    en: 'The name of a field is misspelt or stands at the wrong depth; names are compared letter by letter, as in `containers`, `labels`, `containerPort`. `kubectl` refuses the manifest; unchecked, the field would be ignored as if it were not there.',
    ko: '필드 이름의 철자가 틀렸거나 들여쓰기 위치가 다릅니다. `containers`, `labels`, `containerPort` 등 필드 이름은 글자 하나까지 같아야 합니다. `kubectl` 명령은 매니페스트를 거부하고, 검사를 끄면 그 필드가 없는 것처럼 무시됩니다.',
  },
  'decode-type': {
    en: '`containers` and `ports` are lists: each item begins with `-`. Without it, YAML reads a single object, the API server finds an object where a list belongs, and refuses the Pod.',
    ko: '`containers`, `ports` 필드는 목록이므로 항목마다 `-` 기호로 시작합니다. 빠뜨리면 YAML이 목록이 아닌 객체 하나로 읽어 API 서버가 Pod를 거부합니다.',
  },
  'decode-string-in-number': {
    en: 'A port number in quotes is text, and `containerPort` is a number. The API server cannot read the Pod; numbers of ports stand without quotes.',
    ko: '따옴표로 감싼 포트는 문자열인데 `containerPort` 필드는 숫자입니다. API 서버가 Pod를 읽지 못하므로 포트 번호는 따옴표 없이 씁니다.',
  },
  'meta-name-subdomain': {
    en: 'The name of a Pod has lower case letters, digits, `-` and `.`, with a letter or digit at both ends. Upper case letters and `_` are refused, since names become parts of DNS names.',
    ko: 'Pod 이름에는 영문 소문자, 숫자, `-`, `.` 문자만 쓸 수 있고 양 끝은 소문자나 숫자여야 합니다. 이름이 DNS 이름의 일부가 되므로 대문자와 `_` 문자가 있으면 거부됩니다.',
  },
  'ctr-name-format': {
    en: 'The name of a container has lower case letters, digits and `-`, and at most 63 of them. The API server refuses a name with upper case letters, `_` or spaces.',
    ko: '컨테이너 이름에는 영문 소문자, 숫자, `-` 문자만 쓸 수 있으며 63자를 넘을 수 없습니다. 대문자나 `_`, 공백이 있으면 API 서버가 거부합니다.',
  },
  'ctr-name-unique': {
    en: 'Two containers of the Pod have the same name. The name is what `kubectl logs -c` and `kubectl exec -c` go by, so it belongs to one container only, and the API server refuses the Pod.',
    ko: 'Pod 안의 두 컨테이너 이름이 같습니다. `kubectl logs -c`, `kubectl exec -c` 명령은 이름으로 컨테이너를 구분하므로, 이름이 겹치면 API 서버가 Pod를 거부합니다.',
  },
  'ctr-image-required': {
    en: 'A container without an `image` has nothing to run. The API server refuses the Pod with "Required value".',
    ko: '`image` 필드가 없는 컨테이너는 실행할 것이 없습니다. API 서버가 "Required value"라고 답하며 Pod를 거부합니다.',
  },
  'valid-image': {
    en: 'This is not the name of an image: there is no `https://` before it, and the repository is lower case. The API server accepts the Pod, but the node cannot pull anything, and the container waits with `InvalidImageName`.',
    ko: '이미지 이름의 형식이 아닙니다. 앞에 `https://` 같은 주소를 붙이지 않으며, 저장소 이름은 소문자로 씁니다. API 서버는 Pod를 받아들이지만 노드가 이미지를 받을 수 없어 컨테이너는 `InvalidImageName` 상태로 기다립니다.',
  },
  'ctr-pull-policy': {
    en: 'The policy is one of `Always`, `IfNotPresent` and `Never`, written exactly so. The API server refuses any other word, and the same word in lower case.',
    ko: '이미지 정책은 `Always`, `IfNotPresent`, `Never` 중 하나이며 대소문자까지 똑같이 써야 합니다. 다른 값이나 소문자로 쓴 값은 API 서버가 거부합니다.',
  },
  'port-number': {
    en: 'Ports go from 1 to 65535. A larger number cannot be a port, so the API server refuses the Pod.',
    ko: '포트 번호는 1부터 65535까지입니다. 더 큰 수는 포트가 될 수 없으므로 API 서버가 Pod를 거부합니다.',
  },
  'unique-container-ports': {
    en: 'Two containers of the Pod listen on the same port, but they share one network. The API server accepts the Pod; the container that comes second cannot open the port, ends with an error, and is restarted again and again.',
    ko: '한 Pod의 두 컨테이너가 같은 포트를 씁니다. 두 컨테이너는 네트워크를 공유하므로, API 서버는 받아들이더라도 나중에 시작한 컨테이너는 포트를 열지 못하고 오류로 끝나 계속 재시작됩니다.',
  },
};

/** The object itself, with its Pod. */
function* objects(manifest: Manifest, all: readonly Manifest[]) {
  for (const site of podSites(manifest)) yield { ...site, isAlone: all.length === 1 };
}

/** The slips that people make with Pods. */
export const POD_BREAKS = breaking(
  mutationGroup(objects, {
    *'gvk-known'({ manifest }) {
      yield put(['apiVersion'], manifest.kind === 'Pod' ? 'apps/v1' : 'v1');
      yield put(['kind'], manifest.kind.toLowerCase());
    },
    *'meta-name-subdomain'({ manifest, isAlone }) {
      const name = textOf(manifest.metadata?.name);
      if (!isAlone || name === undefined) return;
      yield put(['metadata', 'name'], `${name[0]?.toUpperCase()}${name.slice(1)}`);
      if (name.includes('-')) yield put(['metadata', 'name'], name.replaceAll('-', '_'));
    },
    *'decode-unknown-field'({ path, spec, metadataPath, metadata }) {
      yield [drop([...path, 'containers']), put([...path, 'containrs'], spec.containers)];
      if (metadata.labels !== undefined) {
        yield [drop([...metadataPath, 'labels']), put([...metadataPath, 'label'], metadata.labels)];
      }
    },
    *'decode-type'({ path, spec }) {
      const [container, ...others] = itemsOf(spec.containers);
      if (others.length === 0) yield put([...path, 'containers'], container);
    },
    *'ctr-name-unique'({ path, spec }) {
      const containers = itemsOf(spec.containers);
      if (containers.length > 1) yield put([...path, 'containers', 1, 'name'], fieldsOf(containers[0]).name);
    },
  }),
  mutationGroup(containersIn, {
    *'ctr-name-format'({ path, fields: { name }, container }) {
      if (JSON.stringify(container.pod.manifest).includes(`"containerName":"${name}"`)) return;
      yield put([...path, 'name'], String(name).includes('-') ? String(name).replaceAll('-', '_') : `${name}_1`);
    },
    *'decode-type'({ path, fields }) {
      const ports = itemsOf(fields.ports);
      if (ports.length === 1) yield put([...path, 'ports'], ports[0]);
    },
    *'decode-unknown-field'({ path, fields: { ports, imagePullPolicy } }) {
      if (ports !== undefined) yield [drop([...path, 'ports']), put([...path, 'port'], ports)];
      if (imagePullPolicy !== undefined) {
        yield [drop([...path, 'imagePullPolicy']), put([...path, 'imagepullPolicy'], imagePullPolicy)];
      }
    },
    *'ctr-image-required'({ path }) {
      yield drop([...path, 'image']);
    },
    *'ctr-pull-policy'({ path, fields: { imagePullPolicy } }) {
      const policy = textOf(imagePullPolicy) ?? 'IfNotPresent';
      yield put([...path, 'imagePullPolicy'], `${policy[0]?.toLowerCase()}${policy.slice(1)}`);
    },
  }),
  mutationGroup(inContainers('ports'), {
    *'decode-string-in-number'({ path, fields: { containerPort } }) {
      if (numberOf(containerPort) !== undefined) yield put([...path, 'containerPort'], String(containerPort));
    },
    *'decode-unknown-field'({ path, fields: { containerPort, ...others } }) {
      yield put(path, { ...others, port: containerPort });
    },
    *'port-number'({ path, fields: { containerPort } }) {
      if (containerPort === 8080 || containerPort === 80) yield put([...path, 'containerPort'], 80_800);
    },
    *'unique-container-ports'({ path, fields, container }) {
      if (container.list !== 'containers' || fields.name !== undefined) return;
      const others = objectsOf(container.pod.spec.containers).filter(([other]) => other !== container.container);
      const taken = others.flatMap(([other]) => objectsOf(other.ports).map(([port]) => port.containerPort))[0];
      if (taken !== undefined) yield put([...path, 'containerPort'], taken);
    },
  }),
);
