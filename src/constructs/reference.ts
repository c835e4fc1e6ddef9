import type { IConstruct } from 'constructs';

/** An object of the API as another object names it: ours, cdk8s-plus', or one that already exists. */
export interface NamedObject {
  /** The object's kind, as in `ConfigMap`. */
  readonly kind: string;
  /** The object's `metadata.name`. */
  readonly name: string;
}

const TARGET = Symbol('podwright.target');

/**
 * Remembers, in a plain API value, the construct that it was taken from, or the object elsewhere that it names. The
 * mark is not enumerable: the value stays plain data to everyone else, and a copy made by spreading simply has no mark.
 */
export function withTarget<T extends object>(value: T, target: IConstruct | NamedObject | undefined): T {
  return target ? Object.defineProperty(value, TARGET, { value: target }) : value;
}

/** The construct that a value was taken from, or that it is. */
export function targetOf(value: object): IConstruct | undefined {
  const target = markOf(value);
  return target && isConstruct(target) ? target : undefined;
}

/** The object outside the app that a value names, if it was made from one. */
export function externalOf(value: object): NamedObject | undefined {
  const target = markOf(value);
  return target && !isConstruct(target) ? target : undefined;
}

function markOf(value: object): IConstruct | NamedObject | undefined {
  if (isConstruct(value)) return value;
  const mark = (value as { readonly [TARGET]?: IConstruct | NamedObject })[TARGET];
  return mark ?? (isNamedObject(value) ? value : undefined);
}

function isConstruct(value: object): value is IConstruct {
  return 'node' in value;
}

/** Whether a value is an object of the API (and not its name, nor plain data). */
export function isNamedObject(value: unknown): value is NamedObject {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
  // The name may be a token, known at synth only.
  return typeof kind === 'string' && (typeof name === 'string' || (typeof name === 'object' && name !== null));
}
