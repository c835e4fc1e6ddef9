import { expect, test } from '@jest/globals';
import { objectsIn, withoutEmptyFields } from '../cli/generated';
import { askAll, kubectlVersion } from './ask-kubectl';
import { CREATE_LINES } from './lines';
import { type Answer, nameOf, recordedAnswers, recording } from './recording';

const version = kubectlVersion();
const objects = ({ stdout = '' }: Answer) => objectsIn(stdout).map(withoutEmptyFields);

// The answers are kubectl's own; where it is at hand, it is asked again.
(version === undefined ? test.skip : test)(
  'kubectl still says what was recorded',
  async () => {
    const recorded = CREATE_LINES.map((line) => recordedAnswers().get(nameOf(line)) as Answer);
    const asked = await askAll(CREATE_LINES);
    if (version === recording().kubectl) expect(asked).toEqual(recorded);
    // Later versions leave out some of the empty fields.
    else expect(asked.map(objects)).toEqual(recorded.map(objects));
  },
  180_000,
);
