import type { FieldPath } from '../kubernetes/field-path';
import type { Correction } from './problem';
import type { SourceObject, YamlSource } from './yaml-source';

/** A correction of a field of an object. */
export interface FieldCorrection {
  readonly object: SourceObject;
  /** The field, unless the correction names another. */
  readonly at: FieldPath;
  readonly correction: Correction;
}

/** A part of a text and what comes in its place. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the corrections made; everything else in it, comments and layout, stays as it is. A correction whose
 * place cannot be told for certain is left out, and so is one that would change what another changes.
 */
export function correctedText(source: YamlSource, corrections: readonly FieldCorrection[]): string {
  const edits = corrections.flatMap((correction) => editOf(source, correction) ?? []);
  let text = source.text;
  let free = Number.POSITIVE_INFINITY;
  // From the end, so that the places before stay what they are.
  for (const edit of edits.sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (edit.end > free) continue;
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    free = edit.start;
  }
  return text;
}

function editOf(source: YamlSource, { object, at, correction }: FieldCorrection): TextEdit | undefined {
  if ('remove' in correction) return removalOf(source, object, correction.at ?? at);
  const isRename = 'rename' in correction;
  const place = source.placeOf(object, (correction.at ?? at).steps(), isRename);
  if (!place.exact) return undefined;
  const [start, end] = place.range;
  const old = source.text.slice(start, end);
  if (old === '' || old.includes('\n')) return undefined;
  if (isRename) return { start, end, text: inQuotesOf(old, correction.rename) };
  if ('quote' in correction) return place.written === undefined ? undefined : { start, end, text: JSON.stringify(old) };
  const text = scalarText(old, correction.value);
  return text === undefined ? undefined : { start, end, text };
}

/** Takes the whole line of a field that has its line to itself, its comment too. */
function removalOf(source: YamlSource, object: SourceObject, at: FieldPath): TextEdit | undefined {
  const { text } = source;
  const name = source.placeOf(object, at.steps(), true);
  const value = source.placeOf(object, at.steps());
  if (!name.exact || !value.exact) return undefined;
  const start = text.lastIndexOf('\n', name.range[0] - 1) + 1;
  const newline = text.indexOf('\n', value.range[1]);
  const end = newline < 0 ? text.length : newline + 1;
  const before = text.slice(start, name.range[0]);
  const after = text.slice(value.range[1], end);
  const isAlone =
    /^ *$/.test(before) && /^\s*(?:#.*\s*)?$/.test(after) && !text.slice(start, value.range[1]).includes('\n');
  return isAlone ? { start, end, text: '' } : undefined;
}

/** In the quotes that the old text has, if it has any. */
function inQuotesOf(old: string, text: string): string {
  if (old.startsWith('"')) return JSON.stringify(text);
  return old.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : text;
}

// Text that every reader takes for the same text without quotes.
const PLAIN = /^[A-Za-z][\w./-]*$|^\d+(?:\.\d+)?[A-Za-z]+$/;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalarText(old: string, value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || /^[[{&*!|>]/.test(old)) return undefined;
  if (/^["']/.test(old)) return inQuotesOf(old, value);
  return PLAIN.test(value) && !WORD.test(value) && !/^0[xob]|^\d+e\d+$/i.test(value) ? value : JSON.stringify(value);
}
