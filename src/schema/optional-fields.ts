/**
 * Fields that the published schema calls required and that the API server takes as empty where they are absent, by type.
 * Found by asking API servers.
 */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {};

/** Whether the API server does without a field that its schema calls required. */
export function isOptional(type: string, field: string): boolean {
  return Object.hasOwn(OPTIONAL, type) && (OPTIONAL[type] as readonly string[]).includes(field);
}
