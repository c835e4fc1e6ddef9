import type { OurError } from '../our-errors';

/** Where a manifest comes from. */
export type Source = 'documents' | 'synth' | 'verdicts' | 'rules' | 'mutations' | 'random';

/** A manifest to ask a server about, and ourselves. */
export interface Question {
  readonly source: Source;
  /** What it is called there: a file with its line, or a seed and a number. */
  readonly name: string;
  readonly kind: string;
  /** What is sent: an object, or the text of one document for the server to read. */
  readonly asked: object | string;
  /** The errors that we find in it. */
  ours(): readonly OurError[];
  /** Whether anything but acceptance is a mistake of ours. */
  readonly mustBeAccepted?: true;
}
