import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainConfigMap, plainPod } from '../objects';
import { type Contender, chartsOf } from '../work';

/** The least that anyone could do: the plain objects, as JSON, in as many files. */
export const contender: Contender = (work, watch) => {
  const charts = watch.measure('construct', () =>
    chartsOf(work).map(({ name, pods }) => ({
      name,
      objects: pods.flatMap((i) => [plainConfigMap(i), plainPod(i)]),
    })),
  );
  watch.measure('render', () => {
    mkdirSync(work.outdir, { recursive: true });
    for (const { name, objects } of charts) {
      const text = watch.measure('text', () => objects.map((object) => JSON.stringify(object)).join('\n---\n'));
      writeFileSync(join(work.outdir, `${name}.yaml`), text);
    }
  });
};
