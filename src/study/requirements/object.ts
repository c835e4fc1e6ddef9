import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape } from './shape';
import { gradeObject, TARGET } from './subject';
import { code } from './wording';

type ObjectRequirement = RequirementOf<'object'>;

const SHAPE = shape<ObjectRequirement>({ sort: oneOf('object'), target: TARGET });

/** The object is there. */
export const object: RequirementSort<'object'> = {
  sort: 'object',
  problem: (value) => SHAPE(value, ''),
  asks({ target: { kind, name, namespace } }, language) {
    return {
      en: `Create a ${kind} named ${code(name)}${namespace === undefined ? '' : ` in the namespace ${code(namespace)}`}.`,
      ko: `${namespace === undefined ? '' : `네임스페이스 ${code(namespace)}에 `}이름이 ${code(name)}인 ${kind} 하나를 만드세요.`,
    }[language];
  },
  grade: ({ target }, answer) => gradeObject(target, answer, () => undefined),
};
