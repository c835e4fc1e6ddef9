import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, itemsOf, objectsOf } from '../manifest/fields';
import type { Problem } from '../manifest/problem';
import { misfit } from './custom-formats';
import type { DefinitionCheckId } from './definition-checks';

/** The most of a text that is matched with a pattern: longer ones may take for ever. */
const MOST_MATCHED = 1_000;

/**
 * What the definition of a kind says of a value beside its type.
 * @param fits whether a value fits another schema
 */
export function* limitsOf(
  value: unknown,
  schema: Fields,
  at: FieldPath,
  fits: (value: unknown, schema: Fields) => boolean,
): Iterable<Problem> {
  const problem = (id: DefinitionCheckId, message: string, fix: string): Problem => ({ id, at, message, fix });
  if (Array.isArray(schema.enum) && typeof value !== 'object' && !schema.enum.includes(value)) {
    const allowed = schema.enum.map((one) => JSON.stringify(one)).join(', ');
    yield problem('schema-enum', `${shown(value)} is none of ${allowed}`, `Write one of ${allowed}`);
  }
  if (typeof value === 'number') {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    if (typeof minimum === 'number' && (exclusiveMinimum === true ? value <= minimum : value < minimum)) {
      yield problem(
        'schema-range',
        `${value} is too little`,
        `Write ${exclusiveMinimum === true ? `more than ${minimum}` : `${minimum} or more`}`,
      );
    }
    if (typeof maximum === 'number' && (exclusiveMaximum === true ? value >= maximum : value > maximum)) {
      yield problem(
        'schema-range',
        `${value} is too much`,
        `Write ${exclusiveMaximum === true ? `less than ${maximum}` : `${maximum} or less`}`,
      );
    }
  }
  yield* formats(value, schema, problem);
  if (Array.isArray(value)) yield* repetitions(value, schema, at);
  const size = sizeOf(value);
  if (size) {
    const least = schema[`min${size.of}`];
    const most = schema[`max${size.of}`];
    if (typeof least === 'number' && size.count < least) {
      yield problem('schema-length', `${size.count} ${size.words} are too few`, `Give at least ${least}`);
    }
    if (typeof most === 'number' && size.count > most) {
      yield problem('schema-length', `${size.count} ${size.words} are too many`, `Give at most ${most}`);
    }
  }
  if (typeof value === 'string' && typeof schema.pattern === 'string' && !matches(value, schema.pattern)) {
    yield problem(
      'schema-pattern',
      `${shown(value)} has not the pattern ${schema.pattern}`,
      'Write it as the pattern says',
    );
  }
  yield* alternatives(value, schema, problem, fits);
}

function* formats(
  value: unknown,
  { format, multipleOf }: Fields,
  problem: (id: DefinitionCheckId, message: string, fix: string) => Problem,
): Iterable<Problem> {
  if (typeof value === 'string') {
    const words = misfit(value, format);
    if (words !== undefined)
      yield problem('schema-format', `${shown(value)} is no ${words.replace(/^an? /, '')}`, `Write ${words}`);
  }
  if (typeof value !== 'number') return;
  if (format === 'int32' && (value > 2 ** 31 - 1 || value < -(2 ** 31))) {
    yield problem('schema-format', `${value} does not fit into 32 bits`, `Write at most ${2 ** 31 - 1}`);
  }
  if (typeof multipleOf === 'number' && multipleOf > 0 && !isMultiple(value, multipleOf)) {
    yield problem('schema-range', `${value} is no multiple of ${multipleOf}`, `Write a multiple of ${multipleOf}`);
  }
}

/** Of fractions nobody can say for sure. */
function isMultiple(value: number, of: number): boolean {
  return !Number.isInteger(value) || !Number.isInteger(of) || value % of === 0;
}

/** Items that stand in a list twice where the definition makes a set or a map of it. */
function* repetitions(items: readonly unknown[], schema: Fields, at: FieldPath): Iterable<Problem> {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'set' && type !== 'map') return;
  const keys = itemsOf(schema['x-kubernetes-list-map-keys']).filter((key) => typeof key === 'string');
  const properties = fieldsOf(fieldsOf(schema.items).properties);
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const own = keys.map((key) => fieldsOf(item)[key] ?? fieldsOf(properties[key]).default);
    const name = JSON.stringify(type === 'set' ? item : own) ?? '';
    if (seen.has(name)) {
      yield {
        id: 'schema-unique',
        at: at.index(index),
        message:
          type === 'set'
            ? `${shown(item)} stands in the list before`
            : `There is an item with this ${keys.join(' and ')} before`,
        fix: 'Remove one of the two',
      };
    }
    seen.add(name);
  }
}

function* alternatives(
  value: unknown,
  schema: Fields,
  problem: (id: DefinitionCheckId, message: string, fix: string) => Problem,
  fits: (value: unknown, schema: Fields) => boolean,
): Iterable<Problem> {
  const fitting = (list: unknown): number => objectsOf(list).filter(([one]) => fits(value, one)).length;
  const id = 'schema-combination';
  const fix = 'Look at the description in the CustomResourceDefinition';
  if (itemsOf(schema.oneOf).length > 0) {
    const count = fitting(schema.oneOf);
    if (count !== 1) yield problem(id, `The value fits ${count} of its alternatives, and has to fit one`, fix);
  }
  if (itemsOf(schema.anyOf).length > 0 && fitting(schema.anyOf) === 0) {
    yield problem(id, 'The value fits none of its alternatives', fix);
  }
  if (fitting(schema.allOf) < objectsOf(schema.allOf).length)
    yield problem(id, 'The value does not fit all that is asked of it', fix);
  if (isFields(schema.not) && fits(value, schema.not)) yield problem(id, 'The value is what it must not be', fix);
}

function sizeOf(value: unknown): { of: 'Length' | 'Items' | 'Properties'; count: number; words: string } | undefined {
  if (typeof value === 'string') return { of: 'Length', count: [...value].length, words: 'characters' };
  if (Array.isArray(value)) return { of: 'Items', count: value.length, words: 'items' };
  return isFields(value) ? { of: 'Properties', count: Object.keys(value).length, words: 'fields' } : undefined;
}

const patterns = new Map<string, RegExp | undefined>();

/** What JavaScript cannot read as a pattern, or not match in time, is not checked. */
function matches(text: string, pattern: string): boolean {
  if (!patterns.has(pattern)) patterns.set(pattern, compiled(pattern));
  const expression = patterns.get(pattern);
  return !expression || text.length > MOST_MATCHED || expression.test(text);
}

// A repetition of what is repeated itself: the time that it takes may double with every character.
const NESTED_REPETITION = /[*+}]\)[*+{]/;

function compiled(pattern: string): RegExp | undefined {
  if (NESTED_REPETITION.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
