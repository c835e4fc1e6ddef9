import { elementOf } from './api-fields';

const SCALARS: Readonly<Record<string, string>> = {
  bytes: 'string',
  time: 'string',
  microtime: 'string',
  int32: 'integer',
  int64: 'integer',
  quantity: 'Quantity',
  intOrString: 'IntOrString',
  object: 'Object',
  any: 'Object',
};

/**
 * A type expression of the schema as kubectl writes it: `[]Container`, `map[string]Quantity`, `integer`.
 * @param called what the element is called, if it is an object or anything and has a name
 */
export function typeText(type: string, called?: string): string {
  const element = elementOf(type);
  const prefix = type.slice(0, type.length - element.length).replaceAll('map[]', 'map[string]');
  const name = called ?? SCALARS[element] ?? element.slice(element.lastIndexOf('.') + 1);
  return prefix + name;
}
