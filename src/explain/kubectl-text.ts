import type { ExplainedField, Explanation } from './explanation';
import { indented } from './word-wrap';

const INDENT = '    ';
const NOTHING = '<no description>';

/** An explanation as `kubectl explain` prints it. */
export function kubectlText({ resource, field, description, fields }: Explanation, { recursive = false } = {}): string {
  const { group, kind, version } = resource;
  const lines = [
    ...(group === '' ? [] : [`GROUP:      ${group}`]),
    `KIND:       ${kind}`,
    `VERSION:    ${version}`,
    '',
    ...(field ? [`FIELD: ${field.name} <${field.type}>`, ...valueLines(field.values), ''] : []),
    'DESCRIPTION:',
    ...(description.length === 0 ? [`${INDENT}<empty>`] : [...indented(description.join('\n')), INDENT]),
    ...(fields.length > 0 ? ['FIELDS:', ...fields.flatMap((one) => fieldLines(one, recursive, '  '))] : []),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function valueLines(values: readonly string[]): string[] {
  return values.length === 0 ? [''] : ['ENUM:', ...values.map((value) => INDENT + value)];
}

function fieldLines(
  { name, type, required, values, description, fields }: ExplainedField,
  recursive: boolean,
  indent: string,
): string[] {
  const head = [
    `${indent}${name}\t<${type}>${required ? ' -required-' : ''}`,
    ...(values.length === 0 ? [] : [`${indent}enum: ${valuesInLine(values)}`]),
  ];
  if (recursive) return [...head, ...fields.flatMap((one) => fieldLines(one, recursive, `${indent}  `))];
  return [...head, ...indented(description === '' ? NOTHING : description), ''];
}

/** The most values that stand in a line. */
const MOST = 4;

function valuesInLine(values: readonly string[]): string {
  return values.slice(0, MOST).join(', ') + (values.length > MOST ? ', ....' : '');
}
