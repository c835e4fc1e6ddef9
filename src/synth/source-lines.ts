import { readFileSync } from 'node:fs';

/** The lines of the user's source files, each read once. */
export class SourceLines {
  private readonly texts = new Map<string, readonly string[]>();

  /** A line, counted from 1; nothing where it is not there: what runs may be compiled from what is gone. */
  at(file: string, line: number): string | undefined {
    let lines = this.texts.get(file);
    if (!lines) {
      lines = linesOf(file);
      this.texts.set(file, lines);
    }
    return lines[line - 1];
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
