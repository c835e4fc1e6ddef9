import { Composer, CST, type Document, isScalar, Lexer, LineCounter, Parser, visit, type YAMLError } from 'yaml';
import { PodwrightError } from '../errors';
import { jsonStream } from './json-stream';
import { slipAt, WRITE_SPACE } from './yaml-slips';

/** Something in a text that Kubernetes cannot read, and where. */
export class YamlFault extends PodwrightError {
  /**
   * @param what the same as the message, without the place
   * @param line from 1
   * @param column from 1
   */
  constructor(
    readonly what: string,
    readonly line: number,
    readonly column: number,
    fix?: string,
    source?: string,
  ) {
    const file = source === undefined ? '' : ` of "${source}"`;
    super({ code: 'INVALID_YAML', message: `${what}, at line ${line}, column ${column}${file}`, fix });
  }
}

/** One text of YAML documents, parsed but not yet read as values. */
export interface YamlText {
  readonly documents: readonly Document.Parsed[];
  /** What is wrong with the text, in the order in which it is told. */
  readonly faults: readonly YamlFault[];
  /** The documents that have faults of their own. */
  readonly faulty: ReadonlySet<Document.Parsed>;
  /** What is wrong at this offset of the text. */
  fault(offset: number, message: string, fix?: string): YamlFault;
  /** The line and the column of an offset, both from 1. */
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

// Our own words, since the parser's messages may quote the text, and the text may be a secret.
const SYNTAX: Partial<Record<YAMLError['code'], readonly [message: string, fix?: string]>> = {
  ALIAS_PROPS: ['Alias with a tag or an anchor of its own'],
  BAD_ALIAS: ['Anchor or alias without a usable name'],
  BAD_DQ_ESCAPE: ['Unknown escape in double quotes', 'Write a backslash as "\\\\", or use single quotes'],
  BAD_INDENT: ['Wrong indentation', 'Indent the fields of one object by the same number of spaces'],
  BAD_SCALAR_START: ['Text starts with a character that YAML reserves', 'Put the text in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['A second ":" where a plain value was expected', 'Put the text in quotes'],
  BLOCK_IN_FLOW: ['Block style inside brackets'],
  KEY_OVER_1024_CHARS: ['Key of more than 1024 characters'],
  MULTILINE_IMPLICIT_KEY: [
    'Key that spans lines, or a line without ":"',
    'Look for a missing ":" or "-", or a line that is indented too much',
  ],
  MULTIPLE_ANCHORS: ['More than one anchor on one value'],
  MULTIPLE_TAGS: ['More than one tag on one value'],
  RESOURCE_EXHAUSTION: ['Nested too deeply'],
  TAB_AS_INDENT: ['Tab used as indentation', 'Indent with spaces'],
  TAG_RESOLVE_FAILED: ['Unknown tag'],
  UNEXPECTED_TOKEN: ['Unexpected text', 'Look for a missing quote, comma, dash or space before this place'],
};

// Where one code of the parser stands for several mistakes.
const SPECIAL: readonly (readonly [pattern: RegExp, message: string, fix?: string])[] = [
  [/closing .quote/, 'Quote never closed, or its lines indented too little', 'Write the closing quote'],
  [/map keys need to be followed/, 'Text without ":" where a field was expected', 'Write "field: value"'],
  [/^Missing , /, 'Missing comma between the items in brackets'],
  [/^Comments must be separated/, 'No space before "#"', 'Put a space before the comment'],
  [/space after :/, 'No space after ":"', WRITE_SPACE],
  [
    /^Sequence item without -/,
    'Line without "-" where the next item of a list was expected',
    'Indent it as the fields of the item above, or write "- " before it',
  ],
  [
    /must be sufficiently indented/,
    'Bracket not closed, or its content indented too little',
    'Close it, and indent the content more than the field',
  ],
  [/^Expected .* to end with/, 'Bracket that is never closed', 'Write the closing bracket'],
];

// libyaml, and so Kubernetes, refuses these anywhere in the text.
const CONTROL = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]|(?!^)\ufeff/u;
// Kubernetes splits the text at such lines itself, before YAML is read.
const SEPARATOR_WITH_CONTENT = /^---(?![^\S\n]*(#|$))/m;
// … which leaves such a line alone in a document of its own.
const DIRECTIVE = /^\ufeff?(?:[^\S\n]*(?:#.*)?\n)*%/;

const BOM = '\ufeff';

/**
 * Parses YAML or JSON text into its documents, as far as syntax goes.
 *
 * @param text one or more documents
 * @param source where the text is from, for messages
 */
export function parseYaml(text: string, source?: string): YamlText {
  const lines = new LineCounter();
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset));
    // The byte order mark is in no column.
    return { line, column: line === 1 && col > 1 && text.startsWith(BOM) ? col - 1 : col };
  };
  const fault = (offset: number, message: string, fix?: string): YamlFault => {
    const { line, column } = placeOf(offset);
    return new YamlFault(message, line, column, fix, source);
  };
  const stream = jsonStream(text);
  // `failsafe` leaves all scalars as text and keys unchecked: their meaning is Kubernetes', not the parser's.
  const faults: YamlFault[] = [];
  const documents: Document.Parsed[] = [];
  try {
    const composer = new Composer({ schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
    for (const document of composer.compose(tokensOf(text, lines, stream))) documents.push(document as Document.Parsed);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    faults.push(fault(error.offset, error.message, error.fix));
  }
  const faulty = new Set<Document.Parsed>();

  const control = CONTROL.exec(text);
  if (control)
    faults.push(fault(control.index, 'Control character', 'Remove it, or write it as an escape in double quotes'));
  for (const document of documents) {
    const error = document.errors[0];
    if (!error) continue;
    faults.push(syntaxFault(error, document, text, fault));
    faulty.add(document);
  }
  const separator = SEPARATOR_WITH_CONTENT.exec(text);
  const directive = DIRECTIVE.exec(text);
  if (directive) {
    faults.push(fault(directive[0].length - 1, 'Line that starts with "%", which Kubernetes cannot read', 'Remove it'));
  }
  if (separator)
    faults.push(fault(separator.index, 'Text on the line of "---"', 'Start the document on the next line'));
  for (const document of documents) {
    const { contents, directives } = document;
    if (contents && document !== documents[0] && !directives.docStart && !stream.has(contents.range[0])) {
      faults.push(
        fault(contents.range[0], 'Text after "...", which Kubernetes does not read', 'Write "---" between documents'),
      );
    }
  }
  return { documents, faults, faulty, fault, placeOf };
}

// More than any manifest has, and few enough for a text of these to be read in little time and memory.
const MOST_LEVELS = 1_000;
const MOST_ALIASES = 100_000;
const MOST_ERRORS = 1_000;

/** Thrown where reading on would take too much time or memory. */
class TooMuch extends Error {
  constructor(
    readonly offset: number,
    message: string,
    readonly fix?: string,
  ) {
    super(message);
  }
}

/** The parser's tokens, as long as there are not too many of a costly sort. */
function* tokensOf(text: string, lines: LineCounter, stream: ReadonlySet<number>): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let aliases = 0;
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '{' && parser.offset > 0 && stream.has(parser.offset)) {
      yield* parser.end();
      // Of no length.
      yield* parser.next(CST.DOCUMENT);
    }
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') errors += 1;
      yield token;
    }
    // A quoted text behind another value, each of which is an error to be told of later.
    const top = parser.stack.at(-1);
    if (top && 'end' in top && (lexeme.startsWith('"') || lexeme.startsWith("'"))) errors += top.end?.length ? 1 : 0;
    if (errors > MOST_ERRORS) throw new TooMuch(parser.offset, 'Nothing that could be read as YAML, so far');
    if (parser.stack.length > MOST_LEVELS) throw new TooMuch(parser.offset, 'Nested too deeply');
    if (lexeme.startsWith('*')) aliases += 1;
    if (aliases > MOST_ALIASES) throw new TooMuch(parser.offset, 'Too many aliases', 'Write the values out');
  }
  yield* parser.end();
}

function syntaxFault(error: YAMLError, document: Document.Parsed, text: string, fault: YamlText['fault']): YamlFault {
  const slip = slipAt(document.errors, text);
  if (slip) return fault(slip.offset, slip.message, slip.fix);
  const [offset] = error.pos;
  const [, special, specialFix] = SPECIAL.find(([pattern]) => pattern.test(error.message)) ?? [];
  const [message, fix] = special ? [special, specialFix] : (SYNTAX[error.code] ?? ['Not readable as YAML']);
  return fault(/closing .quote/.test(error.message) ? openingQuote(document, offset) : offset, message, fix);
}

/** The parser reports a quote that is never closed where the text ends; what helps is where it begins. */
function openingQuote(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.range?.[1] === end) start = node.range[0];
    },
  });
  return start;
}
