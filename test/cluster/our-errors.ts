import type { KubernetesVersion } from '../../src/kubernetes/versions';
import type { Layer } from '../../src/manifest/finding';
import type { Manifest } from '../../src/manifest/manifest';
import { YamlSource } from '../../src/manifest/yaml-source';
import { checkObjects } from '../../src/validation/check-objects';
import { customKindsOf } from '../../src/validation/custom-kinds';
import { checkSources } from '../../src/validation/from-sources';

/** An error that we find in a manifest. */
export interface OurError {
  readonly id: string;
  readonly layer: Layer;
  /** The field as we name it, and as the server does where that differs. */
  readonly paths: readonly string[];
  /** The line of the text, counted from 1; of an object there is none. */
  readonly line?: number;
}

/** The errors in one of several objects that are checked together. */
export function errorsInObject(
  manifests: readonly Manifest[],
  object: number,
  kubernetes: KubernetesVersion,
): readonly OurError[] {
  return checkObjects({ manifests, customKinds: customKindsOf(manifests) }, { kubernetes })
    .filter((finding) => finding.object === object && finding.severity === 'error')
    .map(({ id, layer, at, alias }) => ({ id, layer, paths: pathsOf(at.toString(), alias) }));
}

/** The errors in a text, with their lines. */
export function errorsInText(text: string, kubernetes: KubernetesVersion): readonly OurError[] {
  return checkSources([{ file: 'manifest.yaml', source: new YamlSource(text) }], { kubernetes })
    .map(({ finding }) => finding)
    .filter(({ severity }) => severity === 'error')
    .map(({ id, layer, path, alias, line }) => ({ id, layer, paths: pathsOf(path, alias), line }));
}

function pathsOf(path: string, alias: string | undefined): readonly string[] {
  return alias === undefined ? [path] : [path, alias];
}
