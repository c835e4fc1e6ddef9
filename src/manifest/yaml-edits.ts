import type { FieldPath } from '../kubernetes/field-path';
import type { Correction } from './problem';
import { removalOf } from './yaml-removal';
import type { SourceObject, YamlSource } from './yaml-source';

/** A correction of a field of an object. */
export interface FieldCorrection {
  readonly object: SourceObject;
  /** The field, unless the correction names another. */
  readonly at: FieldPath;
  readonly correction: Correction;
}

/** A part of a text and what comes in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit, and what asks for it. */
interface Wish extends TextEdit {
  readonly asked: FieldCorrection;
}

/**
 * The text with the corrections made; everything else in it, comments and layout, stays as it is. A correction whose
 * place cannot be told for certain is left out, and so is one that would change what another changes, or what an alias
 * puts into a place that is not to be changed.
 */
export function correctedText(source: YamlSource, corrections: readonly FieldCorrection[]): string {
  const byPlace = new Map<string, Wish[]>();
  for (const asked of corrections) {
    const edit = editOf(source, asked);
    if (!edit) continue;
    const key = `${edit.start} ${edit.end}`;
    const others = byPlace.get(key);
    if (others) others.push({ ...edit, asked });
    else byPlace.set(key, [{ ...edit, asked }]);
  }
  const edits = [...byPlace.values()].flatMap((wishes) => (isAgreed(source, wishes) ? (wishes[0] as Wish) : []));
  const parts: string[] = [];
  let free = source.text.length;
  // From the end: of two that overlap, the one further down is made, and perhaps the other in the next round.
  for (const edit of edits.sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (edit.end > free) continue;
    parts.push(source.text.slice(edit.end, free), edit.text);
    free = edit.start;
  }
  parts.push(source.text.slice(0, free));
  return parts.reverse().join('');
}

/** Whether all that the text makes there is to become the same: what an anchor holds, for each of its aliases. */
function isAgreed(source: YamlSource, wishes: readonly Wish[]): boolean {
  const [first] = wishes;
  if (!first || wishes.some(({ text }) => text !== first.text)) return false;
  const places = new Set(
    wishes.map(({ asked: { object, at, correction } }) => {
      const { document, base } = object;
      return JSON.stringify([document, ...base, ...(correction.at ?? at).steps()]);
    }),
  );
  return source.usesOf(first.asked.object, [first.start, first.end]) <= places.size;
}

function editOf(source: YamlSource, { object, at, correction }: FieldCorrection): TextEdit | undefined {
  const steps = (correction.at ?? at).steps();
  if ('remove' in correction) return removalOf(source, object, steps);
  if ('rename' in correction) return renameOf(source, object, steps, correction.rename);
  const scalar = source.scalarOf(object, steps);
  if (!scalar) return undefined;
  const [start, end] = scalar.range;
  const old = source.text.slice(start, end);
  if (old === '' || old.includes('\n')) return undefined;
  if ('quote' in correction) return scalar.isPlain ? { start, end, text: JSON.stringify(old) } : undefined;
  const text = scalarText(old, correction.value, /^\s*[[{]/.test(source.text));
  return text === undefined ? undefined : { start, end, text };
}

function renameOf(
  source: YamlSource,
  object: SourceObject,
  steps: readonly (string | number)[],
  name: string,
): TextEdit | undefined {
  const place = source.placeOf(object, steps, true);
  // A second field of the name would be worse.
  if (!place.exact || source.placeOf(object, [...steps.slice(0, -1), name]).exact) return undefined;
  const [start, end] = place.range;
  const old = source.text.slice(start, end);
  return old === '' || /^[*?]|\n/.test(old) ? undefined : { start, end, text: inQuotesOf(old, name) };
}

/** In the quotes that the old text has, if it has any. */
function inQuotesOf(old: string, text: string): string {
  if (old.startsWith('"')) return JSON.stringify(text);
  return old.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : text;
}

// Text that every reader takes for the same text without quotes.
const PLAIN = /^[A-Za-z][\w./+-]*={0,2}$|^\d+(?:\.\d+)?[A-Za-z]+$/;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalarText(old: string, value: unknown, isJson: boolean): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || /^[[{&*!|>]/.test(old)) return undefined;
  if (/^["']/.test(old)) return inQuotesOf(old, value);
  const isPlain = !isJson && PLAIN.test(value) && !WORD.test(value) && !/^0[xob]|^\d+e\d+$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
