import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields, itemsOf, objectsOf } from '../manifest/fields';
import type { Problem } from '../manifest/problem';
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
