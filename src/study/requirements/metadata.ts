import { fieldsOf } from '../../manifest/fields';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { mapOf, oneOf, optional, shape, text } from './shape';
import { gradeObject, gradePods, TARGET } from './subject';
import { code, entries, objectOf, podsOf, sentence, words } from './wording';

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
    const parts = MAPS.flatMap(({ field, verb, noun }) => {
      const map = requirement[field];
      return map ? [{ verb, noun, said: entries(map) }] : [];
    });
    const [only, ...others] = parts;
    return {
      en: `${sentence(parts.map(({ verb, said }) => `${verb} ${it.en} with ${said.en}`).join(', and '))}.`,
      ko:
        only && others.length === 0
          ? `${it.ko}에 다음 ${only.noun.ko}을 추가하세요: ${only.said.ko}.`
          : `${it.ko}에 다음을 추가하세요: ${parts.map(({ noun, said }) => `${noun.ko} ${said.ko}`).join('; ')}.`,
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
    verb: 'label',
    noun: words('label', '레이블'),
  },
  {
    field: 'annotations',
    verb: 'annotate',
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
          `${sentence(it.en)} ${requirement.of === 'pods' && requirement.target.kind !== 'Pod' ? 'have' : 'has'} no ${noun.en} ${code(key)}`,
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
