import { itemsOf, objectsOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn, inContainers, podsIn } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with init containers. */
export const INIT_CONTAINERS_MISTAKES: Readonly<Record<string, Words>> = {
  'no-endless-init-container': {
    en: 'The Pod waits until an init container has ended, and this one never does. The API server accepts the Pod, but it stays in `Init:0/1` and its containers never start.',
    ko: 'Pod는 초기화 컨테이너가 끝나기를 기다리는데, 이 컨테이너는 끝나지 않습니다. API 서버는 Pod를 받아들이지만 Pod는 `Init:0/1` 상태에 머물고 컨테이너들은 시작하지 않습니다.',
  },
  'init-name-unique': {
    en: 'An init container has the name of another container of the Pod. Names are unique over `initContainers` and `containers` together; the API server refuses the Pod.',
    ko: '초기화 컨테이너의 이름이 Pod의 다른 컨테이너와 같습니다. 이름은 `initContainers`, `containers` 목록을 통틀어 하나뿐이어야 하며, 겹치면 API 서버가 Pod를 거부합니다.',
  },
  'init-no-readiness': {
    en: 'An init container runs to its end before anybody calls the Pod, so that being ready means nothing for it. The API server refuses a `readinessProbe` there; it belongs to the main container.',
    ko: '초기화 컨테이너는 Pod가 요청을 받기 전에 끝나므로 준비 상태라는 것이 없습니다. `readinessProbe` 필드를 두면 API 서버가 거부합니다. 프로브는 주 컨테이너에 둡니다.',
  },
  'init-no-liveness': {
    en: 'An init container is over once its work is done; there is nothing to keep alive. The API server refuses a `livenessProbe` there; it belongs to the main container.',
    ko: '초기화 컨테이너는 작업을 마치면 끝나므로 살아 있는지 확인할 필요가 없습니다. `livenessProbe` 필드를 두면 API 서버가 거부합니다. 프로브는 주 컨테이너에 둡니다.',
  },
  'init-no-lifecycle': {
    en: 'Hooks such as `preStop` are for containers that keep running. The API server refuses `lifecycle` in an init container that ends; a further step is another init container.',
    ko: '`preStop` 같은 훅은 계속 실행되는 컨테이너를 위한 것입니다. 종료되는 초기화 컨테이너에 `lifecycle` 필드를 두면 API 서버가 거부합니다. 추가 작업은 초기화 컨테이너를 하나 더 두어 처리합니다.',
  },
  'mount-volume-exists': {
    en: 'A container mounts a volume that `volumes` does not have under this name. What the init container writes reaches the main one only through one volume that both mount; the API server refuses the Pod.',
    ko: '컨테이너가 `volumes`에 없는 이름의 볼륨을 마운트합니다. 초기화 컨테이너가 만든 파일은 두 컨테이너가 같은 볼륨을 마운트해야 전달되며, 없는 볼륨을 쓰면 API 서버가 Pod를 거부합니다.',
  },
  'mount-path-required': {
    en: 'A mount says where in the container the volume appears. Without `mountPath` the API server refuses the Pod.',
    ko: '`volumeMounts`에는 볼륨이 컨테이너의 어느 경로에 놓일지 써야 합니다. `mountPath` 필드가 없으면 API 서버가 Pod를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name: the list is called `initContainers`, beside `containers` in the spec of the Pod and not within a container. `kubectl` refuses the manifest.',
    ko: '그런 이름의 필드가 없습니다. 목록의 이름은 `initContainers`이며, 컨테이너 안이 아니라 Pod의 `spec` 아래에 `containers` 목록과 나란히 둡니다. kubectl이 매니페스트를 거부합니다.',
  },
  'decode-type': {
    en: 'A value has another shape than the API wants: `initContainers` is a list, for one, and so is `command`, with each container and each word an item of its own. The API server cannot read the object and refuses it.',
    ko: '값의 형태가 API가 요구하는 것과 다릅니다. 예를 들어 `initContainers`, `command` 필드는 목록이므로 컨테이너마다, 단어마다 한 항목씩 씁니다. API 서버가 오브젝트를 읽지 못하고 거부합니다.',
  },
  'ctr-image-required': {
    en: 'An init container has an image of its own; it does not use the one of the main container. Without it the API server refuses the Pod.',
    ko: '초기화 컨테이너는 주 컨테이너의 이미지를 쓰지 않으므로 자신의 이미지가 있어야 합니다. 없으면 API 서버가 Pod를 거부합니다.',
  },
};

const PROBE = { exec: { command: ['cat', '/tmp/ready'] }, periodSeconds: 5 };

/** The slips that people make with init containers. */
export const INIT_CONTAINERS_BREAKS = breaking(
  mutationGroup(containersIn, {
    *'no-endless-init-container'({ path, container: { kind } }) {
      if (kind !== 'init') return;
      yield [put([...path, 'command'], ['tail', '-f', '/dev/null']), drop([...path, 'args'])];
    },
    *'init-name-unique'({ path, container: { kind, pod } }) {
      const [main] = objectsOf(pod.spec.containers);
      if (kind === 'init') yield put([...path, 'name'], main?.[0].name);
    },
    *'init-no-readiness'({ path, container: { kind } }) {
      if (kind === 'init') yield put([...path, 'readinessProbe'], PROBE);
    },
    *'init-no-liveness'({ path, container: { kind } }) {
      if (kind === 'init') yield put([...path, 'livenessProbe'], PROBE);
    },
    *'init-no-lifecycle'({ path, container: { kind } }) {
      if (kind === 'init') yield put([...path, 'lifecycle'], { preStop: { exec: { command: ['sleep', '5'] } } });
    },
    *'decode-type'({ path, fields, container: { kind } }) {
      const words = itemsOf(fields.command);
      if (kind === 'init' && words.length > 0) yield put([...path, 'command'], words.join(' '));
    },
    *'ctr-image-required'({ path, container: { kind } }) {
      if (kind === 'init') yield drop([...path, 'image']);
    },
  }),
  mutationGroup(podsIn, {
    *'decode-unknown-field'({ path, fields: { initContainers } }) {
      if (itemsOf(initContainers).length === 0) return;
      for (const name of ['initContainer', 'initcontainers']) {
        yield [drop([...path, 'initContainers']), put([...path, name], initContainers)];
      }
      yield [drop([...path, 'initContainers']), put([...path, 'containers', 0, 'initContainers'], initContainers)];
    },
    *'decode-type'({ path, fields: { initContainers } }) {
      const list = itemsOf(initContainers);
      if (list.length === 1) yield put([...path, 'initContainers'], list[0]);
    },
  }),
  mutationGroup(inContainers('volumeMounts'), {
    *'mount-volume-exists'({ path, fields }) {
      yield put([...path, 'name'], `${textOf(fields.name) ?? ''}-volume`);
    },
    *'mount-path-required'({ path }) {
      yield drop([...path, 'mountPath']);
    },
  }),
);
