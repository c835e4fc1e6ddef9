import { admit, admitCustom, isAdmitted } from '../admission';
import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { DEFAULT_VERSION, minorOf } from '../kubernetes/versions';
import type { Allowance } from '../manifest/allowances';
import type { Layer } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { type Entry, type ExternalObjects, ManifestSet } from '../manifest/manifest-set';
import type { Problem, Severity } from '../manifest/problem';
import { RULES } from '../rules';
import type { Rule, RuleReport } from '../rules/rule';
import type { CustomKinds } from '../schema/custom-kinds';
import { shapesOf } from '../schema/load-schema';
import { checkStructure } from '../schema/structure';
import { catalogue, UNUSED_ALLOWANCE } from './catalogue';
import { Refusals } from './consequences';
import type { RawFinding } from './finding';
import type { ValidationOptions } from './options';

/** Objects to check together, and what is known of them beside their manifests. */
export interface Subject {
  readonly manifests: readonly Manifest[];
  /** Which text each object is from, by its place; one for all where left out. */
  readonly textOf?: (object: number) => number;
  /** What each object may do, by its place. */
  readonly allowances?: (object: number) => readonly Allowance[];
  /** Objects that are said to exist elsewhere. */
  readonly external?: ExternalObjects;
  /** The kinds that definitions among the input describe. */
  readonly customKinds?: CustomKinds;
}

/** The loop: every object against every layer, then the whole set against the rules. */
export function checkObjects(subject: Subject, options: ValidationOptions = {}): RawFinding[] {
  const minor = minorOf(options.kubernetes ?? DEFAULT_VERSION);
  const findings: RawFinding[] = [];
  const refused = new Map<number, readonly FieldPath[]>();
  subject.manifests.forEach((manifest, object) => {
    const before = findings.length;
    checkObject(manifest, object, minor, options, subject.customKinds, findings);
    if (findings.length === before) return;
    refused.set(
      object,
      findings.slice(before).map(({ at }) => at),
    );
  });
  const set = new ManifestSet(subject.manifests, minor, {
    external: subject.external,
    refused,
    textOf: subject.textOf,
    admit,
  });
  checkRules(set, subject, options, refused, findings);
  return inOrder(findings);
}

/** Structure and admission of one object. */
function checkObject(
  manifest: Manifest,
  object: number,
  minor: number,
  options: ValidationOptions,
  customKinds: CustomKinds | undefined,
  findings: RawFinding[],
): void {
  const structure = checkStructure(manifest, {
    shapes: shapesOf(minor),
    leavesRequired: isAdmitted(manifest.apiVersion, manifest.kind),
    strict: options.strict ?? false,
    customKinds,
  });
  for (const problem of structure) findings.push(raw(problem, 'structure', problem.severity ?? 'error', object));
  const refusals = new Refusals(structure.map(({ at }) => at));
  const custom = customKinds?.tryFind(manifest.apiVersion, manifest.kind);
  for (const problem of custom ? admitCustom(manifest, minor, custom.namespaced) : admit(manifest, minor)) {
    if (!refusals.hide(problem.id, problem.at)) findings.push(raw(problem, 'admission', 'error', object));
  }
}

function raw(problem: Problem, layer: Layer, severity: Severity, object: number): RawFinding {
  return { ...problem, layer, severity, object };
}

