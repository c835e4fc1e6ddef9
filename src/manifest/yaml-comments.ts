import { isAlias, isMap, isSeq, Lexer } from 'yaml';
import { isFields } from './fields';
import type { ManifestComments } from './manifest-comments';
import { rangeOf } from './yaml-nodes';
import type { SourceObject, YamlSource } from './yaml-source';

/** A field or an item in a text. */
interface Entry {
  readonly document: number;
  readonly path: readonly (string | number)[];
  readonly parent?: Entry;
  readonly start: number;
  readonly end: number;
  /** Where its line begins to be its own: its key, or its dash. */
  readonly column: number;
}

interface Comment {
  /** Without the `#`. */
  readonly text: string;
  readonly offset: number;
  readonly column: number;
  readonly ownLine: boolean;
}

/** The comments at a value, while they are gathered. */
class Gathered {
  readonly before: string[] = [];
  trailing?: string;
  readonly end: string[] = [];
  readonly below = new Map<string | number, Gathered>();

  at(path: readonly (string | number)[]): Gathered {
    let found: Gathered = this;
    for (const step of path) {
      const next = found.below.get(step) ?? new Gathered();
      found.below.set(step, next);
      found = next;
    }
    return found;
  }

  get isEmpty(): boolean {
    return this.before.length === 0 && this.trailing === undefined && this.end.length === 0 && this.below.size === 0;
  }
}

/** The comments of a text by the objects that they stand in, those of an object by the fields. */
export function readComments(source: YamlSource): ReadonlyMap<SourceObject, ManifestComments> {
  const gathered = new Map<SourceObject, Gathered>();
  if (source.objects.length === 0 || !source.text.includes('#')) return new Map();
  const { comments, separators } = commentsIn(source.text);
  if (comments.length === 0) return new Map();
  const placing = new Placing(source, entriesOf(source), separators, gathered);
  for (const comment of comments) placing.place(comment);
  return new Map([...gathered].filter(([, own]) => !own.isEmpty));
}

/** Tokens of the lexer that stand for no text: a document, a scalar, the end of brackets. */
const SIGNS = new Set(['\u0002', '\u001f', '\u0018']);

function commentsIn(text: string): { readonly comments: readonly Comment[]; readonly separators: readonly number[] } {
  const comments: Comment[] = [];
  const separators: number[] = [];
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (SIGNS.has(token)) {
      inScalar = token === '\u001f';
      continue;
    }
    if (!inScalar && token === '---') separators.push(offset);
    if (!inScalar && token.startsWith('#')) {
      const line = text.lastIndexOf('\n', offset - 1) + 1;
      const ownLine = text.slice(line, offset).trim() === '';
      comments.push({ text: token.slice(1).trimEnd(), offset, column: offset - line, ownLine });
    }
    inScalar = false;
    offset += token.length;
  }
  return { comments, separators };
}

/** All fields and items of the documents with content, in the order of the text. */
function entriesOf(source: YamlSource): Entry[] {
  const entries: Entry[] = [];
  const { text } = source;
  const add = (
    document: number,
    path: readonly (string | number)[],
    parent: Entry | undefined,
    key: unknown,
    value: unknown,
  ): void => {
    const own = rangeOf(key) ?? rangeOf(value);
    if (!own) return;
    const start = key === undefined ? dashBefore(text, own[0]) : own[0];
    const entry: Entry = {
      document,
      path,
      parent,
      start,
      end: rangeOf(value)?.[1] ?? own[1],
      column: start - (text.lastIndexOf('\n', start - 1) + 1),
    };
    entries.push(entry);
    walk(document, path, entry, value);
  };
  const walk = (
    document: number,
    path: readonly (string | number)[],
    parent: Entry | undefined,
    node: unknown,
  ): void => {
    if (isAlias(node)) return;
    if (isMap(node)) {
      for (const { key, value } of node.items) add(document, [...path, keyOf(key)], parent, key, value);
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) add(document, [...path, i], parent, undefined, item);
    }
  };
  for (const [i, { contents }] of source.documents.entries()) walk(i, [], undefined, contents);
  return entries;
}

function keyOf(key: unknown): string {
  return String((key as { readonly value?: unknown } | null)?.value ?? '');
}

/** The dash before an item of a block list. */
function dashBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at -= 1;
  return text.charAt(at) === '-' ? at : start;
}

/** Puts comments where they belong. */
class Placing {
  private readonly objects = new Map<number, SourceObject[]>();

  constructor(
    private readonly source: YamlSource,
    private readonly entries: readonly Entry[],
    private readonly separators: readonly number[],
    private readonly gathered: Map<SourceObject, Gathered>,
  ) {
    for (const object of source.objects) {
      const known = this.objects.get(object.document);
      if (known) known.push(object);
      else this.objects.set(object.document, [object]);
    }
  }

