import { textOf } from '../../manifest/fields';
import type { Words } from '../language';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape } from './shape';
import { gradePods, TARGET } from './subject';
import { podsOf, sentence, words } from './wording';

const SHAPE = shape<RequirementOf<'restart-policy'>>({
  sort: oneOf('restart-policy'),
  target: TARGET,
  policy: oneOf('Always', 'OnFailure', 'Never'),
});

/** What each policy does, with % for whose containers they are: to find the policy for it is the exercise. */
const MEANINGS: Readonly<Record<RequirementOf<'restart-policy'>['policy'], Words>> = {
  Always: words(
    'Restart the containers of % whenever they end, even after a success',
    '%의 컨테이너가 정상 종료되더라도 항상 다시 시작되게 하세요',
  ),
  OnFailure: words(
    'Restart the containers of % only when they end with an error',
    '%의 컨테이너가 오류로 종료되었을 때만 다시 시작되게 하세요',
  ),
  Never: words(
    'Never restart the containers of %, not even when they end with an error',
    '%의 컨테이너가 오류로 종료되더라도 다시 시작되지 않게 하세요',
  ),
};

/** What happens to containers that end. */
export const restartPolicy: RequirementSort<'restart-policy'> = {
  sort: 'restart-policy',
  problem: (value) => SHAPE(value, ''),
  asks({ target, policy }, language) {
    const it = podsOf(target);
    return {
      en: `${MEANINGS[policy].en.replace('%', () => it.en)}.`,
      ko: `${MEANINGS[policy].ko.replace('%', () => it.ko)}.`,
    }[language];
  },
  grade({ target, policy }, answer) {
    return gradePods(target, answer, ({ spec }) => {
      if ((textOf(spec.restartPolicy) ?? 'Always') === policy) return undefined;
      const it = podsOf(target);
      const isDefault = textOf(spec.restartPolicy) === undefined;
      return words(
        `${sentence(it.en)}: the restart policy is ${isDefault ? 'still the default' : 'another one'}`,
        `${it.ko}: 재시작 정책이 ${isDefault ? '기본값 그대로입니다' : '다릅니다'}`,
      );
    });
  },
};
