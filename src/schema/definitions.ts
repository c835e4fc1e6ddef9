import { fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';
import type { CustomKinds } from './custom-kinds';
import { checkCustomObject } from './custom-object';

/**
 * Reads CustomResourceDefinitions into checks of the kinds that they describe. A version without a schema takes any
 * object; what is no proper definition is passed over.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
 */
export function readDefinitions(definitions: readonly Manifest[]): CustomKinds {
  const checks = new Map<string, (manifest: Manifest) => readonly Problem[]>();
  const kinds = new Map<string, string[]>();
  for (const { spec } of definitions) {
    const { group, names, versions } = fieldsOf(spec);
    const kind = textOf(fieldsOf(names).kind);
    if (typeof group !== 'string' || kind === undefined) continue;
    kinds.set(group, [...(kinds.get(group) ?? []), kind]);
    for (const [version] of objectsOf(versions)) {
      const schema = fieldsOf(version.schema).openAPIV3Schema;
      if (version.served === false) continue;
      checks.set(`${group}/${version.name} ${kind}`, (manifest) =>
        isFields(schema) ? checkCustomObject(manifest, schema) : [],
      );
    }
  }
  return {
    tryFind: (apiVersion, kind) => checks.get(`${apiVersion} ${kind}`),
    kindsOf: (group) => kinds.get(group) ?? [],
  };
}
