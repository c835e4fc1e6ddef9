import { checkTables } from './check-tables';
import { ENUMS } from './enums';
import { KINDS } from './kinds';
import { mergeSchemas } from './merge';
import { ONE_OF } from './one-of';
import { readSchemas } from './read-schemas';
import { writeDescriptions } from './write-descriptions';
import { writeSchema } from './write-schema';
import { type TypeTables, writeTypes } from './write-types';

/** What the importer makes. */
export interface Imports {
  /** The text of `imports/kubernetes.d.ts`. */
  readonly types: string;
  /** The text of `imports/schema.json`. */
  readonly schema: string;
  /** The texts of `imports/descriptions-<group>.json`, by file name. */
  readonly descriptions: { readonly [file: string]: string };
  /** What was made, in a line. */
  readonly summary: string;
}

/**
 * Makes the files from Kubernetes OpenAPI documents, without writing them.
 *
 * @param sources files named after their version, as in `v1.28.json`, or folders of such files
 * @param tables what the schemas do not say
 */
export function importApi(
  sources: readonly string[],
  tables: TypeTables = { kinds: KINDS, enums: ENUMS, oneOf: ONE_OF },
): Imports {
  const schemas = readSchemas(sources);
  const api = mergeSchemas(schemas);
  // The kinds first: without them the schemas are the wrong ones, and no table entry can match.
  const types = writeTypes(api, tables);
  checkTables(api, tables.enums, tables.oneOf);
  const schema = writeSchema(api, tables);
  const { versions, kinds, types: apiTypes } = JSON.parse(schema) as import('../../src/schema/api-schema').ApiSchema;
  const count = (values: object[]) => values.reduce((sum, value) => sum + Object.keys(value).length, 0);
  const fields = count(Object.values(apiTypes).map((type) => type.fields));
  const descriptions = writeDescriptions(schemas, Object.keys(apiTypes));
  const bytes = [types, schema, ...Object.values(descriptions)].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const summary = [
    `${versions[0]} to ${versions.at(-1)} (${versions.length} versions)`,
    `${count(Object.values(kinds))} kinds`,
    `${Object.keys(apiTypes).length} types`,
    `${fields} fields`,
    `${bytes} bytes`,
  ].join(', ');
  return { types, schema, descriptions, summary };
}
