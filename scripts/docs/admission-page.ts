import { ADMISSION_CHECKS } from '../../src/admission';
import type { Check } from '../../src/admission/check';
import { CUSTOM_RESOURCE_CHECKS } from '../../src/schema/definition-checks';
import { STRUCTURE_CHECKS } from '../../src/schema/structure-checks';

/** `docs/admission.md`: every check of the structure and of admission. */
export function admissionPage(): string {
  const structure = [...STRUCTURE_CHECKS, ...CUSTOM_RESOURCE_CHECKS];
  const types = [...new Set(ADMISSION_CHECKS.map((check) => check.of))];
  return [
    '# What the API server would refuse',
    '',
    'Written by `npm run docs` from the code. These findings are errors, and none of them can be turned off.',
    `There are ${structure.length} checks of the form of an object and ${ADMISSION_CHECKS.length} of its content; a version stands`,
    'where not all of 1.28 to 1.36 have the check. What the API server does not check is in [the rules](rules/README.md).',
    '',
    '## Structure',
    '',
    'The form that the API has for the kind; the API server cannot read anything else.',
    '',
    ...table(
      ['id', 'what is asked for'],
      structure.map(({ id, says }) => [`\`${id}\``, says]),
    ),
    '',
    '## Admission',
    '',
    'What the API server checks when an object is created, after it has filled in its defaults. Where a field is behind a',
    'feature gate, that one stands there with the first version that has it on by default. Before, the API server drops the',
    'field without a word; it is checked all the same, as if the gate were on, and',
    '[no-gated-field](rules/no-gated-field.md) says that it would be lost.',
    ...types.flatMap((type) => [
      '',
      `### ${type}`,
      '',
      ...table(
        ['id', 'field', 'what is asked for', 'cause', 'versions', 'feature gate'],
        ADMISSION_CHECKS.filter((check) => check.of === type).map(row),
      ),
    ]),
    '',
  ].join('\n');
}

function row({ id, path, says, cause, since, until, gate }: Check): string[] {
  const versions = since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : '';
  const gates = gate ? `\`${gate.name}\`, ${gate.on ? `on since ${gate.on}` : 'off'}` : '';
  return [`\`${id}\``, `\`${path}\``, says, cause, versions, gates];
}

/** The lines of a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)];
}
