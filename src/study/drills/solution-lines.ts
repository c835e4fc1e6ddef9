import { minorOf } from '../../kubernetes/versions';
import { isFields, valueAt } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { YamlSource } from '../../manifest/yaml-source';
import { applyEdits } from '../../mutations/apply';
import { drop, type Steps } from '../../mutations/mutation';
import { answerOf } from '../grading/answer';
import { sortOf } from '../requirements';
import type { Requirement } from '../requirements/requirement';
import type { Exercise } from './drill';

/** Lines of a text, from the first to the last, both from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Up to so many lines between two of them, all are shown. */
const NEAR = 1;

/**
 * Which lines of a solution meet each requirement: those without which it is not met. Told by taking away one value after
 * the other, so that it holds for every sort of requirement.
 * @param text the solution as it is written
 */
export function solutionLines({ solution, requirements, kubernetes }: Exercise, text: string): LineRange[][] {
  const source = new YamlSource(text);
  const minor = minorOf(kubernetes);
  const lines = requirements.map(() => new Set<number>());
  for (const [place, manifest] of solution.entries()) {
    const object = source.objects[place];
    if (!object) continue;
    for (const steps of valuesIn(manifest)) {
      const without = solution.map((other, i) => (i === place ? withoutValue(manifest, steps) : other));
      const answer = answerOf(without, minor);
      const unmet = requirements.flatMap((requirement, i) =>
        isOwn(requirement, steps) && sortOf(requirement).grade(requirement, answer) ? [i] : [],
      );
      if (unmet.length === 0) continue;
      const lineOf = (path: Steps, name: boolean): number => source.placeOf(object, path, name).line;
      for (const line of linesTo(steps, valueAt(manifest, steps), lineOf)) for (const i of unmet) lines[i]?.add(line);
    }
  }
  return lines.map(rangesOf);
}

/** The paths of all values that have no values in them, and of empty maps and lists. */
function* valuesIn(value: unknown, steps: Steps = []): Iterable<Steps> {
  const inner: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : isFields(value)
      ? Object.entries(value)
      : [];
  if (inner.length === 0) yield steps;
  for (const [step, item] of inner) yield* valuesIn(item, [...steps, step]);
}

function withoutValue(manifest: Manifest, steps: Steps): Manifest {
  return applyEdits(manifest, [drop(steps)]);
}

/** What says which object it is, everything needs; that is a matter of the requirement of the object alone. */
function isOwn({ sort }: Requirement, steps: Steps): boolean {
  const isIdentity = ['apiVersion', 'kind'].includes(String(steps[0])) || steps.join('.') === 'metadata.name';
  return sort === 'object' || !isIdentity;
}

/** The lines of a value, and that of the list or map that has it. */
function linesTo(steps: Steps, value: unknown, lineOf: (steps: Steps, name: boolean) => number): number[] {
  const owner = steps.slice(0, -1);
  const line = lineOf(steps, typeof steps.at(-1) === 'string');
  // A text of several lines stands below its name.
  const more = typeof value === 'string' && value.includes('\n') ? value.trimEnd().split('\n').length : 0;
  const own = Array.from({ length: more + 1 }, (_, below) => line + below);
  return owner.length > 1 ? [...own, lineOf(owner, typeof owner.at(-1) === 'string')] : own;
}

function rangesOf(lines: ReadonlySet<number>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const before = ranges.at(-1);
    if (before && line - before.last <= NEAR + 1) ranges[ranges.length - 1] = { first: before.first, last: line };
    else ranges.push({ first: line, last: line });
  }
  return ranges;
}
