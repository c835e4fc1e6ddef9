import { isFields } from '../../manifest/fields';

/** What is wrong with a value at a place; nothing where it is as it should be. */
export type Check = (value: unknown, at: string) => string | undefined;

/** A field that may be left out. */
export interface OptionalCheck {
  readonly optional: Check;
}

/** A check for each field that data of a type has. */
export type Checks<T> = { readonly [Field in keyof T]-?: undefined extends T[Field] ? OptionalCheck : Check };

/** Longer than any name of Kubernetes. */
const NAME_LENGTH = 316;
/** More than an exercise puts into one value. */
const TEXT_LENGTH = 10_000;
/** More than an exercise has of anything. */
const MOST = 100;

/** A field that may be left out. */
export function optional(check: Check): OptionalCheck {
  return { optional: check };
}

/** An object of exactly these fields. */
export function shape<T>(checks: Checks<T>): Check {
  const fields = Object.entries(checks) as [string, Check | OptionalCheck][];
  return (value, at) => {
    if (!isFields(value)) return `${named(at)} is no object`;
    const strange = Object.keys(value).find((field) => !Object.hasOwn(checks, field));
    if (strange !== undefined) return `${named(below(at, strange.slice(0, NAME_LENGTH)))} is an unknown field`;
    for (const [field, check] of fields) {
      const place = below(at, field);
      if (!Object.hasOwn(value, field) || value[field] === undefined) {
        if (typeof check === 'function') return `${named(place)} is missing`;
        continue;
      }
      const problem = (typeof check === 'function' ? check : check.optional)(value[field], place);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** An object that has one of several shapes, told apart by the first field that only that shape has. */
export function either(shapes: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isFields(value)) return `${named(at)} is no object`;
    const field = Object.keys(shapes).find((name) => Object.hasOwn(value, name));
    if (field === undefined) return `${named(at)} has none of "${Object.keys(shapes).join('", "')}"`;
    return shapes[field]?.(value, at);
  };
}

/** A text that is not empty and no longer than a name. */
export const name: Check = (value, at) => {
  if (typeof value !== 'string' || value === '') return `${named(at)} is no text, or empty`;
  return value.length > NAME_LENGTH ? `${named(at)} has more than ${NAME_LENGTH} characters` : undefined;
};

/** A name of letters, digits and what joins them, which can stand in a sentence as it is. */
export const word: Check = (value, at) =>
  name(value, at) ??
  (/^[A-Za-z0-9]+([._/-][A-Za-z0-9]+)*$/.test(value as string)
    ? undefined
    : `${named(at)} holds something other than letters, digits, ".", "_", "-" and "/"`);

/** A text; it may be empty. */
export const text: Check = (value, at) => {
  if (typeof value !== 'string') return `${named(at)} is no text`;
  return value.length > TEXT_LENGTH ? `${named(at)} has more than ${TEXT_LENGTH} characters` : undefined;
};

/** A path from the root. */
export const absolutePath: Check = (value, at) =>
  name(value, at) ?? ((value as string).startsWith('/') ? undefined : `${named(at)} does not start with "/"`);

export const flag: Check = (value, at) => (typeof value === 'boolean' ? undefined : `${named(at)} is no true or false`);

/** A whole number between two, both included. */
export function wholeNumber(least: number, most: number): Check {
  return (value, at) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `${named(at)} is no whole number between ${least} and ${most}`;
}

export const portNumber: Check = wholeNumber(1, 65_535);

/** One of these texts. */
export function oneOf(...texts: readonly string[]): Check {
  return (value, at) =>
    texts.includes(value as string) ? undefined : `${named(at)} is none of "${texts.join('", "')}"`;
}

/** A list that is not empty, unless that is said. */
export function listOf(check: Check, least = 1): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return `${named(at)} is no list`;
    if (value.length < least || value.length > MOST) return `${named(at)} has not ${least} to ${MOST} items`;
    return first(value.map((item, index) => () => check(item, `${at}[${index}]`)));
  };
}

/** An object whose fields somebody chose, at least one. */
export function mapOf(check: Check, key: Check = name): Check {
  return (value, at) => {
    if (!isFields(value)) return `${named(at)} is no object`;
    const entries = Object.entries(value);
    if (entries.length === 0 || entries.length > MOST) return `${named(at)} has not 1 to ${MOST} fields`;
    return first(
      entries.flatMap(([field, item]) => [
        () => key(field, `${at} key`),
        () => check(item, below(at, field.slice(0, NAME_LENGTH))),
      ]),
    );
  };
}

/** Data of any form that JSON has, but not much of it. */
export const anyData: Check = (value, at) => {
  let seen = 0;
  const isSmall = (inner: unknown, depth: number): boolean => {
    if (++seen > 1_000 || depth > 20) return false;
    if (typeof inner === 'string') return inner.length <= TEXT_LENGTH;
    if (Array.isArray(inner)) return inner.every((item) => isSmall(item, depth + 1));
    if (!isFields(inner)) return inner === null || typeof inner === 'boolean' || Number.isFinite(inner);
    return Object.entries(inner).every(([field, item]) => field.length <= NAME_LENGTH && isSmall(item, depth + 1));
  };
  return isSmall(value, 0) ? undefined : `${named(at)} holds too much, or what JSON does not have`;
};

function first(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function below(at: string, field: string): string {
  return at === '' ? field : `${at}.${field}`;
}

function named(at: string): string {
  return at === '' ? 'The requirement' : JSON.stringify(at);
}
