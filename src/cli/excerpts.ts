import { SECRET_VALUE } from '../manifest/secret-values';
import { secretsOf } from '../outputs/report/excerpt';
import type { Excerpt } from '../outputs/report/report';
import type { SourceFinding } from '../validation/from-sources';

// A text with a Secret in it of which a part cannot be read: no line of it is safe to show.
const MAY_BE_SECRET = /\bSecret\b/;
const lines = new WeakMap<object, readonly string[]>();

/** The line that a finding is about, unless a secret would show. */
export function excerptOf({ source, place, object }: SourceFinding): Excerpt | undefined {
  const text = linesOf(source)[place.line - 1];
  if (text === undefined) return undefined;
  const isSafe = object
    ? !secretsOf(object.manifest).some((secret) => text.includes(secret))
    : !MAY_BE_SECRET.test(source.text);
  return isSafe ? { text, start: place.column - 1, length: place.length } : withoutValue(text);
}

/** How a line of these texts is shown: without the value where that may be a secret. */
export function shownLine(sources: readonly SourceFinding['source'][]): (line: string) => string {
  const secrets = sources.flatMap(({ objects }) => objects.flatMap(({ manifest }) => secretsOf(manifest)));
  const mayBe = sources.some(({ problems, text }) => problems.length > 0 && MAY_BE_SECRET.test(text));
  return (line) => {
    const isSafe = !mayBe && !secrets.some((secret) => line.includes(secret));
    return isSafe ? line : (withoutValue(line)?.text ?? SECRET_VALUE);
  };
}

// A field in block style, whose value is all that follows.
const FIELD = /^( *(?:- +)*)("?[\w./-]+"?):(?= )/;

/** The line with the value left out, where it is plain which part that is. */
function withoutValue(text: string): Excerpt | undefined {
  const [, indent = '', name = ''] = FIELD.exec(text) ?? [];
  return name === ''
    ? undefined
    : { text: `${indent}${name}: ${SECRET_VALUE}`, start: indent.length, length: name.length };
}

function linesOf(source: SourceFinding['source']): readonly string[] {
  let known = lines.get(source);
  if (!known) {
    known = source.text.split(/\r?\n/);
    lines.set(source, known);
  }
  return known;
}
