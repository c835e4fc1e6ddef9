import { count, type Figure, ms, type Section, times } from './report';
import { type Budget, inTurns, type Result } from './rounds';
import { runSynth } from './synth-run';
import { PHASES } from './workers/stopwatch';
import type { ContenderName, Shape } from './workers/work';

const SHAPES = ['none', 'chained', 'layered'] as const;
type Dependencies = (typeof SHAPES)[number];

const OBJECTS = 1_000;
/** Layers of ten objects; the work with the dependencies takes cdk8s ten times as long with each more layer. */
const PEER_STEPS = [20, 40, 60, 80, 100] as const;
const PEERS: readonly ContenderName[] = ['cdk8s-level-1', 'cdk8s-plus'];
const MOST = 2;

/** What dependencies between objects of a chart cost: chains and layers beside the same objects without any. */
export function dependencyCost(project: string, budget: Budget): Section {
  const run = (contender: ContenderName, objects: number) => (shape: Dependencies) => {
    const pods = objects / 2;
    const work = { pods, podsPerChart: pods, shape: shape === 'none' ? undefined : (shape as Shape) };
    return runSynth(project, contender, work, budget.limit);
  };
  const rows = [['objects, contender, dependencies', ...PHASES, 'sum', ': none', 'process', 'rounds']];
  const notes: string[] = [];
  const add = (contender: ContenderName, objects: number, names: readonly Dependencies[]) => {
    const { results } = inTurns(names, budget, run(contender, objects));
    for (const name of names) {
      const result = results[name];
      if (result) rows.push(row(`${count(objects)} ${contender}, ${name}`, result, results.none));
    }
    return results;
  };

  const ours = add('podwright', OBJECTS, SHAPES);
  for (const peer of PEERS) {
    const results = add(peer, OBJECTS, ['none', 'chained']);
    if (!results.chained)
      notes.push(`${peer} does not finish the chain of ${count(OBJECTS)} in ${budget.limit / 1000} s`);
    let largest = 0;
    for (const objects of PEER_STEPS) {
      if (!add(peer, objects, ['layered']).layered) break;
      largest = objects;
    }
    notes.push(
      largest === PEER_STEPS.at(-1)
        ? `${peer} is measured up to ${largest / 10} layers only`
        : `${peer} finishes ${largest / 10} layers of 10, and does not finish ${(largest + 20) / 10} in ${budget.limit / 1000} s`,
    );
  }
  const title = `Dependencies in one chart: chained (each object on the one before) and layered (10 objects a layer, each on all of the layer before), medians of up to ${budget.rounds} rounds`;
  return { name: 'dependencies', title, rows, figures: SHAPES.slice(1).flatMap((shape) => figure(shape, ours)), notes };
}

function row(label: string, result: Result, none: Result | undefined): string[] {
  const phases = PHASES.map((phase) => ms(result.times[phase]));
  const ratio = none ? times(result.sum / none.sum) : '';
  return [label, ...phases, ms(result.sum), ratio, ms(result.process), String(result.rounds)];
}

function figure(shape: Dependencies, results: Partial<Record<Dependencies, Result>>): Figure[] {
  const { none, [shape]: result } = results;
  if (!none || !result) return [];
  const ratio = result.sum / none.sum;
  const target = { text: `under ${MOST}`, met: ratio < MOST };
  return [{ what: `podwright, ${shape} : none, sum`, figure: times(ratio), target }];
}
