import { randomBytes } from 'node:crypto';
import { DEFAULT_VERSION, KUBERNETES_VERSIONS, type KubernetesVersion } from '../../../kubernetes/versions';
import { DIFFICULTIES, type Difficulty } from '../../../study/drafts/draft';
import { DRILL_SORTS, type DrillSort } from '../../../study/drills/drill';
import { ANSWERS, DRILLS } from '../../../study/drills/drill-folders';
import { LANGUAGES, type Language } from '../../../study/language';
import { type Command, CommandError } from '../../command';
import { writeNewFiles } from '../../new-files';
import { newFolder } from '../../study/new-folder';
import { chosenTopics, TOPIC_NOTES, TOPIC_OPTION } from '../../study/topic-option';

const MOST_DRILLS = 10_000;
const DEFAULT_COUNT = 10;

/** `podwright drill new` */
export const newDrills: Command = {
  name: 'drill new',
  summary: 'Write exercises for learners, and their answers for the teacher. Each is proven before it is written',
  usage: '[options] -o <folder>',
  operands: 0,
  options: {
    out: { short: 'o', value: 'folder', summary: 'Where to write them: to drills/ and answers/ in it' },
    topic: TOPIC_OPTION,
    count: { short: 'n', value: 'number', summary: `How many [default: ${DEFAULT_COUNT}]` },
    difficulty: { value: 'difficulty', choices: DIFFICULTIES, summary: 'How hard they are [default: all, mixed]' },
    sort: {
      value: 'sort',
      choices: DRILL_SORTS,
      summary: 'Manifests to write, or broken ones to mend [default: both, mixed]',
    },
    kubernetes: {
      value: 'version',
      choices: KUBERNETES_VERSIONS,
      summary: `The version that answers are for; a newer one where a topic needs it [default: ${DEFAULT_VERSION}]`,
    },
    lang: { value: 'language', choices: LANGUAGES, summary: 'The language of all texts [default: en]' },
    seed: { value: 'text', summary: 'The same seed gives the same exercises [default: one that is drawn, and told]' },
    force: { summary: 'Write over what is there' },
  },
  notes: [
    'Hand out drills/, hold back answers/ and the seed: whoever knows it can make the answers, too. The same seed with',
    'another language gives the same exercises in that language.',
    '',
    ...TOPIC_NOTES,
  ],
  examples: [
    'podwright drill new -o practice',
    'podwright drill new --topic probes,services --difficulty hard --count 3 -o practice',
    'podwright drill new --sort mend --lang ko --seed "class of May" -o practice',
  ],
  async run({ flags, values, lists }) {
    const count = countOf(values.get('count'));
    const force = flags.has('force');
    const folder = newFolder(values.get('out'), 'practice', force);
    const chosen = lists.get('topic');
    const topics = chosenTopics(chosen);
    const seed = values.get('seed') ?? randomBytes(8).toString('hex');
    const { makeDrills } =
      require('../../../study/drills/make-drills') as typeof import('../../../study/drills/make-drills');
    const { drillFiles } =
      require('../../../study/drills/drill-files') as typeof import('../../../study/drills/drill-files');
    const drills = makeDrills({
      ...{ topics, count, seed, together: chosen !== undefined },
      difficulty: values.get('difficulty') as Difficulty | undefined,
      sort: values.get('sort') as DrillSort | undefined,
      kubernetes: values.get('kubernetes') as KubernetesVersion | undefined,
    });
    const files = drillFiles(drills, (values.get('lang') ?? 'en') as Language);
    writeNewFiles(
      files.map(({ path, text }) => ({ file: `${folder}/${path}`, text })),
      force,
    );
    if (!values.has('seed')) process.stderr.write(`seed: ${seed}\n`);
    const what = count === 1 ? '1 exercise' : `${count} exercises`;
    process.stderr.write(
      `${folder}: ${what} in ${DRILLS}/, with the answers in ${ANSWERS}/, which are not for learners\n`,
    );
    return 0;
  },
};

function countOf(text = String(DEFAULT_COUNT)): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_DRILLS) return count;
  throw new CommandError(`"--count" cannot be "${text}": it is a number from 1 to ${MOST_DRILLS}`);
}
