import type { Variable } from '../../manifest/container-environment';
import { expandVariables } from '../../manifest/expand-variables';
import type { DataLookup } from '../../manifest/known-data';
import type { Words } from '../language';
import { environmentOf, lookupOf, namedData } from './known-data';
import {
  dataObject,
  downwardWords,
  isFromKey,
  isFromPod,
  isInOtherUnit,
  ORIGIN,
  originWords,
  sourceWords,
} from './origin';
import type { Origin, RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { name, oneOf, shape } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, words } from './wording';

type EnvRequirement = RequirementOf<'env'>;

const SHAPE = shape<EnvRequirement>({ sort: oneOf('env'), target: TARGET, container: name, name, from: ORIGIN });

/** A variable and where its value comes from. */
export const env: RequirementSort<'env'> = {
  sort: 'env',
  problem: (value) => SHAPE(value, ''),
  asks({ target, container, name, from }, language) {
    return ofOrigin(containerOf(target, container), container, code(name), from)[language];
  },
  grade(requirement, answer) {
    const { target, container, name, from } = requirement;
    return gradeContainer(target, container, answer, ({ container: fields }, pod) => {
      const named = 'key' in from ? namedData(from, [from.key]) : undefined;
      const variables = environmentOf(answer, pod, fields, named);
      const variable = variables.get(name);
      if (!variable) {
        return words(
          `Container ${code(container)} has no variable ${code(name)}`,
          `컨테이너 ${code(container)}에 환경 변수 ${code(name)} 항목이 없습니다`,
        );
      }
      if ('value' in from) return valueProblem(variable, from.value, variables);
      const isMet = 'key' in from ? isKey(variable, from) : isFromPod(variable.source, from, container);
      if (!isMet && isInOtherUnit(variable.source, from, container)) {
        return words(`${code(name)} is counted in another unit`, `${code(name)} 값의 단위가 다릅니다`);
      }
      if (!isMet) return sourceProblem(variable, from);
      return 'key' in from ? keyProblem(from, lookupOf(answer, pod, named)) : undefined;
    });
  },
};

type KeyOrigin = Extract<Origin, { key: string }>;

function ofOrigin(it: Words, container: string, name: string, from: Origin): Words {
  if ('value' in from) {
    return words(
      `Set the environment variable ${name} to ${code(from.value)} in ${it.en}.`,
      `${it.ko}에 환경 변수를 설정하세요: 이름 ${name}, 값 ${code(from.value)}.`,
    );
  }
  if ('key' in from) {
    const data = dataObject(from);
    return words(
      `Take the environment variable ${name} of ${it.en} from the key ${code(from.key)} of ${data}.`,
      `${it.ko}의 환경 변수 ${name} 값을 ${data}의 키 ${code(from.key)}에서 가져오세요.`,
    );
  }
  const what = downwardWords(from, container);
  return words(
    `Expose ${what.en} to ${it.en} as the environment variable ${name}.`,
    `${it.ko}의 환경 변수 ${name}에 다음 값이 들어가게 하세요: ${what.ko}.`,
  );
}

function isKey({ source }: Variable, from: KeyOrigin): boolean {
  const { kind, name } = namedData(from, []);
  return isFromKey(source, kind, name, from.key);
}

function valueProblem(variable: Variable, value: string, variables: ReadonlyMap<string, Variable>): Words | undefined {
  const { source, unresolved } = variable;
  const name = code(variable.name);
  const isSame = variable.value === value || (source.is === 'text' && source.written === value);
  if (isSame) {
    // What no variable is called stays as it is written: it may be meant for a shell.
    const later = unresolved.find((other) => variables.has(other) && value.includes(`$(${other})`));
    if (later === undefined) return undefined;
    return words(
      `${name} uses the variable ${code(later)}, which must be defined before it`,
      `${name}에서 변수 ${code(later)} 값을 사용하려면 그 변수가 더 앞에 정의되어 있어야 합니다`,
    );
  }
  if (source.is !== 'text' && variable.value === undefined) return sourceProblem(variable, { value });
  const expanded = expandVariables(value, (other) => {
    const found = variables.get(other);
    return found ? found.value : null;
  });
  if (expanded !== undefined && variable.value === expanded && expanded !== value) return undefined;
  return variable.value?.trim() === value.trim()
    ? words(`${name} differs in white space at the start or end of its value`, `${name} 값 앞뒤의 공백이 다릅니다`)
    : words(`${name} has another value`, `${name} 값이 다릅니다`);
}

function sourceProblem({ name, source }: Variable, from: Origin): Words {
  const it = code(name);
  const wanted = originWords(from);
  const got = sourceWords(source);
  if ('key' in from && source.is === 'key' && source.kind === namedData(from, []).kind) {
    return source.name === namedData(from, []).name
      ? words(
          `${it} comes from another key of ${dataObject(from)}`,
          `${it} 값을 ${dataObject(from)}의 다른 키에서 가져옵니다`,
        )
      : words(`${it} comes from another ${source.kind}`, `${it} 값을 다른 ${source.kind}에서 가져옵니다`);
  }
  if (got.en === wanted.en) {
    return words(
      `${it} comes from ${got.en}, but not from the one that is asked for`,
      `${it} 값의 출처(${got.ko})는 맞지만 대상이 다릅니다`,
    );
  }
  return words(
    `${it} comes from ${got.en}; the task wants it from ${wanted.en}`,
    `${it} 값의 출처: ${got.ko}. 문제에서 요구하는 출처: ${wanted.ko}`,
  );
}

/** The variable is as it should be, but the object that it names has no such key, so that the container cannot start. */
function keyProblem(from: KeyOrigin, lookup: DataLookup): Words | undefined {
  const { kind, name } = namedData(from, []);
  const data = lookup(kind, name);
  if (!data || data.isOpen || data.text.has(from.key)) return undefined;
  return words(
    `${dataObject(from)} has no key ${code(from.key)}, so the container could not start`,
    `${dataObject(from)}에 키 ${code(from.key)} 항목이 없어 컨테이너가 시작할 수 없습니다`,
  );
}
