import { fieldsOf, textOf } from '../../manifest/fields';
import type { Manifest } from '../../manifest/manifest';
import { anchorsOf, readComments } from '../../manifest/yaml-comments';
import type { YamlSource } from '../../manifest/yaml-source';
import { Module } from './module';
import { addObject, Ids } from './objects';
import type { SourceManifest, TypeScriptModule, TypeScriptOptions } from './options';
import { References } from './references';

export type { SourceManifest, TypeScriptModule, TypeScriptOptions };

/** TypeScript, as a person would write it, that makes these objects. */
export function toTypeScript(
  manifests: readonly Manifest[] | readonly SourceManifest[],
  options: TypeScriptOptions = {},
): TypeScriptModule {
  const sources = manifests.map(sourceOf);
  const plain = sources.map(({ manifest }) => manifest);
  const {
    shape = 'app',
    name = textOf(fieldsOf(plain[0]?.metadata).name) ?? 'chart',
    kubernetes,
    exact = false,
    cdk8sPlus = true,
  } = options;
  const module = new Module({ shape, name: name === '' || name in Object.prototype ? 'chart' : name, kubernetes });
  const lost: string[] = [];
  const scope = { module, references: new References(module, plain), exact, cdk8sPlus, ids: new Ids(), lost };
  for (const { manifest, comments } of sources) addObject(manifest, comments, scope);
  const code = module.text();
  return { code, lost, imports: module.packages };
}

/** An object of the API says its kind at once, a source further in. */
function sourceOf(source: Manifest | SourceManifest): SourceManifest {
  const { manifest } = source as SourceManifest;
  return 'kind' in source || !manifest ? { manifest: source as Manifest } : (source as SourceManifest);
}

/** The objects of a text with the comments at them. */
export function readSourceManifests(source: YamlSource): { manifests: SourceManifest[]; lost: string[] } {
  const comments = readComments(source);
  const manifests = source.objects.map((object) => ({ manifest: object.manifest, comments: comments.get(object) }));
  const lost = anchorsOf(source).map(
    ({ name, line }) => `The anchor "&${name}" at line ${line}: its value is written out`,
  );
  return { manifests, lost };
}
