import { sortedMap } from '../kubernetes/go-json';
import { parseQuantity } from '../kubernetes/quantity';
import type { Manifest } from '../manifest/manifest';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create quota`. */
export interface QuotaFlags extends Identity {
  readonly hard?: string;
  readonly scopes?: string;
}

/**
 * The ResourceQuota that `kubectl create quota` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_quota/
 */
export function createQuota({ hard = '', scopes = '', ...identity }: QuotaFlags): Manifest {
  const type = { apiVersion: 'v1', kind: 'ResourceQuota' };
  const limits = hard === '' ? {} : sortedMap(hard.split(',').map(limitOf));
  const names = scopes === '' ? [] : scopes.split(',');
  if (names.includes('')) {
    throw refusal(`A scope of "--scopes", "${scopes}", is empty`, 'Write --scopes=BestEffort,NotTerminating');
  }
  return objectOf(type, identity, { spec: withoutEmpty({ hard: limits, scopes: names }) });
}

function limitOf(pair: string): readonly [string, string] {
  const [resource = '', amount, ...more] = pair.split('=');
  if (amount === undefined || more.length > 0) {
    throw refusal(`"${pair}" of "--hard" is not of the form resource=quantity`, 'Write --hard=cpu=1,memory=1Gi,pods=2');
  }
  const quantity = parseQuantity(amount);
  if (!quantity) {
    throw refusal(
      `"${amount}" of "--hard" is no quantity`,
      'Write a number with a unit, as in --hard=cpu=500m,memory=1Gi',
    );
  }
  return [resource, quantity.toString()];
}
