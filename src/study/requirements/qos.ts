import { qosClass } from '../../kubernetes/pod-spec';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { oneOf, shape } from './shape';
import { gradePods, TARGET } from './subject';
import { code, podsOf, sentence, words } from './wording';

const SHAPE = shape<RequirementOf<'qos'>>({
  sort: oneOf('qos'),
  target: TARGET,
  class: oneOf('Guaranteed', 'Burstable', 'BestEffort'),
});

/** The QoS class that follows from requests and limits. */
export const qos: RequirementSort<'qos'> = {
  sort: 'qos',
  problem: (value) => SHAPE(value, ''),
  asks({ target, class: asked }, language) {
    const it = podsOf(target);
    return {
      en: `Make sure that the QoS class of ${it.en} is ${code(asked)}.`,
      ko: `${it.ko}의 QoS 클래스가 다음과 같게 하세요: ${code(asked)}.`,
    }[language];
  },
  grade({ target, class: asked }, answer) {
    return gradePods(target, answer, ({ spec }) => {
      const got = qosClass(spec);
      if (got === asked) return undefined;
      const it = podsOf(target);
      return words(
        `${sentence(it.en)}: the QoS class comes out as ${code(got)}; look at the requests and limits of every container`,
        `${it.ko}: 현재 QoS 클래스는 ${code(got)}입니다. 모든 컨테이너의 요청과 제한을 확인하세요`,
      );
    });
  },
};
