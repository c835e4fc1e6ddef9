import { elementOf } from '../../src/explain/api-fields';
import type { ApiField, ApiFieldVariants, ApiKind, ApiOneOf, ApiType } from '../../src/schema/api-schema';
import type { EnumTable, EnumValues } from './enum-values';
import { type Api, closure, type Definition, type Field, type Variant } from './merge';
import type { OneOf, OneOfTable } from './one-of';
import { apiVersionOf } from './open-api';
import { versionRange } from './version-range';

interface KindEntry {
  readonly apiVersion: string;
  readonly kind: string;
  readonly definition: Definition;
  /** The type of the items, for a list. */
  readonly items?: string;
}

/** The text of `imports/schema.json`: all kinds of all versions, one line a kind and a type. */
export function writeSchema(api: Api, tables: { readonly enums: EnumTable; readonly oneOf: OneOfTable }): string {
  const kinds = kindsOf(api);
  const names = closure(
    api,
    kinds.map(({ definition, items }) => items ?? definition.name),
  );
  const types = names.map((name) => {
    const type = apiType(api, api.definitions.get(name) as Definition, tables.enums, tables.oneOf[name]);
    return `${JSON.stringify(name)}:${JSON.stringify(type)}`;
  });
  const groups = [...new Set(kinds.map(({ apiVersion }) => apiVersion))].sort().map((apiVersion) => {
    const lines = kinds
      .filter((entry) => entry.apiVersion === apiVersion)
      .map((entry) => `${JSON.stringify(entry.kind)}:${JSON.stringify(apiKind(api, entry))}`);
    return `${JSON.stringify(apiVersion)}:{\n${lines.sort().join(',\n')}\n}`;
  });
  return [
    `{"versions":${JSON.stringify(api.versions)},`,
    `"kinds":{\n${groups.join(',\n')}\n},`,
    `"types":{\n${types.join(',\n')}\n}}\n`,
  ].join('\n');
}

function kindsOf(api: Api): KindEntry[] {
  return [...api.definitions.values()].flatMap((definition) => {
    // The machinery's own kinds, such as DeleteOptions, belong to every group and are in no manifest.
    if (definition.name.startsWith('meta.')) return [];
    return definition.kinds.map((coordinates): KindEntry => {
      const entry = { apiVersion: apiVersionOf(coordinates), kind: coordinates.kind, definition };
      const items = coordinates.kind.endsWith('List') ? definition.fields.get('items')?.type : undefined;
      return items === undefined ? entry : { ...entry, items: elementOf(items) };
    });
  });
}

function apiKind(api: Api, { definition, items }: KindEntry): ApiKind {
  return {
    type: items ?? definition.name,
    ...(items === undefined ? {} : { list: true }),
    ...versions(definition.versions, api.versions),
  };
}

function apiType(api: Api, definition: Definition, enums: EnumTable, oneOf: OneOf | undefined): ApiType {
  const fields = [...definition.fields].map(([name, field]) => {
    const values = enums[`${definition.name}.${name}`];
    return [name, apiField(api, definition, field, values)] as const;
  });
  return {
    ...versions(definition.versions, api.versions),
    ...(oneOf === undefined
      ? {}
      : { oneOf: { choose: oneOf.choose, members: [...oneOf.members].sort() } satisfies ApiOneOf }),
    fields: Object.fromEntries(fields),
  };
}

function apiField(
  api: Api,
  definition: Definition,
  field: Field,
  values: EnumValues | undefined,
): ApiField | ApiFieldVariants {
  const shape = (variant: Variant, range: { versions?: string }): ApiField => ({
    type: variant.type,
    ...(variant.required ? { required: true } : {}),
    ...range,
    ...enumOf(values, api.versions),
    ...listType(field),
    ...(isEmpty(field.newest.default) ? {} : { default: field.newest.default }),
  });
  const [first, ...rest] = field.variants;
  if (first !== undefined && rest.length === 0) return shape(first, fieldVersions(api, definition, field));
  return { variants: field.variants.map((variant) => shape(variant, versions(variant.versions, api.versions))) };
}

// Said of a field only where not all versions of its type have it; of a variant, always.
function fieldVersions(api: Api, definition: Definition, field: Field): { versions?: string } {
  return field.versions.length === definition.versions.length ? {} : versions(field.versions, api.versions);
}

function versions(some: readonly string[], all: readonly string[]): { versions?: string } {
  const range = versionRange(some, all);
  return range === undefined ? {} : { versions: range };
}

function enumOf(values: EnumValues | undefined, all: readonly string[]): Pick<ApiField, 'enum' | 'enumVersions'> {
  if (values?.kind !== 'closed') return {};
  const newer = values.values.flatMap((value) => {
    if (typeof value === 'string') return [];
    const range = versionRange(all.slice(all.indexOf(value.since)), all);
    return range === undefined ? [] : [[value.value, range] as const];
  });
  return {
    enum: values.values.map((value) => (typeof value === 'string' ? value : value.value)),
    ...(newer.length === 0 ? {} : { enumVersions: Object.fromEntries(newer) }),
  };
}

function listType({ newest }: Field): Pick<ApiField, 'keys' | 'set'> {
  const keys = newest['x-kubernetes-list-map-keys'];
  if (keys !== undefined) return { keys };
  return newest['x-kubernetes-list-type'] === 'set' ? { set: true } : {};
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