function checkRules(
  set: ManifestSet,
  subject: Subject,
  options: ValidationOptions,
  refused: ReadonlyMap<number, readonly FieldPath[]>,
  findings: RawFinding[],
): void {
  const used = new Set<Allowance>();
  const allowances = new Map<number, readonly Allowance[]>();
  const refusals = new Map([...refused].map(([object, paths]) => [object, new Refusals(paths)]));
  set.entries.forEach((_, object) => {
    const given = subject.allowances?.(object) ?? [];
    if (given.length > 0) allowances.set(object, given);
  });
  const active = RULES.flatMap((rule: Rule): ActiveRule[] => {
    const level = levelOf(rule, options);
    if (level === 'off') return [];
    const own: RawFinding[] = [];
    const configured = options.rules !== undefined && Object.hasOwn(options.rules, rule.id);
    const report = (entry: Entry, { at, severity, ...rest }: RuleReport): void => {
      const allowance = allowances.get(entry.index)?.find((given) => given.rule === rule.id);
      if (allowance) {
        used.add(allowance);
        return;
      }
      if (refusals.get(entry.index)?.hide(rule.id, at)) return;
      const found = configured ? level : (severity ?? level);
      own.push({ id: rule.id, layer: 'rule', severity: found, object: entry.index, at, ...rest });
    };
    return [{ rule, report, findings: own }];
  });
  const silent = new Set(RULES.map(({ id }): string => id).filter((id) => !active.some(({ rule }) => rule.id === id)));
  runRules(active, set);
  for (const rule of active) for (const finding of rule.findings) findings.push(finding);
  for (const [object, given] of allowances) {
    for (const allowance of given) {
      // Whether a rule that is turned off would need it, nobody knows.
      if (!used.has(allowance) && !silent.has(allowance.rule)) findings.push(unusedAllowance(allowance, object));
      // One that several objects share is told of once.
      used.add(allowance);
    }
  }
}

function levelOf(rule: Rule, options: ValidationOptions) {
  const { rules, podSecurity } = options;
  const configured = rules && Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  if (configured !== undefined) return configured;
  return rule.podSecurity && !asksFor(podSecurity, rule.podSecurity) ? 'off' : rule.severity;
}

/** Restricted has all that baseline has. */
function asksFor(asked: ValidationOptions['podSecurity'], level: 'baseline' | 'restricted'): boolean {
  return asked === 'restricted' || asked === level;
}

/** A rule that is not turned off, and what it finds. */
interface ActiveRule {
  readonly rule: Rule;
  readonly report: (entry: Entry, report: RuleReport) => void;
  readonly findings: RawFinding[];
}

function runRules(active: readonly ActiveRule[], set: ManifestSet): void {
  for (const { rule, report } of active) {
    if ('checkSet' in rule) rule.checkSet(set, report);
    else if ('checkObject' in rule) {
      for (const kind of rule.kinds) {
        for (const entry of set.ofKind(kind)) rule.checkObject(entry, (found) => report(entry, found), set);
      }
    }
  }
  // Pod by Pod, and not rule by rule: what one rule has looked at, the processor still has at hand for the next.
  let entry: Entry;
  const ofPods = active.flatMap(({ rule, report }) =>
    'checkPod' in rule ? { rule, report: (found: RuleReport) => report(entry, found) } : [],
  );
  for (const pod of set.pods) {
    entry = pod.entry;
    for (const { rule, report } of ofPods) rule.checkPod(pod, report, set);
  }
}

/** An allowance that nothing needs, or that names no rule. */
function unusedAllowance({ rule, line, column }: Allowance, object: number): RawFinding {
  return {
    id: UNUSED_ALLOWANCE,
    layer: 'rule',
    severity: 'warning',
    object,
    at: FieldPath.root,
    ...whyUnused(rule),
    ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
  };
}

function whyUnused(rule: string): { readonly message: string; readonly fix: string } {
  const ids: readonly string[] = RULES.map(({ id }) => id);
  if (ids.includes(rule)) {
    return { message: `The object keeps the rule "${rule}" that it is allowed to break`, fix: 'Remove the allowance' };
  }
  if (catalogue().some(({ id }) => id === rule)) {
    return { message: `"${rule}" is always checked: only rules can be allowed`, fix: 'Remove the allowance' };
  }
  const near = closest(rule, ids);
  return { message: `There is no rule "${rule}"`, fix: near === undefined ? 'Name a rule' : `Did you mean "${near}"?` };
}

/** By object; within one the layers follow each other, and each finding stays where its check put it. */
function inOrder(findings: RawFinding[]): RawFinding[] {
  return findings.sort((a, b) => a.object - b.object);
}
