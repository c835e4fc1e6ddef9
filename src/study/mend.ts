import type { Manifest } from '../manifest/manifest';
import { lineDiff } from '../outputs/report/line-diff';
import { toYamlDocuments } from '../outputs/yaml';

/** The change that mends broken objects, as a unified diff of their YAML. */
export function mendOf(file: string, broken: readonly Manifest[], right: readonly Manifest[]): string {
  const before = toYamlDocuments(broken);
  const after = toYamlDocuments(right);
  return lineDiff(file, before, after, { old: lineIn(before), now: lineIn(after) });
}

function lineIn(text: string): (line: number) => string {
  const lines = text.split('\n');
  return (line) => lines[line - 1] ?? '';
}
