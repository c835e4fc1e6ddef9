import { environmentOf, namedData } from './known-data';
import { dataObject, dataObjectProblem, isFromKey } from './origin';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { listOf, name, oneOf, optional, shape } from './shape';
import { gradeContainer, TARGET } from './subject';
import { code, containerOf, listed, words } from './wording';

const SHAPE = shape<RequirementOf<'env-from'>>({
  sort: oneOf('env-from'),
  target: TARGET,
  container: name,
  configMap: optional(name),
  secret: optional(name),
  prefix: optional(name),
  keys: listOf(name),
});

/** Every key of a ConfigMap or a Secret as a variable. */
export const envFrom: RequirementSort<'env-from'> = {
  sort: 'env-from',
  problem: (value) => SHAPE(value, '') ?? dataObjectProblem(value),
  asks({ target, container, configMap, secret, prefix, keys }, language) {
    const it = containerOf(target, container);
    const from = dataObject({ configMap, secret });
    const named = listed(keys.map(code));
    const all = {
      en: `Load every key of ${from} (${named.en}) into ${it.en} as an environment variable`,
      ko: `${it.ko}에 ${from}의 모든 키(${named.ko})를 환경 변수로 넣으세요`,
    };
    if (prefix === undefined) return `${all[language]}.`;
    return {
      en: `${all.en}, with the prefix ${code(prefix)} before each name.`,
      ko: `${all.ko}. 변수 이름 앞에는 모두 접두사 ${code(prefix)} 문자열을 붙이세요.`,
    }[language];
  },
  grade({ target, container, configMap, secret, prefix = '', keys }, answer) {
    return gradeContainer(target, container, answer, ({ container: fields }, pod) => {
      const data = namedData({ configMap, secret }, keys);
      const variables = environmentOf(answer, pod, fields, data);
      const it = code(container);
      const from = dataObject({ configMap, secret });
      const given = keys.filter((key) => {
        const source = variables.get(prefix + key)?.source;
        return source !== undefined && isFromKey(source, data.kind, data.name, key);
      });
      if (given.length === keys.length) return undefined;
      const absent = keys.find((key) => !variables.has(prefix + key));
      if (absent === undefined) {
        const other = code(prefix + (keys.find((key) => !given.includes(key)) ?? ''));
        return words(
          `The variable ${other} of container ${it} does not come from ${from}, or something else replaces it`,
          `컨테이너 ${it}의 변수 ${other} 값이 ${from}에서 오지 않거나, 다른 값으로 덮어쓰입니다`,
        );
      }
      if (given.length === 0 && prefix !== '' && keys.some((key) => variables.has(key))) {
        return words(
          `Container ${it} gets the keys of ${from}, but under other names than the task wants`,
          `컨테이너 ${it}에 ${from}의 키가 들어가지만, 변수 이름이 문제와 다릅니다`,
        );
      }
      return given.length === 0
        ? words(
            `Container ${it} gets none of the variables from ${from} yet`,
            `컨테이너 ${it}에 ${from}에서 오는 환경 변수가 아직 없습니다`,
          )
        : words(
            `Container ${it} gets some of the keys of ${from}, but not ${code(absent)}`,
            `컨테이너 ${it}에 ${from}의 키 일부만 들어갑니다. 빠진 키: ${code(absent)}`,
          );
    });
  },
};
