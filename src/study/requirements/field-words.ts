import type { Words } from '../language';
import { code, words } from './wording';

/** How a field is asked for without its name: to find the field is a part of the exercise. */
interface FieldWords {
  /** What it is, as in "Pod `web`: …". */
  readonly noun: Words;
  /** The sentence for a value; nothing for a value that it has no sentence for. */
  asks(it: Words, value: unknown): Words | undefined;
}

/** A field whose value is a number. */
function ofNumber(noun: Words, say: (it: Words, value: number) => Words): FieldWords {
  return { noun, asks: (it, value) => (typeof value === 'number' ? say(it, value) : undefined) };
}

/** A field whose value is a text. */
function ofText(noun: Words, say: (it: Words, value: string) => Words): FieldWords {
  return { noun, asks: (it, value) => (typeof value === 'string' ? say(it, code(value)) : undefined) };
}

/** A field whose value is one of a few. */
function ofChoice(noun: Words, choices: Readonly<Record<string, (it: Words) => Words>>): FieldWords {
  return {
    noun,
    asks: (it, value) => (Object.hasOwn(choices, String(value)) ? choices[String(value)]?.(it) : undefined),
  };
}

/**
 * A number of Pods, or a share of them.
 * @param none the sentence for none at all
 * @param say the sentence for "at most 2" or "at most 20%" of them
 */
function ofPods(noun: Words, none: (it: Words) => Words, say: (it: Words, most: Words) => Words): FieldWords {
  return {
    noun,
    asks(it, value) {
      if (typeof value !== 'number' && typeof value !== 'string') return undefined;
      const count = String(value);
      if (Number.parseInt(count, 10) === 0) return none(it);
      return say(it, words(`at most ${count}`, count.endsWith('%') ? `최대 ${count}` : `최대 ${count}개`));
    },
  };
}

const POD: Readonly<Record<string, FieldWords>> = {
  'spec.terminationGracePeriodSeconds': ofNumber(words('the time to shut down', '종료 유예 시간'), (it, seconds) =>
    words(
      `Allow ${it.en} ${seconds} s to shut down before being killed.`,
      `${it.ko}에 강제 종료 전까지 스스로 끝날 시간을 ${seconds}초 주세요.`,
    ),
  ),
  'spec.activeDeadlineSeconds': ofNumber(words('the time to run', '최대 실행 시간'), (it, seconds) =>
    words(
      `Let ${it.en} run for ${seconds} s at most, finished or not.`,
      `${it.ko}의 실행 시간을 최대 ${seconds}초로 제한하세요.`,
    ),
  ),
  'spec.hostname': ofText(words('the host name', '호스트 이름'), (it, name) =>
    words(`Give ${it.en} the host name ${name}.`, `${it.ko}의 호스트 이름을 다음으로 설정하세요: ${name}.`),
  ),
  'spec.serviceAccountName': ofText(words('the ServiceAccount', 'ServiceAccount'), (it, name) =>
    words(`Run ${it.en} under the ServiceAccount ${name}.`, `${it.ko}에 ServiceAccount ${name} 계정을 사용하세요.`),
  ),
  'spec.shareProcessNamespace': ofChoice(words('whether its containers see each other', '프로세스 공유 여부'), {
    true: (it) =>
      words(
        `Let the containers of ${it.en} see each other's processes.`,
        `${it.ko}의 컨테이너끼리 서로의 프로세스를 볼 수 있게 하세요.`,
      ),
  }),
  'spec.hostNetwork': ofChoice(words('whether it uses the network of the node', '노드 네트워크 사용 여부'), {
    true: (it) =>
      words(`Run ${it.en} in the network of the node.`, `${it.ko}에서 노드의 네트워크를 그대로 사용하게 하세요.`),
  }),
  'spec.automountServiceAccountToken': ofChoice(words('whether it gets a token', '토큰 마운트 여부'), {
    false: (it) =>
      words(
        `Do not mount a ServiceAccount token into ${it.en}.`,
        `${it.ko}에 ServiceAccount 토큰이 마운트되지 않게 하세요.`,
      ),
  }),
};

