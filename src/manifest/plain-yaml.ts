import { readFlow, readQuoted } from './plain-flow';
import { exactNumber, keyText, resolveScalar } from './scalar-reader';

/** Thrown, and caught here, where the text is more than this reader knows. */
class NotPlain extends Error {}

/** Made once: thrown for every text that is not plain, and nobody looks at its stack. */
const NOT_PLAIN = new NotPlain();

// Characters that YAML gives a meaning of their own, or refuses; tabs and line ends of other systems among them.
const UNUSUAL = /[^\n\x20-\x7e\u{a0}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]|[\u2028\u2029]/u;
const KEY = /^([A-Za-z_.\d/][\w./-]*)(?: *):(?: +|$)/;
const QUOTED_KEY = /^(?:"([^"\\]*)"|'([^']*)')(?: *):(?: +|$)/;
// From the first such place on: the rest of the line is a comment.
const COMMENT = / +#.*$/;
const SEPARATOR = /^---(?: +#.*| *)$/;
// What plain text cannot begin with.
const INDICATOR = /^[,[\]{}#&*!|>'"%@`]|^[-?:](?: |$)/;
const BLOCK = /^(?:\|[-+]?|>-?)$/;
const MOST_LEVELS = 100;

/** Reads a single document: null where it has no content, undefined where it is wrong in any way. */
export type DocumentReader = (document: string) => Record<string, unknown> | null | undefined;

/**
 * Reads YAML of the plain sort that most manifests are written in, many times faster than a full parser: block style,
 * values on one line, blocks of text, short lists in brackets.
 * @param other reads the documents that are more than that, where others beside them are not
 * @returns the data of each document, as the full reader gives it; undefined for any text that is more than that, or
 *   wrong in any way, which is then the full reader's to read or to explain
 */
export function readPlainYaml(
  text: string,
  other: DocumentReader = () => undefined,
): Record<string, unknown>[] | undefined {
  // To YAML, the line ends of Windows are the same in text, too.
  const unified = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  if (UNUSUAL.test(unified)) return undefined;
  try {
    return new PlainReader(unified.split('\n'), other).documents();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class PlainReader {
  private at = 0;
  private indent = 0;
  /** The current line without its indentation; an empty text at the end of the document. */
  private content = '';
  private levels = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly other: DocumentReader,
  ) {}

  documents(): Record<string, unknown>[] {
    const documents: Record<string, unknown>[] = [];
    while (this.at < this.lines.length) {
      const document = this.document();
      if (document) documents.push(document);
      // Past the separator.
      this.at += 1;
    }
    return documents;
  }

  private document(): Record<string, unknown> | null {
    const start = this.at;
    try {
      this.find();
      if (this.content === '') return null;
      if (this.indent !== 0 || this.content.startsWith('-')) throw NOT_PLAIN;
      const document = this.map(0);
      if (this.content !== '') throw NOT_PLAIN;
      return document;
    } catch (error) {
      if (error instanceof NotPlain) return this.otherDocument(start);
      throw error;
    }
  }

  /** The document from that line on, by the other reader, if it is not the whole text. */
  private otherDocument(start: number): Record<string, unknown> | null {
    let end = start;
    while (end < this.lines.length && !(this.lines[end] as string).startsWith('---')) end++;
    const isLast = end === this.lines.length;
    if (isLast ? start === 0 : !SEPARATOR.test(this.lines[end] as string)) throw NOT_PLAIN;
    const document = this.other(`${this.lines.slice(start, end).join('\n')}${isLast ? '' : '\n'}`);
    if (document === undefined) throw NOT_PLAIN;
    this.at = end;
    this.levels = 0;
    return document;
  }

  /** Goes to the first line with content, here or further down. */
  private find(): void {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as string;
      let indent = 0;
      while (line.charCodeAt(indent) === 32) indent++;
      if (indent === line.length || line.charCodeAt(indent) === 35) continue;
      this.indent = indent;
      this.content = line.slice(indent).trimEnd();
      if (indent > 0) return;
      if (this.content.startsWith('---')) {
        if (!SEPARATOR.test(this.content)) throw NOT_PLAIN;
        break;
      }
      if (this.content.startsWith('...') || this.content.startsWith('%')) throw NOT_PLAIN;
      return;
    }
    this.content = '';
    this.indent = -1;
  }

  private next(): void {
    this.at += 1;
    this.find();
  }

  private map(indent: number): Record<string, unknown> {
    this.enter();
    const fields: Record<string, unknown> = {};
    while (this.content !== '' && this.indent === indent) {
      const plain = KEY.exec(this.content);
      const match = plain ?? QUOTED_KEY.exec(this.content);
      if (!match) throw NOT_PLAIN;
      const name = match[1] ?? match[2] ?? '';
      const key = plain ? plainKey(name) : name;
      // A duplicate is an error for the full reader to place; names that objects inherit are handled there, too.
      if (key in fields) throw NOT_PLAIN;
      fields[key] = this.value(this.content.slice(match[0].length), indent, true);
    }
    if (this.indent > indent) throw NOT_PLAIN;
    this.levels -= 1;
    return fields;
  }

  private list(indent: number): unknown[] {
    this.enter();
    const items: unknown[] = [];
    while (this.indent === indent && isItem(this.content)) {
      let start = 1;
      while (this.content.charCodeAt(start) === 32) start++;
      const rest = this.content.slice(start);
      if (KEY.test(rest) || QUOTED_KEY.test(rest)) {
        this.indent += start;
        this.content = rest;
        items.push(this.map(this.indent));
      } else if (isItem(rest)) {
        this.indent += start;
        this.content = rest;
        items.push(this.list(this.indent));
      } else items.push(this.value(rest, indent, false));
    }
    if (this.indent > indent) throw NOT_PLAIN;
    this.levels -= 1;
    return items;
  }

  private enter(): void {
    this.levels += 1;
    if (this.levels > MOST_LEVELS) throw NOT_PLAIN;
  }

  /** The value that begins with this text, after a key or a dash at the indentation. */
  private value(text: string, indent: number, inMap: boolean): unknown {
    if (text === '' || text.charCodeAt(0) === 35) {
      this.next();
      if (this.indent > indent) return this.block();
      return inMap && this.indent === indent && isItem(this.content) ? this.list(indent) : null;
    }
    if (text.charCodeAt(0) === 124 || text.charCodeAt(0) === 62) return this.textBlock(text, indent);
    const value = scalar(text);
    this.next();
    // The value goes on in the next line.
    if (this.indent > indent) throw NOT_PLAIN;
    return value;
  }

  private block(): unknown {
    return isItem(this.content) ? this.list(this.indent) : this.map(this.indent);
  }

  /** A block of text after `|`, or the simplest after `>`. */
  private textBlock(header: string, indent: number): string {
    if (!BLOCK.test(header)) throw NOT_PLAIN;
    const folds = header.startsWith('>');
    const lines: string[] = [];
    let deep = -1;
    for (this.at += 1; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as string;
      let own = 0;
      while (line.charCodeAt(own) === 32) own++;
      const isBlank = own === line.length;
      if (!isBlank) {
        if (own <= indent) break;
        if (deep < 0) deep = own;
        if (own < deep || (folds && own > deep)) throw NOT_PLAIN;
      } else if (deep < 0 && own > 0) {
        // Spaces before the text may be an error.
        throw NOT_PLAIN;
      }
      lines.push(deep < 0 ? '' : line.slice(deep));
    }
    // The end of the file is no line of the text.
    if (this.at === this.lines.length && lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
    else if (this.at === this.lines.length) throw NOT_PLAIN;
    this.find();
    // A block without text, and blank lines after the last, are the full reader's.
    if (deep < 0) throw NOT_PLAIN;
    let end = lines.length;
    while (end > 0 && lines[end - 1] === '') end--;
    const text = lines.slice(0, end);
    // Lines that are folded between blank ones are the full reader's.
    if (folds && text.some((line) => /^ *$/.test(line))) throw NOT_PLAIN;
    const body = text.join(folds ? ' ' : '\n');
    if (header.endsWith('-')) return body;
    return header === '|+' ? `${lines.join('\n')}\n` : `${body}\n`;
  }
}

function isItem(content: string): boolean {
  return content.charCodeAt(0) === 45 && (content.length === 1 || content.charCodeAt(1) === 32);
}

function plainKey(text: string): string {
  const scalar = resolveScalar(text, true);
  const key = scalar && keyText(scalar);
  if (key === undefined) throw NOT_PLAIN;
  return key;
}

function scalar(text: string): unknown {
  const first = text.charCodeAt(0);
  // Quotes and brackets, with nothing but a comment after them.
  if (first === 34 || first === 39) return readQuoted(text) ?? refuse();
  if (first === 91 || first === 123) {
    const flow = readFlow(text);
    return flow === undefined ? refuse() : flow.value;
  }
  if (INDICATOR.test(text)) throw NOT_PLAIN;
  return plainValue(text.includes(' #') ? text.replace(COMMENT, '') : text);
}

function refuse(): never {
  throw NOT_PLAIN;
}

/** What plain text on one line means; refuses what no plain text can hold. */
function plainValue(text: string): unknown {
  if (text.endsWith(':') || text.includes(': ')) throw NOT_PLAIN;
  const value = resolveScalar(text, true);
  if (!value) throw NOT_PLAIN;
  if (value.type === 'int') return exactNumber(value.value) ?? refuse();
  if (value.type === 'float') return Number.isFinite(value.value) ? value.value || 0 : refuse();
  return value.value;
}
