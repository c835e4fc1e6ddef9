import { elementOf } from '../../src/explain/api-fields';
import type { EnumTable } from './enum-values';
import { ImportError } from './import-error';
import type { Api } from './merge';
import type { OneOfTable } from './one-of';

/** Refuses tables that do not fit the schemas: a misspelt or outdated entry would silently do nothing. */
export function checkTables(api: Api, enums: EnumTable, oneOf: OneOfTable): void {
  for (const [path, { values }] of Object.entries(enums)) {
    checkEnum(api, path);
    for (const value of values) {
      if (typeof value === 'string' || api.versions.includes(value.since)) continue;
      const problem = `"${path}" has the value "${value.value}" since "${value.since}", which is not imported`;
      throw new ImportError('TABLE_MISMATCH', problem, 'Give the schemas of all versions, or correct enums.ts');
    }
  }
  for (const type of Object.keys(oneOf)) checkOneOf(api, type, oneOf);
}

function checkEnum(api: Api, path: string): void {
  const dot = path.lastIndexOf('.');
  const field = api.definitions.get(path.slice(0, dot))?.fields.get(path.slice(dot + 1));
  const fix = 'Give the schemas of all versions, or correct enums.ts';
  if (field === undefined) {
    throw new ImportError('TABLE_MISMATCH', `The enum table has "${path}", which no schema has`, fix);
  }
  const other = field.variants.find(({ type }) => elementOf(type) !== 'string');
  if (other !== undefined) {
    throw new ImportError('TABLE_MISMATCH', `The enum table has "${path}", which is of type "${other.type}"`, fix);
  }
}

function checkOneOf(api: Api, type: string, table: OneOfTable): void {
  const fix = 'Give the schemas of all versions, or correct one-of.ts';
  const listed = [...(table[type]?.members ?? []), ...(table[type]?.others ?? [])];
  const fields = api.definitions.get(type)?.fields;
  if (fields === undefined) {
    throw new ImportError('TABLE_MISMATCH', `The one-of table has "${type}", which no schema has`, fix);
  }
  const absent = listed.find((name) => !fields.has(name));
  if (absent !== undefined) {
    throw new ImportError('TABLE_MISMATCH', `The one-of table has "${type}.${absent}", which no schema has`, fix);
  }
  const unlisted = [...fields.keys()].find((name) => !listed.includes(name));
  if (unlisted !== undefined) {
    throw new ImportError(
      'TABLE_MISMATCH',
      `The one-of table does not list "${type}.${unlisted}"`,
      'Add it to one-of.ts',
    );
  }
}
