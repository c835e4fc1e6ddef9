import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { type Fields, fieldsOf, isFields, itemsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';
import { limitsOf } from './custom-limits';
import { wrongType } from './scalars';

/** What every object has, whatever its definition says. */
const COMMON = ['apiVersion', 'kind', 'metadata'];
/** More levels than a definition of the API server's may have. */
const MOST_LEVELS = 200;

/** How an object differs from the schema that the definition of its kind gives. */
export function checkCustomObject(manifest: Manifest, schema: Fields): readonly Problem[] {
  const problems: Problem[] = [];
  check(manifest, schema, FieldPath.root, problems, 0);
  return problems;
}

function check(value: unknown, schema: Fields, at: FieldPath, problems: Problem[], level: number): void {
  if (level > MOST_LEVELS || value === undefined) return;
  if (value === null) {
    // The API server takes it for an absent field, which a missing default then fills.
    return;
  }
  const wanted = wantedType(schema);
  if (wanted && !wanted.fits(value)) {
    problems.push({ ...wrongType(value, wanted.words, false), at });
    return;
  }
  problems.push(...limitsOf(value, schema, at, (inner, alternative) => fits(inner, alternative, level)));
  if (isFields(value)) checkFields(value, schema, at, problems, level);
  else if (Array.isArray(value) && isFields(schema.items)) {
    const { items } = schema;
    for (const [i, item] of value.entries()) check(item, items, at.index(i), problems, level + 1);
  }
}

function fits(value: unknown, schema: Fields, level: number): boolean {
  const problems: Problem[] = [];
  // An alternative says nothing of which fields there are: only the main schema does.
  check(value, { ...schema, 'x-kubernetes-preserve-unknown-fields': true }, FieldPath.root, problems, level + 1);
  return problems.length === 0;
}

function checkFields(value: Fields, schema: Fields, at: FieldPath, problems: Problem[], level: number): void {
  const properties = fieldsOf(schema.properties);
  const { additionalProperties } = schema;
  const isRoot = at.up === undefined;
  const isResource = isRoot || schema['x-kubernetes-embedded-resource'] === true;
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined || (isResource && COMMON.includes(name))) continue;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (isFields(known)) check(inner, known, at.field(name), problems, level + 1);
    else if (isFields(additionalProperties)) check(inner, additionalProperties, at.key(name), problems, level + 1);
    else if (!takesAnything(schema)) problems.push(unknownField(name, at, Object.keys(properties), value));
  }
  for (const name of itemsOf(schema.required)) {
    if (typeof name !== 'string' || (value[name] !== undefined && value[name] !== null)) continue;
    if (hasDefault(properties, name)) continue;
    problems.push({
      id: 'required-field',
      at: at.field(name),
      message: `${isRoot ? 'The object' : `"${at}"`} has no "${name}", which its definition asks for`,
      fix: `Write "${name}: …"`,
    });
  }
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

function unknownField(name: string, at: FieldPath, fields: readonly string[], value: Fields): Problem {
  const near = closest(
    name,
    fields.filter((field) => value[field] === undefined),
  );
  const owner = at.up === undefined ? 'the object' : `"${at}"`;
  return {
    id: 'decode-unknown-field',
    at: at.field(name),
    marksName: true,
    message: `There is no field "${name}" in ${owner}, by the definition of its kind`,
    fix: near === undefined ? 'Remove it' : `Write "${near}"`,
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
