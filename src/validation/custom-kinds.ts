import type { Manifest } from '../manifest/manifest';
import type { CustomKinds } from '../schema/custom-kinds';

/** The kinds that the CustomResourceDefinitions among the objects describe; nothing where there are none. */
export function customKindsOf(manifests: readonly Manifest[]): CustomKinds | undefined {
  const definitions = manifests.filter(({ kind }) => kind === 'CustomResourceDefinition');
  if (definitions.length === 0) return undefined;
  const { readDefinitions } = require('../schema/definitions') as typeof import('../schema/definitions');
  return readDefinitions(definitions);
}
