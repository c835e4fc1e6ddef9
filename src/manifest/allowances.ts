import type { IConstruct } from 'constructs';

/** A rule that an object may break, and why. */
export interface Allowance {
  /** The rule's id. */
  readonly rule: string;
  /** Why: for whoever reads it. */
  readonly reason: string;
  /** Where it is written, for the finding that it is unused: the line of the file, from 1. */
  readonly line?: number;
  /** The column, from 1. */
  readonly column?: number;
}

const given = new WeakMap<IConstruct, Allowance[]>();

/** Lets a construct, and those below it, break a rule. */
export function allow(construct: IConstruct, allowance: Allowance): void {
  const own = given.get(construct);
  if (own) own.push(allowance);
  else given.set(construct, [allowance]);
}

/** What a construct may do, by itself or because of those that it is in. */
export function allowancesOf(construct: IConstruct): readonly Allowance[] {
  const all: Allowance[] = [];
  for (let at: IConstruct | undefined = construct; at; at = at.node.scope) {
    const own = given.get(at);
    if (own) all.push(...own);
  }
  return all;
}
