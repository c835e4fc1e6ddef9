import { textOf } from '../../manifest/fields';
import { knownDataOf } from '../../manifest/known-data';
import type { Words } from '../language';
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
      `${type === undefined ? '' : ` Its type is ${code(type)}.`}${immutable === true ? ' It must be impossible to change the data later.' : ''}`,
      `${type === undefined ? '' : ` 타입은 ${code(type)}입니다.`}${immutable === true ? ' 나중에 데이터를 바꿀 수 없어야 합니다.' : ''}`,
    );
    return {
      en: `Store this data in ${it.en}: ${said.en}${breaks.en}.${further.en}`,
      ko: `${it.ko}에 다음 데이터를 넣으세요: ${said.ko}${breaks.ko}.${further.ko}`,
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
        return valueProblem(key, got ?? '', value, it);
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

function valueProblem(key: string, got: string, value: string, it: Words): Words {
  const at = code(key);
  if (got.trim() === value.trim()) {
    return words(
      `The value under ${at} of ${it.en} differs in white space or a line break at its start or end`,
      `${it.ko}의 키 ${at} 값에서 앞뒤의 공백이나 줄바꿈이 다릅니다`,
    );
  }
  if (withoutSpace(got) === withoutSpace(value)) {
    return words(
      `The value under ${at} of ${it.en} differs in its white space or line breaks`,
      `${it.ko}의 키 ${at} 값에서 공백이나 줄바꿈이 다릅니다`,
    );
  }
  if (value !== '' && Buffer.from(got, 'base64').toString('utf8').trim() === value.trim()) {
    return words(
      `What ${it.en} holds under ${at} is Base64, and not what it stands for: it was encoded once too often`,
      `${it.ko}의 키 ${at} 값이 Base64 문자열 그대로입니다. 인코딩이 한 번 더 되었습니다`,
    );
  }
  return words(`${it.en} holds another value under ${at}`, `${it.ko}의 키 ${at} 값이 다릅니다`);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
