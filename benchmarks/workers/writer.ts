import { dirname, join } from 'node:path';
import { Yaml } from 'cdk8s';
import { dump } from 'js-yaml';
import { plainPod } from './objects';

/** What each writer took, round by round, in milliseconds. */
export type WriterTimes = Readonly<Record<'podwright' | 'js-yaml' | 'yaml', readonly number[]>>;

const [pods, rounds] = process.argv.slice(2).map(Number) as [number, number];
const objects = Array.from({ length: pods }, (_, i) => plainPod(i));
const { toYamlDocuments } = require(join(dirname(require.resolve('podwright')), 'outputs/yaml.js')) as {
  toYamlDocuments(values: readonly unknown[]): string;
};

const WRITERS: Readonly<Record<keyof WriterTimes, () => string>> = {
  podwright: () => toYamlDocuments(objects),
  'js-yaml': () => objects.map((object) => dump(object)).join('---\n'),
  // As cdk8s calls it.
  yaml: () => Yaml.stringify(...objects),
};

const times = Object.fromEntries(Object.keys(WRITERS).map((name) => [name, [] as number[]]));
// The first round warms the compiler up and is not counted.
for (let round = 0; round <= rounds; round++) {
  for (const [name, write] of Object.entries(WRITERS)) {
    const start = performance.now();
    // Bytes, as a file has them: a text that was only put together has not been paid for yet.
    Buffer.from(write());
    if (round > 0) times[name]?.push(performance.now() - start);
  }
}
process.stdout.write(JSON.stringify(times));
