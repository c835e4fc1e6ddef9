import { createDisruptionBudget } from '../../../kubectl/disruption-budget';
import { createQuota } from '../../../kubectl/quota';
import { createPriorityClass } from '../../../kubectl/simple-objects';
import { createCommand } from './generator';

/** `podwright create poddisruptionbudget` */
export const disruptionBudget = createCommand({
  name: 'create poddisruptionbudget',
  summary: 'Make a PodDisruptionBudget: how many Pods must stay',
  usage: '--selector=SELECTOR --min-available=N',
  options: {
    selector: { value: 'selector', mayBeEmpty: true, summary: 'The labels of the Pods, as app=web' },
    'min-available': { value: 'amount', mayBeEmpty: true, summary: 'How many must stay: a number or a percentage' },
    'max-unavailable': { value: 'amount', mayBeEmpty: true, summary: 'How many may go: a number or a percentage' },
  },
  examples: ['podwright create pdb web --selector=app=web --min-available=50%'],
  generate: ({ identity, text }) =>
    createDisruptionBudget({
      ...identity,
      selector: text('selector'),
      minAvailable: text('min-available'),
      maxUnavailable: text('max-unavailable'),
    }),
});

/** `podwright create priorityclass` */
export const priorityClass = createCommand({
  name: 'create priorityclass',
  summary: 'Make a PriorityClass: which Pods go first',
  options: {
    value: { value: 'number', summary: 'The priority [default: 0]' },
    'global-default': { summary: 'It counts for Pods that name no class' },
    description: { value: 'text', mayBeEmpty: true, summary: 'When to use it' },
    'preemption-policy': {
      value: 'policy',
      mayBeEmpty: true,
      summary: 'PreemptLowerPriority or Never [default: PreemptLowerPriority]',
    },
  },
  examples: ['podwright create priorityclass high --value=1000 --description="For what users wait for"'],
  generate: ({ identity, text, is }) =>
    createPriorityClass({
      ...identity,
      value: text('value'),
      globalDefault: is('global-default'),
      description: text('description'),
      preemptionPolicy: text('preemption-policy'),
    }),
});

/** `podwright create quota` */
export const quota = createCommand({
  name: 'create quota',
  summary: 'Make a ResourceQuota: how much a namespace may use',
  options: {
    hard: { value: 'limits', mayBeEmpty: true, summary: 'The limits, as cpu=1,memory=1Gi,pods=2' },
    scopes: { value: 'scopes', mayBeEmpty: true, summary: 'What it counts, as BestEffort,NotTerminating' },
  },
  examples: ['podwright create quota team --hard=cpu=4,memory=8Gi,pods=20'],
  generate: ({ identity, text }) => createQuota({ ...identity, hard: text('hard'), scopes: text('scopes') }),
});
