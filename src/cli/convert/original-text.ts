import { diffManifests } from '../../manifest/diff';
import { fragmentsFromYaml } from '../../manifest/from-yaml';
import type { Conversion } from './conversion';

/** The text that a module was made from, where each of its documents is one of the objects as they are made. */
export function originalText({ files, manifests }: Pick<Conversion, 'files' | 'manifests'>): string | undefined {
  const texts = files.map(({ source }) => source.text.replace(/^\ufeff/, ''));
  const text = texts.map((one) => (one.endsWith('\n') ? one : `${one}\n`)).join('---\n');
  try {
    return diffManifests(fragmentsFromYaml(text), manifests).length === 0 ? text : undefined;
  } catch {
    return undefined;
  }
}
