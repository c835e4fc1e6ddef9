/** Whether the value is a plain object, as JSON has them: no array, no instance of a class. */
export function isFields(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm, as under jest, has another `Object.prototype`.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}
