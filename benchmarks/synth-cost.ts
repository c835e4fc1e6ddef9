import { extrapolated, growthExponent, type Point, sizeWithin } from './growth';
import { atLeast, atMost, count, type Figure, ms, type Section, times } from './report';
import { type Budget, inTurns, type Result } from './rounds';
import { CUT_OFF, runSynth } from './synth-run';
import { PHASES } from './workers/stopwatch';
import { CONTENDERS, type ContenderName } from './workers/work';

/** How the objects are divided into charts. */
export interface Layout {
  readonly title: string;
  podsPerChart(pods: number): number;
}

export const LAYOUTS: readonly Layout[] = [
  { title: 'in charts of 10 + 10', podsPerChart: () => 10 },
  { title: 'all in one chart', podsPerChart: (pods) => pods },
];

/** The most memory that our largest run may take, in MB. */
const MOST_MEMORY = 1200;
const LARGEST = 100_000;
/** From here on the start of the process no longer counts. */
const FIRST_OF_GROWTH = 1_000;

interface Cell {
  readonly pods: number;
  readonly contender: ContenderName;
  readonly result: Result;
}

/** What it takes to make N Pods and N ConfigMaps and write them, beside the peers. */
export function synthCost(project: string, layout: Layout, sizes: readonly number[], budget: Budget): Section {
  const cells: Cell[] = [];
  const notes: string[] = [];
  let active: readonly ContenderName[] = CONTENDERS;
  const measure = (contenders: readonly ContenderName[], pods: number) => {
    const { results, failures } = inTurns(contenders, budget, (contender) =>
      runSynth(project, contender, { pods, podsPerChart: layout.podsPerChart(pods) }, budget.limit),
    );
    for (const contender of contenders) {
      const result = results[contender];
      if (result) cells.push({ pods, contender, result });
    }
    return failures;
  };

  for (const pods of sizes) {
    const hopeful = active.filter((contender) => expected(cells, contender, pods) <= budget.limit);
    const failures = measure(hopeful, pods);
    const done = hopeful.filter((contender) => failures[contender] === undefined);
    for (const contender of active.filter((contender) => !done.includes(contender))) {
      const smaller = largestWithin(cells, contender, pods, budget.limit);
      if (smaller !== undefined) measure([contender], smaller);
      notes.push(stopped(cells, contender, pods, budget.limit, failures[contender]));
    }
    active = done;
  }
  const title = `Synth: N Pods and N ConfigMaps ${layout.title}, medians of up to ${budget.rounds} rounds`;
  return { name: layout.title, title, rows: table(cells), figures: figures(cells), notes };
}

function pointsOf(cells: readonly Cell[], contender: ContenderName): Point[] {
  return cells
    .filter((cell) => cell.contender === contender)
    .map(({ pods, result }) => ({ size: pods, time: result.process }))
    .sort((a, b) => a.size - b.size);
}

/** Of the last two sizes. Too low where those are mostly the start of the process; then the limit cuts the next one off. */
function lastExponent(points: readonly Point[]): number {
  return points.length < 2 ? 0 : growthExponent(points.slice(-2));
}

function expected(cells: readonly Cell[], contender: ContenderName, pods: number): number {
  const points = pointsOf(cells, contender);
  const last = points.at(-1);
  return last ? extrapolated(last, pods, lastExponent(points)) : 0;
}

/** A size between the last and the one that takes too long, where there is one worth it. */
function largestWithin(cells: readonly Cell[], contender: ContenderName, pods: number, limit: number) {
  const points = pointsOf(cells, contender);
  const last = points.at(-1);
  if (!last) return undefined;
  // What was cut off at the limit grows faster than the sizes before it tell.
  const exponent = Math.max(lastExponent(points), growthExponent([last, { size: pods, time: limit }]), 1);
  const size = Math.min(sizeWithin(last, limit * 0.7, exponent), pods / 2);
  return size >= last.size * 1.5 ? size : undefined;
}

function stopped(cells: readonly Cell[], contender: ContenderName, pods: number, limit: number, failure?: string) {
  const points = pointsOf(cells, contender);
  const last = points.at(-1);
  const most = `${limit / 1000} s`;
  const why = failure
    ? `${contender} ${failure} at ${count(pods)} (the limit is ${most})`
    : `${contender} is not measured at ${count(pods)}, which would take more than ${most}`;
  if (!last) return why;
  const largest = `${why}; ${count(last.size)} is the largest size measured`;
  // What broke down takes no time that could be told.
  if (failure !== undefined && failure !== CUT_OFF) return largest;
  const exponent = lastExponent(points);
  const time = (extrapolated(last, pods, exponent) / 1000).toFixed(0);
  const label = `EXTRAPOLATED by the exponent of its last two sizes, ${exponent.toFixed(2)}`;
  return `${largest}; ${label}: ${time} s`;
}

function table(cells: readonly Cell[]): string[][] {
  const sorted = [...cells].sort((a, b) => a.pods - b.pods);
  return [
    ['N, contender', ...PHASES, 'sum', ': ours', 'process', 'peak', 'rounds'],
    ...sorted.map(({ pods, contender, result }) => {
      const ours = find(cells, pods, 'podwright');
      return [
        `${count(pods)} ${contender}`,
        ...PHASES.map((phase) => ms(result.times[phase])),
        ms(result.sum),
        ours ? times(result.sum / ours.sum) : '',
        ms(result.process),
        `${result.peak.toFixed(0)} MB`,
        String(result.rounds),
      ];
    }),
  ];
}

function find(cells: readonly Cell[], pods: number, contender: ContenderName): Result | undefined {
  return cells.find((cell) => cell.pods === pods && cell.contender === contender)?.result;
}

function figures(cells: readonly Cell[]): Figure[] {
  const sizes = [...new Set(cells.map(({ pods }) => pods))].sort((a, b) => b - a);
  const both = (peer: ContenderName) => {
    const pods = sizes.find((size) => find(cells, size, peer) && find(cells, size, 'podwright')) ?? Number.NaN;
    return { pods, peer: find(cells, pods, peer), ours: find(cells, pods, 'podwright') };
  };
  const level1 = both('cdk8s-level-1');
  const floor = both('floor');
  const ours = cells.filter(({ contender, pods }) => contender === 'podwright' && pods >= FIRST_OF_GROWTH);
  const exponent = growthExponent(ours.map(({ pods, result }) => ({ size: pods, time: result.sum })));
  const largest = find(cells, LARGEST, 'podwright');
  const found: Figure[] = [];
  if (level1.peer && level1.ours) {
    const at = `at ${count(level1.pods)}`;
    found.push(atLeast(`cdk8s-level-1 : podwright ${at}, sum`, level1.peer.sum / level1.ours.sum, 80, times));
    const render = level1.peer.times.render / level1.ours.times.render;
    found.push({ what: 'the same, render alone (constructs to plain objects, in memory)', figure: times(render) });
  }
  if (floor.peer && floor.ours) {
    const what = `podwright : floor at ${count(floor.pods)}, sum`;
    found.push(atMost(what, floor.ours.sum / floor.peer.sum, 4, times));
  }
  if (ours.length > 1) {
    const [first, last] = [ours[0], ours.at(-1)].map((cell) => count(cell?.pods ?? 0));
    found.push(atMost(`growth exponent of podwright, ${first} to ${last}`, exponent, 1.1, times));
  }
  if (largest) {
    found.push(
      atMost(`peak memory of podwright at ${count(LARGEST)}`, largest.peak, MOST_MEMORY, (mb) => `${mb.toFixed(0)} MB`),
    );
  }
  return found;
}
