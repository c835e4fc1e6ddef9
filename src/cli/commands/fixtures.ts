import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../kubernetes/versions';
import { counted } from '../../outputs/counted';
import { LANGUAGES, type Language } from '../../study/language';
import type { Command } from '../command';
import { writeNewFiles } from '../new-files';
import { newFolder } from '../study/new-folder';
import { chosenTopics, TOPIC_NOTES, TOPIC_OPTION } from '../study/topic-option';

/** `podwright fixtures` */
export const fixtures: Command = {
  name: 'fixtures',
  summary: 'Write right and broken manifests to learn from, by topic',
  usage: '[options] -o <folder>',
  operands: 0,
  options: {
    out: { short: 'o', value: 'folder', summary: 'Where to write them' },
    topic: TOPIC_OPTION,
    every: { summary: 'Break every check and rule that can be broken, and not those of the topic alone' },
    seed: { value: 'text', summary: 'Other manifests are broken with another seed [default: 1]' },
    lang: { value: 'language', choices: LANGUAGES, summary: 'The language of what is said of them [default: en]' },
    kubernetes: {
      value: 'version',
      choices: KUBERNETES_VERSIONS,
      summary: 'The version that they are for [default: 1.28, or what the topic needs]',
    },
    force: { summary: 'Write into a folder that is not empty' },
  },
  notes: [
    'Every broken manifest has one mistake: README.md and index.json say which check or rule finds it, what kubectl says',
    'to it, and what mends it.',
    '',
    ...TOPIC_NOTES,
  ],
  examples: ['podwright fixtures -o fixtures', 'podwright fixtures --topic probes,env --every -o fixtures'],
  async run({ flags, values, lists }) {
    const force = flags.has('force');
    const folder = newFolder(values.get('out'), 'fixtures', force);
    const topics = chosenTopics(lists.get('topic'));
    const { makeFixtures } =
      require('../../study/fixtures/make-fixtures') as typeof import('../../study/fixtures/make-fixtures');
    const { fixtureFiles } =
      require('../../study/fixtures/fixture-files') as typeof import('../../study/fixtures/fixture-files');
    const seed = values.get('seed') ?? '1';
    const kubernetes = values.get('kubernetes') as KubernetesVersion | undefined;
    const made = makeFixtures({ topics, seed, kubernetes, every: flags.has('every') });
    const files = fixtureFiles(made, seed, (values.get('lang') ?? 'en') as Language);
    writeNewFiles(
      files.map(({ path, text }) => ({ file: `${folder}/${path}`, text })),
      force,
    );
    const count = (list: 'right' | 'broken'): number => made.reduce((sum, topic) => sum + topic[list].length, 0);
    process.stderr.write(
      `${folder}: ${counted(made.length, 'topic')}, ${count('right')} right manifests, ${count('broken')} broken ones\n`,
    );
    return 0;
  },
};
