import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { verdicts } from '../support/admission';

/** The recorded server took a port of the nodes without handing it out: one that does so refuses this one. */
const NOT_HANDED_OUT = 'svc nodePort 80 NodePort (range is allocator)';

const recorded = verdicts()
  .filter(({ verdict }) => verdict !== 'decode')
  .map(({ name, yaml, errors = [] }) => ({ name, manifest: fromYaml(yaml)[0] as Manifest, errors }));

describe.each([
  ['ConfigMap', 3],
  ['Secret', 6],
  ['Service', 30],
])('a %s', (kind, least) => {
  const ofKind = recorded.filter(({ manifest }) => manifest.kind === kind);

  test('is among what was recorded', () => {
    expect(ofKind.length).toBeGreaterThanOrEqual(least);
  });

  test.each(ofKind)('$name', ({ name, manifest, errors }) => {
    const problems = admit(manifest, 28);
    if (name === NOT_HANDED_OUT) {
      expect(problems.map(({ id }) => id)).toEqual(['svc-node-port-range']);
      return;
    }
    expect(problems.length > 0).toBe(errors.length > 0);
    const paths = problems.flatMap(({ at, alias }) => [`${at}`, alias]);
    const [first] = errors;
    if (first) expect(paths).toContain(first.path);
  });
});
