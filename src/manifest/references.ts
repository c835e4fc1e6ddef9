import type { IConstruct } from 'constructs';

/** The property under which an object of the API keeps the constructs that it names. */
export const REFERENCES = Symbol('podwright.references');

/** The constructs that an object names: those that should be written before it. */
export function referencesOf(construct: IConstruct): Iterable<IConstruct> {
  return (construct as { readonly [REFERENCES]?: Iterable<IConstruct> })[REFERENCES] ?? [];
}
