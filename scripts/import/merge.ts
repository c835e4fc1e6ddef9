import { elementOf } from '../../src/explain/api-fields';
import { ImportError } from './import-error';
import type { GroupVersionKind, OpenApiDefinition, OpenApiValue, VersionedSchema } from './open-api';
import { isNamed, isSpecial, typeExpression, typeName } from './type-expression';
import { compareVersions } from './version-range';

/** All versions of the API as one. */
export interface Api {
  /** Oldest first. */
  readonly versions: readonly string[];
  /** The definitions by type name, as in `core.v1.Pod`. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** One definition over all versions. */
export interface Definition {
  /** As in `core.v1.Pod`. */
  readonly name: string;
  /** As the newest version that has it says. */
  readonly description: string;
  readonly versions: readonly string[];
  readonly kinds: readonly GroupVersionKind[];
  /** By name, in alphabetical order. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** One field over all versions. */
export interface Field {
  readonly description: string;
  readonly versions: readonly string[];
  /** What the newest version that has it says; older documents leave list types out. */
  readonly newest: OpenApiValue;
  /** The type expression that the newest version that has it says. */
  readonly type: string;
  /** One, unless the versions differ in type or requiredness; oldest first. */
  readonly variants: readonly Variant[];
}

/** What a field is in some versions. */
export interface Variant {
  readonly type: string;
  readonly required: boolean;
  readonly versions: readonly string[];
}

interface Snapshot<T> {
  readonly version: string;
  readonly value: T;
}

/** One description of the API from those of its versions. */
export function mergeSchemas(schemas: readonly VersionedSchema[]): Api {
  const sorted = [...schemas].sort((a, b) => compareVersions(a.version, b.version));
  const snapshots = new Map<string, Snapshot<OpenApiDefinition>[]>();
  const fullNames = new Map<string, string>();
  for (const { version, definitions } of sorted) {
    for (const [fullName, value] of Object.entries(definitions)) {
      if (isSpecial(fullName)) continue;
      const name = typeName(fullName);
      const other = fullNames.get(name);
      if (other !== undefined && other !== fullName) {
        throw new ImportError(
          'DUPLICATE_NAME',
          `"${other}" and "${fullName}" are both "${name}"`,
          'Rename one in type-expression.ts',
        );
      }
      fullNames.set(name, fullName);
      append(snapshots, name, { version, value });
    }
  }
  const definitions = new Map(
    [...snapshots].sort(byName).map(([name, history]) => [name, mergeDefinition(name, history)] as const),
  );
  return { versions: sorted.map(({ version }) => version), definitions };
}

function mergeDefinition(name: string, history: readonly Snapshot<OpenApiDefinition>[]): Definition {
  const newest = newestOf(history);
  const fields = new Map<string, Snapshot<OpenApiValue>[]>();
  const required = new Set<string>();
  for (const { version, value } of history) {
    for (const [field, property] of Object.entries(value.properties ?? {}))
      append(fields, field, { version, value: property });
    for (const field of value.required ?? []) required.add(`${version} ${field}`);
  }
  return {
    name,
    description: newest.description ?? '',
    versions: history.map(({ version }) => version),
    kinds: newest['x-kubernetes-group-version-kind'] ?? [],
    fields: new Map(
      [...fields].sort(byName).map(([field, properties]) => {
        const isRequired = (version: string) => required.has(`${version} ${field}`);
        return [field, mergeField(`${name}.${field}`, properties, isRequired)] as const;
      }),
    ),
  };
}

function mergeField(
  where: string,
  history: readonly Snapshot<OpenApiValue>[],
  isRequired: (version: string) => boolean,
): Field {
  const newest = newestOf(history);
  const variants = new Map<string, Variant & { versions: string[] }>();
  for (const { version, value } of history) {
    const type = typeExpression(value, where);
    const required = isRequired(version);
    const key = `${type} ${required}`;
    const variant = variants.get(key) ?? { type, required, versions: [] };
    variant.versions.push(version);
    variants.set(key, variant);
  }
  return {
    description: newest.description ?? '',
    versions: history.map(({ version }) => version),
    newest,
    type: typeExpression(newest, where),
    variants: [...variants.values()],
  };
}

/** The names of the types that these reach, and their own. */
export function closure(api: Api, roots: readonly string[]): string[] {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const definition = api.definitions.get(name);
    if (definition === undefined) {
      throw new ImportError(
        'UNSUPPORTED_SCHEMA',
        `"${name}" is referred to, but not defined`,
        'Take a complete schema',
      );
    }
    if (seen.has(name)) continue;
    seen.add(name);
    for (const { variants } of definition.fields.values()) {
      queue.push(...variants.map(({ type }) => elementOf(type)).filter(isNamed));
    }
  }
  return [...seen].sort();
}

function newestOf<T>(history: readonly Snapshot<T>[]): T {
  return (history.at(-1) as Snapshot<T>).value;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

// By code unit, so that the files are the same in every locale.
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
