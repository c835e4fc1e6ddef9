import { RULES } from '../../src/rules';
import type { Rule } from '../../src/rules/rule';
import { table } from './admission-page';

/** `docs/rules/README.md`: every rule. */
export function rulesPage(): string {
  const ofProfile = (level?: Rule['podSecurity']): string[] =>
    table(
      ['rule', 'severity', 'what it asks for'],
      (RULES as readonly Rule[])
        .filter(({ podSecurity }) => podSecurity === level)
        .map(({ id, severity, says }) => [`[${id}](${id}.md)`, severity, says]),
    );
  return [
    '# Rules',
    '',
    'Written by `npm run docs` from the code. Rules find what the API server takes and what breaks afterwards. Each can be turned',
    'up, down or off in `podwright.yaml` (or under `podwright` in cdk8s.yaml), and allowed for one object with a reason; what',
    '[the API server itself checks](../admission.md) cannot.',
    '',
    '## Rules that always look',
    '',
    ...ofProfile(),
    '',
    '## Pod Security Standard: baseline',
    '',
    'With `--pod-security baseline` or `restricted`.',
    '',
    ...ofProfile('baseline'),
    '',
    '## Pod Security Standard: restricted',
    '',
    'With `--pod-security restricted`.',
    '',
    ...ofProfile('restricted'),
    '',
  ].join('\n');
}
