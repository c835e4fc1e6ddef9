import { exactNumber, keyText, resolveScalar } from './scalar-reader';

const DOUBLE = /^"([^"\\]*)"(?: +#.*| *)$/;
const ESCAPED = /^("(?:[^"\\]|\\(?:["\\/nt]))*")(?: +#.*| *)$/;
const SINGLE = /^'((?:[^']|'')*)'(?: +#.*| *)$/;

/** Text in quotes that end on the same line, with nothing but a comment after them; undefined for anything else. */
export function readQuoted(text: string): string | undefined {
  if (text.charCodeAt(0) === 39) return SINGLE.exec(text)?.[1]?.replaceAll("''", "'");
  const plain = DOUBLE.exec(text)?.[1];
  if (plain !== undefined) return plain;
  const escaped = ESCAPED.exec(text)?.[1];
  return escaped === undefined ? undefined : (JSON.parse(escaped) as string);
}

/** A token of a line in brackets. */
const TOKEN =
  / *(?:([[\]{},])|"([^"\\]*)"|'([^']*)'|([\w$./=+~-](?:[\w$./=+%^~@-]| +(?=[\w$./=+%^~@-]))*)|(:)(?= )) */y;

type Token = { readonly mark: string } | { readonly text: string; readonly plain: boolean };

/**
 * A list or an object in brackets that end on the same line, with nothing but a comment after them; undefined for
 * anything that is more than the simplest.
 */
export function readFlow(line: string): { readonly value: unknown } | undefined {
  const tokens = tokensOf(line);
  if (!tokens) return undefined;
  const reader = new FlowReader(tokens);
  const value = reader.value();
  return value !== undefined && reader.isDone ? { value } : undefined;
}

function tokensOf(line: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < line.length) {
    const start = TOKEN.lastIndex;
    if (line.charCodeAt(start) === 35 && line.charCodeAt(start - 1) === 32) return tokens;
    const match = TOKEN.exec(line);
    if (!match) return undefined;
    const [, mark, double, single, plain, colon] = match;
    if (plain !== undefined) tokens.push({ text: plain, plain: true });
    else if (mark !== undefined || colon !== undefined) tokens.push({ mark: mark ?? ':' });
    else tokens.push({ text: double ?? single ?? '', plain: false });
  }
  return tokens;
}

const MOST_LEVELS = 100;

class FlowReader {
  private at = 0;
  private levels = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  value(): unknown {
    const token = this.tokens[this.at++];
    if (!token) return undefined;
    if ('text' in token) return token.plain ? plainFlowValue(token.text) : token.text;
    // The full reader tells where it is too much.
    if (this.levels > MOST_LEVELS) return undefined;
    this.levels += 1;
    const value = token.mark === '[' ? this.list() : token.mark === '{' ? this.map() : undefined;
    this.levels -= 1;
    return value;
  }

  private list(): unknown[] | undefined {
    const items: unknown[] = [];
    if (this.takes(']')) return items;
    for (;;) {
      const item = this.value();
      if (item === undefined) return undefined;
      items.push(item);
      if (this.takes(']')) return items;
      if (!this.takes(',')) return undefined;
    }
  }

  private map(): Record<string, unknown> | undefined {
    const fields: Record<string, unknown> = {};
    if (this.takes('}')) return fields;
    for (;;) {
      const key = this.key();
      if (key === undefined || key in fields || !this.takes(':')) return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      fields[key] = value;
      if (this.takes('}')) return fields;
      if (!this.takes(',')) return undefined;
    }
  }

  private key(): string | undefined {
    const token = this.tokens[this.at++];
    if (!token || !('text' in token)) return undefined;
    if (!token.plain) return token.text;
    if (isItem(token.text)) return undefined;
    const scalar = resolveScalar(token.text, true);
    return scalar && keyText(scalar);
  }

  private takes(mark: string): boolean {
    const token = this.tokens[this.at];
    if (!token || !('mark' in token) || token.mark !== mark) return false;
    this.at += 1;
    return true;
  }
}

/** What plain text means; undefined where the full reader has to look. */
function plainFlowValue(text: string): unknown {
  if (isItem(text) || text.startsWith('---')) return undefined;
  const value = resolveScalar(text, true);
  if (value?.type === 'int') return exactNumber(value.value);
  if (value?.type === 'float') return Number.isFinite(value.value) ? value.value || 0 : undefined;
  return value?.value;
}

/** Whether it begins as an item of a block does, which brackets cannot hold. */
function isItem(text: string): boolean {
  return /^-(?: |$)/.test(text);
}
