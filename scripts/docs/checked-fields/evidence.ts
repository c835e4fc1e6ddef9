import { KINDS, OTHER_POD_KINDS } from '../../../src/kubernetes/kinds';
import { type KubernetesVersion, minorOf } from '../../../src/kubernetes/versions';
import { isFields, valueAt } from '../../../src/manifest/fields';
import type { Manifest } from '../../../src/manifest/manifest';
import { brokenNeighbours } from '../../../src/mutations';
import { applyEdits } from '../../../src/mutations/apply';
import { apiSchema } from '../../../src/schema/load-schema';
import { STRUCTURE_CHECKS } from '../../../src/schema/structure-checks';
import { checkObjects } from '../../../src/validation/check-objects';
import { customKindsOf } from '../../../src/validation/custom-kinds';
import { type Place, placesByType, type Route, routeOf } from './places';

/** Objects in one of which something is found at a place. */
export interface Witness {
  readonly id: string;
  /** The kind, as in `apps/v1 Deployment`. */
  readonly kind: string;
  readonly place: Place;
  /** The type of what is there, as in `core.v1.Container` or `[]string`. */
  readonly type: string;
  readonly manifests: readonly Manifest[];
}

interface Sighting extends Witness {
  readonly object: number;
  readonly route: Route;
  /** The names and indices that lead to it. */
  readonly steps: readonly (string | number)[];
}

/** Where everything is found that can be found, in a version, by `keyOf`. */
export class Evidence {
  readonly found = new Map<string, Witness>();
  private readonly tries = new Map<string, number>();
  private readonly hosts = new Map<string, Manifest>();
  private readonly places: ReadonlyMap<string, Map<string, Place[]>>;
  private readonly minor: number;

  /**
   * @param sources valid objects, those that belong together in a list
   * @param examples objects in which something is found as they are
   */
  constructor(
    private readonly sources: readonly (readonly Manifest[])[],
    private readonly version: KubernetesVersion,
    private readonly examples: readonly (readonly Manifest[])[],
  ) {
    this.minor = minorOf(version);
    for (const manifests of [...sources, ...examples, ...BARE.map((one) => [one])]) {
      for (const manifest of manifests) {
        const kind = kindOf(manifest);
        if (typeOf(manifest) !== undefined && !this.hosts.has(kind)) this.hosts.set(kind, manifest);
      }
    }
    this.places = new Map(
      [...this.hosts].map(([kind, host]) => [kind, placesByType(typeOf(host) as string, this.minor)]),
    );
  }

  /** Looks at objects in which something is known to be found, in another version for instance. */
  again(known: Iterable<Witness>): this {
    const seen = new Set<readonly Manifest[]>();
    for (const { manifests } of known) {
      if (!seen.has(manifests)) this.see(manifests);
      seen.add(manifests);
    }
    return this;
  }

  /** Breaks the objects in every way, and looks where it is found. */
  gather(): this {
    for (const manifests of this.sources) {
      this.see(manifests);
      for (const { manifests: broken } of brokenNeighbours(manifests, this.version)) this.see(broken);
    }
    for (const manifests of this.examples) this.see(manifests);
    return this;
  }

  /**
   * Puts what is wrong to all other places of its type, and looks whether it is found there as well.
   * @param wants whether that of a key is put elsewhere
   */
  spread(wants: (key: string) => boolean): this {
    const queue = [...this.found].flatMap(([key, sighting]) => (wants(key) ? [sighting as Sighting] : []));
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) queue.push(...this.spreadOne(next));
    return this;
  }

  private *spreadOne({ id, manifests, object, route, steps }: Sighting): Iterable<Sighting> {
    // What the form of the API asks for depends on a field's type alone.
    if (isOfForm(id)) return;
    for (const { depth, type } of route.stops) {
      if (depth === 0 || !type.includes('.') || depth === route.place.length) continue;
      const value = valueAt(manifests[object], steps.slice(0, depth));
      if (!isFields(value)) continue;
      for (const [kind, places] of this.places) {
        for (const place of places.get(type) ?? []) {
          const target = keyOf(id, kind, [...place, ...route.place.slice(depth)]);
          const own = kind === kindOf(manifests[object] as Manifest);
          const way = `${target} ${type} ${own}`;
          const tries = this.tries.get(way) ?? 0;
          if (this.found.has(target) || tries >= TRIES) continue;
          this.tries.set(way, tries + 1);
          const host = own ? (manifests[object] as Manifest) : (this.hosts.get(kind) as Manifest);
          const changed = applyEdits(host, [{ path: place.map((step) => (step === '[]' ? 0 : step)), value }]);
          // The objects that it belongs with stay.
          yield* this.see(manifests.map((one, i) => (i === object ? changed : one)));
        }
      }
    }
  }

  /** Remembers what is found in objects; gives what was not found before. */
  private see(manifests: readonly Manifest[]): Sighting[] {
    const options = { kubernetes: this.version, podSecurity: 'restricted' as const };
    return checkObjects({ manifests, customKinds: customKindsOf(manifests) }, options).flatMap(({ id, object, at }) => {
      const manifest = manifests[object] as Manifest;
      const type = typeOf(manifest);
      if (type === undefined) return [];
      const kind = kindOf(manifest);
      const steps = at.steps();
      const route = routeOf(type, steps, this.minor);
      const key = keyOf(id, kind, route.place);
      if (this.found.has(key)) return [];
      const sighting: Sighting = {
        id,
        kind,
        place: route.place,
        type: route.stops.at(-1)?.type ?? type,
        manifests,
        object,
        route,
        steps,
      };
      this.found.set(key, sighting);
      return [sighting];
    });
  }
}

/** An object of each kind that may make Pods, where no other is at hand. */
const BARE: readonly Manifest[] = Object.values({ ...KINDS, ...OTHER_POD_KINDS }).map(({ apiVersion, kind }) => ({
  apiVersion,
  kind,
  metadata: { name: 'bare' },
}));

/** More seldom help. */
const TRIES = 2;

/** Whether it is said of a field of some type wherever it is. */
export function isOfForm(id: string): boolean {
  return STRUCTURE_CHECKS.some((check) => check.id === id);
}

export function keyOf(id: string, kind: string, place: Place): string {
  return `${id} ${kind} ${place.filter((step) => step !== '[]').join('.')}`;
}

function kindOf({ apiVersion, kind }: Manifest): string {
  return `${apiVersion} ${kind}`;
}

function typeOf({ apiVersion, kind }: Manifest): string | undefined {
  const { kinds } = apiSchema();
  const own = Object.hasOwn(kinds, apiVersion) ? kinds[apiVersion] : undefined;
  const found = own && Object.hasOwn(own, kind) ? own[kind] : undefined;
  return found?.list ? undefined : found?.type;
}
