import { matchesLabels } from '../../kubernetes/label-selector';
import { fieldsOf, textOf } from '../../manifest/fields';
import type { PodEntry } from '../../manifest/manifest-set';
import { namespaceOf } from '../grading/answer';
import type { RequirementOf } from './requirement';
import type { RequirementSort } from './requirement-sort';
import { listOf, oneOf, optional, shape } from './shape';
import { gradeObject, gradePods, refusedHint, TARGET } from './subject';
import { listed, objectOf, podsOf, words } from './wording';

const SHAPE = shape<RequirementOf<'selects'>>({
  sort: oneOf('selects'),
  target: TARGET,
  pods: listOf(TARGET),
  others: optional(listOf(TARGET, 0)),
});

/** The Pods that a Service finds. */
export const selects: RequirementSort<'selects'> = {
  sort: 'selects',
  problem: (value) => SHAPE(value, ''),
  asks({ target, pods, others = [] }, language) {
    const it = objectOf(target);
    const found = listed(pods.map(podsOf));
    const left = listed(others.map(podsOf));
    return {
      en: `Make ${it.en} send traffic to ${found.en}${others.length > 0 ? `, but not to ${left.en}` : ''}.`,
      ko: `${it.ko}의 트래픽을 다음 Pod로 보내세요: ${found.ko}.${others.length > 0 ? ` 다음 Pod로는 보내면 안 됩니다: ${left.ko}.` : ''}`,
    }[language];
  },
  grade({ target, pods, others = [] }, answer) {
    return gradeObject(target, answer, (service) => {
      const spec = fieldsOf(service.manifest.spec);
      const selector = fieldsOf(spec.selector);
      const it = objectOf(target);
      if (Object.keys(selector).length === 0 || textOf(spec.type) === 'ExternalName') {
        return words(`${it.en} selects no Pods`, `${it.ko}에서 선택하는 Pod가 없습니다`);
      }
      const finds = (pod: PodEntry): boolean =>
        namespaceOf(pod.entry) === namespaceOf(service) && matchesLabels(selector, pod.labels);
      for (const wanted of pods) {
        const problem = gradePods(wanted, answer, (pod) =>
          finds(pod)
            ? undefined
            : words(
                `${it.en} does not find ${podsOf(wanted).en}`,
                `${it.ko}에서 찾지 못하는 대상: ${podsOf(wanted).ko}`,
              ),
        );
        if (problem) return problem;
      }
      for (const left of others) {
        const pod = answer.tryFindPod(left);
        // Without it no one can say, and whoever takes it out would have an easier task.
        if (!pod) {
          const refused = refusedHint(left, answer);
          if (refused) return refused;
          const other = objectOf(left);
          return words(
            `${other.en} is not in the answer: leave it there as it was, so that it can be seen whether ${it.en} finds it`,
            `답안에 ${other.ko} 정의가 없습니다. 원래대로 남겨 두어야 ${it.ko}에서 찾는지 확인할 수 있습니다`,
          );
        }
        if (finds(pod)) {
          return words(
            `${it.en} finds ${podsOf(left).en}, too, which it should not`,
            `${it.ko}에서 찾으면 안 되는 대상까지 찾습니다: ${podsOf(left).ko}`,
          );
        }
      }
      return undefined;
    });
  },
};
