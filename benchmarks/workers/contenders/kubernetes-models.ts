import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Pod } from 'kubernetes-models/v1/Pod';
import { plainConfigMap, plainPod } from '../objects';
import { type Contender, chartsOf } from '../work';

/** The models of kubernetes-models, not validated, and js-yaml. */
export const contender: Contender = (work, watch) => {
  const charts = watch.measure('construct', () =>
    chartsOf(work).map(({ name, pods }) => ({
      name,
      models: pods.flatMap((i) => [new ConfigMap(plainConfigMap(i)), new Pod(plainPod(i))]),
    })),
  );
  watch.measure('render', () => {
    mkdirSync(work.outdir, { recursive: true });
    for (const { name, models } of charts) {
      const objects = models.map((model) => model.toJSON());
      const text = watch.measure('text', () => objects.map((object) => dump(object)).join('---\n'));
      writeFileSync(join(work.outdir, `${name}.yaml`), text);
    }
  });
};
