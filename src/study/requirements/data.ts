import { textOf } from '../../manifest/fields';
import { knownDataOf } from '../../manifest/known-data';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { flag, mapOf, name, oneOf, optional, shape, text } from './shape';
import { gradeObject, TARGET } from './subject';
import { code, listed, objectOf, words } from './wording';

const SHAPE = shape<RequirementOf<'data'>>({
  sort: oneOf('data'),
  target: TARGET,
  data: mapOf(text),
  type: optional(name),
  immutable: optional(flag),
});

/** The entries of a ConfigMap or a Secret. */
export const data: RequirementSort<'data'> = {
  sort: 'data',
  problem: (value) => SHAPE(value, ''),
  asks({ target, data: asked, type, immutable }, language) {
    const it = objectOf(target);
    const isMultiline = Object.values(asked).some((value) => value.includes('\n'));
    const said = listed(Object.entries(asked).map(([key, value]) => `${code(key)} = ${code(value)}`));
    const breaks = isMultiline ? words(' (`\\n` is a line break)', ' (`\\n` = 줄바꿈)') : words('', '');
    const further = words(
      `${type === undefined ? '' : `; its type is ${code(type)}`}${immutable === true ? '; nobody can change its data afterwards' : ''}`,
      `${type === undefined ? '' : `. 타입: ${code(type)}`}${immutable === true ? '. 나중에 데이터를 바꿀 수 없어야 합니다' : ''}`,
    );
    return {
      en: `Let ${it.en} hold ${said.en}${breaks.en}${further.en}.`,
      ko: `${it.ko}에 다음 데이터를 넣으세요: ${said.ko}${breaks.ko}${further.ko}.`,
    }[language];
  },
  grade({ target, data: asked, type, immutable }, answer) {
    return gradeObject(target, answer, (entry) => {
      const it = objectOf(target);
      const { text: held, binary } = knownDataOf(entry);
      for (const [key, value] of Object.entries(asked)) {
        const got = held.get(key);
        if (got === value) continue;
        if (!held.has(key)) {
          return binary.has(key)
            ? words(
                `The key ${code(key)} of ${it.en} holds bytes, which no variable could have, instead of text`,
                `${it.ko}의 키 ${code(key)} 값이 텍스트가 아닌 바이너리입니다`,
              )
            : words(`${it.en} has no key ${code(key)}`, `${it.ko}에 키 ${code(key)} 항목이 없습니다`);
        }
        return got?.trim() === value.trim()
          ? words(
              `The value under ${code(key)} of ${it.en} differs in white space or a line break at its start or end`,
              `${it.ko}의 키 ${code(key)} 값에서 앞뒤의 공백이나 줄바꿈이 다릅니다`,
            )
          : words(`${it.en} holds another value under ${code(key)}`, `${it.ko}의 키 ${code(key)} 값이 다릅니다`);
      }
      if (type !== undefined && (textOf(entry.manifest.type) ?? 'Opaque') !== type) {
        return words(`${it.en} is of another type`, `${it.ko}의 타입이 다릅니다`);
      }
      if (immutable === undefined || (entry.manifest.immutable === true) === immutable) return undefined;
      return immutable
        ? words(`The data of ${it.en} could still be changed`, `${it.ko}의 데이터를 아직 바꿀 수 있습니다`)
        : words(`The data of ${it.en} could not be changed any more`, `${it.ko}의 데이터를 바꿀 수 없게 되어 있습니다`);
    });
  },
};
