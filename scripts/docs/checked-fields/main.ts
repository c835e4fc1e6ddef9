import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { Manifest } from '../../../src/manifest/manifest';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { checkedFields, checkedFieldsText } from './checked-fields';

const ROOT = join(__dirname, '../../..');

/** The objects of the YAML files of a folder that are for a version; each file's belong together. */
function objectsIn(folder: string) {
  const texts = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
  const files = texts.map((text) => ({
    versions: [...text.matchAll(/^# kubernetes: (.+)$/gm)].map(([, version]) => version),
    manifests: new YamlSource(text).objects.map(({ manifest }): Manifest => manifest),
  }));
  return (version: KubernetesVersion) =>
    files
      .filter(({ versions }) => versions.length === 0 || versions.includes(version))
      .map(({ manifests }) => manifests);
}

const found = checkedFields({ valid: objectsIn('test/mutations/valid'), examples: objectsIn('test/rules') });
writeFileSync(join(ROOT, 'imports/checked-fields.json'), checkedFieldsText(found));
