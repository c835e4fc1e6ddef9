import { comment, deprecation, firstSentence } from './docs';
import type { EnumValues } from './enum-values';
import { versionRange } from './version-range';

/** What has a description and a place in the versions: a definition or a field. */
export interface Documented {
  readonly description: string;
  readonly versions: readonly string[];
}

/**
 * The TSDoc of a type or field.
 *
 * @param all the versions that it could be in: those of the API, or those of a field's type
 */
export function docs(subject: Documented, all: readonly string[], indent: string, extra: DocExtras = {}): string {
  const lines = [
    [firstSentence(subject.description), extra.isBytes ? 'Base64.' : '', ...validity(subject.versions, all)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    ...valueDocs(extra.values),
  ];
  const deprecated = deprecation(subject.description);
  if (deprecated !== undefined) {
    // "Deprecated: x" as the first sentence would say the same twice.
    if (/^deprecated\b/i.test(subject.description)) lines[0] = validity(subject.versions, all).join(' ');
    lines.push(`@deprecated ${deprecated}`);
  }
  return comment(lines, indent);
}

/** What the schema's prose does not say. */
export interface DocExtras {
  readonly isBytes?: boolean;
  readonly values?: EnumValues;
}

/** `Since 1.31.`, `Until 1.30.`, or both; nothing where all versions have it. */
export function validity(versions: readonly string[], all: readonly string[]): string[] {
  const range = versionRange(versions, all);
  if (range === undefined) return [];
  if (range.includes(',')) return [`Only in ${range.replaceAll(',', ', ')}.`];
  const first = versions[0];
  const last = versions.at(-1);
  return [...(first === all[0] ? [] : [`Since ${first}.`]), ...(last === all.at(-1) ? [] : [`Until ${last}.`])];
}

function valueDocs(values: EnumValues | undefined): string[] {
  const byVersion = new Map<string, string[]>();
  for (const value of values?.values ?? []) {
    if (typeof value === 'string') continue;
    byVersion.set(value.since, [...(byVersion.get(value.since) ?? []), `\`${value.value}\``]);
  }
  return [...byVersion].map(([version, names]) => `${names.join(', ')} since ${version}.`);
}
