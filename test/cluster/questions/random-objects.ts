import fc from 'fast-check';
import { KINDS, OTHER_POD_KINDS } from '../../../src/kubernetes/kinds';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { Manifest } from '../../../src/manifest/manifest';
import { manifestArbitrary } from '../../support/arbitrary-manifest';
import { readSchema } from '../../support/schema-at';
import { errorsInObject } from '../our-errors';
import type { Question } from './question';

const SEED = 20240917;
const COUNT = 3000;

/** Random objects of every kind that we check as the server does, the same in every run. */
export function* randomObjects(version: KubernetesVersion): Iterable<Question> {
  const schema = readSchema();
  const kinds = [...Object.values(KINDS), ...Object.values(OTHER_POD_KINDS)];
  for (const [index, { apiVersion, kind }] of kinds.entries()) {
    const numRuns = Math.floor(COUNT / kinds.length) + (index < COUNT % kinds.length ? 1 : 0);
    const objects = fc.sample(manifestArbitrary(schema, apiVersion, kind, version), { seed: SEED, numRuns });
    for (const [number, object] of objects.entries()) {
      const manifest = object as unknown as Manifest;
      yield {
        source: 'random',
        name: `${kind} ${number} of seed ${SEED}`,
        kind,
        asked: manifest,
        ours: () => errorsInObject([manifest], 0, version),
      };
    }
  }
}
