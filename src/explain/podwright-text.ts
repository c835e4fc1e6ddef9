import { KUBERNETES_VERSIONS, type KubernetesVersion, minorOf, rangesInWords } from '../kubernetes/versions';
import type { CatalogueEntry } from '../validation/catalogue';
import type { Explanation } from './explanation';
import { type FieldGate, gatesOf } from './field-gates';
import { versionsInWords } from './field-versions';
import type { SpokenOf } from './spoken-of';
import { indented, wordWrapped } from './word-wrap';

/** How wide a line is. */
const WIDTH = 80;

/** What Podwright adds to what kubectl prints: the versions that have the field, and what is checked of it. */
export function podwrightText(explanation: Explanation, spoken: SpokenOf, kubernetes: KubernetesVersion): string {
  const { resource, path, versions, others } = explanation;
  const lines = [
    'VERSIONS:',
    ...indented(
      `${capital(versionsInWords(versions))}${versions.length === KUBERNETES_VERSIONS.length ? ', all that are known here' : ''}; this is ${kubernetes}`,
    ),
    ...gatesOf(resource, path).flatMap((gate) => indented(gateText(gate, kubernetes))),
    ...others.flatMap(({ apiVersion, versions: own }) =>
      indented(
        `Also in ${apiVersion}${own === undefined ? '' : `, ${rangesInWords(own)}`}: add --api-version ${apiVersion}`,
      ),
    ),
    '',
    ...section('CHECKS', spoken.checks),
    ...section('RULES', spoken.rules),
    ...section('FORM', spoken.form),
    ...closing(spoken),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, entries: readonly CatalogueEntry[]): string[] {
  if (entries.length === 0) return [];
  return [
    `${title}:`,
    ...entries.flatMap((entry) => [`  ${entry.id}${kindOfRule(entry)}`, ...indented(entry.says)]),
    '',
  ];
}

function kindOfRule({ layer, severity, podSecurity }: CatalogueEntry): string {
  if (layer !== 'rule') return '';
  return podSecurity === undefined ? ` (${severity})` : ` (${severity}, with --pod-security ${podSecurity})`;
}

function closing({ checks, rules, form, below, isAdmitted }: SpokenOf): string[] {
  const own = checks.length + rules.length;
  const lines = [
    ...(own === 0 && below === 0 && isAdmitted ? ['No check and no rule speaks about it, but for its form.'] : []),
    ...(below > 0
      ? [
          below === 1
            ? `One${own > 0 ? ' more' : ''} speaks about a field below it.`
            : `${below}${own > 0 ? ' more' : ''} checks and rules speak about the fields below it.`,
        ]
      : []),
    ...(isAdmitted ? [] : ['Of this kind, what the API server checks beyond the form is not checked here.']),
    ...(own + form.length > 0 ? ['More of one: podwright check --explain <id>'] : []),
  ];
  return lines.flatMap((line) => wordWrapped(line, WIDTH));
}

function gateText({ gate: { name, on }, value }: FieldGate, kubernetes: KubernetesVersion): string {
  const what = value === undefined ? 'It' : `The value ${JSON.stringify(value)}`;
  if (on === undefined)
    return `${what} is behind the feature gate ${name}, which is off by default: the API server leaves it out`;
  const isOn = minorOf(kubernetes) >= minorOf(on);
  return `${what} is behind the feature gate ${name}, on by default since ${on}${isOn ? '' : ': before, the API server leaves it out'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
