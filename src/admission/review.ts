import type { FieldPath } from '../kubernetes/field-path';
import type { NameFormat } from '../kubernetes/names';
import { closest } from '../kubernetes/suggest';
import { type KubernetesVersion, minorOf } from '../kubernetes/versions';
import type { Manifest } from '../manifest/manifest';
import type { Problem, Report } from '../manifest/problem';
import type { Check } from './check';

/** One object before the API server of one version: collects what the server would say of it. */
export class Review {
  /** What was found so far. */
  readonly problems: Problem[] = [];

  /**
   * @param manifest the object
   * @param minor the minor number of the server's version: 31 for 1.31
   */
  constructor(
    readonly manifest: Manifest,
    readonly minor: number,
  ) {}

  /** Whether the server is of this version or a later one. */
  since(version: KubernetesVersion): boolean {
    return this.minor >= minorOf(version);
  }

  /** Whether the server is of the versions that have a check. */
  has({ since, until }: Check): boolean {
    return !(since && this.minor < minorOf(since)) && !(until && this.minor > minorOf(until));
  }

  /** Reports a violation, if the server's version has the check. */
  report(check: Check, at: FieldPath, report: Report): void {
    if (this.has(check)) this.problems.push({ id: check.id, at, ...report });
  }

  /** Reports a value that is absent, which empty text is too. Tells whether there is a value. */
  required(check: Check, value: unknown, at: FieldPath, report: Report): boolean {
    if (value !== undefined && value !== null && value !== '') return true;
    this.report(check, at, report);
    return false;
  }

  /** Reports text that has not the format; what is no text is not this layer's. */
  format(check: Check, value: unknown, format: NameFormat, at: FieldPath, report: Partial<Report> = {}): void {
    if (typeof value !== 'string' || format.test(value)) return;
    const repaired = format.repair(value);
    this.report(check, at, {
      message: `${quoted(value)} is no ${format.name}`,
      fix: `${repaired === undefined ? 'Write' : `Write ${quoted(repaired)}:`} ${format.rule}`,
      ...report,
    });
  }

  /** Reports text that is none of those allowed. Empty text is absent unless it is said to count. */
  oneOf(check: Check, value: unknown, allowed: readonly string[], at: FieldPath, report: Partial<Report> = {}): void {
    if (typeof value !== 'string' || value === '' || allowed.includes(value)) return;
    const meant = allowed.find((one) => one.toLowerCase() === value.trim().toLowerCase());
    const [only, ...others] = allowed;
    const isOnly = only !== undefined && others.length === 0;
    const near = meant ?? (isOnly ? only : closest(value, allowed));
    this.report(check, at, {
      message: isOnly
        ? `${quoted(value)} is not ${quoted(only)}, the only choice here`
        : `${quoted(value)} is none of ${allowed.map(quoted).join(', ')}`,
      fix: near === undefined ? `Write one of ${allowed.map(quoted).join(', ')}` : `Write ${quoted(near)}`,
      // Only the case differs: nothing else can be meant.
      ...(meant === undefined ? {} : { correction: { value: meant } }),
      ...report,
    });
  }

  /** Reports a number outside its range, both ends included. */
  range(check: Check, value: unknown, least: number, most: number, at: FieldPath, report: Partial<Report> = {}): void {
    if (typeof value !== 'number' || (value >= least && value <= most)) return;
    const asked = most === Number.POSITIVE_INFINITY ? `${least} or more` : `a number from ${least} to ${most}`;
    this.report(check, at, { message: `${value} is not ${asked}`, fix: `Write ${asked}`, ...report });
  }

  /** Reports each text that stands in the list before; `at` tells where an item is. */
  unique(
    check: Check,
    values: readonly unknown[],
    at: (index: number) => FieldPath,
    report: (value: string) => Report,
  ): void {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (typeof value !== 'string' || value === '') return;
      if (seen.has(value)) this.report(check, at(index), report(value));
      seen.add(value);
    });
  }
}

/** The most of a value that a message shows, in characters. */
const SHOWN = 80;

/** A text in double quotes, on one line and not too long, as messages show it. */
export function quoted(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return JSON.stringify(shown);
}
