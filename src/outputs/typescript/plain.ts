import { isFields } from '../../manifest/fields';
import { commentLinesIn, commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import type { Code, Entry, ListCode, ObjectCode, Plain } from './code';
import { flat } from './layout';
import { isMultiLine, modeLiteral, numberLiteral, propertyKey, stringLiteral, templateLiteral } from './literals';

/** Text as a literal, of several lines where it has some. */
export function textCode(text: string): Code {
  return isMultiLine(text) ? { is: 'template', text: templateLiteral(text) } : quoted(text);
}

/** Text as a literal on one line. */
export function quoted(text: string): Plain {
  return { is: 'plain', text: stringLiteral(text), isString: true };
}

/** Fields that hold the permission bits of files. */
const MODES: ReadonlySet<string> = new Set(['mode', 'defaultMode']);
/** Below it, a number of that name reads better as it is. */
const LEAST_MODE = 0o100;

/** JSON data as TypeScript, with its comments where they stood. */
export function dataCode(value: unknown, comments?: ManifestComments, key?: string): Code {
  if (Array.isArray(value)) return listCode(value, comments, (item, own) => dataCode(item, own));
  if (isFields(value)) return new FieldsCode().addAll(value, comments).code(comments?.end);
  if (typeof value === 'string') return textCode(value);
  if (typeof value === 'number') {
    const isMode = key !== undefined && MODES.has(key) && value >= LEAST_MODE;
    return { is: 'plain', text: isMode ? modeLiteral(value) : numberLiteral(value), isNumber: true };
  }
  return { is: 'plain', text: String(value) };
}

/** A list with the comments of its items. */
export function listCode(
  items: readonly unknown[],
  comments: ManifestComments | undefined,
  codeOf: (item: unknown, comments: ManifestComments | undefined, index: number) => Code,
): ListCode {
  return {
    is: 'list',
    items: items.map((item, i) => {
      const own = commentsAt(comments, i);
      return { value: codeOf(item, inside(own), i), before: own?.before, trailing: own?.trailing };
    }),
    end: comments?.end,
  };
}

/** The comments in a value, without those at it. */
export function inside(comments: ManifestComments | undefined): ManifestComments | undefined {
  return comments && { below: comments.below, end: comments.end };
}

/** An object literal in the making. */
export class FieldsCode {
  private readonly entries: Entry[] = [];
  private pending: string[] = [];

  /** Comments that belong to what comes next. */
  note(lines: readonly string[] | undefined): this {
    if (lines) this.pending.push(...lines);
    return this;
  }

  /** A field, and the comments at it. */
  add(key: string, value: Code, comments?: ManifestComments): this {
    return this.push({ key: propertyKey(key), value }, comments);
  }

  /** `...value` */
  spread(value: Code): this {
    return this.push({ value }, undefined);
  }

  /** A field of JSON data. */
  addData(key: string, value: unknown, comments?: ManifestComments): this {
    return this.add(key, dataCode(value, inside(comments), key), comments);
  }

  /** All fields of an object of JSON data. */
  addAll(fields: Readonly<Record<string, unknown>>, comments?: ManifestComments): this {
    for (const [key, value] of Object.entries(fields)) this.addData(key, value, commentsAt(comments, key));
    return this;
  }

  /** Whether there is no field yet. */
  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** @param end comments after the last field */
  code(end: readonly string[] = [], open = false): ObjectCode {
    const last = [...this.pending, ...end];
    return { is: 'object', entries: this.entries, ...(last.length > 0 && { end: last }), ...(open && { open }) };
  }

  private push(entry: Entry, comments: ManifestComments | undefined): this {
    const only = comments?.trailing === undefined ? withoutOnlyNote(entry.value) : undefined;
    if (only) return this.push({ ...entry, value: only.value }, { ...comments, trailing: only.trailing });
    const before = [...this.pending, ...(comments?.before ?? [])];
    this.pending = [];
    this.entries.push({
      ...entry,
      ...(before.length > 0 && { before }),
      ...(comments?.trailing !== undefined && { trailing: comments.trailing }),
    });
    return this;
  }
}

/** All comments at a value and in it as comments at the one thing that it becomes. */
export function hoisted(comments: ManifestComments | undefined): ManifestComments | undefined {
  if (!comments) return undefined;
  const lines = commentLinesIn(comments);
  if (lines.length === 1 && !comments.before?.length) return { trailing: lines[0] };
  return { before: lines };
}

/** Whether there are comments at a value or in it. */
export function hasComments(comments: ManifestComments | undefined): boolean {
  return commentLinesIn(comments).length > 0;
}

/** A list or an object of one part, with the comment after that part taken out: it may as well stand after the whole. */
function withoutOnlyNote(code: Code): { readonly value: Code; readonly trailing: string } | undefined {
  if ((code.is !== 'list' && code.is !== 'object') || code.end?.length) return undefined;
  const [part, ...others] = code.is === 'list' ? code.items : code.entries;
  if (!part || others.length > 0 || part.trailing === undefined || part.before?.length) return undefined;
  const { trailing, ...bare } = part;
  if (flat(bare.value) === undefined) return undefined;
  const value: Code = code.is === 'list' ? { ...code, items: [bare] } : { ...code, entries: [bare] };
  return { value, trailing };
}
