/** A text of YAML that is broken in a way that no object can be. */
export interface BrokenText {
  /** The id of the check that must find it. */
  readonly id: string;
  /** The text with the change made. */
  readonly text: string;
}

/** The line that the change is made at, and what stands there afterwards. */
const CHANGES: readonly (readonly [id: string, line: RegExp, changed: string])[] = [
  ['decode-duplicate-key', /^kind: .+$/m, '$&\n$&'],
  ['decode-duplicate-key', /^( +)name: .+$/m, '$&\n$1name: again'],
  ['decode-yaml-syntax', /^ +(?=name: )/m, '\t'],
  ['decode-yaml-syntax', /^kind: (.+)$/m, 'kind: "$1'],
  ['decode-yaml-syntax', /^kind: (.+)$/m, 'kind: [$1'],
  ['decode-yaml-syntax', /^apiVersion: (.+)$/m, 'apiVersion: $1: $1'],
  ['decode-yaml-syntax', /^apiVersion: (.+)$/m, 'apiVersion: *nothing'],
  ['no-unused-allowance', /^kind: .+$/m, '$& # podwright-allow unique-env: There are none'],
  ['valid-allowance', /^kind: .+$/m, '$& # podwright-allow unique-env'],
];

/**
 * Every broken neighbour of a text of YAML in block style, with one valid object: each has one change that no object can
 * hold, and the id of the check that must find it. In a fixed order.
 */
export function* brokenTexts(text: string): Iterable<BrokenText> {
  for (const [id, line, changed] of CHANGES) {
    if (line.test(text)) yield { id, text: text.replace(line, changed) };
  }
}
