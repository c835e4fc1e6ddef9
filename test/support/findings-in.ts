import type { KubernetesVersion } from '../../src/kubernetes/versions';
import type { Finding } from '../../src/manifest/finding';
import { YamlSource } from '../../src/manifest/yaml-source';
import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { checkSources } from '../../src/validation/from-sources';

/**
 * All that is found in a text. Of the Pod Security Standards only the given rule is asked for: an example of one control
 * need not keep all the others.
 */
export function findingsIn(text: string, kubernetes: KubernetesVersion, { id, podSecurity }: Rule): Finding[] {
  const standards = (RULES as readonly Rule[]).filter((rule) => rule.podSecurity && rule.id !== id);
  const rules = Object.fromEntries(standards.map((rule) => [rule.id, 'off' as const]));
  const options = { kubernetes, rules, ...(podSecurity && { podSecurity }) };
  return checkSources([{ file: 'x.yaml', source: new YamlSource(text) }], options).map(({ finding }) => finding);
}
