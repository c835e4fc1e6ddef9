import type { Random } from './random';

/** How the author of a file writes YAML. */
export interface Style {
  /** Whether the items of a list stand further in than its field. */
  readonly listsIndented: boolean;
  /** What text is put in where it could do without quotes: nothing, mostly. */
  readonly quote: '' | '"' | "'";
  /** How often short lists and objects stand in brackets. */
  readonly flow: number;
  /** How often there is a comment at a field. */
  readonly comments: number;
  /** Whether long text is folded. */
  readonly folds: boolean;
  /** Whether lists in brackets go over several lines. */
  readonly flowLines: boolean;
  /** Whether long text goes on in the next line. */
  readonly wraps: boolean;
  /** Whether labels that are repeated are written once, with an anchor. */
  readonly anchors: boolean;
}

/** The habits of an author, as common as they are in what people publish. */
export function anyStyle(random: Random): Style {
  return {
    listsIndented: random.chance(0.6),
    quote: random.chance(0.7) ? '' : random.one(['"', '"', "'"]),
    flow: random.chance(0.4) ? 0.3 : 0,
    comments: random.chance(0.5) ? 0.06 : 0.005,
    folds: random.chance(0.05),
    flowLines: random.chance(0.03),
    wraps: random.chance(0.03),
    anchors: random.chance(0.02),
  };
}

const COMMENTS = [
  'keep in step with the chart',
  'TODO: tune',
  'see the runbook: "Störung"',
  'was: 3',
  "don't touch",
] as const;
const PLAIN = /^[A-Za-z/][\w./@-]*(?:[ :=][\w./@-]+)*$/;
const WORD = /^(?:y|yes|on|true|n|no|off|false|null)$/i;
const LONG = 80;

/** Writes an object as YAML in a style. */
export function styledYaml(object: Readonly<Record<string, unknown>>, style: Style, random: Random): string {
  return new StyledWriter(style, random).fields(object, 0);
}

class StyledWriter {
  private labels = '';

  constructor(
    private readonly style: Style,
    private readonly random: Random,
  ) {}

  fields(object: Readonly<Record<string, unknown>>, indent: number): string {
    const pad = ' '.repeat(indent);
    return Object.entries(object)
      .map(([key, value]) => `${this.remark(pad)}${pad}${key}:${this.anchored(key, value, indent)}`)
      .join('');
  }

  /** Labels with an anchor, or an alias of it. */
  private anchored(key: string, value: unknown, indent: number): string {
    if (this.style.anchors && (key === 'matchLabels' || key === 'labels') && isObject(value)) {
      const text = JSON.stringify(value);
      if (this.labels === text) return ' *labels\n';
      if (key === 'matchLabels' && this.labels === '') {
        this.labels = text;
        return ` &labels\n${this.fields(value, indent + 2)}`;
      }
    }
    return this.value(value, indent);
  }

  /** A value after its key, with the line's end. */
  private value(value: unknown, indent: number): string {
    if (Array.isArray(value)) return this.list(value, indent);
    if (isObject(value)) {
      if (Object.keys(value).length === 0) return ' {}\n';
      return this.isFlow(Object.values(value))
        ? ` ${this.flow(value)}${this.aside()}\n`
        : `\n${this.fields(value, indent + 2)}`;
    }
    return typeof value === 'string' ? this.text(value, indent) : ` ${value}${this.aside()}\n`;
  }

  private list(items: readonly unknown[], indent: number): string {
    if (items.length === 0) return ' []\n';
    if (this.isFlow(items)) {
      if (!this.style.flowLines || items.length < 2) return ` ${this.flow(items)}${this.aside()}\n`;
      const pad = ' '.repeat(indent + 2);
      return ` [\n${items.map((item) => `${pad}${this.flow(item)},\n`).join('')}${' '.repeat(indent)}]\n`;
    }
    const inner = this.style.listsIndented ? indent + 2 : indent;
    const pad = ' '.repeat(inner);
    const texts = items.map((item) =>
      isObject(item) && Object.keys(item).length > 0
        ? `${this.remark(pad)}${pad}- ${this.fields(item, inner + 2).replace(/^(?: *#.*\n)?\s*/, '')}`
        : `${pad}-${this.value(item, inner)}`,
    );
    return `\n${texts.join('')}`;
  }

  private isFlow(values: readonly unknown[]): boolean {
    const isShort = values.length <= 4 && values.every((value) => !isObject(value) && !Array.isArray(value));
    return isShort && values.every((value) => String(value).length < 30) && this.random.chance(this.style.flow);
  }

  private flow(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.flow(item)).join(', ')}]`;
    if (isObject(value)) {
      return `{ ${Object.entries(value)
        .map(([key, inner]) => `${key}: ${this.flow(inner)}`)
        .join(', ')} }`;
    }
    return typeof value === 'string' ? this.scalar(value) : String(value);
  }

  private text(value: string, indent: number): string {
    const pad = ' '.repeat(indent + 2);
    const body = value.replace(/\n$/, '');
    if (body.includes('\n')) {
      const lines = body.split('\n').map((line) => (line === '' ? '\n' : `${pad}${line}\n`));
      return ` |${value === body ? '-' : ''}\n${lines.join('')}`;
    }
    if (value.length > LONG && this.style.folds) return ` >-\n${wrapped(value, pad)}\n`;
    if (value.length > LONG && this.style.wraps) return ` ${wrapped(value, pad).trimStart()}\n`;
    return ` ${this.scalar(value)}${this.aside()}\n`;
  }

  private scalar(value: string): string {
    const { quote } = this.style;
    const isPlain = PLAIN.test(value) && !WORD.test(value) && !value.includes(': ');
    if (isPlain && !(quote && this.random.chance(0.5))) return value;
    if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  private remark(pad: string): string {
    return this.random.chance(this.style.comments) ? `${pad}# ${this.random.one(COMMENTS)}\n` : '';
  }

  private aside(): string {
    return this.random.chance(this.style.comments) ? `  # ${this.random.one(COMMENTS)}` : '';
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text on lines of at most that many characters, where it has spaces. */
function wrapped(text: string, pad: string): string {
  return text.replace(/(.{40,70}) /g, '$1\n').replace(/^/gm, pad);
}
