import type { ApiObject } from 'cdk8s';

/** The method by which an object of ours gives its manifest without a copy. */
export const MANIFEST = Symbol('podwright.manifest');

/** An object's manifest, for reading only: it may share data with the object. Fields may be `undefined`. */
export function manifestOf(object: ApiObject): unknown {
  const own = (object as { readonly [MANIFEST]?: () => unknown })[MANIFEST];
  return own ? own.call(object) : (object.toJson() as unknown);
}
