import { ADMISSION_CHECKS } from '../../src/admission';
import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { STRUCTURE_CHECKS } from '../../src/schema/structure-checks';
import { type Comparison, causesOf, isAt, isCompared, isRefusal, type Outcome } from './comparison';

/** Counts of manifests, and of the paths that the server names in them. */
export interface Counts {
  readonly outcomes: Record<Outcome, number>;
  /** The disagreements among them that are reviewed. */
  reviewed: number;
  named: number;
  ours: number;
}

/** Counts of the manifests in which a check of ours finds something. */
export interface CheckCounts {
  found: number;
  /** Those that the server rejects, too. */
  rejected: number;
  /** Those in which the server names the same field for one of our errors. */
  samePath: number;
}

/** What the comparisons with the server of one version add up to. */
export class Agreement {
  readonly kinds = new Map<string, Counts>();
  readonly sources = new Map<string, Counts>();
  readonly checks = new Map<string, CheckCounts>();
  readonly total: Counts = counts();
  /** The fields that the server names and we don't: its word and the field. */
  readonly missed = new Map<string, { count: number }>();
  /** How many manifests are of kinds by which agreement is not judged. */
  others = 0;

  constructor(readonly version: KubernetesVersion) {}

  /** @param isReviewed of a disagreement, whether it is a reviewed one */
  add(comparison: Comparison, isReviewed: boolean): void {
    if (!isCompared(comparison.question)) {
      this.others++;
      return;
    }
    const { kind, source } = comparison.question;
    for (const counted of [of(this.kinds, kind, counts), of(this.sources, source, counts), this.total]) {
      counted.outcomes[comparison.outcome]++;
      if (isReviewed) counted.reviewed++;
      counted.named += comparison.paths.named;
      counted.ours += comparison.paths.ours;
    }
    this.addChecks(comparison);
    this.addMissed(comparison);
  }

  /** The checks of structure and admission that found nothing in any manifest. */
  get silent(): string[] {
    return [...STRUCTURE_CHECKS, ...ADMISSION_CHECKS].map(({ id }) => id).filter((id) => !this.checks.has(id));
  }

  private addMissed({ verdict, errors }: Comparison): void {
    for (const cause of causesOf(verdict)) {
      const { type, path } = cause;
      if (path === '' || errors.some((error) => isAt(error, cause))) continue;
      const field = `${type} ${path.replaceAll(/\[[^\]]*\]/g, '[]')}`;
      of(this.missed, field, () => ({ count: 0 })).count++;
    }
  }

  private addChecks({ errors, verdict }: Comparison): void {
    const refusals = errors.filter(isRefusal);
    const causes = causesOf(verdict);
    for (const id of new Set(refusals.map((error) => error.id))) {
      const counted = of(this.checks, id, () => ({ found: 0, rejected: 0, samePath: 0 }));
      counted.found++;
      if (!verdict.accepted) counted.rejected++;
      const own = refusals.filter((error) => error.id === id);
      if (causes.some((cause) => own.some((error) => isAt(error, cause)))) counted.samePath++;
    }
  }
}

/** How many manifests are counted. */
export function sumOf({ outcomes }: Counts): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0);
}

function counts(): Counts {
  const outcomes = { 'both accept': 0, 'both reject': 0, 'only the server rejects': 0, 'only we reject': 0 };
  return { outcomes, reviewed: 0, named: 0, ours: 0 };
}

function of<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
