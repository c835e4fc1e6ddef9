import { guaranteedNodeLabels } from '../../manifest/node-labels';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { mapOf, oneOf, shape, text } from './shape';
import { gradePods, TARGET } from './subject';
import { code, entries, podsOf, sentence, words } from './wording';

const SHAPE = shape<RequirementOf<'node-labels'>>({ sort: oneOf('node-labels'), target: TARGET, labels: mapOf(text) });

/** Which labels the nodes must have. */
export const nodeLabels: RequirementSort<'node-labels'> = {
  sort: 'node-labels',
  problem: (value) => SHAPE(value, ''),
  asks({ target, labels }, language) {
    const it = podsOf(target);
    const said = entries(labels);
    const noun = Object.keys(labels).length === 1 ? 'the label' : 'the labels';
    return {
      en: `Run ${it.en} only on nodes with ${noun} ${said.en}.`,
      ko: `${it.ko}의 실행 위치를 다음 레이블이 있는 노드로 제한하세요: ${said.ko}.`,
    }[language];
  },
  grade({ target, labels }, answer) {
    return gradePods(target, answer, ({ spec }) => {
      const it = podsOf(target);
      const guaranteed = guaranteedNodeLabels(spec);
      if (!guaranteed) {
        return words(
          `${sentence(it.en)}: its conditions for the node contradict each other, so no node would do`,
          `${it.ko}: 노드 조건이 서로 모순되어 맞는 노드가 없습니다`,
        );
      }
      const absent = Object.entries(labels).find(([key, value]) => guaranteed.get(key) !== value)?.[0];
      if (absent === undefined) return undefined;
      if (guaranteed.has(absent)) {
        return words(
          `${sentence(it.en)}: the node's label ${code(absent)} must have another value`,
          `${it.ko}: 노드 레이블 ${code(absent)} 값이 다릅니다`,
        );
      }
      return words(
        `${sentence(it.en)} could still run on a node whose label ${code(absent)} is missing or has another value`,
        `${it.ko}: 레이블 ${code(absent)} 조건에 맞지 않는 노드에서도 실행될 수 있습니다`,
      );
    });
  },
};
