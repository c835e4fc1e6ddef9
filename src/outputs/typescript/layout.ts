import type { CallCode, Code, Entry, ListCode, Notes, ObjectCode } from './code';
import { commentLines, commentText } from './comment-text';
import { isReserved } from './literals';
import { widthOf } from './text-width';

const WIDTH = 120;
/** The longest name whose text the formatter never puts on a line of its own. */
const SHORT_KEY = 4;
/** How deep objects may stand in each other on one line. */
const MOST_LEVELS = 3;
/** How many fields they may have together. */
const MOST_FIELDS = 8;

/**
 * Lays code out as the formatter of the house does, so that it would change nothing.
 * @param column where the code begins
 * @param after how much follows it on its last line
 */
export function layOut(code: Code, indent: number, column: number, after: number): string {
  const line = flat(code);
  if (line !== undefined && column + widthOf(line) + after <= WIDTH) return line;
  switch (code.is) {
    case 'list':
      return listLines(code, indent);
    case 'object':
      return objectLines(code, indent);
    case 'call':
      return callLines(code, indent, column, after);
    default:
      return code.text;
  }
}

const known = new WeakMap<Code, { readonly line?: string }>();

/** The code on one line; undefined where it has to stand on several. */
export function flat(code: Code): string | undefined {
  if (code.is === 'plain') return code.text;
  if (code.is === 'template') return code.text.includes('\n') ? undefined : code.text;
  let found = known.get(code);
  if (!found) {
    found = { line: flatOnce(code) };
    known.set(code, found);
  }
  return found.line;
}

function flatOnce(code: ListCode | ObjectCode | CallCode): string | undefined {
  switch (code.is) {
    case 'list': {
      if (code.end?.length || code.items.some(hasNotes) || isMatrix(code)) return undefined;
      const items = flatAll(code.items.map(({ value }) => value));
      return items && `[${items.join(', ')}]`;
    }
    case 'object': {
      if (code.open || code.end?.length || code.entries.some(hasNotes) || isBig(code)) return undefined;
      if (code.entries.length === 0) return '{}';
      const values = flatAll(code.entries.map(({ value }) => value));
      return values && `{ ${code.entries.map(({ key }, i) => entryText(key, values[i] as string)).join(', ')} }`;
    }
    default: {
      const of = code.of ? flat(code.of) : '';
      const args = flatAll(code.args);
      return of === undefined || !args ? undefined : `${of}${code.callee}(${args.join(', ')})`;
    }
  }
}

