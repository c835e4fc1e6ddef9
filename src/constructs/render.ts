import {
  type ApiObject,
  App,
  ImplicitTokenResolver,
  type IResolver,
  LazyResolver,
  NumberStringUnionResolver,
  resolve,
} from 'cdk8s';
import { PodwrightError } from '../errors';
import { isFields } from '../manifest/fields';
import type { Fields } from './expansion';

const BUILT_IN_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * The data of an object with every token resolved, in the order in which it was written. What has no token in it is
 * not copied, so this is for reading only; fields may still be `undefined`.
 */
export function resolved(data: Fields, owner: ApiObject): Fields {
  const resolvers = App.of(owner).resolvers;
  // A resolver of the user's own may replace any value at all, so then cdk8s looks at each. It is much the slower way.
  const known = isBuiltIn(resolvers) ? data : resolve([], data, owner);
  return resolveValue(known, owner, []) as Fields;
}

/** The plain data of an object: a copy of what `resolved` gives, without the fields that are `undefined`. */
export function render(data: Fields, owner: ApiObject): Fields {
  return copyOf(resolved(data, owner)) as Fields;
}

/** A copy of plain data without the fields that are `undefined`; what is no plain data in it stays itself. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isFields(value)) return value;
  const fields: Fields = {};
  for (const key of Object.keys(value)) {
    const field = value[key];
    if (field !== undefined) setField(fields, key, copyOf(field));
  }
  return fields;
}

/** More levels than any object of the API has. */
const MOST_LEVELS = 500;

/** Where in the object a value is. */
type Path = (string | number)[];

const builtIn = new WeakMap<readonly IResolver[], boolean>();

function isBuiltIn(resolvers: readonly IResolver[]): boolean {
  let known = builtIn.get(resolvers);
  if (known === undefined) {
    known = resolvers.every((resolver) => BUILT_IN_RESOLVERS.some((type) => resolver.constructor === type));
    builtIn.set(resolvers, known);
  }
  return known;
}

function resolveValue(value: unknown, owner: ApiObject, path: Path): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      refuse(`a ${typeof value}`, owner, path);
    }
    return value;
  }
  if (path.length > MOST_LEVELS) refuse('too deep, or an object that contains itself', owner, path.slice(0, 3));
  if (Array.isArray(value)) return resolveItems(value, owner, path);
  return isFields(value) ? resolveFields(value, owner, path) : resolveToken(value, owner, path);
}

function resolveItems(items: readonly unknown[], owner: ApiObject, path: Path): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let i = 0; i < items.length; i++) {
    path.push(i);
    const item = resolveValue(items[i], owner, path);
    path.pop();
    if (item !== items[i] || item === undefined) copy ??= items.slice(0, i);
    if (copy && item !== undefined) copy.push(item);
  }
  return copy ?? items;
}

function resolveFields(fields: Fields, owner: ApiObject, path: Path): Fields {
  let copy: Fields | undefined;
  for (const key of Object.keys(fields)) {
    path.push(key);
    const field = resolveValue(fields[key], owner, path);
    path.pop();
    if (field === fields[key]) continue;
    copy ??= { ...fields };
    setField(copy, key, field);
  }
  return copy ?? fields;
}

/** Sets a field as data, whatever its name: `__proto__` is a fine key for a ConfigMap. */
export function setField(fields: Fields, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    fields[key] = value;
  }
}

function resolveToken(token: object, owner: ApiObject, path: Path): unknown {
  const value: unknown = resolve(path.map(String), token, owner);
  if (value === token) refuse(`an instance of ${token.constructor.name}`, owner, path);
  return resolveValue(value, owner, path);
}

function pathText(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text.replace(/^\./, '');
}

function refuse(what: string, owner: ApiObject, path: Path): never {
  throw new PodwrightError(
    {
      code: 'INVALID_PROPS',
      message: `"${pathText(path)}" is ${what}, which YAML cannot hold`,
      fix: 'Pass plain data: text, numbers, booleans, lists and objects',
    },
    owner.node.path,
  );
}
