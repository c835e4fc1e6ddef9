import { ADMISSION_CHECKS } from '../admission';
import { type KubernetesVersion, minorOf } from '../kubernetes/versions';
import { RULES } from '../rules';
import type { Rule } from '../rules/rule';

/** What says since when and until when it is there. */
interface Versioned {
  readonly id: string;
  readonly since?: KubernetesVersion;
  readonly until?: KubernetesVersion;
}

const checks = new Map(
  [...ADMISSION_CHECKS, ...(RULES as readonly Rule[])].map((check: Versioned) => [check.id, check] as const),
);

/** Whether a version of Kubernetes has the check or the rule; those of the form of the API hold for all. */
export function isCheckedIn(id: string, version: KubernetesVersion): boolean {
  const { since, until } = checks.get(id) ?? {};
  const minor = minorOf(version);
  return !(since && minor < minorOf(since)) && !(until && minor > minorOf(until));
}
