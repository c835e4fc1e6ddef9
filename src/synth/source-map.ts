import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

const URL_COMMENT = /^\/\/[#@] sourceMappingURL=(\S+)\s*$/gm;
const INLINE = /^data:application\/json[^,]*?(;base64)?,(.*)$/;

/**
 * The place in the file from which this one was compiled, or the same where that cannot be told. Node maps the frames
 * of an error only if it read all source maps while loading, which takes longer than most apps do.
 */
export function mapped(place: Place): Place {
  if ((process as { readonly sourceMapsEnabled?: boolean }).sourceMapsEnabled) return place;
  try {
    const url = [...readFileSync(place.file, 'utf8').matchAll(URL_COMMENT)].at(-1)?.[1];
    if (url === undefined) return place;
    const [, isBase64, data] = INLINE.exec(url) ?? [];
    const text =
      data === undefined ? readFileSync(resolve(dirname(place.file), decodeURI(url)), 'utf8') : decoded(data, isBase64);
    return original(place, new SourceMap(JSON.parse(text)));
  } catch {
    return place;
  }
}

function decoded(data: string, isBase64: string | undefined): string {
  return isBase64 ? Buffer.from(data, 'base64').toString() : decodeURIComponent(data);
}

function original(place: Place, map: SourceMap): Place {
  const entry = map.findEntry(place.line - 1, (place.column ?? 1) - 1);
  if (!('originalSource' in entry) || !entry.originalSource) return place;
  const { originalSource, originalLine, originalColumn } = entry;
  const file = originalSource.startsWith('file://')
    ? fileURLToPath(originalSource)
    : resolve(dirname(place.file), originalSource);
  return existsSync(file) ? { file, line: originalLine + 1, column: originalColumn + 1 } : place;
}
