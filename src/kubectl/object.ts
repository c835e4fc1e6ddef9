import type { Manifest } from '../manifest/manifest';

/** What every object is given. */
export interface Identity {
  readonly name: string;
  /** Left out of objects that live in none. */
  readonly namespace?: string;
}

/** The object without the fields that are undefined, or an empty list or map: kubectl prints none of these. */
export function objectOf(
  { kind, apiVersion }: { readonly kind: string; readonly apiVersion: string },
  { name, namespace }: Identity,
  {
    metadata = {},
    ...fields
  }: { readonly metadata?: Readonly<Record<string, unknown>>; readonly [field: string]: unknown },
): Manifest {
  return {
    // In the order of Go's types, in which kubectl prints JSON.
    kind,
    apiVersion,
    metadata: { name, ...(namespace ? { namespace } : {}), ...withoutEmpty(metadata) },
    ...withoutEmpty(fields),
  };
}

/** The fields that have something in them. */
export function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
