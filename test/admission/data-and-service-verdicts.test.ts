import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { verdicts } from '../support/admission';

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

  test.each(ofKind)('$name', ({ manifest, errors }) => {
    const problems = admit(manifest, 28);
    expect(problems.length > 0).toBe(errors.length > 0);
    const paths = problems.flatMap(({ at, alias }) => [`${at}`, alias]);
    const [first] = errors;
    if (first) expect(paths).toContain(first.path);
  });
});
