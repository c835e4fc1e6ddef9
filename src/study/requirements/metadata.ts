import { fieldsOf } from '../../manifest/fields';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { mapOf, oneOf, optional, shape, text } from './shape';
import { gradeObject, gradePods, TARGET } from './subject';
import { code, entries, objectOf, podsOf, words } from './wording';

type MetadataRequirement = RequirementOf<'metadata'>;

const SHAPE = shape<MetadataRequirement>({
  sort: oneOf('metadata'),
  target: TARGET,
  of: oneOf('object', 'pods'),
  labels: optional(mapOf(text)),
  annotations: optional(mapOf(text)),
});

/** Labels or annotations. */
export const metadata: RequirementSort<'metadata'> = {
  sort: 'metadata',
  problem(value) {
    const problem = SHAPE(value, '');
    if (problem !== undefined) return problem;
    return value.labels || value.annotations ? undefined : 'There are neither "labels" nor "annotations"';
  },
  asks(requirement, language) {
    const it = holder(requirement);
    const parts = MAPS.flatMap(({ field, one, many }) => {
      const map = requirement[field];
      if (!map) return [];
      const said = entries(map);
      const noun = Object.keys(map).length === 1 ? one : many;
      return [{ en: `${noun.en} ${said.en}`, ko: `${noun.ko} ${said.ko}` }];
    });
    return {
      en: `Give ${it.en} ${parts.map(({ en }) => en).join(', and ')}.`,
      ko: `${it.ko}에 다음을 붙이세요: ${parts.map(({ ko }) => ko).join('; ')}.`,
    }[language];
  },
  grade(requirement, answer) {
    const { target, of } = requirement;
    return of === 'pods'
      ? gradePods(target, answer, ({ metadata }) => lacking(requirement, metadata))
      : gradeObject(target, answer, ({ manifest }) => lacking(requirement, manifest.metadata));
  },
};

const MAPS = [
  {
    field: 'labels',
    one: words('the label', '레이블'),
    many: words('the labels', '레이블'),
    noun: words('label', '레이블'),
  },
  {
    field: 'annotations',
    one: words('the annotation', '어노테이션'),
    many: words('the annotations', '어노테이션'),
    noun: words('annotation', '어노테이션'),
  },
] as const;

function holder({ target, of }: MetadataRequirement): Words {
  return of === 'pods' ? podsOf(target) : objectOf(target);
}

function lacking(requirement: MetadataRequirement, written: unknown): Words | undefined {
  const it = holder(requirement);
  for (const { field, noun } of MAPS) {
    const map = fieldsOf(fieldsOf(written)[field]);
    for (const [key, value] of Object.entries(requirement[field] ?? {})) {
      if (!Object.hasOwn(map, key)) {
        return words(
          `${it.en.charAt(0).toUpperCase()}${it.en.slice(1)} ${requirement.of === 'pods' && requirement.target.kind !== 'Pod' ? 'have' : 'has'} no ${noun.en} ${code(key)}`,
          `${it.ko}에 ${noun.ko} ${code(key)} 항목이 없습니다`,
        );
      }
      // The API takes null for empty text.
      if ((map[key] ?? '') !== value) {
        return words(
          `The ${noun.en} ${code(key)} of ${it.en} has another value`,
          `${it.ko}의 ${noun.ko} ${code(key)} 값이 다릅니다`,
        );
      }
    }
  }
  return undefined;
}
