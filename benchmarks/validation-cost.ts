import { atMost, count, ms, type Section, times } from './report';
import { type Budget, inTurns, type Result } from './rounds';
import { SetUpError } from './set-up';
import { runSynth } from './synth-run';
import { PHASES } from './workers/stopwatch';
import { VARIANTS, type VariantName } from './workers/work';

const PODS_PER_CHART = 10;

const MEANING: Readonly<Record<VariantName, string>> = {
  podwright: 'podwright',
  'podwright-unchecked': 'without checks',
  'podwright-unplaced': 'with checks, without places in the code',
};

/** What the checks of synth take, and what it takes to remember where in the code each construct is made. */
export function validationCost(project: string, pods: number, budget: Budget): Section {
  const { results } = inTurns(VARIANTS, budget, (variant) =>
    runSynth(project, variant, { pods, podsPerChart: PODS_PER_CHART }),
  );
  const of = (variant: VariantName): Result => {
    const result = results[variant];
    if (!result) throw new SetUpError(`${variant} does not get through`);
    return result;
  };
  const unchecked = of('podwright-unchecked').sum;
  return {
    name: 'validation in synth',
    title: `Validation in synth: ${count(pods)} Pods and ${count(pods)} ConfigMaps in charts of 10 + 10, medians of up to ${budget.rounds} rounds`,
    rows: [
      ['', ...PHASES, 'sum', ': without', 'process', 'peak'],
      ...VARIANTS.map((variant) => {
        const { times: phases, sum, process, peak } = of(variant);
        const all = PHASES.map((phase) => ms(phases[phase]));
        return [MEANING[variant], ...all, ms(sum), times(sum / unchecked), ms(process), `${peak.toFixed(0)} MB`];
      }),
    ],
    figures: [
      atMost('with : without validation, sum', of('podwright').sum / unchecked, 2, times),
      {
        what: 'remembering where constructs are made, of all constructing',
        figure: ms(of('podwright').times.construct - of('podwright-unplaced').times.construct),
      },
    ],
    notes: ['the checks are counted as rendering', 'without checks: the same app, whose check finds nothing'],
  };
}
