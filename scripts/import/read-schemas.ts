import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ImportError } from './import-error';
import type { OpenApiDefinition, VersionedSchema } from './open-api';

/**
 * The schemas in these folders and files.
 *
 * @param sources files named after their version, as in `v1.28.json`, or folders of such files
 */
export function readSchemas(sources: readonly string[]): VersionedSchema[] {
  const schemas = sources.flatMap(filesOf).map(readSchema);
  const seen = new Set<string>();
  for (const { version } of schemas) {
    if (seen.has(version)) {
      throw new ImportError('DUPLICATE_NAME', `Version "${version}" is given twice`, 'Give one file for each version');
    }
    seen.add(version);
  }
  return schemas;
}

function filesOf(source: string): string[] {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new ImportError('NOT_FOUND', `"${source}" does not exist`, 'Give a folder or file of Kubernetes schemas');
  }
  if (!stat.isDirectory()) return [source];
  const names = readdirSync(source).filter((name) => name.endsWith('.json'));
  if (names.length === 0) {
    throw new ImportError('NO_SCHEMAS', `"${source}" has no .json file`, 'Give a folder with files such as v1.28.json');
  }
  return names.sort().map((name) => join(source, name));
}

function readSchema(file: string): VersionedSchema {
  const version = /^v(1\.\d+)\.json$/.exec(basename(file))?.[1];
  if (version === undefined) {
    throw new ImportError('UNKNOWN_VERSION', `"${file}" names no Kubernetes version`, 'Name the file as in v1.28.json');
  }
  const document = parse(file, read(file));
  if (!isRecord(document) || !isRecord(document.definitions) || Object.keys(document.definitions).length === 0) {
    throw new ImportError('NO_DEFINITIONS', `"${file}" has no definitions`, 'Give a Kubernetes OpenAPI v2 document');
  }
  return { version, definitions: document.definitions as { readonly [name: string]: OpenApiDefinition } };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ImportError('FILE_UNREADABLE', `"${file}" cannot be read (${reason(error)})`, 'Give a readable file');
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('INVALID_JSON', `"${file}" is not JSON (${reason(error)})`, 'Give a JSON file');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error's first line, for a message of one line. */
function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
