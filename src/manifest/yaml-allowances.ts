import type { Allowance } from './allowances';
import type { SourceObject, YamlSource } from './yaml-source';

const NONE: ReadonlyMap<SourceObject, readonly Allowance[]> = new Map();
const MARK = 'podwright-allow';
// A comment of its own, or one after a value. Quotes before it may hold it as text: then it is looked at more closely.
const COMMENT = /(^|\s)#\s*podwright-allow(?:\s+([\w-]+))?\s*(?::\s*(.*?))?\s*$/;

/**
 * The rules that comments let objects break: `# podwright-allow <rule>: <reason>`, anywhere in the object's document. Of
 * a list, a comment is about the item that it stands in, or about all of them where it stands before the first.
 */
export function readAllowances(source: YamlSource): ReadonlyMap<SourceObject, readonly Allowance[]> {
  // Nearly always so, and told without a parse.
  if (!source.text.includes(MARK)) return NONE;
  const allowances = new Map<SourceObject, Allowance[]>();
  for (const { line, offset, allowance } of commentsIn(source)) {
    for (const object of objectsAt(source, offset, line)) {
      const own = allowances.get(object);
      if (own) own.push(allowance);
      else allowances.set(object, [allowance]);
    }
  }
  return allowances;
}

interface Comment {
  readonly line: number;
  readonly offset: number;
  readonly allowance: Allowance;
}

function* commentsIn(source: YamlSource): Iterable<Comment> {
  let start = 0;
  for (const [index, line] of source.text.split('\n').entries()) {
    const match = line.includes(MARK) ? COMMENT.exec(line) : null;
    if (match) {
      const column = match.index + (match[1] ?? '').length;
      const [, , rule = '', reason = ''] = match;
      if (source.isComment(start + column)) {
        yield {
          line: index + 1,
          offset: start + column,
          allowance: { rule, reason, line: index + 1, column: column + 1 },
        };
      }
    }
    start += line.length + 1;
  }
}

function objectsAt(source: YamlSource, offset: number, line: number): SourceObject[] {
  const document = source.documentAt(offset);
  const objects = source.objects.filter((object) => object.document === document);
  if (objects.length <= 1) return objects;
  // The items of a list: the last that begins above the comment.
  const above = objects.filter((object) => source.placeOf(object, []).line <= line);
  return above.length === 0 ? objects : above.slice(-1);
}
