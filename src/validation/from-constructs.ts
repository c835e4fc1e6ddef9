import type { ApiObject, Chart } from 'cdk8s';
import { allowancesOf } from '../manifest/allowances';
import { externalsOf } from '../manifest/externals';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import type { ExternalObjects } from '../manifest/manifest-set';
import { siteOf } from '../manifest/site';
import { shortened, userPlace } from '../synth/user-place';
import { checkObjects } from './check-objects';
import { customKindsOf } from './custom-kinds';
import { type RawFinding, toFinding } from './finding';
import type { ValidationOptions } from './options';

/**
 * Checks the objects of constructs together.
 * @param manifests the manifest of each object
 */
export function checkConstructs(
  objects: readonly ApiObject[],
  manifests: readonly Manifest[],
  options: ValidationOptions,
): Finding[] {
  const raw = checkObjects(
    {
      manifests,
      textOf: chartsOf(objects),
      allowances: (object) => allowancesOf(objects[object] as ApiObject),
      external: externalsIn(objects, manifests),
      customKinds: customKindsOf(manifests),
    },
    options,
  );
  return raw.map((finding) => located(finding, objects[finding.object] as ApiObject, manifests));
}

/** A chart is a file of its own, or an alternative to another. */
function chartsOf(objects: readonly ApiObject[]): (object: number) => number {
  const charts = new Map<Chart, number>();
  const numbers = objects.map((object) => {
    const { chart } = object;
    const known = charts.get(chart) ?? charts.size;
    charts.set(chart, known);
    return known;
  });
  return (object) => numbers[object] ?? 0;
}

/** With the path of the construct, and the line of the user's file where it was made. */
function located(finding: RawFinding, object: ApiObject, manifests: readonly Manifest[]): Finding {
  const stack = siteOf(object);
  const place = stack === undefined ? undefined : userPlace(stack);
  return toFinding(finding, manifests[finding.object] as Manifest, {
    constructPath: object.node.path,
    ...(place && { file: shortened(place.file), line: place.line, column: place.column }),
  });
}

/** An object outside is in the namespace of whoever names it. */
function externalsIn(objects: readonly ApiObject[], manifests: readonly Manifest[]): ExternalObjects {
  const names = new Set<string>();
  objects.forEach((object, i) => {
    for (const { kind, name } of externalsOf(object))
      names.add(`${kind}\n${manifests[i]?.metadata?.namespace ?? ''}\n${name}`);
  });
  return (kind, namespace, name) => names.has(`${kind}\n${namespace}\n${name}`);
}
