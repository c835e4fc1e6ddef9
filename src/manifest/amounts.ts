import type { FieldPath } from '../kubernetes/field-path';
import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { fieldsOf } from './fields';
import type { PodEntry } from './manifest-set';
import { containersIn } from './pod-containers';

/** How much of a resource is asked for, or allowed. */
export interface Amount {
  readonly level: 'requests' | 'limits';
  readonly resource: string;
  /** As it is written. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly at: FieldPath;
  /** Whose it is: `Container "web"`, `The Pod`. */
  readonly called: string;
  /** The other of the two levels, if it has an amount too. */
  readonly other: Quantity | undefined;
}

const cache = new WeakMap<PodEntry, readonly Amount[]>();

/** What the containers of a Pod, and the Pod itself, ask for and may have. What is no amount is left out. */
export function amountsOf(pod: PodEntry): readonly Amount[] {
  let amounts = cache.get(pod);
  if (!amounts) {
    amounts = [...allAmounts(pod)];
    cache.set(pod, amounts);
  }
  return amounts;
}

function* allAmounts(pod: PodEntry): Iterable<Amount> {
  yield* amountsIn(pod.spec.resources, pod.at.field('resources'), 'The Pod');
  for (const { container, at, called } of containersIn(pod)) {
    yield* amountsIn(container.resources, at.field('resources'), called);
  }
}

function* amountsIn(resources: unknown, at: FieldPath, called: string): Iterable<Amount> {
  for (const level of ['requests', 'limits'] as const) {
    const others = fieldsOf(fieldsOf(resources)[level === 'requests' ? 'limits' : 'requests']);
    for (const [resource, value] of Object.entries(fieldsOf(fieldsOf(resources)[level]))) {
      const quantity = quantityOf(value);
      if (!quantity) continue;
      const other = Object.hasOwn(others, resource) ? quantityOf(others[resource]) : undefined;
      yield { level, resource, text: String(value), quantity, at: at.field(level).key(resource), called, other };
    }
  }
}

/** The amount that a value of a manifest is, if it is one. */
export function quantityOf(value: unknown): Quantity | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}
