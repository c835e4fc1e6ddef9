import { parseQuantity } from '../../kubernetes/quantity';
import { containerDefault, objectDefault, podDefault } from '../../manifest/api-defaults';
import { plainPath } from '../../manifest/container-files';
import { type Fields, fieldsOf, isFields, numberOf, objectsOf, valueAt } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import type { Words } from '../language';
import { tryFindFieldWords } from './field-words';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { anyData, type Check, name, oneOf, optional, shape } from './shape';
import { isReplacedAtOnce, isSameNumberOfPods } from './share-of-pods';
import { gradeContainer, gradeObject, gradePods, TARGET } from './subject';
import { code, containerOf, dataCode, objectOf, podsOf, sentence, words } from './wording';

type FieldRequirement = RequirementOf<'field'>;
type Step = string | number;

const path: Check = (value, at) =>
  name(value, at) ?? (stepsOf(value as string) ? undefined : `${JSON.stringify(at)} is no path like "spec.a[0].b"`);

const SHAPE = shape<FieldRequirement>({
  sort: oneOf('field'),
  target: TARGET,
  of: oneOf('object', 'pods'),
  path,
  // Without a limit of its type it could be left out: that is asked for below.
  value: optional(anyData),
  container: optional(name),
});

/** Any other field, by its path. */
export const field: RequirementSort<'field'> = {
  sort: 'field',
  problem(value) {
    if (value.value === null) return '"value" is null';
    return Object.hasOwn(value, 'value') ? SHAPE(value, '') : '"value" is missing';
  },
  asks(requirement, language) {
    const it = holderWords(requirement);
    const { path, value } = requirement;
    const said = wordsFor(requirement)?.asks(it, value);
    if (said) return said[language];
    return {
      en: `Set ${code(path)} of ${it.en} to ${dataCode(value)}.`,
      ko: `${it.ko}의 ${code(path)} 값을 다음으로 설정하세요: ${dataCode(value)}.`,
    }[language];
  },
  grade(requirement, answer) {
    const { target, of, container } = requirement;
    if (container !== undefined) {
      return gradeContainer(target, container, answer, ({ container: fields }, pod) => {
        const inherited = requirement.path.startsWith('securityContext.') ? pod.spec : {};
        return problem(requirement, [fields, inherited], (path) => containerDefault(fields, path), fields);
      });
    }
    if (of === 'pods') {
      return gradePods(target, answer, ({ spec, metadata }) => problem(requirement, [{ spec, metadata }], podDefault));
    }
    return gradeObject(target, answer, ({ manifest }) => {
      const { path, value } = requirement;
      if (isSameNumberOfPods(value, path, manifest)) return undefined;
      return (
        atOnceProblem(requirement, manifest) ?? problem(requirement, [manifest], () => objectDefault(target.kind, path))
      );
    });
  },
};

/** Where all Pods are replaced at once, nothing limits how many are. */
function atOnceProblem(requirement: FieldRequirement, manifest: Manifest): Words | undefined {
  if (!requirement.path.startsWith('spec.strategy.rollingUpdate.') || !isReplacedAtOnce(manifest)) return undefined;
  const it = holderWords(requirement);
  const noun = wordsFor(requirement)?.noun ?? words(code(requirement.path), code(requirement.path));
  return words(
    `${sentence(it.en)}: ${noun.en} is not limited, since all Pods are replaced at once`,
    `${it.ko}: Pod가 한꺼번에 교체되어 다음 제한이 적용되지 않습니다: ${noun.ko}`,
  );
}

function holderWords({ target, of, container }: FieldRequirement): Words {
  if (container !== undefined) return containerOf(target, container);
  return of === 'pods' ? podsOf(target) : objectOf(target);
}

/** The words for a field and its value, if there are some. */
function wordsFor(requirement: FieldRequirement): ReturnType<typeof tryFindFieldWords> {
  const { target, of, container, path, value } = requirement;
  const found = tryFindFieldWords(container === undefined ? of : 'container', target.kind, path);
  return found?.asks(holderWords(requirement), value) && found;
}

