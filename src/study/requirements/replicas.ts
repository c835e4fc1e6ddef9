import { fieldsOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape, wholeNumber } from './shape';
import { gradeObject, TARGET } from './subject';
import { objectOf, words } from './wording';

const SHAPE = shape<RequirementOf<'replicas'>>({
  sort: oneOf('replicas'),
  target: TARGET,
  replicas: wholeNumber(0, 10_000),
});

/** How many Pods a workload keeps. */
export const replicas: RequirementSort<'replicas'> = {
  sort: 'replicas',
  problem: (value) => SHAPE(value, ''),
  asks({ target, replicas: asked }, language) {
    const it = objectOf(target);
    return {
      en: `Keep ${asked} ${asked === 1 ? 'Pod' : 'Pods'} of ${it.en} running.`,
      ko: `${it.ko}의 Pod가 항상 ${asked}개 실행되게 하세요.`,
    }[language];
  },
  grade({ target, replicas: asked }, answer) {
    return gradeObject(target, answer, ({ manifest }) => {
      const written = fieldsOf(manifest.spec).replicas ?? 1;
      if (written === asked) return undefined;
      const it = objectOf(target);
      return words(
        `${it.en} would keep another number of Pods: ${written}`,
        `${it.ko}에서 실행하는 Pod 수가 다릅니다: ${written}개`,
      );
    });
  },
};
