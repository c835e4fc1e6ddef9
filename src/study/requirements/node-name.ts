import { textOf } from '../../manifest/fields';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { name, oneOf, shape } from './shape';
import { gradePods, TARGET } from './subject';
import { code, podsOf, sentence, words } from './wording';

const SHAPE = shape<RequirementOf<'node-name'>>({ sort: oneOf('node-name'), target: TARGET, node: name });

/** The node by its name, without the scheduler. */
export const nodeName: RequirementSort<'node-name'> = {
  sort: 'node-name',
  problem: (value) => SHAPE(value, ''),
  asks({ target, node }, language) {
    const it = podsOf(target);
    return {
      en: `Place ${it.en} on the node ${code(node)} by hand, without the scheduler.`,
      ko: `스케줄러를 거치지 않고 ${it.ko}에 ${code(node)} 노드를 직접 지정하세요.`,
    }[language];
  },
  grade({ target, node }, answer) {
    return gradePods(target, answer, ({ spec }) => {
      const written = textOf(spec.nodeName);
      if (written === node) return undefined;
      const it = podsOf(target);
      return written === undefined
        ? words(
            `${sentence(it.en)}: the scheduler would still choose the node`,
            `${it.ko}: 아직 스케줄러가 노드를 고르게 되어 있습니다`,
          )
        : words(`${sentence(it.en)}: the node is another one`, `${it.ko}: 다른 노드가 지정되어 있습니다`);
    });
  },
};