/** The steps of a path: `a.b[0]['c.d']`. */
function stepsOf(path: string): Step[] | undefined {
  const steps: Step[] = [];
  const pattern = /(?:^|\.)([A-Za-z_$][\w$-]*)|\[(\d{1,4})\]|\['([^']+)'\]/y;
  while (pattern.lastIndex < path.length) {
    const parts = pattern.exec(path);
    if (!parts) return undefined;
    const [, field, index, key] = parts;
    steps.push(index === undefined ? ((field ?? key) as string) : Number(index));
  }
  return steps.length > 0 ? steps : undefined;
}

/**
 * What is wrong with a field.
 * @param holders in which it is looked for, the first that has it counting
 */
function problem(
  requirement: FieldRequirement,
  holders: readonly Fields[],
  defaultOf: (path: string) => unknown,
  container: Fields = {},
): Words | undefined {
  const { path, value } = requirement;
  const steps = stepsOf(path) ?? [];
  const written = holders.map((holder) => valueAt(holder, steps) ?? undefined).find((found) => found !== undefined);
  const effective = written ?? defaultOf(path);
  if (isMet(value, effective, steps, container)) return undefined;
  const it = holderWords(requirement);
  const noun = wordsFor(requirement)?.noun;
  if (noun) {
    const isDefault = written === undefined && effective !== undefined;
    return words(
      `${sentence(it.en)}: ${written === undefined ? `${noun.en} is ${isDefault ? 'still the default' : 'not set yet'}` : `${noun.en} is not as asked for`}`,
      `${it.ko}: ${noun.ko} 설정이 ${isDefault ? '기본값 그대로입니다' : written === undefined ? '아직 없습니다' : '문제와 다릅니다'}`,
    );
  }
  const at = code(path);
  if (written === undefined) {
    return effective === undefined
      ? words(`${at} of ${it.en} is not set`, `${it.ko}의 ${at} 값이 설정되지 않았습니다`)
      : words(
          `${at} of ${it.en} is not set, so it is what the API makes of that`,
          `${it.ko}의 ${at} 값이 설정되지 않아 API의 기본값이 적용됩니다`,
        );
  }
  return words(`${at} of ${it.en} is something else`, `${it.ko}의 ${at} 값이 다릅니다`);
}

/** Whether what is written has all that is asked for; what is false, zero or empty may be left out. */
function isMet(asked: unknown, written: unknown, steps: readonly Step[], container: Fields): boolean {
  if (asked === written) return true;
  if (written === undefined || written === null) return asked === false || asked === 0 || asked === '';
  if (Array.isArray(asked)) {
    if (!Array.isArray(written) || asked.length !== written.length) return false;
    return asked.every((item, index) => isMet(item, written[index], [...steps, index], container));
  }
  if (isFields(asked)) {
    if (!isFields(written)) return false;
    return Object.entries(asked).every(([field, inner]) =>
      isMet(inner, Object.hasOwn(written, field) ? written[field] : undefined, [...steps, field], container),
    );
  }
  return (
    isSameAmount(asked, written, steps) ||
    isSamePort(asked, written, steps, container) ||
    isSameFolder(asked, written, steps)
  );
}

/** The fields, or maps, whose values are amounts. */
const AMOUNTS = new Set(['requests', 'limits', 'capacity', 'hard', 'sizeLimit', 'divisor']);

function isSameAmount(asked: unknown, written: unknown, steps: readonly Step[]): boolean {
  if (!steps.slice(-2).some((step) => AMOUNTS.has(String(step)))) return false;
  const [one, other] = [asked, written].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined,
  );
  return one !== undefined && other !== undefined && one.compare(other) === 0;
}

function isSameFolder(asked: unknown, written: unknown, steps: readonly Step[]): boolean {
  if (steps.at(-1) !== 'workingDir' || typeof asked !== 'string' || typeof written !== 'string') return false;
  return [asked, written].every((path) => path.startsWith('/')) && plainPath(asked) === plainPath(written);
}

/** A port of the container may be written by its name. */
function isSamePort(asked: unknown, written: unknown, steps: readonly Step[], container: Fields): boolean {
  if (steps.at(-1) !== 'port' || typeof asked !== 'number' || typeof written !== 'string') return false;
  const [declared] = objectsOf(fieldsOf(container).ports).find(([{ name }]) => name === written) ?? [];
  return numberOf(declared?.containerPort) === asked;
}
