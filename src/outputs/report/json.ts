import type { Layer } from '../../manifest/finding';
import type { Severity } from '../../manifest/problem';
import type { ReportedFinding, Reporter, Summary } from './report';

/** What `podwright check --format json` prints. Fields may be added to it; none is taken away or changes its meaning. */
export interface JsonReport {
  /** In the order of the files as they were named, within a file in that of the text. */
  readonly findings: readonly JsonFinding[];
  readonly summary: Summary;
}

/** A finding as `--format json` prints it: the same fields always, `null` where there is nothing to say. */
export interface JsonFinding {
  /** The id of the check or the rule, as `podwright check --explain` takes it. */
  readonly id: string;
  /** What found it: the form of the API, the API server's own checks, or a rule about what breaks afterwards. */
  readonly layer: Layer;
  readonly severity: Severity;
  /** The file as it was named, with `/` between its parts; `-` for the standard input. */
  readonly file: string | null;
  /** The line in the file; the first is 1. */
  readonly line: number | null;
  /** The column in the line, in UTF-16 units; the first is 1. */
  readonly column: number | null;
  /** The object's kind; empty where the text could not be read. */
  readonly kind: string;
  /** The object's namespace, as it is written. */
  readonly namespace: string | null;
  /** The object's name; empty where it has none. */
  readonly name: string;
  /** The field, as the API server writes it: `spec.containers[0].image`; empty for the object itself. */
  readonly path: string;
  /** What is wrong. Never holds a secret value. */
  readonly message: string;
  /** What to type instead. */
  readonly fix: string | null;
  /** Only where the API server prints another path, which misleads: that one. */
  readonly alias?: string;
  /** Only where a construct made the object: its path, as in `chart/my-pod`. */
  readonly constructPath?: string;
}

/** For programs: see `JsonReport`. */
export const jsonReport: Reporter = (findings, summary) => {
  const report: JsonReport = { findings: findings.map(jsonFinding), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function jsonFinding({ finding }: ReportedFinding): JsonFinding {
  const { id, layer, severity, kind, name, path, message, alias, constructPath } = finding;
  const { file = null, line = null, column = null, namespace = null, fix = null } = finding;
  return {
    ...{ id, layer, severity, file, line, column, kind, namespace, name, path, message, fix },
    ...(alias !== undefined && { alias }),
    ...(constructPath !== undefined && { constructPath }),
  };
}
