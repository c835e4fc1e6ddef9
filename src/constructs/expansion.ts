import { Lazy } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { type ErrorDetails, PodwrightError } from '../errors';
import { externalOf, isNamedObject, type NamedObject, targetOf } from './reference';

/** Plain data on its way to a manifest. It may still hold cdk8s tokens, such as `Lazy`. */
export type Fields = { [field: string]: unknown };

/**
 * The turning of one construct's props into API fields: knows where it is, so that an error can say so,
 * and gathers the constructs that the props refer to.
 */
export class Expansion {
  private readonly referred: IConstruct[] = [];
  private readonly outside: NamedObject[] = [];

  private constructor(
    private readonly scope: Construct,
    private readonly id: string,
  ) {}

  /** The expansion of the props of a construct that is about to be made. */
  static of(scope: Construct, id: string): Expansion {
    return new Expansion(scope, id);
  }

  /** The path of the construct, as errors tell it. */
  get path(): string {
    const { path } = this.scope.node;
    return path ? `${path}/${this.id}` : this.id;
  }

  /** Refuses the props: throws, naming the construct. */
  fail(details: ErrorDetails): never {
    throw new PodwrightError(details, this.path);
  }

  /** Notes that the object needs whatever construct this value stands for. */
  refer(value: object): void {
    const target = targetOf(value);
    if (target && !this.referred.includes(target)) this.referred.push(target);
    const external = externalOf(value);
    if (external) this.outside.push(external);
  }

  /** The objects that are said to exist outside the app. */
  get externals(): readonly NamedObject[] {
    return this.outside;
  }

  /** The constructs that the object refers to by name, each once. */
  get references(): readonly IConstruct[] {
    return this.referred;
  }

  /** The name that the API wants, from a name or from the object that has it. */
  nameOf(value: unknown, kind: string, field: string): unknown {
    if (typeof value === 'string' || isToken(value)) return value;
    if (!isNamedObject(value)) this.refuse(value, field, `a name or a ${kind}`, `Pass the name, or the ${kind} itself`);
    this.expectKind(value, [kind], field);
    this.refer(value);
    return value.name;
  }

  /** Refuses an object of another kind than the field takes. */
  expectKind(object: NamedObject, kinds: readonly string[], field: string): void {
    if (kinds.includes(object.kind)) return;
    this.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" takes a ${kinds.join(' or a ')}, not the ${object.kind} "${object.name}"`,
      fix: `Pass a ${kinds.join(' or a ')}`,
    });
  }

  /** A field that has to be a list. */
  list(value: unknown, field: string): readonly unknown[] {
    return Array.isArray(value) ? value : this.refuse(value, field, 'a list', 'Put it in square brackets');
  }

  /** A list of objects; a token may stand for one of them. */
  objects(value: unknown, field: string): readonly unknown[] {
    const items = this.list(value, field);
    for (const [i, item] of items.entries()) if (!isToken(item)) this.object(item, `${field}[${i}]`);
    return items;
  }

  /** A field that has to be an object. */
  object(value: unknown, field: string): Fields {
    if (isObject(value) && !Array.isArray(value) && !isToken(value)) return value as Fields;
    return this.refuse(value, field, 'an object', 'Write it as { … }');
  }

  /** A field that has to be text. */
  text(value: unknown, field: string): string {
    return typeof value === 'string' ? value : this.refuse(value, field, 'text', 'Put it in quotes');
  }

  private refuse(value: unknown, field: string, expected: string, fix: string): never {
    this.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" has to be ${expected}, and is ${describe(value)}`,
      fix: value === undefined ? 'Add it' : isToken(value) ? 'Write it out: it is needed before synth' : fix,
    });
  }
}

/** Whether a value is an object of any sort. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a value only stands for one that is known at synth: cdk8s' `Lazy`, or anything with a `resolve` method. */
export function isToken(value: unknown): boolean {
  if (!isObject(value) || Array.isArray(value)) return false;
  return value instanceof Lazy || typeof (value as { readonly resolve?: unknown }).resolve === 'function';
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (isToken(value)) return 'a token';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
