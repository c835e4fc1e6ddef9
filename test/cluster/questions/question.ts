import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { OurError } from '../our-errors';

/** Where manifests come from, in the order in which they are asked about. */
export const SOURCES = ['documents', 'synth', 'verdicts', 'rules', 'mutations', 'random'] as const;

/** Where a manifest comes from. */
export type Source = (typeof SOURCES)[number];

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

/** The questions of a source, for a server of that version. */
export type Questions = (version: KubernetesVersion) => Iterable<Question> | Promise<Iterable<Question>>;
