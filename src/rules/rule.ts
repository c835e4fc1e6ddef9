import type { FieldPath } from '../kubernetes/field-path';
import type { KubernetesVersion } from '../kubernetes/versions';
import type { Entry, ManifestSet, PodEntry } from '../manifest/manifest-set';
import type { Report, Severity } from '../manifest/problem';

/** What a rule says of a place in an object. */
export interface RuleReport extends Report {
  readonly at: FieldPath;
  /** How bad this one is, where it isn't as bad as the rule's others. */
  readonly severity?: Severity;
}

/** How a rule reports: of which object, and what. */
export type ReportTo = (entry: Entry, report: RuleReport) => void;

/** A Pod Security Standard: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export type PodSecurityLevel = 'baseline' | 'restricted';

interface RuleFacts {
  /** As its file, its documentation and its fixtures are named: begins with no-, require-, unique-, valid- or match-. */
  readonly id: string;
  /** What it asks for, in one sentence without a final period. */
  readonly says: string;
  /** How bad a violation is, where nothing else is configured. */
  readonly severity: Severity;
  /** The Pod Security Standard that it belongs to; it is silent unless that one is asked for. */
  readonly podSecurity?: PodSecurityLevel;
  /** The first version that it holds for, if not all. */
  readonly since?: KubernetesVersion;
  /** The last version that it holds for, if not all. */
  readonly until?: KubernetesVersion;
}

/** A rule over each Pod and each template of Pods. */
export interface PodRule extends RuleFacts {
  checkPod(pod: PodEntry, report: (report: RuleReport) => void, set: ManifestSet): void;
}

/** A rule over each object of some kinds. */
export interface ObjectRule extends RuleFacts {
  /** The kinds that it looks at. */
  readonly kinds: readonly string[];
  checkObject(entry: Entry, report: (report: RuleReport) => void, set: ManifestSet): void;
}

/** A rule over all objects together. */
export interface SetRule extends RuleFacts {
  checkSet(set: ManifestSet, report: ReportTo): void;
}

/** A rule: something that the API server does not check, and that breaks afterwards. */
export type Rule = PodRule | ObjectRule | SetRule;
