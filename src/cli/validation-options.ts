import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../kubernetes/versions';
import type { ValidationOptions } from '../validation/options';
import { type Arguments, CommandError, type Option } from './command';

/** The options of commands that check manifests. */
export const VALIDATION_OPTIONS = {
  kubernetes: {
    value: 'version',
    choices: KUBERNETES_VERSIONS,
    summary: 'The version that the manifests are for [default: that of the project, or 1.28]',
  },
  'pod-security': {
    value: 'level',
    choices: ['baseline', 'restricted'],
    summary: 'A Pod Security Standard that they must keep',
  },
  strict: { summary: 'A kind that nothing describes is an error' },
  'max-warnings': { value: 'number', summary: 'The most warnings with which all is well [default: any number]' },
} as const satisfies Readonly<Record<string, Option>>;

/** What was typed of what manifests are checked against. */
export function validationOf({ values, flags }: Pick<Arguments, 'values' | 'flags'>): ValidationOptions {
  return {
    kubernetes: values.get('kubernetes') as KubernetesVersion | undefined,
    podSecurity: values.get('pod-security') as ValidationOptions['podSecurity'],
    strict: flags.has('strict') || undefined,
  };
}

/**
 * The most warnings that are allowed, if it was typed.
 * @throws CommandError when it is no number
 */
export function maxWarningsOf({ values }: Arguments): number | undefined {
  const text = values.get('max-warnings');
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CommandError(`"--max-warnings" needs a number, as in "--max-warnings 0", not "${text}"`);
}
