import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { Manifest } from '../../../src/manifest/manifest';
import { YamlSource } from '../../../src/manifest/yaml-source';

/** Objects of which the evidence is made; those that belong together in a list. */
export interface Sources {
  /** Valid objects. */
  valid(version: KubernetesVersion): readonly (readonly Manifest[])[];
  /** Objects in which something is found as they are. */
  examples(version: KubernetesVersion): readonly (readonly Manifest[])[];
}

/** The objects of the tests of mutations and of rules. */
export function sourcesOf(): Sources {
  return { valid: objectsIn('test/mutations/valid'), examples: objectsIn('test/rules') };
}

/** The objects of the YAML files of a folder that are for a version. */
function objectsIn(folder: string): Sources['valid'] {
  const root = join(__dirname, '../../..', folder);
  const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const files = texts.map((text) => ({
    versions: [...text.matchAll(/^# kubernetes: (.+)$/gm)].map(([, version]) => version),
    manifests: new YamlSource(text).objects.map(({ manifest }): Manifest => manifest),
  }));
  return (version) =>
    files
      .filter(({ versions }) => versions.length === 0 || versions.includes(version))
      .map(({ manifests }) => manifests);
}
