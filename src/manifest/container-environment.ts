import { ENV_NAME_STRICT } from '../kubernetes/names';
import { hasVersion } from '../kubernetes/versions';
import { expandVariables } from './expand-variables';
import { type Fields, fieldsOf, objectsOf, textOf } from './fields';
import type { DataLookup } from './known-data';
import type { DataKind } from './missing-keys';

/** Where something that a container gets comes from. */
export type Source =
  | { readonly is: 'text'; readonly written: string }
  | { readonly is: 'key'; readonly kind: DataKind; readonly name: string; readonly key: string }
  | { readonly is: 'field'; readonly path: string }
  /** The container is named only where it is another one, or in a volume. */
  | { readonly is: 'resource'; readonly resource: string; readonly container?: string; readonly divisor?: string }
  | { readonly is: 'other' };

/** A variable as the container's process gets it. */
export interface Variable {
  readonly name: string;
  readonly source: Source;
  /** Its value with all variables in it replaced, where that is known. */
  readonly value?: string;
  /** The variables that it names and that nothing gives, so that they stay in it as they are written. */
  readonly unresolved: readonly string[];
  readonly list: 'env' | 'envFrom';
  /** Its place in the list. */
  readonly index: number;
}

/** Up to this version the kubelet leaves out keys that are no names of variables. */
const STRICT_NAMES = '-1.29';
/** More than a process can be given. */
const MOST = 20_000;

/**
 * The variables that a container gets: those of `envFrom` first, those of `env` over them, later ones over earlier ones.
 * @param lookup what is known of ConfigMaps and Secrets
 * @param minor the minor number of the Kubernetes version
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export function containerEnvironment(
  container: Fields,
  lookup: DataLookup,
  minor: number,
): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const [source, index] of objectsOf(container.envFrom)) {
    const prefix = textOf(source.prefix) ?? '';
    for (const [field, kind] of KINDS) {
      const name = textOf(fieldsOf(source[`${field}Ref`]).name);
      if (name === undefined) continue;
      for (const [key, value] of lookup(kind, name)?.text ?? []) {
        if (variables.size >= MOST) return variables;
        const called = prefix + key;
        if (hasVersion(STRICT_NAMES, minor) && !ENV_NAME_STRICT.test(called)) continue;
        const from: Source = { is: 'key', kind, name, key };
        variables.set(called, { name: called, source: from, value, unresolved: [], list: 'envFrom', index });
      }
    }
  }
  for (const [written, index] of objectsOf(container.env)) {
    const name = textOf(written.name);
    if (name === undefined || variables.size >= MOST) continue;
    const variable = inEnv(written, variables, lookup);
    if (variable) variables.set(name, { name, list: 'env', index, ...variable });
  }
  return variables;
}

const KINDS = [
  ['configMap', 'ConfigMap'],
  ['secret', 'Secret'],
] as const;

type Found = Pick<Variable, 'source' | 'value' | 'unresolved'>;

function inEnv(written: Fields, before: ReadonlyMap<string, Variable>, lookup: DataLookup): Found | undefined {
  const text = textOf(written.value);
  if (text !== undefined) return inText(text, before);
  const from = fieldsOf(written.valueFrom);
  for (const [field, kind] of KINDS) {
    const reference = fieldsOf(from[`${field}KeyRef`]);
    const name = textOf(reference.name);
    const key = textOf(reference.key);
    if (name === undefined || key === undefined) continue;
    const data = lookup(kind, name);
    const isMissing = data !== undefined && !data.isOpen && !data.text.has(key);
    // What may be missing and is leaves the variable as it was.
    if (isMissing && reference.optional === true) return undefined;
    return { source: { is: 'key', kind, name, key }, value: data?.text.get(key), unresolved: [] };
  }
  const downward = downwardSource(from);
  if (downward) return { source: downward, unresolved: [] };
  if (Object.keys(from).length > 0) return { source: { is: 'other' }, unresolved: [] };
  return { source: { is: 'text', written: '' }, value: '', unresolved: [] };
}

/** The field of the Pod, or the resource of a container, that a `fieldRef` or a `resourceFieldRef` names. */
export function downwardSource({ fieldRef, resourceFieldRef }: Fields): Source | undefined {
  const path = textOf(fieldsOf(fieldRef).fieldPath);
  if (path !== undefined) return { is: 'field', path };
  const { resource, containerName, divisor } = fieldsOf(resourceFieldRef);
  if (textOf(resource) === undefined) return undefined;
  return {
    is: 'resource',
    resource: resource as string,
    ...(textOf(containerName) !== undefined && { container: containerName as string }),
    ...((typeof divisor === 'string' || typeof divisor === 'number') && { divisor: String(divisor) }),
  };
}

function inText(written: string, before: ReadonlyMap<string, Variable>): Found {
  const unresolved: string[] = [];
  let only: Variable | undefined;
  const value = expandVariables(written, (name) => {
    const variable = before.get(name);
    if (variable && written === `$(${name})`) only = variable;
    if (!variable) {
      unresolved.push(name);
      return null;
    }
    return variable.value;
  });
  // A variable that is nothing but another one comes from where that comes from.
  const source: Source = only && only.source.is !== 'text' ? only.source : { is: 'text', written };
  return { source, value, unresolved };
}
