import type { YAMLError } from 'yaml';

/** What is wrong at an offset of a text, and what to write. */
export interface YamlSlip {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

// A field and its value in one word; an address as "http://…" is none.
const GLUED = /^([A-Za-z][\w.-]*):(?!\/\/)[^\s:]/;

/** The name of the field where a text was meant as a field and its value: `name:x`. */
export function gluedField(text: string): string | undefined {
  return GLUED.exec(text)?.[1];
}

/** What to write for a field and its value in one word. */
export const WRITE_SPACE = 'Write a space after the ":"';

/**
 * What a person did wrong where the parser only says where it gave up.
 * @param errors of one document, the first of which is to be told
 */
export function slipAt(errors: readonly YAMLError[], text: string): YamlSlip | undefined {
  const [error] = errors;
  if (!error) return undefined;
  const [start] = error.pos;
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || /map keys need to be followed/.test(error.message)) {
    const field = gluedField(lineFrom(text, start));
    if (field !== undefined) {
      return { offset: start + field.length, message: 'No space after ":"', fix: WRITE_SPACE };
    }
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const spanning = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start);
    if (spanning) return tooDeep(text, start, spanning.pos[1]);
  }
  return undefined;
}

/**
 * A line that is deeper than the field above it, though that one has its value.
 * @param value where the value begins
 * @param end a place in the deeper line
 */
function tooDeep(text: string, value: number, end: number): YamlSlip {
  const above = lineFrom(text, lineStart(text, value));
  const column = (/^[ ]*(?:- +)*/.exec(above)?.[0].length ?? 0) + 1;
  const start = lineStart(text, end - 1);
  const indent = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  return {
    offset: start + indent,
    message: 'Wrong indentation: the line is deeper than the field above it, which has its value already',
    fix: `Start it in column ${column}, as that field`,
  };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The rest of the line. */
function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end);
}
