import type { FieldPath } from '../kubernetes/field-path';
import type { Entry, ManifestSet } from './manifest-set';
import { type NamedKind, namedObject } from './named-objects';
import { referencesTo } from './named-references';
import type { Report, Severity } from './problem';

/** What is said of a name that no object has. */
export type MissingObject = Report & { readonly at: FieldPath; readonly severity?: Severity };

/** Names that the cluster has without being told. */
const BUILT_IN: Partial<Record<NamedKind, readonly string[]>> = {
  ServiceAccount: ['default'],
  PriorityClass: ['system-cluster-critical', 'system-node-critical'],
};

/** Reports the names of objects of a kind that are misspelt, or that only an object of another namespace has. */
export function reportMissing(
  set: ManifestSet,
  kind: NamedKind,
  report: (entry: Entry, report: MissingObject) => void,
): void {
  if (set.ofKind(kind).length === 0) return;
  for (const { entry, name, at, optional, effect } of referencesTo(set, kind)) {
    if (optional || BUILT_IN[kind]?.includes(name)) continue;
    const missing = missingObject(set, kind, isCluster(kind) ? '' : entry.namespace, name, effect);
    if (missing) report(entry, { at, ...missing });
  }
}

/** What is wrong with a name of an object of that kind, if anything is. */
export function missingObject(
  set: ManifestSet,
  kind: NamedKind,
  namespace: string,
  name: string,
  effect: string,
): Omit<MissingObject, 'at'> | undefined {
  const object = namedObject(set, kind, namespace, name);
  if (object.is === 'misspelt') {
    return {
      message: `There is no ${kind} "${name}"${namespace && ` in namespace "${namespace}"`}, so ${effect}`,
      fix: `Write "${object.meant}", or the name of a ${kind} that exists`,
    };
  }
  if (object.is !== 'elsewhere') return undefined;
  return {
    message: `${kind} "${name}" is in namespace "${object.namespace}", not in "${namespace}" where it is looked for, so ${effect}`,
    fix: `Put both in one namespace: nothing is named across namespaces`,
    // The other namespace may have one of its own.
    severity: 'warning',
  };
}

function isCluster(kind: NamedKind): boolean {
  return kind === 'PriorityClass' || kind === 'RuntimeClass' || kind === 'StorageClass' || kind === 'Namespace';
}
