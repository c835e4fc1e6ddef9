import { containersIn } from '../../manifest/pod-containers';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { listOf, name, oneOf, shape } from './shape';
import { gradePods, noContainer, TARGET } from './subject';
import { code, podsOf, words } from './wording';

const SHAPE = shape<RequirementOf<'init-order'>>({ sort: oneOf('init-order'), target: TARGET, names: listOf(name, 2) });

/** Init containers one after the other. */
export const initOrder: RequirementSort<'init-order'> = {
  sort: 'init-order',
  problem: (value) => SHAPE(value, ''),
  asks({ target, names }, language) {
    const it = podsOf(target);
    return {
      en: `Start the init containers of ${it.en} in this order: ${names.map(code).join(', then ')}.`,
      ko: `${it.ko}의 초기화 컨테이너가 다음 순서로 시작되게 하세요: ${names.map(code).join(' → ')}.`,
    }[language];
  },
  grade({ target, names }, answer) {
    return gradePods(target, answer, (pod) => {
      const starting = containersIn(pod).filter(({ list }) => list === 'initContainers');
      const places = names.map((name) => starting.findIndex((container) => container.name === name));
      const absent = names[places.indexOf(-1)];
      if (absent !== undefined) {
        return containersIn(pod).some(({ name }) => name === absent)
          ? words(
              `Container ${code(absent)} is not among those that start one after the other`,
              `컨테이너 ${code(absent)} 항목이 차례로 시작하는 컨테이너 쪽에 없습니다`,
            )
          : noContainer(target, absent);
      }
      if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return undefined;
      return words('The order in which they start is another one', '시작 순서가 다릅니다');
    });
  },
};
