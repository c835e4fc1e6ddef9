import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './lines';

const FOLDER = join(__dirname, '../fixtures/kubectl-create');

/** The files that the lines name. */
export const WORKSPACE = join(FOLDER, 'workspace');
/** Where kubectl's answers are kept. */
export const RECORDING = join(FOLDER, 'recording.json');

/** What kubectl said to a line. */
export interface Answer {
  readonly line: string;
  /** What it printed; absent where it refused. */
  readonly stdout?: string;
}

/** All that was recorded. */
export interface Recording {
  /** The version of kubectl, as in `1.32`. */
  readonly kubectl: string;
  readonly answers: readonly Answer[];
}

/** A line as the recording names it. */
export function nameOf(line: Line): string {
  return typeof line === 'string' ? line : JSON.stringify(line);
}

/** What kubectl said, by line. */
export function recordedAnswers(): ReadonlyMap<string, Answer> {
  return new Map(recording().answers.map((answer) => [answer.line, answer]));
}

/** All that was recorded. */
export function recording(): Recording {
  return JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;
}
