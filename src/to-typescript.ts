import type { Manifest } from './manifest/manifest';
import type { SourceManifest, TypeScriptModule, TypeScriptOptions } from './outputs/typescript/options';

/**
 * TypeScript, as a person would write it, that makes these objects, in their order.
 * @param manifests the objects, as `fromYaml` reads them; with the comments of their YAML, where there are any
 * @param options how the module is to be
 * @example writeFileSync('web.ts', toTypeScript([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }]).code);
 */
export function toTypeScript(
  manifests: readonly Manifest[] | readonly SourceManifest[],
  options?: TypeScriptOptions,
): TypeScriptModule {
  // Loaded when something is converted: an import of ours stays light.
  const typescript = require('./outputs/typescript') as typeof import('./outputs/typescript');
  return typescript.toTypeScript(manifests, options);
}
