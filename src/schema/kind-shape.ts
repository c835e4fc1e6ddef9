import { FieldPath } from '../kubernetes/field-path';
import { closest } from '../kubernetes/suggest';
import { hasVersion, rangesInWords } from '../kubernetes/versions';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';
import type { ApiSchema } from './api-schema';
import type { CustomKind } from './custom-kinds';
import { REMOVED_VERSIONS } from './removed-versions';
import type { ObjectShape } from './shape';
import type { StructureOptions } from './structure';

/** What an object is checked against: the API's own shape, a definition's check, or nothing, for a reason. */
export type KindShape =
  | { readonly shape: ObjectShape }
  | { readonly custom: CustomKind }
  | { readonly problem: Problem };

const API_VERSION = FieldPath.of('apiVersion');
const KIND = FieldPath.of('kind');

/** Finds what describes an object of its `apiVersion` and `kind`. */
export function kindShape({ apiVersion, kind }: Manifest, options: StructureOptions): KindShape {
  const { shapes, customKinds, strict } = options;
  const { schema, minor } = shapes;
  const served = kindOf(schema, apiVersion, kind);
  if (served && hasVersion(served.versions, minor)) {
    const shape = shapes.of(served.type);
    if (shape.is === 'object') return { shape };
  }
  const custom = customKinds?.tryFind(apiVersion, kind);
  if (custom) return { custom };
  return { problem: unserved(apiVersion, kind, schema, options) ?? unknown(apiVersion, kind, strict) };
}

function unserved(
  apiVersion: string,
  kind: string,
  schema: ApiSchema,
  { shapes: { minor }, customKinds }: StructureOptions,
): Problem | undefined {
  const target = `you target 1.${minor}`;
  const removed = own(own(REMOVED_VERSIONS, apiVersion), kind);
  const now = versionsWith(schema, kind, minor);
  const use = removed?.use ?? now[0];
  const served = kindOf(schema, apiVersion, kind);
  if (served?.versions !== undefined) {
    return gvk(
      API_VERSION,
      `${kind} of "${apiVersion}" is there ${rangesInWords(served.versions)}; ${target}`,
      use === undefined ? 'Target a version that has it' : `Write "apiVersion: ${use}"`,
    );
  }
  if (removed) {
    return gvk(
      API_VERSION,
      `${kind} of "${apiVersion}" is gone since 1.${removed.since.slice(2)}`,
      removed.use === undefined ? 'Remove it: nothing has taken its place' : `Write "apiVersion: ${removed.use}"`,
    );
  }
  const group = groupOf(apiVersion);
  if (!isBuiltIn(schema, group)) return customKind(apiVersion, kind, group, customKinds);
  if (use !== undefined) {
    return {
      ...gvk(API_VERSION, `"${apiVersion}" has no ${kind}`, `Write "apiVersion: ${use}"`),
      ...(now.length === 1 ? { correction: { value: use } } : {}),
    };
  }
  const cased = Object.values(schema.kinds)
    .flatMap((found) => Object.keys(found))
    .find((found) => found.toLowerCase() === kind.toLowerCase());
  if (cased !== undefined && !kindOf(schema, apiVersion, cased)) {
    const [version] = versionsWith(schema, cased, minor);
    if (version !== undefined) {
      return gvk(KIND, `"${apiVersion}" has no kind "${kind}"`, `Write "apiVersion: ${version}" and "kind: ${cased}"`);
    }
  }
  const kinds = Object.keys(own(schema.kinds, apiVersion) ?? {});
  const allKinds = kinds.length > 0 ? kinds : Object.values(schema.kinds).flatMap((found) => Object.keys(found));
  const near = closest(kind, allKinds);
  const onlyCase = near !== undefined && near.toLowerCase() === kind.toLowerCase();
  return {
    ...gvk(
      kinds.length > 0 ? KIND : API_VERSION,
      kinds.length > 0 ? `"${apiVersion}" has no kind "${kind}"` : `Kubernetes has no "${apiVersion}"`,
      near === undefined ? 'Look the kind up with "kubectl api-resources"' : `Write "kind: ${near}"`,
    ),
    ...(onlyCase && kinds.length > 0 ? { correction: { value: near } } : {}),
  };
}

/** A kind of a group that definitions among the input describe, though not this kind. */
function customKind(
  apiVersion: string,
  kind: string,
  group: string,
  customKinds?: StructureOptions['customKinds'],
): Problem | undefined {
  const near = closest(kind, customKinds?.kindsOf(group) ?? []);
  if (near === undefined) return undefined;
  return gvk(
    KIND,
    `No CustomResourceDefinition here has the kind "${kind}" of "${apiVersion}"`,
    `Write "kind: ${near}"`,
  );
}

function unknown(apiVersion: string, kind: string, strict: boolean): Problem {
  return {
    id: 'unknown-kind',
    severity: strict ? 'error' : 'note',
    at: KIND,
    message: `Nothing here describes the kind "${kind}" of "${apiVersion}"; its fields are not checked`,
    fix: 'Add the file of its CustomResourceDefinition to what is checked',
  };
}

function gvk(at: FieldPath, message: string, fix: string): Problem {
  return { id: 'gvk-known', at, message, fix };
}

function kindOf(schema: ApiSchema, apiVersion: string, kind: string) {
  return own(own(schema.kinds, apiVersion), kind);
}

/** The API versions that have the kind in this version of Kubernetes, the stable ones first. */
function versionsWith(schema: ApiSchema, kind: string, minor: number): string[] {
  return Object.keys(schema.kinds)
    .filter((apiVersion) => {
      const found = kindOf(schema, apiVersion, kind);
      return found && hasVersion(found.versions, minor);
    })
    .sort((a, b) => Number(/alpha|beta/.test(a)) - Number(/alpha|beta/.test(b)));
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

let groups: ReadonlySet<string> | undefined;

function isBuiltIn(schema: ApiSchema, group: string): boolean {
  groups ??= new Set([...Object.keys(schema.kinds), ...Object.keys(REMOVED_VERSIONS)].map(groupOf));
  return groups.has(group);
}

function own<T>(record: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
