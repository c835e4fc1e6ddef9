import { KINDS } from '../kubernetes/kinds';
import type { Finding } from '../manifest/finding';
import type { Excerpt } from '../outputs/report/report';
import { SourceLines } from '../synth/source-lines';
import { CommandError } from './command';
import { hasColor } from './terminal';

/** An app whose manifests hold errors, or too many warnings: nothing is written. */
export class RefusedApp extends CommandError {
  /**
   * @param message how many there are
   * @param findings all that was found
   */
  constructor(
    message: string,
    readonly findings: readonly Finding[],
  ) {
    super(message);
    this.name = 'RefusedApp';
  }
}

/** Tells on stderr what was found in an app, each with the line that made the construct; notes are left out. */
export function tellFindings(findings: readonly Finding[]): void {
  const told = findings.filter(({ severity }) => severity !== 'note');
  if (told.length === 0) return;
  // Loaded only now: most apps are right.
  const { findingBlock } = require('../outputs/report/text') as typeof import('../outputs/report/text');
  const color = hasColor(process.stderr);
  const lines = new SourceLines();
  for (const finding of told) {
    process.stderr.write(`${findingBlock({ finding, excerpt: codeOf(finding, lines) }, color)}\n`);
  }
}

/** The line of code that made the construct, with what was called marked. */
function codeOf(finding: Finding, lines: SourceLines): Excerpt | undefined {
  const { file, line, column, constructPath, kind } = finding;
  // Files that are only about to be written have no text yet; the code that makes a Secret may hold its values.
  if (constructPath === undefined || kind === KINDS.Secret.kind) return undefined;
  if (file === undefined || line === undefined || column === undefined) return undefined;
  const text = lines.at(file, line);
  if (text === undefined) return undefined;
  const start = column - 1;
  const length = /^(?:new\s+)?[\w.$]+/.exec(text.slice(start))?.[0].length ?? 1;
  return { text, start, length };
}
