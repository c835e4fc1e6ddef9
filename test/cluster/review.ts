import { ADMISSION_CHECKS } from '../../src/admission';
import { type KubernetesVersion, minorOf } from '../../src/kubernetes/versions';
import { type Comparison, causesOf, isRefusal } from './comparison';
import type { OurError } from './our-errors';

/** A class of disagreements that somebody has looked into, and found to be right or without remedy. */
export interface ReviewedClass {
  /** Whose verdict stands alone: the server's rejection, or ours. */
  readonly outcome: 'only the server rejects' | 'only we reject';
  /** Why it is so, in a sentence. */
  readonly reason: string;
  /** @default all versions */
  readonly versions?: readonly KubernetesVersion[];
  /** @default all kinds */
  readonly kinds?: readonly string[];
  /** What the source and the name of the manifest look like, as in `random: Pod 17 of seed 1`. */
  readonly name?: RegExp;
  /** Of our errors: the ids of the checks, or that the field is behind a feature gate that is off in that version. */
  readonly checks?: readonly string[] | 'behind a gate';
  /** Of the server's causes: its type, path and message, as in `Invalid value spec.x: Invalid value: …`. */
  readonly cause?: RegExp;
  /** The field that our error is at. */
  readonly path?: RegExp;
}

const gates = new Map(ADMISSION_CHECKS.map(({ id, gate }) => [id, gate]));

/**
 * The classes that explain a disagreement: one for each of our errors, or of the server's causes, for each would be a
 * disagreement by itself. Undefined where something is not explained.
 */
export function explain(
  comparison: Comparison,
  version: KubernetesVersion,
  reviewed: readonly ReviewedClass[],
): ReadonlySet<ReviewedClass> | undefined {
  const { outcome, question, errors, verdict } = comparison;
  const name = `${question.source}: ${question.name}`;
  const candidates = reviewed.filter(
    (entry) =>
      entry.outcome === outcome &&
      (entry.versions?.includes(version) ?? true) &&
      (entry.kinds?.includes(question.kind) ?? true) &&
      (entry.name?.test(name) ?? true),
  );
  const found =
    outcome === 'only we reject'
      ? errors.filter(isRefusal).map((error) => candidates.find((entry) => isOf(entry, error, version)))
      : causesOf(verdict).map(({ type, path, message }) =>
          candidates.find(({ cause }) => cause?.test(`${type} ${path}: ${message}`) ?? true),
        );
  const classes = new Set<ReviewedClass>();
  for (const entry of found) {
    if (entry === undefined) return undefined;
    classes.add(entry);
  }
  return classes;
}

function isOf({ checks, path }: ReviewedClass, { id, paths }: OurError, version: KubernetesVersion): boolean {
  if (checks === 'behind a gate' ? !isGatedOff(id, version) : checks && !checks.includes(id)) return false;
  return path === undefined || paths.some((own) => path.test(own));
}

/** Whether a check is of a field that the servers of a version leave out, since its feature gate is off there. */
function isGatedOff(id: string, version: KubernetesVersion): boolean {
  const gate = gates.get(id);
  return gate !== undefined && (gate.on === undefined || minorOf(gate.on) > minorOf(version));
}
