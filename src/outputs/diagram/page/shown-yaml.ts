import { stepsOf } from '../../../kubernetes/field-path';
import type { Severity } from '../../../manifest/problem';
import { isMeantAsSecret } from '../../../manifest/yaml-secrets';
import { YamlSource } from '../../../manifest/yaml-source';
import { toYaml } from '../../yaml';
import { worstOf } from '../severity';
import type { PageObject } from './page-object';

/** What stands for a value of a Secret: as short as it is, the reader of YAML takes it for a plain text. */
const HIDDEN = '•••';

/** The YAML of an object as it may be shown, and what is marked in it. */
export interface ShownYaml {
  /** Empty where the object cannot be written. */
  readonly text: string;
  /** The line of each finding; the first is 1. */
  readonly lines: readonly (number | undefined)[];
  /** The lines that findings are about, with the worst of them. */
  readonly marks: ReadonlyMap<number, Severity>;
}

/** The YAML of an object without any value of a Secret. */
export function shownYaml({ manifest, source, findings }: PageObject): ShownYaml {
  const text = writtenText(manifest.kind, source.yaml) ?? withoutSecrets(yamlOf(manifest));
  if (findings.length === 0) return { text, lines: [], marks: new Map() };
  const shown = new YamlSource(text);
  const [object] = shown.objects;
  const lines = findings.map(({ path }) => (object ? shown.placeOf(object, stepsOf(path)).line : undefined));
  const marks = new Map<number, Severity>();
  lines.forEach((line) => {
    if (line === undefined || marks.has(line)) return;
    const worst = worstOf(findings.filter((_, i) => lines[i] === line));
    if (worst) marks.set(line, worst);
  });
  return { text, lines, marks };
}

/** What was written, unless there is a value of a Secret in it: then its comments might tell the same. */
function writtenText(kind: string, yaml: string | undefined): string | undefined {
  const text = yaml?.trim();
  if (text === undefined || text === '' || isMeantAsSecret(kind)) return undefined;
  return new YamlSource(text).secrets.length > 0 ? undefined : `${text}\n`;
}

function yamlOf(manifest: unknown): string {
  try {
    return toYaml(manifest);
  } catch {
    // Deeper than YAML should be, or what is no data at all.
    return '';
  }
}

function withoutSecrets(text: string): string {
  let shown = '';
  let taken = 0;
  for (const [start, end] of new YamlSource(text).secrets) {
    if (end <= taken) continue;
    const hidden = text.slice(Math.max(start, taken), end);
    // A block ends with its line.
    shown +=
      text.slice(taken, Math.max(start, taken)) + HIDDEN + (/\s*$/.exec(hidden)?.[0] ?? '').replace(/[^\n]/g, '');
    taken = end;
  }
  return shown + text.slice(taken);
}
