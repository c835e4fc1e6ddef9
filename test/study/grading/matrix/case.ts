import type { KubernetesVersion } from '../../../../src/kubernetes/versions';
import type { Requirement } from '../../../../src/study/requirements/requirement';
import type { TopicId } from '../../../../src/study/topics/topic';
import type { Written } from '../../requirements/graded';

/**
 * An exercise of a topic with answers that people wrote: such as have all points, and such as lack some of them, with the
 * places of the requirements that they do not meet.
 */
export interface MatrixCase {
  readonly topic: TopicId;
  readonly kubernetes?: KubernetesVersion;
  readonly nothingFound?: true;
  readonly requirements: readonly Requirement[];
  readonly right: readonly Written[];
  /** Where the API server would refuse it, or where something is found that is to be mended, that is said in place of places. */
  readonly wrong: readonly (readonly [written: Written, lacks: readonly number[] | 'refused' | 'found'])[];
}
