import { createConfigMap } from '../../../kubectl/config-map';
import { createCommand, type Flags } from './generator';

/** Options that say where data comes from. */
export const DATA_OPTIONS = {
  'from-file': { value: 'source', repeats: true, summary: 'A file, a folder or key=file; several with commas' },
  'from-literal': { value: 'entry', repeats: true, summary: 'An entry, as key=value' },
  'from-env-file': { value: 'file', repeats: true, summary: 'A file of KEY=VALUE lines, each an entry' },
  'append-hash': { summary: 'Add ten letters to the name that change with the data' },
} as const;

/** What was typed of these. */
export function dataFlags(flags: Flags) {
  return {
    ...flags.identity,
    fromFile: flags.list('from-file'),
    fromLiteral: flags.list('from-literal'),
    fromEnvFile: flags.list('from-env-file'),
    appendHash: flags.is('append-hash'),
  };
}

/** `podwright create configmap` */
export const configMap = createCommand({
  name: 'create configmap',
  summary: 'Make a ConfigMap of files and values',
  options: DATA_OPTIONS,
  examples: [
    'podwright create configmap game-config --from-file=game.properties',
    'podwright create cm special-config --from-literal=special.power=10 --from-literal=special.strength=20',
  ],
  generate: (flags) => createConfigMap(dataFlags(flags)),
});
