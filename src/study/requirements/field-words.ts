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

/** A number of Pods, or a share of them. */
function ofPods(noun: Words, say: (it: Words, value: string) => Words): FieldWords {
  return {
    noun,
    asks: (it, value) => (typeof value === 'number' || typeof value === 'string' ? say(it, String(value)) : undefined),
  };
}

/** A number or a share of Pods in Korean. */
function counted(count: string): string {
  return count.endsWith('%') ? count : `${count}개`;
}

const POD: Readonly<Record<string, FieldWords>> = {
  'spec.terminationGracePeriodSeconds': ofNumber(
    words('the time that it has to end', '종료 유예 시간'),
    (it, seconds) =>
      words(
        `Give ${it.en} ${seconds} s to end by itself before it is killed.`,
        `${it.ko}에 종료 신호를 보내고 ${seconds}초를 기다린 뒤에 강제로 종료되게 하세요.`,
      ),
  ),
  'spec.activeDeadlineSeconds': ofNumber(words('the time that it may run', '최대 실행 시간'), (it, seconds) =>
    words(
      `Have ${it.en} ended after ${seconds} s, whatever it does by then.`,
      `${it.ko} 실행 시간이 ${seconds}초를 넘으면 종료되게 하세요.`,
    ),
  ),
  'spec.hostname': ofText(words('the host name', '호스트 이름'), (it, name) =>
    words(`Give ${it.en} the host name ${name}.`, `${it.ko}의 호스트 이름을 다음으로 설정하세요: ${name}.`),
  ),
  'spec.serviceAccountName': ofText(words('the ServiceAccount', 'ServiceAccount'), (it, name) =>
    words(
      `Let ${it.en} run as the ServiceAccount ${name}.`,
      `${it.ko} 실행에 다음 ServiceAccount를 사용하세요: ${name}.`,
    ),
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
      words(`Let ${it.en} use the network of its node.`, `${it.ko}에서 노드의 네트워크를 그대로 사용하게 하세요.`),
  }),
  'spec.automountServiceAccountToken': ofChoice(words('whether it gets a token', '토큰 마운트 여부'), {
    false: (it) =>
      words(
        `Have no token of a ServiceAccount mounted in ${it.en}.`,
        `${it.ko}에 ServiceAccount 토큰이 마운트되지 않게 하세요.`,
      ),
  }),
};

const CONTAINER: Readonly<Record<string, FieldWords>> = {
  imagePullPolicy: ofChoice(words('when its image is pulled', '이미지를 가져오는 시점'), {
    Always: (it) =>
      words(
        `Have the image of ${it.en} looked up in the registry at every start.`,
        `${it.ko} 이미지를 시작할 때마다 레지스트리에서 확인해 가져오게 하세요.`,
      ),
    IfNotPresent: (it) =>
      words(
        `Have the image of ${it.en} pulled only where the node does not have it.`,
        `${it.ko} 이미지를 노드에 없을 때만 가져오게 하세요.`,
      ),
    Never: (it) =>
      words(
        `Have the image of ${it.en} never pulled: the node has it.`,
        `${it.ko} 이미지를 가져오지 말고 노드에 있는 것만 사용하게 하세요.`,
      ),
  }),
  workingDir: ofText(words('the directory in which it starts', '작업 디렉터리'), (it, directory) =>
    words(
      `Let ${it.en} start in the directory ${directory}.`,
      `${it.ko}의 작업 디렉터리를 다음으로 설정하세요: ${directory}.`,
    ),
  ),
  'securityContext.runAsUser': ofNumber(words('the user', '사용자'), (it, user) =>
    words(`Let ${it.en} run as the user ${user}.`, `${it.ko} 프로세스를 UID ${user} 사용자로 실행하세요.`),
  ),
  'securityContext.readOnlyRootFilesystem': ofChoice(
    words('whether it can write to its root', '루트 파일 시스템 쓰기 여부'),
    {
      true: (it) =>
        words(`Let ${it.en} not write to its root file system.`, `${it.ko}에서 루트 파일 시스템에 쓸 수 없게 하세요.`),
    },
  ),
};

const OBJECT: Readonly<Record<string, FieldWords>> = {
  'spec.minReadySeconds': ofNumber(
    words('the time until a Pod counts', 'Pod를 사용 가능으로 보기까지의 시간'),
    (it, seconds) =>
      words(
        `Let ${it.en} count a Pod as available only when it has been ready for ${seconds} s.`,
        `${it.ko}에서 Pod가 ${seconds}초 동안 준비 상태를 유지해야 사용 가능한 것으로 보게 하세요.`,
      ),
  ),
  'spec.progressDeadlineSeconds': ofNumber(words('the time for progress', '진행 제한 시간'), (it, seconds) =>
    words(
      `Let ${it.en} report a rollout as failed when nothing moves on for ${seconds} s.`,
      `${it.ko}의 롤아웃이 ${seconds}초 동안 진행되지 않으면 실패로 보고되게 하세요.`,
    ),
  ),
  'spec.revisionHistoryLimit': ofNumber(words('the number of old revisions', '보관하는 이전 버전 수'), (it, count) =>
    words(
      `Let ${it.en} keep ${count} old ${count === 1 ? 'revision' : 'revisions'} to roll back to.`,
      `${it.ko}에서 롤백할 수 있는 이전 버전을 ${count}개까지 보관하게 하세요.`,
    ),
  ),
  'spec.strategy.type': ofChoice(words('how Pods are replaced', 'Pod 교체 방식'), {
    Recreate: (it) =>
      words(
        `When ${it.en} is rolled out, have all old Pods ended before new ones start.`,
        `${it.ko} 롤아웃 때 기존 Pod를 모두 종료한 뒤에 새 Pod가 시작되게 하세요.`,
      ),
    RollingUpdate: (it) =>
      words(
        `When ${it.en} is rolled out, have its Pods replaced bit by bit.`,
        `${it.ko} 롤아웃 때 Pod가 조금씩 차례로 교체되게 하세요.`,
      ),
  }),
  'spec.strategy.rollingUpdate.maxSurge': ofPods(
    words('how many Pods more there may be', '추가로 만들 수 있는 Pod 수'),
    (it, count) =>
      words(
        `When ${it.en} is rolled out, let there be at most ${count} more ${count === '1' ? 'Pod' : 'Pods'} than it keeps.`,
        `${it.ko} 롤아웃 때 원래 수보다 더 만들 수 있는 Pod 수를 제한하세요: 최대 ${counted(count)}.`,
      ),
  ),
  'spec.strategy.rollingUpdate.maxUnavailable': ofPods(
    words('how many Pods may be missing', '사용할 수 없어도 되는 Pod 수'),
    (it, count) =>
      words(
        `When ${it.en} is rolled out, let ${parseInt(count, 10) === 0 ? 'none' : `at most ${count}`} of its Pods be unavailable.`,
        `${it.ko} 롤아웃 때 사용할 수 없어도 되는 Pod 수를 제한하세요: 최대 ${counted(count)}.`,
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
