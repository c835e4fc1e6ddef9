import { SECRET_VALUE } from '../manifest/secret-values';
import type { YamlSource } from '../manifest/yaml-source';
import type { Excerpt } from '../outputs/report/report';
import type { SourceFinding } from '../validation/from-sources';

const BOM = '\ufeff';

/** The lines of a text as they may be shown: `<secret value>` stands for every value of a Secret. */
export class ShownLines {
  private readonly lines: readonly string[];
  private readonly starts: readonly number[];

  constructor(private readonly source: YamlSource) {
    const isMarked = source.text.startsWith(BOM);
    this.lines = source.text.slice(isMarked ? 1 : 0).split('\n');
    const starts: number[] = [];
    let start = isMarked ? 1 : 0;
    for (const line of this.lines) {
      starts.push(start);
      start += line.length + 1;
    }
    this.starts = starts;
  }

  /**
   * A line, with the part that is marked.
   * @param line from 1
   * @param from where the part begins, from 0
   */
  line(line: number, from = 0, length = 0): Excerpt | undefined {
    const written = this.lines[line - 1];
    const offset = this.starts[line - 1];
    if (written === undefined || offset === undefined) return undefined;
    const text = written.replace(/\r$/, '');
    let shown = '';
    let taken = 0;
    let start = from;
    let end = from + length;
    for (const [left, right] of this.secretsIn(offset, text)) {
      shown += text.slice(taken, left) + SECRET_VALUE;
      taken = right;
      // What is marked moves along, or is the value itself.
      if (from >= left) start = from < right ? shown.length - SECRET_VALUE.length : from + shown.length - right;
      if (from + length > left) end = from + length <= right ? shown.length : from + length + shown.length - right;
    }
    return { text: shown + text.slice(taken), start, length: end - start };
  }

  /** A line with all that is in it, marks of the encoding and of its end too. */
  whole(line: number): string {
    const mark = line === 1 && this.source.text.startsWith(BOM) ? BOM : '';
    const end = this.lines[line - 1]?.endsWith('\r') ? '\r' : '';
    return `${mark}${this.line(line)?.text ?? ''}${end}`;
  }

  /** The parts of a line that may not be shown. */
  private *secretsIn(offset: number, text: string): Iterable<readonly [start: number, end: number]> {
    const { secrets } = this.source;
    let free = text.length - text.trimStart().length;
    for (let i = this.firstAfter(offset); i < secrets.length; i++) {
      const [start, end] = secrets[i] as readonly [number, number];
      if (start >= offset + text.length) return;
      const left = Math.max(free, start - offset);
      const right = Math.min(text.length, end - offset);
      if (left >= right) continue;
      yield [left, right];
      free = right;
    }
  }

  /** The first range that may reach beyond an offset. Ranges follow each other, those of aliases once more. */
  private firstAfter(offset: number): number {
    const { secrets } = this.source;
    let low = 0;
    let high = secrets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((secrets[middle]?.[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const shown = new WeakMap<YamlSource, ShownLines>();

/** The lines of a source, as they may be shown. */
export function shownLines(source: YamlSource): ShownLines {
  const known = shown.get(source) ?? new ShownLines(source);
  shown.set(source, known);
  return known;
}

/** The line that a finding is about. */
export function excerptOf({ source, place }: SourceFinding): Excerpt | undefined {
  return shownLines(source).line(place.line, place.column - 1, place.length);
}
