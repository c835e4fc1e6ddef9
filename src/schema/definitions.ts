import { fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { CustomKind, CustomKinds } from './custom-kinds';
import { checkCustomObject } from './custom-object';

const ANYTHING = { 'x-kubernetes-preserve-unknown-fields': true };

/**
 * Reads CustomResourceDefinitions into checks of the kinds that they describe. A version without a schema takes any
 * object; what is no proper definition is passed over.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
 */
export function readDefinitions(definitions: readonly Manifest[]): CustomKinds {
  const found = new Map<string, CustomKind>();
  const kinds = new Map<string, string[]>();
  for (const { spec } of definitions) {
    const { group, names, versions, scope } = fieldsOf(spec);
    const kind = textOf(fieldsOf(names).kind);
    if (typeof group !== 'string' || kind === undefined) continue;
    kinds.set(group, [...(kinds.get(group) ?? []), kind]);
    for (const [version] of objectsOf(versions)) {
      const schema = fieldsOf(version.schema).openAPIV3Schema;
      if (version.served === false) continue;
      const hasStatus = isFields(fieldsOf(version.subresources).status);
      found.set(`${group}/${version.name} ${kind}`, {
        namespaced: scope !== 'Cluster',
        check: (manifest, checkMetadata) =>
          checkCustomObject(manifest, isFields(schema) ? schema : ANYTHING, { checkMetadata, hasStatus }),
      });
    }
  }
  return {
    tryFind: (apiVersion, kind) => found.get(`${apiVersion} ${kind}`),
    kindsOf: (group) => kinds.get(group) ?? [],
  };
}
