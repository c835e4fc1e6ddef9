import type { EnumValues } from './enum-values';
import { isNamed } from './type-expression';

const SCALARS: { readonly [expression: string]: string } = {
  any: 'unknown',
  object: '{ readonly [key: string]: unknown }',
  string: 'string',
  bytes: 'string',
  time: 'string',
  microtime: 'string',
  int32: 'number',
  int64: 'number',
  number: 'number',
  boolean: 'boolean',
  quantity: 'Quantity',
  intOrString: 'IntOrString',
};

/**
 * The TypeScript type of a type expression.
 *
 * @param typeOf the TypeScript type of a type that has a name
 * @param values what the strings in it may be
 */
export function typescriptType(expression: string, typeOf: (name: string) => string, values?: EnumValues): string {
  if (expression === 'map[]quantity') return 'ResourceList';
  if (expression.startsWith('[]')) {
    const item = typescriptType(expression.slice(2), typeOf, values);
    return `readonly ${item.includes(' ') && !item.startsWith('{') ? `(${item})` : item}[]`;
  }
  if (expression.startsWith('map[]')) {
    return `{ readonly [key: string]: ${typescriptType(expression.slice('map[]'.length), typeOf, values)} }`;
  }
  if (isNamed(expression)) return typeOf(expression);
  if (expression === 'string' && values !== undefined) return values.name ?? enumType(values);
  return SCALARS[expression] ?? 'unknown';
}

/** The union of a field's values. */
export function enumType({ values, kind, patterns = [] }: EnumValues): string {
  const literals = values.map((value) => quote(typeof value === 'string' ? value : value.value));
  const others = kind === 'open' ? ['(string & {})'] : patterns.map((pattern) => `\`${pattern}\``);
  return [...literals, ...others].join(' | ');
}

/** A string literal. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A name as the key of a property. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}
