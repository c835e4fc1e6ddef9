import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './set-up';

type Schema = Readonly<Record<string, unknown>>;

interface Definition extends Schema {
  readonly 'x-kubernetes-group-version-kind'?: readonly { group: string; kind: string; version: string }[];
}

/** The API of Kubernetes 1.28 as its project publishes it, beside the repository; it is not part of it. */
const PUBLISHED = resolve(ROOT, '../shared/kubernetes-schemas/v1.28.json');
const VERSION = '1.28.0';
const REFERENCE = '#/definitions/';

/** What kubeconform is called with to find the schemas. */
export type SchemaOptions = readonly string[];

/**
 * Writes the JSON schemas of all kinds, whole and strict, as kubeconform's own collection has them.
 * @returns undefined where the published API is not there
 */
export function writeStrictSchemas(folder: string): SchemaOptions | undefined {
  if (!existsSync(PUBLISHED)) return undefined;
  const { definitions } = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as {
    readonly definitions: Readonly<Record<string, Definition>>;
  };
  const target = join(folder, `v${VERSION}-standalone-strict`);
  mkdirSync(target, { recursive: true });
  for (const [name, definition] of Object.entries(definitions)) {
    // Options of requests are listed under every group.
    const kinds = definition['x-kubernetes-group-version-kind'] ?? [];
    const [known] = kinds;
    if (!known || kinds.length > 1) continue;
    const { group, version, kind } = known;
    const file = [kind, ...(group === '' ? [] : [group.split('.')[0]]), version].join('-').toLowerCase();
    writeFileSync(join(target, `${file}.json`), JSON.stringify(new Strict(definitions).of(name), null, 2));
  }
  return ['-schema-location', folder, '-kubernetes-version', VERSION];
}

/** Definitions with all that they refer to in its place, and without room for unknown fields. */
class Strict {
  private readonly within: string[] = [];

  constructor(private readonly definitions: Readonly<Record<string, Definition>>) {}

  of(name: string): unknown {
    if (this.within.includes(name)) return {};
    if (name.endsWith('.Quantity')) return { oneOf: [{ type: 'string' }, { type: 'number' }] };
    if (name.endsWith('.IntOrString')) return { oneOf: [{ type: 'string' }, { type: 'integer' }] };
    this.within.push(name);
    const schema = this.inner(this.definitions[name] ?? {});
    this.within.pop();
    return schema;
  }

  private inner(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.inner(item));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, properties, ...rest } = value as Schema;
    if (typeof $ref === 'string') return this.of($ref.slice(REFERENCE.length));
    const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, this.inner(inner)]));
    if (typeof properties !== 'object' || properties === null) return schema;
    const required = Array.isArray(rest.required) ? (rest.required as readonly string[]) : [];
    const fields = Object.entries(properties).map(([field, inner]) => {
      const one = this.inner(inner) as Schema;
      // What is not required may be null.
      const isOptional = typeof one.type === 'string' && !required.includes(field);
      return [field, isOptional ? { ...one, type: [one.type, 'null'] } : one];
    });
    return { ...schema, properties: Object.fromEntries(fields), additionalProperties: false };
  }
}
