import { KINDS } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { int32 } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';

/** The Namespace that `kubectl create namespace` makes. */
export function createNamespace({ name }: Identity): Manifest {
  return objectOf(KINDS.Namespace, { name }, {});
}

/** The ServiceAccount that `kubectl create serviceaccount` makes. */
export function createServiceAccount(identity: Identity): Manifest {
  return objectOf(KINDS.ServiceAccount, identity, {});
}

/** The flags of `kubectl create priorityclass`. */
export interface PriorityClassFlags extends Identity {
  readonly value?: string;
  readonly globalDefault?: boolean;
  readonly description?: string;
  readonly preemptionPolicy?: string;
}

/** The PriorityClass that `kubectl create priorityclass` makes. */
export function createPriorityClass({
  name,
  value = '0',
  globalDefault = false,
  description = '',
  preemptionPolicy = 'PreemptLowerPriority',
}: PriorityClassFlags): Manifest {
  const type = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass' };
  return objectOf(
    type,
    { name },
    withoutEmpty({
      value: int32(value, 'value', 1000),
      globalDefault: globalDefault || undefined,
      description: description || undefined,
      preemptionPolicy,
    }),
  );
}
