import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit } from '../../src/admission';
import { minorOf } from '../../src/kubernetes/versions';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';

/** What the API server of a version would say of each object, as `id path`. */
export function admissionOf(objects: string | Manifest, version = '1.28'): string[] {
  const manifests = typeof objects === 'string' ? fromYaml(objects) : [objects];
  return manifests.flatMap((manifest) => admit(manifest, minorOf(version)).map(({ id, at }) => `${id} ${at}`));
}

/** A manifest with what a real API server of 1.28 said of it. */
export interface Verdict {
  readonly name: string;
  readonly yaml: string;
  readonly verdict: 'accepted' | 'rejected' | 'decode';
  readonly errors?: readonly { readonly type: string; readonly path: string }[];
}

/** Real verdicts, recorded. */
export function verdicts(): Verdict[] {
  const text = readFileSync(join(__dirname, '../fixtures/api-server-verdicts.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verdict);
}
