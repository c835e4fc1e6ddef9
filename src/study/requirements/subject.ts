import { KINDS, type KindName } from '../../kubernetes/kinds';
import type { Entry, PodEntry } from '../../manifest/manifest-set';
import { type ContainerEntry, containersIn } from '../../manifest/pod-containers';
import { type Answer, namespaceOf } from '../grading/answer';
import type { Target } from './requirement';
import type { Hint } from './requirement-sort';
import { type Checks, name, optional, shape, word } from './shape';
import { code, objectOf, podsOf, words } from './wording';

/** What a target is as data. */
export const TARGET = shape<Target>({ kind: word, name, namespace: optional(name) } satisfies Checks<Target>);

/** Grades what a requirement is about, or says that it isn't there. */
export function gradeObject(
  target: Target,
  answer: Answer,
  grade: (entry: Entry) => Hint | undefined,
): Hint | undefined {
  const entry = answer.tryFind(target);
  return entry ? grade(entry) : missing(target, answer);
}

/** Grades the Pods that a requirement is about, or says that they aren't there. */
export function gradePods(
  target: Target,
  answer: Answer,
  grade: (pod: PodEntry) => Hint | undefined,
): Hint | undefined {
  return gradeObject(target, answer, ({ pod }) => {
    if (pod) return grade(pod);
    const it = objectOf(target);
    return words(`${it.en} makes no Pods`, `${it.ko}에서 만드는 Pod가 없습니다`);
  });
}

/** Grades a container of the Pods, or says that it isn't there. */
export function gradeContainer(
  target: Target,
  container: string,
  answer: Answer,
  grade: (container: ContainerEntry, pod: PodEntry) => Hint | undefined,
): Hint | undefined {
  return gradePods(target, answer, (pod) => {
    const found = tryFindContainer(pod, container);
    return found ? grade(found, pod) : noContainer(target, container);
  });
}

/** The container, init container or sidecar of that name. */
export function tryFindContainer(pod: PodEntry, container: string): ContainerEntry | undefined {
  return containersIn(pod).find(({ name, kind }) => name === container && kind !== 'ephemeral');
}

/** That there is no container of the name. */
export function noContainer(target: Target, container: string): Hint {
  const it = podsOf(target);
  return absence(
    `There is no container ${code(container)} in ${it.en} yet`,
    `${it.ko}에 컨테이너 ${code(container)} 항목이 아직 없습니다`,
  );
}

/** That an object is there, but Kubernetes would not take it; nothing where it is not so. */
export function refusedHint(target: Target, answer: Answer): Hint | undefined {
  if (!answer.isRefused(target)) return undefined;
  const it = objectOf(target);
  return absence(
    `Kubernetes refuses ${it.en}: see above`,
    `Kubernetes에서 ${it.ko} 정의를 받아 주지 않습니다. 위 내용을 확인하세요`,
  );
}

function missing(target: Target, answer: Answer): Hint {
  const refused = refusedHint(target, answer);
  if (refused) return refused;
  const it = objectOf(target);
  const found = answer.named(target).length;
  if (found > 1) {
    return absence(
      `${it.en} is there ${found} times, and the later would replace the earlier: leave one`,
      `${it.ko} 정의가 ${found}개 있어 나중 것이 앞의 것을 덮어씁니다. 하나만 남기세요`,
    );
  }
  const { kind, name } = target;
  // A kind of the same name may belong to somebody else's API.
  const same = answer.set
    .ofKind(kind)
    .filter((entry) => answer.named({ kind, name: entry.name, namespace: namespaceOf(entry) }).includes(entry));
  if (same.some((entry) => entry.name === name)) {
    return absence(`${it.en} is there, but in another namespace`, `${it.ko} 정의가 다른 네임스페이스에 있습니다`);
  }
  const makesPods = Object.hasOwn(KINDS, kind) && 'podTemplate' in KINDS[kind as KindName];
  const otherMaker = makesPods && answer.set.entries.find((entry) => entry.name === name && entry.pod);
  if (otherMaker) {
    return absence(
      `There is no ${it.en} yet: what has this name is a ${otherMaker.kind}`,
      `${it.ko} 정의가 아직 없습니다. 이 이름으로 있는 것은 ${otherMaker.kind}입니다`,
    );
  }
  if (answer.refused.some((entry) => entry.kind === '' || entry.kind === kind || entry.name === name)) {
    return absence(
      `There is no ${it.en} in what Kubernetes takes: see above`,
      `Kubernetes에서 받아 주는 오브젝트 중에 ${it.ko} 정의가 없습니다. 위 내용을 확인하세요`,
    );
  }
  const [only, ...others] = same;
  if (only && only.name !== '' && others.length === 0) {
    return absence(
      `There is no ${it.en} yet: the only ${kind} is ${code(only.name)}`,
      `${it.ko} 정의가 아직 없습니다. 하나뿐인 ${kind} 이름: ${code(only.name)}`,
    );
  }
  return absence(`There is no ${it.en} yet`, `${it.ko} 정의가 아직 없습니다`);
}

function absence(en: string, ko: string): Hint {
  return { ...words(en, ko), isAbsence: true };
}
