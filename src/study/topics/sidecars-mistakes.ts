import { fieldsOf, itemsOf, objectsOf, textOf } from '../../manifest/fields';
import { drop, mutationGroup, put } from '../../mutations/mutation';
import type { Words } from '../language';
import { containersIn, inContainers, podsIn } from './break-sites';
import { breaking } from './breaking';

/** What goes wrong with sidecars. */
export const SIDECARS_MISTAKES: Readonly<Record<string, Words>> = {
  'no-endless-init-container': {
    en: 'Without `restartPolicy: Always` this is an ordinary init container, and the Pod waits for its end. It never ends, so that the Pod stays in `Init:0/1` and the main container never starts.',
    ko: '`restartPolicy: Always` 설정이 없으면 일반 초기화 컨테이너이므로 Pod는 그 컨테이너가 끝나기를 기다립니다. 끝나지 않으므로 Pod는 `Init:0/1` 상태에 머물고 주 컨테이너는 시작하지 않습니다.',
  },
  'ctr-restart-policy-old': {
    en: 'Only an init container has a `restartPolicy` of its own, which makes it a sidecar. Under `containers` the API server refuses it up to Kubernetes 1.33; there the policy of the Pod counts.',
    ko: '컨테이너별 `restartPolicy` 필드는 초기화 컨테이너에만 쓸 수 있고, 그것이 사이드카가 됩니다. `containers`에 쓰면 Kubernetes 1.33까지는 API 서버가 거부합니다. 그곳에서는 Pod의 정책을 따릅니다.',
  },
  'init-restart-policy': {
    en: 'The only restart policy that an init container can have is `Always`; it is what makes a sidecar of it. With another one the API server refuses the Pod.',
    ko: '초기화 컨테이너의 `restartPolicy`에는 `Always`만 쓸 수 있으며, 이것이 사이드카라는 표시입니다. 다른 값이면 API 서버가 Pod를 거부합니다.',
  },
  'init-no-startup': {
    en: 'An init container that ends cannot be probed; only a sidecar, with `restartPolicy: Always`, can have a startup probe. The API server refuses it elsewhere.',
    ko: '실행 후 종료되는 초기화 컨테이너에는 프로브를 둘 수 없습니다. `startupProbe` 필드는 `restartPolicy: Always`인 사이드카만 가질 수 있으며, 아니면 API 서버가 거부합니다.',
  },
  'init-no-readiness': {
    en: 'Whether an init container is ready means nothing, since it ends before the Pod serves anybody; only a sidecar, with `restartPolicy: Always`, has a readiness probe. The API server refuses it elsewhere.',
    ko: '초기화 컨테이너는 Pod가 요청을 받기 전에 끝나므로 준비 상태라는 것이 없습니다. `readinessProbe` 필드는 `restartPolicy: Always`인 사이드카만 가질 수 있으며, 아니면 API 서버가 거부합니다.',
  },
  'init-name-unique': {
    en: 'A sidecar has the name of another container of the Pod. Names are unique over `initContainers` and `containers` together; the API server refuses the Pod.',
    ko: '사이드카의 이름이 Pod의 다른 컨테이너와 같습니다. 이름은 `initContainers`, `containers` 목록을 통틀어 하나뿐이어야 하며, 겹치면 API 서버가 Pod를 거부합니다.',
  },
  'unique-container-ports': {
    en: 'A sidecar shares the network of the Pod, so that it cannot listen on the port of the main container. The API server accepts the Pod; whichever starts second finds the port taken and is restarted forever.',
    ko: '사이드카는 Pod의 네트워크를 함께 쓰므로 주 컨테이너와 같은 포트를 쓸 수 없습니다. API 서버는 Pod를 받아들이지만, 나중에 시작한 쪽은 포트를 열지 못해 계속 재시작합니다.',
  },
  'mount-volume-exists': {
    en: 'The sidecar mounts a volume that `volumes` does not have under this name. It sees the files of the main container only if both mount the same volume; the API server refuses the Pod.',
    ko: '사이드카가 `volumes`에 없는 이름의 볼륨을 마운트합니다. 두 컨테이너가 같은 볼륨을 마운트해야 파일을 함께 볼 수 있으며, 없는 볼륨을 쓰면 API 서버가 Pod를 거부합니다.',
  },
  'decode-unknown-field': {
    en: 'The API has no field of this name: there is no list of sidecars, and `restartPolicy` is written with a capital P. A sidecar stands under `initContainers`; `kubectl` refuses the manifest.',
    ko: '그런 이름의 필드가 없습니다. 사이드카를 위한 별도의 목록은 없고, `restartPolicy` 필드는 대문자 P로 씁니다. 사이드카는 `initContainers`에 둡니다. kubectl이 매니페스트를 거부합니다.',
  },
  'decode-type': {
    en: 'A value has another shape than the API wants: a command, for one, is a list of words, each an item of its own, and not one text. The API server cannot read the object and refuses it.',
    ko: '값의 형태가 API가 요구하는 것과 다릅니다. 예를 들어 `command`, `args` 필드는 문자열 하나가 아니라 단어마다 한 항목인 목록입니다. API 서버가 오브젝트를 읽지 못하고 거부합니다.',
  },
};

