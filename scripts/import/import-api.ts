import { checkTables } from './check-tables';
import { ENUMS } from './enums';
import { KINDS } from './kinds';
import { mergeSchemas } from './merge';
import { ONE_OF } from './one-of';
import { readSchemas } from './read-schemas';
import { writeSchema } from './write-schema';
import { type TypeTables, writeTypes } from './write-types';

/** What the importer makes. */
export interface Imports {
  /** The text of `imports/kubernetes.d.ts`. */
  readonly types: string;
  /** The text of `imports/schema.json`. */
  readonly schema: string;
  /** What was made, in a line. */
  readonly summary: string;
}

/**
 * Makes both files from Kubernetes OpenAPI documents, without writing them.
 *
 * @param sources files named after their version, as in `v1.28.json`, or folders of such files
 * @param tables what the schemas do not say
 */
export function importApi(
  sources: readonly string[],
  tables: TypeTables = { kinds: KINDS, enums: ENUMS, oneOf: ONE_OF },
): Imports {
  const api = mergeSchemas(readSchemas(sources));
  // The kinds first: without them the schemas are the wrong ones, and no table entry can match.
  const types = writeTypes(api, tables);
  checkTables(api, tables.enums, tables.oneOf);
  const schema = writeSchema(api, tables);
  const { versions, kinds, types: apiTypes } = JSON.parse(schema) as import('../../src/schema/api-schema').ApiSchema;
  const count = (values: object[]) => values.reduce((sum, value) => sum + Object.keys(value).length, 0);
  const fields = count(Object.values(apiTypes).map((type) => type.fields));
  const bytes = Buffer.byteLength(types) + Buffer.byteLength(schema);
  const summary = [
    `${versions[0]} to ${versions.at(-1)} (${versions.length} versions)`,
    `${count(Object.values(kinds))} kinds`,
    `${Object.keys(apiTypes).length} types`,
    `${fields} fields`,
    `${bytes} bytes`,
  ].join(', ');
  return { types, schema, summary };
}
