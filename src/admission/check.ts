import type { FeatureGate } from '../kubernetes/feature-gates';
import type { KubernetesVersion } from '../kubernetes/versions';

/** The API server's own word for what is wrong. */
export type Cause =
  | 'Required'
  | 'Invalid'
  | 'NotSupported'
  | 'Forbidden'
  | 'Duplicate'
  | 'TooLong'
  | 'TooMany'
  | 'NotFound';

/** Something that the API server checks when an object is created. */
export interface CheckFacts {
  /** The field, within the type that the check belongs to, as in `containers[].name`. */
  readonly path: string;
  /** What is asked for, in one sentence without a final period. */
  readonly says: string;
  /** The API server's word for a violation. */
  readonly cause: Cause;
  /** The first version whose API server has the check, gate or no gate. */
  readonly since?: KubernetesVersion;
  /** The last version that has it. */
  readonly until?: KubernetesVersion;
  /**
   * The feature gate that the field is behind, and the first version where it is on by default; before, the API server drops
   * the field without a word. The check is made all the same, as if the gate were on.
   */
  readonly gate?: FeatureGate;
}

/** A check with its name. */
export interface Check extends CheckFacts {
  readonly id: string;
  /** The API's type or group of fields, as in `Container`, under which the documentation lists it. */
  readonly of: string;
}

/** Names the checks of one type of the API. */
export function checks<Id extends string>(of: string, facts: Record<Id, CheckFacts>): Readonly<Record<Id, Check>> {
  const named = Object.entries<CheckFacts>(facts).map(([id, check]) => [id, { id, of, ...check }]);
  return Object.fromEntries(named) as Record<Id, Check>;
}
