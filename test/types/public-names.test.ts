import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { unexportedNames } from './public-names';

/** Types that only serve to infer others: nobody writes them down, and the compiler spells them out. */
const INFERENCE = [
  'port-names.ts: AnyPorts',
  'port-names.ts: PortName',
  'port-names.ts: PortNames',
  'typed-sources.ts: TypedSources',
];

test('whatever type a public signature names can be imported', () => {
  // The ids of rules are read off the list of them.
  const known = INFERENCE.map((name) => `constructs/${name}`);
  expect(unexportedNames(join(__dirname, '../../src/index.ts'))).toEqual([...known, 'rules/index.ts: RULES']);
});
