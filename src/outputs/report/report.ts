import type { Finding } from '../../manifest/finding';

/** A finding with the line of text that it is about, where that may be shown. */
export interface ReportedFinding {
  readonly finding: Finding;
  /** The line, and which part of it is meant, in UTF-16 units from 0. */
  readonly excerpt?: Excerpt;
}

/** A line of text with a part of it marked. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** What was checked, and what was found. */
export interface Summary {
  readonly files: number;
  readonly objects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** How a report is written. */
export interface ReportOptions {
  /** Whether the terminal shows colours. */
  readonly color: boolean;
  /** The version of Podwright. */
  readonly version: string;
  /** Every file that was checked, with or without findings. */
  readonly files: readonly string[];
  /** What a check or a rule asks for, in a sentence. */
  readonly describe: (id: string) => string;
}

/** Writes findings in one format. */
export type Reporter = (findings: readonly ReportedFinding[], summary: Summary, options: ReportOptions) => string;
