import type { KubernetesVersion } from '../../src/kubernetes/versions';
import { type Comparison, causesOf, isRefusal } from './comparison';
import type { ReviewedClass } from './review';

/** A manifest over which a server and we disagree, or that breaks us. */
export interface Disagreement {
  readonly version: KubernetesVersion;
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly comparison: Comparison;
  /** The reviewed classes that explain it; undefined where it is not reviewed. */
  readonly classes?: ReadonlySet<ReviewedClass>;
  /** What went wrong where our checks threw an error. */
  readonly crash?: unknown;
}

const SHOWN_CHARACTERS = 900;
const SHOWN_REASONS = 6;

/** The lines that tell of a disagreement: what each says, and the manifest, cut short. */
export function linesOfDisagreement({ version, title, comparison, crash }: Disagreement): string[] {
  const { question, verdict } = comparison;
  const lines = [`${title} · Kubernetes ${version} · ${question.kind} · ${question.source}: ${question.name}`];
  lines.push(`  server  ${verdict.accepted ? 'accepts' : `rejects (${verdict.code})`}`);
  const reasons = causesOf(verdict).map(
    ({ type, path, message }) => `  server  ${type} ${path || '-'}: ${oneLine(message)}`,
  );
  lines.push(...shortened(reasons));
  lines.push(
    ...shortened(comparison.errors.map(({ id, layer, paths }) => `  ours    ${layer} ${id} ${paths.join(' = ')}`)),
  );
  if (crash !== undefined) lines.push(`  ours    ${crash instanceof Error ? crash.stack : String(crash)}`);
  lines.push(...manifestLines(question.asked));
  return lines;
}

/** What disagreements of one cause have in common. */
export function likenessOf({ version, title, comparison }: Disagreement): string {
  const { verdict, errors } = comparison;
  const reasons = verdict.accepted
    ? errors.filter(isRefusal).map(({ id }) => id)
    : causesOf(verdict).map(({ type, path }) => `${type} ${path.replaceAll(/\[[^\]]*\]/g, '[]')}`);
  return [version, title, ...new Set(reasons)].join('\n');
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN_REASONS) return [...lines];
  return [...lines.slice(0, SHOWN_REASONS), `          and ${lines.length - SHOWN_REASONS} more`];
}

function manifestLines(manifest: object | string): string[] {
  const text = typeof manifest === 'string' ? manifest.trim() : JSON.stringify(manifest);
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return shown.split('\n').map((line) => `  | ${line}`);
}

function oneLine(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
