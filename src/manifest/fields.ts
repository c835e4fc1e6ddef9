/** An object of JSON data whose fields nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether the value is a plain object, as JSON has them: no array, no instance of a class. */
export function isFields(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // An object of another realm, as under jest, has another `Object.prototype`.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}

const NO_FIELDS: Fields = Object.freeze(Object.create(null) as Fields);
const NO_ITEMS: readonly never[] = Object.freeze([]);

/** The value if it is an object, else one without fields: what has the wrong type is another check's to report. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : NO_FIELDS;
}

/** The value if it is a list, else an empty one. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NO_ITEMS;
}

/** The objects of a list with their places; a `null` is an object without fields, as the API reads it. */
export function objectsOf(value: unknown): readonly (readonly [object: Fields, index: number])[] {
  const objects: [Fields, number][] = [];
  itemsOf(value).forEach((item, index) => {
    if (item === null) objects.push([NO_FIELDS, index]);
    else if (isFields(item)) objects.push([item, index]);
  });
  return objects;
}

/** The value if it is text that is not empty: the API takes empty text for absent. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value if it is a number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The entries of a map whose values are text; `null` is empty text, as the API reads it. */
export function textEntriesOf(value: unknown): readonly (readonly [key: string, text: string])[] {
  const entries: [string, string][] = [];
  for (const [key, text] of Object.entries(fieldsOf(value))) {
    if (typeof text === 'string') entries.push([key, text]);
    else if (text === null) entries.push([key, '']);
  }
  return entries;
}

/** The value to which these names and numbers lead; undefined where there is none. */
export function valueAt(object: unknown, steps: readonly (string | number)[]): unknown {
  let value = object;
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
