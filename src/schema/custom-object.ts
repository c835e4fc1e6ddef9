import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { type Fields, fieldsOf, isFields, itemsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';
import { gluedField, WRITE_SPACE } from '../manifest/yaml-slips';
import type { MetadataCheck } from './custom-kinds';
import { limitsOf } from './custom-limits';
import { wrongType } from './scalars';

/** What a definition says of its objects beside their schema. */
export interface CustomFacts {
  /** How the metadata of an object, or of one in it, differs from what all have. */
  readonly checkMetadata: MetadataCheck;
  /** Whether the status is written by itself: then what is given on create is left out. */
  readonly hasStatus: boolean;
}

/** What every object has, whatever its definition says. */
const COMMON = ['apiVersion', 'kind', 'metadata'];
/** More levels than a definition of the API server's may have. */
const MOST_LEVELS = 200;

/** How an object differs from the schema that the definition of its kind gives. */
export function checkCustomObject(manifest: Manifest, schema: Fields, facts: CustomFacts): readonly Problem[] {
  const problems = new CustomCheck(facts).check(manifest, schema, FieldPath.root, 0);
  if (!facts.hasStatus) return problems;
  return problems.filter(({ at, id }) => at.steps()[0] !== 'status' || id === 'decode-unknown-field');
}

class CustomCheck {
  constructor(private readonly facts: CustomFacts) {}

  check(value: unknown, schema: Fields, at: FieldPath, level: number): Problem[] {
    // The API server takes null for an absent field, which a missing default then fills.
    if (level > MOST_LEVELS || value === undefined || value === null) return [];
    const wanted = wantedType(schema);
    if (wanted && !wanted.fits(value)) return [{ ...wrongType(value, wanted.words, false), at }];
    const given = isFields(value) ? withoutNulls(value, schema) : value;
    const fits = (inner: unknown, alternative: Fields): boolean => this.fits(inner, alternative, level);
    const problems = [...limitsOf(given, schema, at, fits)];
    if (isFields(given)) problems.push(...this.fields(given, schema, at, level));
    else if (Array.isArray(given) && isFields(schema.items))
      problems.push(...this.items(given, schema.items, at, level));
    return problems;
  }

  private fits(value: unknown, schema: Fields, level: number): boolean {
    // An alternative says nothing of which fields there are: only the main schema does.
    const open = { ...schema, 'x-kubernetes-preserve-unknown-fields': true };
    return this.check(value, open, FieldPath.root, level + 1).length === 0;
  }

  private items(list: readonly unknown[], schema: Fields, at: FieldPath, level: number): Problem[] {
    return list.flatMap((item, i): Problem[] => {
      // An item cannot be absent.
      const wanted = item === null && schema.nullable !== true ? wantedType(schema) : undefined;
      if (wanted) return [{ ...wrongType(item, wanted.words, false), at: at.index(i) }];
      return this.check(item, schema, at.index(i), level + 1);
    });
  }

  private fields(value: Fields, schema: Fields, at: FieldPath, level: number): Problem[] {
    const problems: Problem[] = [];
    const properties = fieldsOf(schema.properties);
    const { additionalProperties } = schema;
    const isRoot = level === 0;
    const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
    if (isRoot || isEmbedded) problems.push(...this.common(value, schema, at, isEmbedded));
    for (const name in value) {
      const inner = value[name];
      if (inner === undefined || ((isRoot || isEmbedded) && COMMON.includes(name))) continue;
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (isFields(known)) problems.push(...this.check(inner, known, at.field(name), level + 1));
      else if (isFields(additionalProperties)) {
        problems.push(...this.check(inner, additionalProperties, at.field(name), level + 1));
      } else if (!takesAnything(schema)) problems.push(unknownField(name, at, properties, value));
    }
    for (const name of itemsOf(schema.required)) {
      if (typeof name !== 'string' || (value[name] !== undefined && value[name] !== null)) continue;
      // Of what all objects have, others ask.
      if (hasDefault(properties, name) || (isRoot && COMMON.includes(name))) continue;
      problems.push(missingField(name, at, 'its definition asks for'));
    }
    return problems;
  }

  /** What an object has whatever its kind is. */
  private common(value: Fields, schema: Fields, at: FieldPath, isEmbedded: boolean): Problem[] {
    const problems: Problem[] = [];
    for (const name of isEmbedded ? ['apiVersion', 'kind'] : []) {
      if (textOf(value[name]) === undefined) problems.push(missingField(name, at, 'every object has'));
    }
    if (value.metadata === undefined) return problems;
    const metadataAt = at.field('metadata');
    const wrong = this.facts.checkMetadata(value.metadata, metadataAt);
    problems.push(...wrong);
    // Of metadata, a schema may limit the names only.
    const own = fieldsOf(fieldsOf(fieldsOf(schema.properties).metadata).properties);
    const { name } = fieldsOf(value.metadata);
    if (wrong.length === 0 && typeof name === 'string' && isFields(own.name)) {
      problems.push(...limitsOf(name, own.name, metadataAt.field('name'), () => true));
    }
    return problems;
  }
}

/** The fields without those that the API server leaves out, as it does with what is null and may not be. */
function withoutNulls(value: Fields, { additionalProperties }: Fields): Fields {
  if (!isFields(additionalProperties) || additionalProperties.nullable === true) return value;
  if (!Object.values(value).includes(null)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

function hasDefault(properties: Fields, name: string): boolean {
  return Object.hasOwn(properties, name) && fieldsOf(properties[name]).default !== undefined;
}

function takesAnything(schema: Fields): boolean {
  return (
    schema['x-kubernetes-preserve-unknown-fields'] === true ||
    schema.additionalProperties === true ||
    (schema.type === undefined && schema.properties === undefined)
  );
}

function missingField(name: string, at: FieldPath, why: string): Problem {
  return {
    id: 'required-field',
    at: at.field(name),
    message: `${at.up === undefined ? 'The object' : `"${at}"`} has no "${name}", which ${why}`,
    fix: `Write "${name}: …"`,
  };
}

function unknownField(name: string, at: FieldPath, properties: Fields, value: Fields): Problem {
  const free = Object.keys(properties).filter((field) => value[field] === undefined);
  // A field and its value in one word is no misspelling: to rename it would lose the value.
  const isGlued = Object.hasOwn(properties, gluedField(name) ?? '');
  const near = isGlued ? undefined : closest(name, free);
  const owner = at.up === undefined ? 'the object' : `"${at}"`;
  return {
    id: 'decode-unknown-field',
    at: at.field(name),
    marksName: true,
    message: `There is no field "${name}" in ${owner}, by the definition of its kind`,
    fix: isGlued ? WRITE_SPACE : near === undefined ? 'Remove it' : `Write "${near}"`,
    ...(near === undefined ? {} : { correction: { rename: near } }),
  };
}

interface WantedType {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
}

const TYPES: Readonly<Record<string, WantedType>> = {
  string: { words: 'text', fits: (value) => typeof value === 'string' },
  integer: { words: 'a whole number', fits: Number.isInteger },
  number: { words: 'a number', fits: (value) => typeof value === 'number' },
  boolean: { words: 'true or false', fits: (value) => typeof value === 'boolean' },
  array: { words: 'a list', fits: Array.isArray },
  object: { words: 'an object', fits: isFields },
};
const INT_OR_STRING: WantedType = {
  words: 'a number or text',
  fits: (value) => typeof value === 'string' || Number.isInteger(value),
};

function wantedType(schema: Fields): WantedType | undefined {
  if (schema['x-kubernetes-int-or-string'] === true) return INT_OR_STRING;
  const { type } = schema;
  return typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
