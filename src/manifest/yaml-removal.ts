import type { TextEdit } from './yaml-edits';
import type { SourceObject, YamlSource } from './yaml-source';

/** The edit that takes a field of one line out of the text, with a comment behind it; undefined where it is not certain. */
export function removalOf(
  source: YamlSource,
  object: SourceObject,
  steps: readonly (string | number)[],
): TextEdit | undefined {
  const name = source.placeOf(object, steps, true);
  const value = source.scalarOf(object, steps);
  if (!name.exact || !value || name.range[0] > value.range[0]) return undefined;
  const range = [name.range[0], value.range[1]] as const;
  if (source.text.slice(...range).includes('\n')) return undefined;
  return source.isInBrackets(object, steps) ? betweenBrackets(source.text, range) : ofItsLine(source.text, range);
}

type Range = readonly [start: number, end: number];

/** The whole line, where the field has it to itself. */
function ofItsLine(text: string, [from, to]: Range): TextEdit | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', to);
  const end = newline < 0 ? text.length : newline + 1;
  const isAlone = /^ *$/.test(text.slice(start, from)) && /^\s*(?:#.*\s*)?$/.test(text.slice(to, end));
  return isAlone ? { start, end, text: '' } : undefined;
}

/** With the comma before it, or else the one behind it. */
function betweenBrackets(text: string, [from, to]: Range): TextEdit | undefined {
  let start = from;
  while (/\s/.test(text[start - 1] ?? '')) start -= 1;
  if (text[start - 1] === ',') return { start: start - 1, end: to, text: '' };
  let end = to;
  while (/\s/.test(text[end] ?? '')) end += 1;
  // A comment may stand in between.
  if (text[start - 1] !== '{' || !/[,}]/.test(text[end] ?? '')) return undefined;
  if (text[end] === '}') return { start: from, end: to, text: '' };
  end += 1;
  while (/\s/.test(text[end] ?? '')) end += 1;
  return { start: from, end, text: '' };
}
