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
 * The plain data of an object: a copy with every token resolved, in the order in which it was written. Fields that
 * are `undefined` are left out; everything else stays, empty lists and objects too.
 */
export function render(data: Fields, owner: ApiObject): Fields {
  const resolvers = App.of(owner).resolvers;
  // A resolver of the user's own may replace any value at all, so then cdk8s looks at each. It is much the slower way.
  const resolved = isBuiltIn(resolvers) ? data : resolve([], data, owner);
  return renderValue(resolved, owner, []) as Fields;
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

function renderValue(value: unknown, owner: ApiObject, path: Path): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      refuse(`a ${typeof value}`, owner, path);
    }
    return value;
  }
  if (path.length > MOST_LEVELS) refuse('too deep, or an object that contains itself', owner, path.slice(0, 3));
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      const item = renderValue(value[i], owner, path);
      if (item !== undefined) items.push(item);
      path.pop();
    }
    return items;
  }
  if (!isFields(value)) return renderToken(value, owner, path);
  const fields: Fields = {};
  for (const key of Object.keys(value)) {
    path.push(key);
    const field = renderValue(value[key], owner, path);
    if (field !== undefined) setField(fields, key, field);
    path.pop();
  }
  return fields;
}

/** Sets a field as data, whatever its name: `__proto__` is a fine key for a ConfigMap. */
export function setField(fields: Fields, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    fields[key] = value;
  }
}

function renderToken(token: object, owner: ApiObject, path: Path): unknown {
  const value: unknown = resolve(path.map(String), token, owner);
  if (value === token) refuse(`an instance of ${token.constructor.name}`, owner, path);
  return renderValue(value, owner, path);
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
