import type { KubernetesVersion } from '../kubernetes/versions';
import type { Severity } from '../manifest/problem';
import type { PodSecurityLevel } from '../rules/rule';

/** How a rule is configured: with what severity it reports, or that it does not. */
export type RuleLevel = Severity | 'off';

/** What manifests are checked against. */
export interface ValidationOptions {
  /**
   * The Kubernetes version that they are for.
   * @default the version of the app, or else 1.28
   */
  readonly kubernetes?: KubernetesVersion;
  /**
   * The Pod Security Standard that they must keep.
   * @default none
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
   */
  readonly podSecurity?: PodSecurityLevel;
  /**
   * Rules that report otherwise than by themselves. The API server's own checks can't be configured.
   * @default each rule as its documentation says
   */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /**
   * Whether a kind that nothing describes is an error.
   * @default false: a note
   */
  readonly strict?: boolean;
}
