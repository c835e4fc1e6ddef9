import type { Fields } from '../manifest/fields';

/** The Pod, or the template of Pods, that a part of a Pod's spec belongs to. */
export interface PodContext {
  readonly spec: Fields;
  readonly metadata: Fields;
  /** Whether it is the template of a workload: the API server checks a little less there. */
  readonly isTemplate: boolean;
  /** The Pod's volumes by name, the claim templates of a StatefulSet among them. */
  readonly volumes: ReadonlyMap<string, Fields>;
}
