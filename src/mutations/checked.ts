import { ADMISSION_CHECKS } from '../admission';
import type { FeatureGate } from '../kubernetes/feature-gates';
import { type KubernetesVersion, minorOf } from '../kubernetes/versions';
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';

/** What says since when and until when it is there, and what gate takes its field away. */
interface Versioned {
  readonly id: string;
  readonly since?: KubernetesVersion;
  readonly until?: KubernetesVersion;
  readonly gate?: FeatureGate;
}

const checks = new Map(
  [...ADMISSION_CHECKS, ...(RULES as readonly Rule[])].map((check: Versioned) => [check.id, check] as const),
);

/**
 * Whether a version of Kubernetes has the check or the rule, and does not drop the field by default; those of the form of
 * the API hold for all.
 */
export function isCheckedIn(id: string, version: KubernetesVersion): boolean {
  const { since, until, gate } = checks.get(id) ?? {};
  const minor = minorOf(version);
  if (gate?.on && minor < minorOf(gate.on)) return false;
  return !(since && minor < minorOf(since)) && !(until && minor > minorOf(until));
}
