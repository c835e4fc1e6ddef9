import type { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { PodwrightError } from './errors';
import { isFields } from './manifest/fields';
import type { Finding } from './manifest/finding';
import { fromApp } from './manifest/from-app';
import type { Manifest } from './manifest/manifest';
import { manifestOf } from './manifest/manifest-of';
import type { ValidationOptions } from './validation/options';

/** What `validate` checks: an app, a chart or any construct with all below it; or manifests, alone or many. */
export type Checkable = IConstruct | Manifest | readonly Manifest[];

/** The property under which an app keeps what it is checked against. */
export const VALIDATION = Symbol('podwright.validation');

/**
 * Checks constructs or manifests: their structure, all that the API server checks on create, and what breaks afterwards.
 * Objects are checked together, so that what they name of each other is found; of a part of an app only its own findings
 * are returned.
 * @param options what they are checked against; for an app of ours its own props, unless given here
 * @returns the findings, in the order of the objects; an empty list where nothing is wrong
 * @throws PodwrightError when what is given is neither constructs nor manifests
 * @example expect(validate(app)).toEqual([]);
 */
export function validate(input: Checkable, options: ValidationOptions = {}): Finding[] {
  if (Construct.isConstruct(input)) {
    // Loaded when something is checked: an import of ours stays light.
    const { checkConstructs } =
      require('./validation/from-constructs') as typeof import('./validation/from-constructs');
    const { root } = input.node;
    const objects = fromApp(root).charts.flatMap((chart) => chart.objects);
    const own = (root as { readonly [VALIDATION]?: ValidationOptions })[VALIDATION];
    const findings = checkConstructs(objects, objects.map(manifest), { ...own, ...options });
    if (input === root) return findings;
    // The rest of the app counts too, for what is named of it.
    const { path } = input.node;
    return findings.filter(({ constructPath = '' }) => constructPath === path || constructPath.startsWith(`${path}/`));
  }
  const manifests = Array.isArray(input) ? (input as readonly Manifest[]) : [input as Manifest];
  manifests.forEach(expectManifest);
  const { checkManifests } = require('./validation/from-manifests') as typeof import('./validation/from-manifests');
  return checkManifests(manifests, options);
}

function manifest(object: ApiObject): Manifest {
  return manifestOf(object) as Manifest;
}

function expectManifest(value: unknown, index: number): void {
  if (isFields(value) && typeof value.apiVersion === 'string' && typeof value.kind === 'string') return;
  throw new PodwrightError({
    code: 'INVALID_ARGUMENT',
    message: `What is given to "validate" at place ${index + 1} is no manifest`,
    fix: 'Pass constructs, or objects with "apiVersion" and "kind", as "fromYaml" reads them',
  });
}
