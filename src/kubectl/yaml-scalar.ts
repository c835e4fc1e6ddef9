import { isYamlString } from './yaml-type';

/** Behind this column, the next space breaks the line. */
const WIDTH = 80;

// go-yaml prints nothing beyond the basic plane, and no tab. The separators of lines and paragraphs it does print, but not all
// readers take them for the same.
const UNPRINTABLE = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;
const INDICATOR = /^(?:[#,[\]{}&*!|>'"%@`]|---|\.\.\.|[?:-](?:[ \n]|$))|:(?:[ \n]|$)|[ \n]#/;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\u2028': 'L',
  '\u2029': 'P',
};

/** A text as go-yaml writes it: plain, in quotes or as a block, with its choice of line breaks. */
export class YamlScalar {
  readonly isMultiline: boolean;
  private readonly isSpecial: boolean;

  constructor(private readonly text: string) {
    this.isMultiline = text.includes('\n');
    this.isSpecial = UNPRINTABLE.test(text) || text.includes(' \n');
  }

  /** As a key of a map, in one line. */
  writeKey(): string {
    return this.write(Number.NEGATIVE_INFINITY, 0);
  }

  /**
   * As a value.
   * @param column where it begins
   * @param indentation where further lines begin
   */
  write(column: number, indentation: number): string {
    if (this.isMultiline) {
      const isBlock = !this.isSpecial && !this.text.endsWith(' ');
      return isBlock ? this.block(indentation) : this.doubleQuoted(column, indentation);
    }
    if (!isYamlString(this.text) || this.isSpecial) return this.doubleQuoted(column, indentation);
    const isPlain = !/^ | $/.test(this.text) && !INDICATOR.test(this.text);
    return isPlain ? this.flowed(this.text, false, column, indentation) : this.singleQuoted(column, indentation);
  }

  private block(indentation: number): string {
    const { text } = this;
    const hint = /^[ \n]/.test(text) ? '2' : '';
    const chomp = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : '';
    const body = text.replace(/^(?=.)/gm, ' '.repeat(indentation));
    // The writer of the map ends the last line.
    return `|${hint}${chomp}\n${chomp === '-' ? body : body.slice(0, -1)}`;
  }

  private singleQuoted(column: number, indentation: number): string {
    return `'${this.flowed(this.text.replaceAll("'", "''"), true, column + 1, indentation)}'`;
  }

  /** @param isQuoted whether quotes stand around it: no break comes next to one */
  private flowed(body: string, isQuoted: boolean, column: number, indentation: number): string {
    const margin = ' '.repeat(indentation);
    const letters = [...body];
    let out = '';
    let at = column;
    letters.forEach((letter, index) => {
      const isSpace = letter === ' ';
      const isAfterSpace = letters[index - 1] === ' ';
      const isAtEdge = index === 0 || index === letters.length - 1;
      if (isSpace && !isAfterSpace && at > WIDTH && letters[index + 1] !== ' ' && !(isQuoted && isAtEdge)) {
        out += `\n${margin}`;
        at = indentation;
        return;
      }
      at++;
      out += letter;
    });
    return out;
  }

  private doubleQuoted(column: number, indentation: number): string {
    const letters = [...this.text];
    let out = '"';
    let at = column + 1;
    let isAfterSpace = false;
    letters.forEach((letter, index) => {
      const isSpace = letter === ' ';
      if (isSpace && !isAfterSpace && at > WIDTH && index > 0 && index < letters.length - 1) {
        const guard = letters[index + 1] === ' ' ? '\\' : '';
        out += `\n${' '.repeat(indentation)}${guard}`;
        at = indentation + guard.length;
      } else {
        const written = escaped(letter);
        out += written;
        at += [...written].length;
      }
      isAfterSpace = isSpace;
    });
    return `${out}"`;
  }
}

function escaped(letter: string): string {
  const short = SHORT_ESCAPES[letter];
  if (short !== undefined) return `\\${short}`;
  if (!UNPRINTABLE.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  const [prefix, digits] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${prefix}${code
    .toString(16)
    .toUpperCase()
    .padStart(digits as number, '0')}`;
}
