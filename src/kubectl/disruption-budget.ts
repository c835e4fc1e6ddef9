import type { Manifest } from '../manifest/manifest';
import { labelSelectorOf } from './label-selector';
import { intOrString } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create poddisruptionbudget`. */
export interface DisruptionBudgetFlags extends Identity {
  readonly selector?: string;
  readonly minAvailable?: string;
  readonly maxUnavailable?: string;
}

/**
 * The PodDisruptionBudget that `kubectl create poddisruptionbudget` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_poddisruptionbudget/
 */
export function createDisruptionBudget(flags: DisruptionBudgetFlags): Manifest {
  const { selector = '', minAvailable = '', maxUnavailable = '', ...identity } = flags;
  if (selector === '') throw refusal('A PodDisruptionBudget needs a selector', 'Add --selector=app=web');
  if ((minAvailable === '') === (maxUnavailable === '')) {
    throw refusal(
      minAvailable === ''
        ? 'A PodDisruptionBudget needs a limit'
        : '"--min-available" and "--max-unavailable" do not go together',
      'Write either --min-available=1 or --max-unavailable=50%',
    );
  }
  return objectOf({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' }, identity, {
    spec: withoutEmpty({
      minAvailable: amount(minAvailable, 'min-available'),
      selector: labelSelectorOf(selector),
      maxUnavailable: amount(maxUnavailable, 'max-unavailable'),
    }),
  });
}

function amount(text: string, flag: string): number | string | undefined {
  if (text === '') return undefined;
  if (!/^[0-9]+%?$/.test(text)) {
    throw refusal(`"--${flag}" cannot be "${text}"`, `Write a number or a percentage, as in --${flag}=50%`);
  }
  return intOrString(text);
}
