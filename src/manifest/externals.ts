import type { IConstruct } from 'constructs';

/** The property under which an object of the API keeps which others are said to exist outside the app. */
export const EXTERNALS = Symbol('podwright.externals');

/** The objects outside the app that an object names. */
export function externalsOf(construct: IConstruct): Iterable<{ readonly kind: string; readonly name: string }> {
  return (construct as { readonly [EXTERNALS]?: Iterable<{ kind: string; name: string }> })[EXTERNALS] ?? [];
}