/** The slips that people make with sidecars. */
export const SIDECARS_BREAKS = breaking(
  mutationGroup(containersIn, {
    *'no-endless-init-container'({ path, fields, container: { kind } }) {
      const words = [...itemsOf(fields.command), ...itemsOf(fields.args)].join(' ');
      if (kind === 'sidecar' && words === 'tail -f /dev/null') yield drop([...path, 'restartPolicy']);
    },
    *'init-no-startup'({ path, fields, container: { kind } }) {
      if (kind === 'sidecar' && fields.startupProbe !== undefined) yield drop([...path, 'restartPolicy']);
    },
    *'init-no-readiness'({ path, fields, container: { kind } }) {
      if (kind === 'sidecar' && fields.readinessProbe !== undefined) yield drop([...path, 'restartPolicy']);
    },
    *'init-restart-policy'({ path, container: { kind } }) {
      if (kind === 'sidecar')
        for (const policy of ['OnFailure', 'always']) yield put([...path, 'restartPolicy'], policy);
    },
    *'init-name-unique'({ path, container: { kind, pod } }) {
      const [main] = objectsOf(pod.spec.containers);
      if (kind === 'sidecar') yield put([...path, 'name'], main?.[0].name);
    },
    *'unique-container-ports'({ fields, container: { kind, pod } }) {
      const [port] = itemsOf(fields.ports);
      if (kind !== 'sidecar' || port === undefined) return;
      for (const [{ ports }, index] of objectsOf(pod.spec.containers)) {
        const { containerPort } = fieldsOf(port);
        yield put([...pod.path, 'containers', index, 'ports'], [...itemsOf(ports), { containerPort }]);
      }
    },
    *'decode-unknown-field'({ path, fields: { restartPolicy }, container: { kind } }) {
      if (kind === 'sidecar') yield [drop([...path, 'restartPolicy']), put([...path, 'restartpolicy'], restartPolicy)];
    },
    *'decode-type'({ path, fields, container: { kind } }) {
      const words = itemsOf(fields.command);
      if (kind === 'sidecar' && words.length > 0) yield put([...path, 'command'], words.join(' '));
    },
  }),
  mutationGroup(podsIn, {
    *'ctr-restart-policy-old'({ path, fields: { initContainers, containers } }) {
      const list = itemsOf(initContainers);
      const sidecar = list.findIndex((one) => fieldsOf(one).restartPolicy === 'Always');
      if (sidecar < 0) return;
      const others = list.filter((_, index) => index !== sidecar);
      const rest = others.length > 0 ? put([...path, 'initContainers'], others) : drop([...path, 'initContainers']);
      yield [rest, put([...path, 'containers'], [...itemsOf(containers), list[sidecar]])];
    },
    *'decode-unknown-field'({ path, fields: { initContainers } }) {
      const list = itemsOf(initContainers);
      if (!list.some((one) => fieldsOf(one).restartPolicy === 'Always')) return;
      yield [drop([...path, 'initContainers']), put([...path, 'sidecarContainers'], list)];
    },
  }),
  mutationGroup(inContainers('volumeMounts'), {
    *'mount-volume-exists'({ path, fields, container }) {
      if (container.kind === 'sidecar') yield put([...path, 'name'], `${textOf(fields.name) ?? ''}-volume`);
    },
  }),
);
