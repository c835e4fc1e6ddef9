import { PodwrightError } from './errors';
import { isFields } from './manifest/fields';
import type { Manifest } from './manifest/manifest';
import type { ObjectSource } from './outputs/diagram/page/object-source';
import type { Subject } from './outputs/diagram/subject';
import type { ValidationOptions } from './validation/options';

/** How objects are drawn: what they are checked against, and what is known of them. */
export interface ViewOptions extends ValidationOptions {
  /**
   * What is known of each object beside its manifest, by its place.
   * @default nothing
   */
  readonly sources?: readonly ObjectSource[];
  /**
   * What the page is called.
   * @default "Kubernetes manifests"
   */
  readonly title?: string;
}

/**
 * A picture in SVG of all objects: each Pod from inside with what is around it; what is wrong is red.
 * @param manifests the objects, as `fromYaml` reads them
 * @param options what they are checked against
 * @throws PodwrightError when what is given is no list of manifests
 * @example writeFileSync('pod.svg', await toSvg(fromYaml(text)));
 */
export async function toSvg(manifests: readonly Manifest[], options: ViewOptions = {}): Promise<string> {
  const { wholePicture } = require('./outputs/diagram/pictures') as typeof import('./outputs/diagram/pictures');
  return (await wholePicture(subjectOf(manifests, options, 'toSvg'))).svg;
}

/**
 * A page in one HTML file that loads nothing: all objects at a glance, and each from near with its picture, what is wrong
 * with it, its facts and its YAML. No value of a Secret is in it.
 * @param manifests the objects, as `fromYaml` reads them
 * @param options what they are checked against, and what is known of them
 * @throws PodwrightError when what is given is no list of manifests
 * @example writeFileSync('view.html', await toHtml(fromYaml(text)));
 */
export async function toHtml(manifests: readonly Manifest[], options: ViewOptions = {}): Promise<string> {
  const { page } = require('./outputs/diagram/page/page') as typeof import('./outputs/diagram/page/page');
  const { sources, title } = options;
  return page(subjectOf(manifests, options, 'toHtml'), { sources, title });
}

/**
 * A Mermaid flowchart of all objects, for documents that draw it.
 * @param manifests the objects, as `fromYaml` reads them
 * @param options what they are checked against
 * @throws PodwrightError when what is given is no list of manifests
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(manifests: readonly Manifest[], options: ViewOptions = {}): string {
  const { mermaid } = require('./outputs/diagram/mermaid') as typeof import('./outputs/diagram/mermaid');
  return mermaid(subjectOf(manifests, options, 'toMermaid'));
}

/**
 * A graph of all objects in the language of Graphviz.
 * @param manifests the objects, as `fromYaml` reads them
 * @param options what they are checked against
 * @throws PodwrightError when what is given is no list of manifests
 * @see https://graphviz.org/doc/info/lang.html
 */
export function toDot(manifests: readonly Manifest[], options: ViewOptions = {}): string {
  const { dot } = require('./outputs/diagram/dot') as typeof import('./outputs/diagram/dot');
  return dot(subjectOf(manifests, options, 'toDot'));
}

/** The objects with what is found in them. */
function subjectOf(manifests: readonly Manifest[], options: ValidationOptions, caller: string): Subject {
  const place = Array.isArray(manifests) ? manifests.findIndex((manifest) => !isManifest(manifest)) : undefined;
  if (place !== -1) {
    const where = place === undefined ? 'is no list of manifests' : `at place ${place + 1} is no manifest`;
    throw new PodwrightError({
      code: 'INVALID_ARGUMENT',
      message: `What is given to "${caller}" ${where}`,
      fix: 'Pass a list of objects with "apiVersion" and "kind", as "fromYaml" reads them',
    });
  }
  // Loaded when something is drawn: an import of ours stays light.
  const { checkObjects } = require('./validation/check-objects') as typeof import('./validation/check-objects');
  const { customKindsOf } = require('./validation/custom-kinds') as typeof import('./validation/custom-kinds');
  const { toFinding } = require('./validation/finding') as typeof import('./validation/finding');
  const raw = checkObjects({ manifests, customKinds: customKindsOf(manifests) }, options);
  return {
    manifests,
    findings: raw.map((finding) => ({
      ...toFinding(finding, manifests[finding.object] as Manifest, {}),
      object: finding.object,
    })),
  };
}

function isManifest(value: unknown): boolean {
  return isFields(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string';
}
