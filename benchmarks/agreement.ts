import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { SetUpError } from './set-up';
import { runSynth } from './synth-run';
import { plainConfigMap, plainPod } from './workers/objects';
import { CONTENDERS, type ContenderName } from './workers/work';

const PODS = 100;

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/**
 * Makes sure that all contenders write the same objects; of cdk8s-plus, which adds defaults, that they are the same by
 * kind and name.
 * @throws SetUpError where one writes others
 */
export function checkAgreement(project: string): string {
  const wanted = sorted(Array.from({ length: PODS }, (_, i) => [plainConfigMap(i), plainPod(i)]).flat());
  for (const contender of CONTENDERS) {
    let written: Manifest[] = [];
    runSynth(project, contender, { pods: PODS, podsPerChart: 10 }, undefined, (outdir) => {
      written = sorted(readAll(outdir));
    });
    const agrees = isExact(contender)
      ? isDeepStrictEqual(written, wanted)
      : isDeepStrictEqual(written.map(identity), wanted.map(identity));
    if (!agrees) throw new SetUpError(`${contender} does not write the same objects as the others`);
  }
  return `Checked: all of them write the same ${PODS} Pods and ${PODS} ConfigMaps (cdk8s-plus: the same kinds and names).`;
}

function isExact(contender: ContenderName): boolean {
  return contender !== 'cdk8s-plus';
}

function readAll(folder: string): Manifest[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8'), { version: '1.1' }).map(
      (document) => document.toJS() as Manifest,
    ),
  );
}

function identity({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}

function sorted(manifests: readonly Manifest[]): Manifest[] {
  return [...manifests].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
}
