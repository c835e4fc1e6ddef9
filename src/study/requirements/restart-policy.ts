import { textOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape } from './shape';
import { gradePods, TARGET } from './subject';
import { code, podsOf, sentence, words } from './wording';

const SHAPE = shape<RequirementOf<'restart-policy'>>({
  sort: oneOf('restart-policy'),
  target: TARGET,
  policy: oneOf('Always', 'OnFailure', 'Never'),
});

/** What happens to containers that end. */
export const restartPolicy: RequirementSort<'restart-policy'> = {
  sort: 'restart-policy',
  problem: (value) => SHAPE(value, ''),
  asks({ target, policy }, language) {
    const it = podsOf(target);
    return {
      en: `Give ${it.en} the restart policy ${code(policy)}.`,
      ko: `${it.ko}의 재시작 정책을 다음으로 설정하세요: ${code(policy)}.`,
    }[language];
  },
  grade({ target, policy }, answer) {
    return gradePods(target, answer, ({ spec }) => {
      if ((textOf(spec.restartPolicy) ?? 'Always') === policy) return undefined;
      const it = podsOf(target);
      const isDefault = textOf(spec.restartPolicy) === undefined;
      return words(
        `${sentence(it.en)}: the restart policy is ${isDefault ? 'the one that Pods have if nothing is said' : 'another one'}`,
        `${it.ko}: 재시작 정책이 ${isDefault ? '기본값 그대로입니다' : '다릅니다'}`,
      );
    });
  },
};
