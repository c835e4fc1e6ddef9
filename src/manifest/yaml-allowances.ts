import { visit } from 'yaml';
import type { Allowance } from './allowances';
import type { SourceObject, YamlSource } from './yaml-source';

/** Comments that let objects break a rule. */
export interface AllowanceComments {
  /** By the objects that they are about. */
  readonly allowed: ReadonlyMap<SourceObject, readonly Allowance[]>;
  /** Those that allow nothing, and why. */
  readonly mistakes: readonly AllowanceMistake[];
}

/** A comment that was meant to allow something. */
export interface AllowanceMistake {
  readonly message: string;
  readonly fix: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The object that it is about, if there is one. */
  readonly object?: SourceObject;
}

const NONE: AllowanceComments = { allowed: new Map(), mistakes: [] };
const MARK = 'podwright-allow';
// A comment of its own, or one after a value. What is before it may hold it as text: then it is looked at more closely.
const COMMENT = /(^|\s)#\s*podwright-allow(?![\w-])([^\n]*)$/;
const ALLOWANCE = /^\s+([\w-]+)\s*(?::\s*(.*?))?\s*$/;
const SHAPE = `# ${MARK} <rule>: <reason>`;

/**
 * The rules that comments let objects break: `# podwright-allow <rule>: <reason>`, anywhere in the object's document. Of
 * a list, a comment is about the item that it stands in, or right above; about all of them where it stands further up.
 */
export function readAllowances(source: YamlSource): AllowanceComments {
  // Nearly always so, and told without a parse.
  if (!source.text.includes(MARK)) return NONE;
  const allowed = new Map<SourceObject, Allowance[]>();
  const mistakes: AllowanceMistake[] = [];
  const owners = new Owners(source);
  for (const { rest, offset, line, column } of commentsIn(source)) {
    const objects = owners.at(offset, line);
    if (!objects) continue;
    const [, rule, reason = ''] = ALLOWANCE.exec(rest) ?? [];
    const mistake = mistakeIn(rule, reason, objects.length);
    if (mistake) mistakes.push({ ...mistake, line, column, object: objects[0] });
    else if (rule !== undefined) {
      // One for all, so that it is told once when none of them needs it.
      const allowance: Allowance = { rule, reason, line, column };
      for (const object of objects) {
        const own = allowed.get(object);
        if (own) own.push(allowance);
        else allowed.set(object, [allowance]);
      }
    }
  }
  return { allowed, mistakes };
}

function mistakeIn(rule: string | undefined, reason: string, objects: number) {
  if (rule === undefined)
    return { message: 'A comment that allows something, but names no rule', fix: `Write "${SHAPE}"` };
  if (reason === '') {
    return { message: `"${rule}" is allowed without a reason`, fix: `Write "# ${MARK} ${rule}: <reason>"` };
  }
  if (objects === 0)
    return { message: `"${rule}" is allowed where there is no object`, fix: 'Move it into the object' };
  return undefined;
}

interface Comment {
  /** What follows the mark. */
  readonly rest: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

function* commentsIn(source: YamlSource): Iterable<Comment> {
  let values: Ranges | undefined;
  let start = 0;
  for (const [index, line] of source.text.split('\n').entries()) {
    const match = line.includes(MARK) ? COMMENT.exec(line) : null;
    if (match) {
      const [, before = '', rest = ''] = match;
      const column = match.index + before.length;
      values ??= valuesOf(source);
      if (!values.hold(start + column)) yield { rest, offset: start + column, line: index + 1, column: column + 1 };
    }
    start += line.length + 1;
  }
}

/** Ranges of a text that follow each other. */
class Ranges {
  constructor(private readonly ranges: readonly (readonly [start: number, end: number])[]) {}

  /** Whether an offset is inside one of them. */
  hold(offset: number): boolean {
    const found = lastIndex(this.ranges.length, (i) => (this.ranges[i]?.[0] ?? 0) <= offset);
    return offset < (this.ranges[found]?.[1] ?? 0);
  }
}

/** The last of so many of which something is true that is true of those before it; -1 where it is of none. */
function lastIndex(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where scalars are: in them, a `#` begins no comment. */
function valuesOf(source: YamlSource): Ranges {
  const ranges: (readonly [number, number])[] = [];
  for (const document of source.allDocuments) {
    if (!source.isRead(document)) continue;
    visit(document, {
      Scalar(_, { range }) {
        if (range && range[1] > range[0]) ranges.push([range[0], range[1]]);
      },
    });
  }
  return new Ranges(ranges.sort((a, b) => a[0] - b[0]));
}

/** Which objects a place of the text is about. */
class Owners {
  private readonly ends: readonly number[];
  private readonly byDocument = new Map<object | undefined, SourceObject[]>();
  private readonly lines = new Map<object, readonly number[]>();
  private texts?: readonly string[];

  constructor(private readonly source: YamlSource) {
    this.ends = source.allDocuments.map(({ range }) => range[2]);
    for (const object of source.objects) {
      const document = source.documents[object.document];
      const others = this.byDocument.get(document);
      if (others) others.push(object);
      else this.byDocument.set(document, [object]);
    }
  }

  /** The objects that a comment is about; undefined where its document cannot be read. */
  at(offset: number, line: number): readonly SourceObject[] | undefined {
    const before = lastIndex(this.ends.length, (i) => (this.ends[i] ?? 0) <= offset);
    const document = this.source.allDocuments[Math.min(before + 1, this.ends.length - 1)];
    if (!document) return [];
    if (!this.source.isRead(document)) return undefined;
    const objects = this.byDocument.get(document) ?? [];
    return objects.length <= 1 ? objects : this.ofList(objects, document, line);
  }

  private ofList(objects: readonly SourceObject[], document: object, line: number): readonly SourceObject[] {
    const own = this.lines.get(document) ?? objects.map((object) => this.source.placeOf(object, []).line);
    this.lines.set(document, own);
    const next = this.nextLine(line);
    const last = lastIndex(own.length, (i) => (own[i] ?? 0) <= next);
    return last < 0 ? objects : objects.slice(last, last + 1);
  }

  /** The line itself, or, where it has nothing but the comment, the next one that has more. */
  private nextLine(line: number): number {
    this.texts ??= this.source.text.split('\n');
    const isEmpty = (text: string | undefined): boolean => text !== undefined && /^\s*(?:#.*)?$/.test(text);
    let next = line;
    // A comment of many lines is read by somebody, a longer one is no comment on what follows.
    while (next < line + MOST_LINES && isEmpty(this.texts[next - 1])) next += 1;
    return /^\s*-/.test(this.texts[next - 1] ?? '') ? next : line;
  }
}

const MOST_LINES = 50;
