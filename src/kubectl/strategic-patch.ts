import { isFields } from '../manifest/fields';
import { refusal } from './refuse';

/** Lists of objects in a Pod that are merged by this field. All other lists are replaced. */
const MERGE_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'metadata.ownerReferences': 'uid',
    'spec.containers': 'name',
    'spec.initContainers': 'name',
    'spec.ephemeralContainers': 'name',
    'spec.volumes': 'name',
    'spec.imagePullSecrets': 'name',
    'spec.hostAliases': 'ip',
    'spec.topologySpreadConstraints': 'topologyKey',
    'spec.schedulingGates': 'name',
    'spec.resourceClaims': 'name',
  }),
);
const CONTAINER_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    env: 'name',
    ports: 'containerPort',
    volumeMounts: 'mountPath',
    volumeDevices: 'devicePath',
  }),
);
/** Texts that are added to those that are there. */
const MERGED_TEXTS = ['metadata.finalizers'];

/**
 * A strategic merge patch of a Pod applied: lists whose items have a key are merged by it. Of its directives it takes
 * `$patch: delete`, `$patch: replace` and `$retainKeys`.
 * @see https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export function strategicPatched(target: unknown, patch: Readonly<Record<string, unknown>>): unknown {
  return merged(isFields(target) ? target : {}, patch, '');
}

type Fields = Readonly<Record<string, unknown>>;

function merged(target: Fields, patch: Fields, path: string): Fields {
  const { $patch: directive, $retainKeys: kept, ...rest } = patch;
  const unknown = Object.keys(rest).find((name) => name.startsWith('$'));
  if (
    unknown !== undefined ||
    (directive !== undefined && !['merge', 'replace', 'delete'].includes(String(directive)))
  ) {
    throw refusal(
      `"--overrides" has ${unknown === undefined ? `"$patch": "${String(directive)}"` : `"${unknown}"`}, which Podwright does not know`,
      'Write the fields themselves, or use --override-type=json',
    );
  }
  if (directive === 'replace') return rest;
  if (directive === 'delete') return {};
  const isKept = (name: string) => !Array.isArray(kept) || kept.includes(name);
  const result = new Map(Object.entries(target).filter(([name]) => isKept(name)));
  for (const [name, value] of Object.entries(rest)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (value === null) result.delete(name);
    else result.set(name, mergedValue(result.get(name), value, at));
  }
  return Object.fromEntries(result);
}

function mergedValue(target: unknown, value: unknown, path: string): unknown {
  if (isFields(value)) return merged(isFields(target) ? target : {}, value, path);
  if (!Array.isArray(value)) return value;
  if (MERGED_TEXTS.includes(path)) return [...new Set([...(Array.isArray(target) ? target : []), ...value])];
  const key = keyOf(path);
  if (key === undefined) return value;
  return mergedList(Array.isArray(target) ? target.filter(isFields) : [], value, key, path);
}

function keyOf(path: string): string | undefined {
  const [, field = ''] = /^spec\.(?:initC|c|ephemeralC)ontainers\.([a-zA-Z]+)$/.exec(path) ?? [];
  return field === '' ? MERGE_KEYS.get(path) : CONTAINER_KEYS.get(field);
}

/** The items of the patch in their order; those that it does not name stand between them where they stood. */
function mergedList(target: readonly Fields[], patch: readonly unknown[], key: string, path: string): unknown[] {
  const items = patch.map((item, index) => {
    if (isFields(item) && (Object.hasOwn(item, key) || Object.hasOwn(item, '$patch'))) return item;
    throw refusal(
      `Item ${index + 1} of "${path}" in "--overrides" has no "${key}", by which the list is merged`,
      `Add "${key}"`,
    );
  });
  if (items.some(({ $patch, [key]: id }) => $patch === 'replace' && id === undefined)) {
    return items.filter(({ $patch }) => $patch === undefined);
  }
  const named = items.filter(({ $patch }) => $patch !== 'delete');
  const removed = new Set(items.filter(({ $patch }) => $patch === 'delete').map((item) => item[key]));
  const left = target.filter((item) => !removed.has(item[key]));
  const fresh = named.map((item) => merged(left.find((one) => one[key] === item[key]) ?? {}, item, path));
  const ids = new Set(named.map((item) => item[key]));
  const others = left.filter((item) => !ids.has(item[key]));
  return interleaved(fresh, others, (item) => target.findIndex((one) => one[key] === item[key]));
}

function interleaved(fresh: readonly Fields[], others: readonly Fields[], placeOf: (item: Fields) => number): Fields[] {
  const result: Fields[] = [];
  let next = 0;
  for (const item of fresh) {
    const place = placeOf(item);
    while (place >= 0 && next < others.length && placeOf(others[next] as Fields) < place) {
      result.push(others[next++] as Fields);
    }
    result.push(item);
  }
  return [...result, ...others.slice(next)];
}
