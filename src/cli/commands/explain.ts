import { ExplainError } from '../../explain/explain-error';
import { explanationOf } from '../../explain/explanation';
import { kubectlText } from '../../explain/kubectl-text';
import { podwrightText } from '../../explain/podwright-text';
import { spokenOf } from '../../explain/spoken-of';
import { DEFAULT_VERSION, type KubernetesVersion } from '../../kubernetes/versions';
import { type Command, CommandError } from '../command';
import { VALIDATION_OPTIONS } from '../validation-options';

/** `podwright explain` */
export const explain: Command = {
  name: 'explain',
  summary: 'Tell what a field is, as kubectl explain does, and what is checked of it',
  usage: '[options] <kind, or the path of a field>',
  operands: 1,
  options: {
    kubernetes: {
      ...VALIDATION_OPTIONS.kubernetes,
      summary: 'The version to tell of [default: that of the project, or 1.28]',
    },
    recursive: { summary: 'Tell the names of all fields below, without what they mean' },
    'api-version': { value: 'group/version', summary: 'As in apps/v1 [default: the most stable and newest]' },
  },
  notes: [
    'A kind is named as in "pods", "pod" or "po", or with its group, as in "events.events.k8s.io".',
    'It needs no cluster. Exit codes: 0; 2 when there is no such field.',
  ],
  examples: [
    'podwright explain pods',
    'podwright explain pod.spec.containers.livenessProbe',
    'podwright explain --kubernetes 1.33 --recursive deploy.spec.strategy',
    'podwright explain events --api-version events.k8s.io/v1',
  ],
  async run({ operands: [what], flags, values }) {
    if (what === undefined) {
      throw new CommandError('Name what to explain, as in "podwright explain pod.spec.containers"');
    }
    const kubernetes = (values.get('kubernetes') as KubernetesVersion | undefined) ?? versionOfProject();
    const recursive = flags.has('recursive');
    try {
      const explanation = explanationOf({ what, kubernetes, apiVersion: values.get('api-version') }, { recursive });
      const spoken = spokenOf(explanation, kubernetes);
      process.stdout.write(kubectlText(explanation, { recursive }) + podwrightText(explanation, spoken, kubernetes));
      return 0;
    } catch (error) {
      throw error instanceof ExplainError ? new CommandError(error.message) : error;
    }
  },
};

function versionOfProject(): KubernetesVersion {
  // With a parser, which is not needed where the version is typed.
  const { readConfig } = require('../../validation/config') as typeof import('../../validation/config');
  return readConfig(process.cwd()).kubernetes ?? DEFAULT_VERSION;
}