function flatAll(codes: readonly Code[]): string[] | undefined {
  const lines: string[] = [];
  for (const code of codes) {
    const line = flat(code);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines;
}

function hasNotes({ before, trailing }: Notes): boolean {
  return (before !== undefined && before.length > 0) || trailing !== undefined;
}

/** Several objects, or several lists, with more than one element each: the formatter gives each a line. */
function isMatrix({ items }: ListCode): boolean {
  if (items.length < 2) return false;
  const sizes = (is: Code['is']) =>
    items.every(
      ({ value }) =>
        value.is === is && (value.is === 'list' ? value.items : value.is === 'object' ? value.entries : []).length > 1,
    );
  return sizes('list') || sizes('object');
}

function isBig(code: ObjectCode): boolean {
  const { levels, fields } = sizeOf(code);
  return levels > MOST_LEVELS || fields > MOST_FIELDS;
}

const sizes = new WeakMap<Code, { readonly levels: number; readonly fields: number }>();

function sizeOf(code: Code): { readonly levels: number; readonly fields: number } {
  if (code.is === 'plain' || code.is === 'template') return { levels: 0, fields: 0 };
  const knownSize = sizes.get(code);
  if (knownSize) return knownSize;
  const inner =
    code.is === 'list'
      ? code.items.map(({ value }) => value)
      : code.is === 'object'
        ? code.entries.map(({ value }) => value)
        : [...(code.of ? [code.of] : []), ...code.args];
  let levels = 0;
  let fields = code.is === 'object' ? code.entries.length : 0;
  for (const part of inner) {
    const size = sizeOf(part);
    levels = Math.max(levels, size.levels);
    fields += size.fields;
  }
  const size = { levels: levels + (code.is === 'object' ? 1 : 0), fields };
  sizes.set(code, size);
  return size;
}

/** Whether a field is named as the variable that it takes. */
function isShorthand(key: string, value: string): boolean {
  return key === value && /^[\p{ID_Start}$_]/u.test(key) && !isReserved(key);
}

function entryText(key: string | undefined, value: string): string {
  if (key === undefined) return `...${value}`;
  return isShorthand(key, value) ? key : `${key}: ${value}`;
}

function pad(indent: number): string {
  return ' '.repeat(indent);
}

function notedLine(notes: Notes, text: string, indent: number): string {
  const before = commentLines(notes.before ?? []).map((line) => `${pad(indent)}${line}\n`);
  return `${before.join('')}${pad(indent)}${text},${notes.trailing === undefined ? '' : ` ${commentText(notes.trailing)}`}\n`;
}

function endLines(end: readonly string[] | undefined, indent: number): string {
  return commentLines(end ?? [])
    .map((line) => `${pad(indent)}${line}\n`)
    .join('');
}

function listLines(code: ListCode, indent: number): string {
  const inner = indent + 2;
  if (code.items.length === 0 && !code.end?.length) return '[]';
  if (
    code.items.length > 1 &&
    !code.end?.length &&
    code.items.every((item) => isNumber(item.value) && !hasNotes(item))
  ) {
    return filled(code, indent);
  }
  const lines = code.items.map((item) => notedLine(item, layOut(item.value, inner, inner, 1), inner));
  return `[\n${lines.join('')}${endLines(code.end, inner)}${pad(indent)}]`;
}

function isNumber(code: Code): boolean {
  return code.is === 'plain' && code.isNumber === true;
}

/** A list of numbers, as many in a line as it holds. */
function filled(code: ListCode, indent: number): string {
  const inner = indent + 2;
  const lines: string[] = [];
  let line = '';
  for (const { value } of code.items) {
    const text = `${(value as { readonly text: string }).text},`;
    if (line !== '' && inner + line.length + 1 + text.length > WIDTH) {
      lines.push(line);
      line = text;
    } else line = line === '' ? text : `${line} ${text}`;
  }
  lines.push(line);
  return `[\n${lines.map((text) => `${pad(inner)}${text}\n`).join('')}${pad(indent)}]`;
}

function objectLines(code: ObjectCode, indent: number): string {
  const inner = indent + 2;
  if (code.entries.length === 0 && !code.end?.length) return '{}';
  const lines = code.entries.map((entry) => notedLine(entry, entryLines(entry, inner), inner));
  return `{\n${lines.join('')}${endLines(code.end, inner)}${pad(indent)}}`;
}

function entryLines({ key, value }: Entry, indent: number): string {
  if (key === undefined) return `...${layOut(value, indent, indent + 3, 1)}`;
  const text = layOut(value, indent, indent + widthOf(key) + 2, 1);
  if (isShorthand(key, text)) return key;
  return `${key}:${afterSign(value, text, key, indent, 1)}`;
}

/** What stands after `:` or `=`: a long string on a line of its own. */
export function afterSign(value: Code, text: string, name: string, indent: number, after: number): string {
  const fits = indent + widthOf(name) + 2 + widthOf(text) + after <= WIDTH;
  if (value.is !== 'plain' || !value.isString || fits || name.length <= SHORT_KEY) return ` ${text}`;
  return `\n${pad(indent + 2)}${text}`;
}

function callLines(code: CallCode, indent: number, column: number, after: number): string {
  const of = code.of ? layOut(code.of, indent, column, code.callee.length + 2) : '';
  const head = `${of}${code.callee}(`;
  const { args } = code;
  if (args.length === 0) return `${head})`;
  const last = args[args.length - 1] as Code;
  const others = flatAll(args.slice(0, -1));
  const lastLine = head.lastIndexOf('\n');
  const start = lastLine < 0 ? column + head.length : head.length - lastLine - 1;
  const hugged =
    others && hugs(last, args[args.length - 2]) ? huggedCall(head, others, last, indent, start) : undefined;
  if (hugged !== undefined) return hugged;
  const inner = indent + 2;
  const lines = args.map((arg) => `${pad(inner)}${layOut(arg, inner, inner, 1)},\n`);
  void after;
  return `${head}\n${lines.join('')}${pad(indent)})`;
}

/** Whether the brackets of the last argument stand at those of the call. */
function hugs(last: Code, before: Code | undefined): boolean {
  if (last.is !== 'object' && last.is !== 'list') return false;
  if (before?.is === last.is) return false;
  return last.is === 'object' ? last.entries.length > 0 || (last.end?.length ?? 0) > 0 : last.items.length > 0;
}

function huggedCall(
  head: string,
  others: readonly string[],
  last: Code,
  indent: number,
  start: number,
): string | undefined {
  const before = others.map((other) => `${other}, `).join('');
  if (start + before.length + 1 > WIDTH) return undefined;
  const text = last.is === 'list' ? listLines(last, indent) : objectLines(last as ObjectCode, indent);
  return `${head}${before}${text})`;
}
