import { fieldsOf, itemsOf, objectsOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn, inContainers, podsIn } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with several containers. */
export const MULTI_CONTAINER_MISTAKES: Readonly<Record<string, Words>> = {
  'unique-container-ports': {
    en: 'The containers of a Pod share one network, so that only one of them can listen on a port. The API server accepts the Pod; then the second process finds the port taken, ends, and is restarted forever (`CrashLoopBackOff`).',
    ko: '한 Pod의 컨테이너들은 네트워크를 공유하므로 포트 하나는 컨테이너 하나만 쓸 수 있습니다. API 서버는 Pod를 받아들이지만, 두 번째 프로세스는 이미 쓰이는 포트를 열지 못해 종료되고 계속 재시작합니다(`CrashLoopBackOff`).',
  },
  'ctr-name-unique': {
    en: 'Two containers of the Pod have the same name. The name is how `kubectl logs -c` and `kubectl exec -c` tell them apart, and the API server refuses a Pod where one stands twice.',
    ko: 'Pod의 두 컨테이너 이름이 같습니다. `kubectl logs -c`, `kubectl exec -c` 명령은 이름으로 컨테이너를 구분하므로, 이름이 겹치면 API 서버가 Pod를 거부합니다.',
  },
  'ctr-name-required': {
    en: 'Every container has a name, also where there is only one. Without it the API server refuses the Pod.',
    ko: '컨테이너가 하나뿐이어도 이름이 있어야 합니다. 이름이 없으면 API 서버가 Pod를 거부합니다.',
  },
  'ctr-name-format': {
    en: 'The name of a container has lower case letters, digits and `-` only, and begins and ends with a letter or a digit. With a capital letter or a `_` the API server refuses the Pod.',
    ko: '컨테이너 이름에는 영문 소문자, 숫자, `-`만 쓸 수 있고, 처음과 끝은 영문자나 숫자여야 합니다. 대문자나 밑줄(`_`)이 있으면 API 서버가 Pod를 거부합니다.',
  },
  'ctr-image-required': {
    en: 'A container without an image has nothing to run. The API server refuses a Pod in which one lacks it.',
    ko: '이미지가 없는 컨테이너는 실행할 것이 없습니다. 이미지가 빠진 컨테이너가 있으면 API 서버가 Pod를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name at this place: a container mounts what `volumes` of the Pod holds under `volumeMounts`, and processes are shared by `shareProcessNamespace`. `kubectl` refuses the manifest.',
    ko: '이 위치에는 그런 이름의 필드가 없습니다. 컨테이너는 Pod의 `volumes`에 있는 볼륨을 `volumeMounts` 목록에서 마운트하고, 프로세스 공유는 `shareProcessNamespace` 필드로 지정합니다. kubectl이 매니페스트를 거부합니다.',
  },
  'decode-type': {
    en: 'A value has another shape than the API wants: a command, for one, is a list of words, each an item of its own, and not one text. The API server cannot read the object and refuses it.',
    ko: '값의 형태가 API가 요구하는 것과 다릅니다. 예를 들어 `command`, `args` 필드는 문자열 하나가 아니라 단어마다 한 항목인 목록입니다. API 서버가 오브젝트를 읽지 못하고 거부합니다.',
  },
  'no-split-script': {
    en: 'A shell takes only the one word after `-c` as its script; further words are arguments of that script. The script breaks off after its first word, and the container does something else than was meant.',
    ko: '셸은 `-c` 바로 뒤의 한 항목만 스크립트로 받고, 그 뒤의 단어들은 스크립트의 인자로 받습니다. 스크립트가 첫 단어에서 끊겨 컨테이너가 의도와 다르게 동작합니다.',
  },
  'mount-volume-exists': {
    en: 'Containers share files only if both mount the same volume by its name in `volumes`. Here one names a volume that the Pod does not have, and the API server refuses the Pod.',
    ko: '파일을 공유하려면 두 컨테이너가 `volumes`에 있는 같은 볼륨을 이름으로 마운트해야 합니다. Pod에 없는 볼륨 이름을 쓰면 API 서버가 Pod를 거부합니다.',
  },
  'no-unused-volume': {
    en: 'The Pod has a volume that none of its containers mounts. It is taken, but nothing is shared: most often a `volumeMounts` was forgotten.',
    ko: 'Pod에 어떤 컨테이너도 마운트하지 않는 볼륨이 있습니다. Pod는 만들어지지만 파일은 공유되지 않습니다. 대개 `volumeMounts` 항목을 빠뜨린 경우입니다.',
  },
};

/** The slips that people make with several containers. */
export const MULTI_CONTAINER_BREAKS = breaking(
  mutationGroup(containersIn, {
    *'unique-container-ports'({ path, fields, container }) {
      for (const [other] of objectsOf(container.pod.spec.containers)) {
        const [port] = itemsOf(other.ports);
        if (other === fields || port === undefined || container.list !== 'containers') continue;
        yield put([...path, 'ports'], [{ containerPort: fieldsOf(port).containerPort }]);
      }
    },
    *'ctr-name-unique'({ path, container }) {
      const [first] = objectsOf(container.pod.spec.containers);
      if (container.list === 'containers' && container.index > 0) yield put([...path, 'name'], first?.[0].name);
    },
    *'ctr-name-required'({ path, container }) {
      if (container.index > 0) yield drop([...path, 'name']);
    },
    *'ctr-name-format'({ path, fields, container }) {
      const name = textOf(fields.name) ?? '';
      if (container.index === 0) return;
      yield put(
        [...path, 'name'],
        name.includes('-') ? name.replaceAll('-', '_') : `${name[0]?.toUpperCase()}${name.slice(1)}`,
      );
    },
    *'ctr-image-required'({ path, container }) {
      if (container.index > 0) yield drop([...path, 'image']);
    },
    *'decode-type'({ path, fields }) {
      for (const list of ['command', 'args']) {
        const words = itemsOf(fields[list]);
        if (words.length > 0) yield put([...path, list], words.join(' '));
      }
    },
    *'no-split-script'({ path, fields }) {
      const words = [...itemsOf(fields.command), ...itemsOf(fields.args)].map(String);
      const script = words.indexOf('-c') + 1;
      if (script === 0) return;
      const split = [...words.slice(0, script), ...String(words[script]).split(' '), ...words.slice(script + 1)];
      yield [put([...path, 'command'], split), drop([...path, 'args'])];
    },
    *'decode-unknown-field'({ path, fields: { volumeMounts } }) {
      if (volumeMounts !== undefined) yield [drop([...path, 'volumeMounts']), put([...path, 'volumes'], volumeMounts)];
    },
  }),
  mutationGroup(podsIn, {
    *'decode-unknown-field'({ path, fields: { shareProcessNamespace } }) {
      if (shareProcessNamespace === undefined) return;
      yield [drop([...path, 'shareProcessNamespace']), put([...path, 'sharedProcessNamespace'], shareProcessNamespace)];
    },
    *'no-unused-volume'({ path, fields: { containers, volumes } }) {
      if (itemsOf(volumes).length !== 1) return;
      yield objectsOf(containers).map(([, index]) => drop([...path, 'containers', index, 'volumeMounts']));
    },
  }),
  mutationGroup(inContainers('volumeMounts'), {
    *'mount-volume-exists'({ path, fields, container }) {
      const name = textOf(fields.name) ?? '';
      if (container.index > 0) yield put([...path, 'name'], `${name}-volume`);
    },
  }),
);