const CONTAINER: Readonly<Record<string, FieldWords>> = {
  imagePullPolicy: ofChoice(words('when its image is pulled', '이미지를 가져오는 시점'), {
    Always: (it) =>
      words(
        `Look for the image of ${it.en} in the registry at every start, even if the node has it.`,
        `${it.ko}의 이미지를 노드에 있더라도 시작할 때마다 레지스트리에서 확인하게 하세요.`,
      ),
    IfNotPresent: (it) =>
      words(
        `Pull the image of ${it.en} only if the node does not have it yet.`,
        `${it.ko}의 이미지를 노드에 없을 때만 레지스트리에서 가져오게 하세요.`,
      ),
    Never: (it) =>
      words(
        `Never pull the image of ${it.en}: use only the one on the node.`,
        `${it.ko}의 이미지를 레지스트리에서 가져오지 말고 노드에 있는 것만 사용하게 하세요.`,
      ),
  }),
  workingDir: ofText(words('the directory to start in', '시작 디렉터리'), (it, directory) =>
    words(
      `Start ${it.en} in the directory ${directory}.`,
      `${it.ko}의 프로그램이 ${directory} 디렉터리에서 시작되게 하세요.`,
    ),
  ),
  'securityContext.runAsUser': ofNumber(words('the user', '사용자'), (it, user) =>
    words(`Run ${it.en} as the user with the ID ${user}.`, `${it.ko}의 프로세스를 UID ${user} 사용자로 실행하세요.`),
  ),
  'securityContext.readOnlyRootFilesystem': ofChoice(
    words('whether it can write to its root', '루트 파일 시스템 쓰기 여부'),
    {
      true: (it) =>
        words(
          `Keep ${it.en} from writing to its root file system.`,
          `${it.ko}에서 루트 파일 시스템에 쓸 수 없게 하세요.`,
        ),
    },
  ),
};

const OBJECT: Readonly<Record<string, FieldWords>> = {
  'spec.minReadySeconds': ofNumber(
    words('the time until a Pod counts', 'Pod를 사용 가능으로 보기까지의 시간'),
    (it, seconds) =>
      words(
        `Count a Pod of ${it.en} as available only once it has been ready for ${seconds} s.`,
        `${it.ko}의 Pod가 ${seconds}초 동안 준비 상태를 유지한 뒤에야 사용 가능한 것으로 보게 하세요.`,
      ),
  ),
  'spec.progressDeadlineSeconds': ofNumber(words('the time for progress', '진행 제한 시간'), (it, seconds) =>
    words(
      `Report a rollout of ${it.en} as failed when it makes no progress for ${seconds} s.`,
      `${it.ko}의 롤아웃이 ${seconds}초 동안 진행되지 않으면 실패로 보고되게 하세요.`,
    ),
  ),
  'spec.revisionHistoryLimit': ofNumber(words('the number of old revisions', '보관하는 이전 리비전 수'), (it, count) =>
    words(
      `Keep ${count} old ${count === 1 ? 'revision' : 'revisions'} of ${it.en} to roll back to.`,
      `${it.ko}에서 롤백할 수 있는 이전 리비전을 ${count}개까지 보관하게 하세요.`,
    ),
  ),
  'spec.strategy.type': ofChoice(words('how Pods are replaced', 'Pod 교체 방식'), {
    Recreate: (it) =>
      words(
        `When ${it.en} is updated, end all old Pods before new ones start.`,
        `${it.ko}의 롤아웃 때 기존 Pod를 모두 종료한 뒤에 새 Pod가 시작되게 하세요.`,
      ),
    RollingUpdate: (it) =>
      words(
        `When ${it.en} is updated, replace its Pods bit by bit.`,
        `${it.ko}의 롤아웃 때 Pod가 한꺼번에가 아니라 조금씩 교체되게 하세요.`,
      ),
  }),
  'spec.strategy.rollingUpdate.maxSurge': ofPods(
    words('how many extra Pods there may be', '추가로 만들 수 있는 Pod 수'),
    (it) =>
      words(
        `During an update of ${it.en}, allow no more Pods than wanted.`,
        `${it.ko}의 롤아웃 중에 정해진 수보다 많은 Pod가 생기지 않게 하세요.`,
      ),
    (it, most) =>
      words(
        `During an update of ${it.en}, allow ${most.en} more Pods than wanted.`,
        `${it.ko}의 롤아웃 중에 정해진 수보다 더 만들 수 있는 Pod를 ${most.ko}로 제한하세요.`,
      ),
  ),
  'spec.strategy.rollingUpdate.maxUnavailable': ofPods(
    words('how many Pods may be unavailable', '사용할 수 없어도 되는 Pod 수'),
    (it) =>
      words(
        `During an update of ${it.en}, keep all of its Pods available.`,
        `${it.ko}의 롤아웃 중에도 정해진 수만큼의 Pod를 항상 사용할 수 있게 하세요.`,
      ),
    (it, most) =>
      words(
        `During an update of ${it.en}, allow ${most.en} of its Pods to be unavailable.`,
        `${it.ko}의 롤아웃 중에 사용할 수 없어도 되는 Pod를 ${most.ko}로 제한하세요.`,
      ),
  ),
};

/** How a field is asked for, if there are words for it. */
export function tryFindFieldWords(
  of: 'object' | 'pods' | 'container',
  kind: string,
  path: string,
): FieldWords | undefined {
  const fields = of === 'container' ? CONTAINER : of === 'pods' || kind === 'Pod' ? POD : OBJECT;
  return Object.hasOwn(fields, path) ? fields[path] : undefined;
}