  place(comment: Comment): void {
    const { offset, text } = comment;
    const index = this.firstAfter(offset);
    const next = this.entries[index];
    const previous = this.entries[index - 1];
    if (previous && !this.hasSeparator(previous.start, offset)) {
      if (!comment.ownLine && this.isOnLine(previous, offset)) {
        this.placeTrailing(comment, previous);
        return;
      }
      if (!next || this.hasSeparator(offset, next.start)) {
        this.placeLast(comment, previous);
        return;
      }
      const last = comment.ownLine ? lastBefore(comment, previous, next) : undefined;
      if (last) {
        this.at(last.parent, last).end.push(text);
        return;
      }
    }
    if (next) this.at(next, next).before.push(text);
    // A document of comments alone, after the last object.
    else if (previous) this.root(previous).end.push(text);
  }

  /** A comment after something on its line. */
  private placeTrailing({ text, offset }: Comment, previous: Entry): void {
    let entry = previous;
    for (let at: Entry | undefined = previous; at; at = at.parent) {
      if (at.end <= offset && this.isLine(at.end, offset) && this.isLine(at.start, offset)) entry = at;
    }
    const gathered = this.at(entry, entry);
    const isAfter = entry.end <= offset && this.isLine(entry.end, offset);
    if (isAfter && gathered.trailing === undefined) gathered.trailing = text;
    else gathered.before.push(text);
  }

  /** A comment after which the document has nothing. */
  private placeLast(comment: Comment, previous: Entry): void {
    let entry: Entry | undefined = previous;
    while (entry && (entry.column > comment.column || (entry.column === 0 && entry.parent))) entry = entry.parent;
    const target = entry?.parent ? this.at(entry.parent, entry) : this.root(previous);
    target.end.push(comment.text);
  }

  private firstAfter(offset: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle] as Entry).start > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private hasSeparator(from: number, to: number): boolean {
    let low = 0;
    let high = this.separators.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.separators[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    return (this.separators[low] ?? to) < to;
  }

  private isOnLine(entry: Entry, offset: number): boolean {
    for (let at: Entry | undefined = entry; at; at = at.parent) {
      if (this.isLine(at.start, offset) || this.isLine(at.end, offset)) return true;
    }
    return entry.end > offset;
  }

  private isLine(from: number, to: number): boolean {
    return !this.source.text.slice(from, to).includes('\n');
  }

  private root(entry: Entry): Gathered {
    return this.at(undefined, entry);
  }

  /** What is gathered at an entry, or at the nearest thing around it that the object has. */
  private at(entry: Entry | undefined, within: Entry): Gathered {
    const objects = this.objects.get(within.document) ?? [];
    const path = entry?.path ?? [];
    const object =
      objects.find(({ base }) => base.every((step, i) => within.path[i] === step)) ??
      objects[0] ??
      this.nearest(within);
    const known = this.gathered.get(object) ?? new Gathered();
    this.gathered.set(object, known);
    return known.at(pathIn(object, path));
  }

  /** An object of another document, where this one has none. */
  private nearest({ document }: Entry): SourceObject {
    const all = this.source.objects;
    return all.find((object) => object.document > document) ?? (all.at(-1) as SourceObject);
  }
}

/** The steps within an object, as far as its data has them. */
function pathIn({ base, manifest }: SourceObject, path: readonly (string | number)[]): (string | number)[] {
  if (!base.every((step, i) => path[i] === step)) return [];
  const steps: (string | number)[] = [];
  let value: unknown = manifest;
  for (const step of path.slice(base.length)) {
    const isThere = Array.isArray(value) ? Number(step) < value.length : isFields(value) && Object.hasOwn(value, step);
    if (!isThere) break;
    steps.push(step);
    value = (value as Record<string | number, unknown>)[step];
  }
  return steps;
}

/** What a comment comes after within a list or an object that ends with it; undefined where it is about the next. */
function lastBefore({ column, text }: Comment, previous: Entry, next: Entry): Entry | undefined {
  const around = new Set<Entry>();
  for (let at: Entry | undefined = next.parent; at; at = at.parent) around.add(at);
  // An item that is commented out stands as deep as the others, and perhaps no deeper than what follows them.
  const isItem = /^ ?- /.test(text);
  for (let at: Entry | undefined = previous; at && !around.has(at) && at.parent !== next.parent; at = at.parent) {
    const ends = column > next.column || (isItem && typeof at.path.at(-1) === 'number' && column === at.column);
    if (at.column <= column && ends) return at;
  }
  return undefined;
}

/** The anchors of a text, which data has no place for: `"&name"`, with their lines. */
export function anchorsOf(source: YamlSource): { readonly name: string; readonly line: number }[] {
  if (!source.text.includes('&')) return [];
  const anchors: { name: string; line: number }[] = [];
  const look = (node: unknown): void => {
    const { anchor } = (node ?? {}) as { readonly anchor?: string };
    const range = rangeOf(node);
    if (anchor !== undefined && range && !isAlias(node))
      anchors.push({ name: anchor, line: source.lineOf(range[0]).line });
    if (isMap(node)) for (const { key, value } of node.items) [key, value].forEach(look);
    else if (isSeq(node)) node.items.forEach(look);
  };
  for (const { contents } of source.documents) look(contents);
  return anchors;
}
