import { isFields } from './fields';
import { hidden, hidesValues, withoutSecrets } from './secret-values';

/** A manifest, or a part of one. */
export type ManifestFields = { readonly [field: string]: unknown };

/** One place where manifests are not what was expected; a Secret's values stand in it as `<secret value>`. */
export interface Difference {
  /** The object, as `Kind/name`. */
  readonly manifest: string;
  /** The field, as in `spec.containers[0].image`; empty where it is the whole object. */
  readonly path: string;
  /** `moved` is a whole object in another place; `expected` and `actual` are then the numbers of its document. */
  readonly change: 'missing' | 'unexpected' | 'changed' | 'moved';
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/**
 * Compares manifests: the order of fields does not matter, the order of lists and documents does.
 *
 * @param expected what should be
 * @param actual what is
 */
export function diffManifests(expected: readonly ManifestFields[], actual: readonly ManifestFields[]): Difference[] {
  const [onlyExpected, onlyActual] = [expected[0], actual[0]];
  if (onlyExpected && onlyActual && expected.length === 1 && actual.length === 1) {
    // One against one is one object that changed, even when its name did.
    return new Comparison(manifestLabel(onlyActual), false).run(onlyExpected, onlyActual);
  }
  const places = byIdentity(actual);
  const found = new Set<number>();
  const differences: Difference[] = [];
  const moved: Difference[] = [];
  for (const [identity, place] of byIdentity(expected)) {
    const wanted = expected[place] as ManifestFields;
    const manifest = manifestLabel(wanted);
    const actualPlace = places.get(identity);
    if (actualPlace === undefined) {
      differences.push({ manifest, path: '', change: 'missing', expected: withoutSecrets(wanted) });
      continue;
    }
    found.add(actualPlace);
    differences.push(...new Comparison(manifest, false).run(wanted, actual[actualPlace]));
    if (actualPlace !== place) {
      moved.push({ manifest, path: '', change: 'moved', expected: place + 1, actual: actualPlace + 1 });
    }
  }
  actual.forEach((manifest, place) => {
    if (found.has(place)) return;
    const change = 'unexpected';
    differences.push({ manifest: manifestLabel(manifest), path: '', change, actual: withoutSecrets(manifest) });
  });
  // An object too many or too few moves all that follow, which then says nothing.
  return expected.length === actual.length && found.size === expected.length ? [...differences, ...moved] : differences;
}

/**
 * Tells which fields of the fragment the manifest does not have with that value.
 *
 * Maps may have more fields. Lists match item by item, except lists whose items all have a `name`: their items are
 * looked up by name, and there may be more of them.
 *
 * @param fragment the fields that should be there
 * @param manifest what is
 */
export function diffFragment(fragment: ManifestFields, manifest: ManifestFields): Difference[] {
  return new Comparison(manifestLabel(manifest), true).run(fragment, manifest);
}

/** How messages call a manifest: `Pod/web`. */
export function manifestLabel(manifest: ManifestFields): string {
  const { kind, metadata } = manifest;
  const { name, generateName } = isFields(metadata) ? metadata : {};
  return `${text(kind) ?? 'Object'}/${text(name) ?? text(generateName) ?? '(no name)'}`;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The place of each manifest by what makes it the same object; a repeated one counts on. */
function byIdentity(manifests: readonly ManifestFields[]): Map<string, number> {
  const places = new Map<string, number>();
  manifests.forEach((manifest, place) => {
    const namespace = isFields(manifest.metadata) ? manifest.metadata.namespace : undefined;
    const identity = JSON.stringify([manifestLabel(manifest), namespace ?? null]);
    let repeat = 0;
    while (places.has(`${identity}${repeat}`)) repeat += 1;
    places.set(`${identity}${repeat}`, place);
  });
  return places;
}

class Comparison {
  private readonly differences: Difference[] = [];

  constructor(
    private readonly manifest: string,
    private readonly partial: boolean,
  ) {}

  run(expected: unknown, actual: unknown): Difference[] {
    this.compare(expected, actual, '', withoutSecrets);
    return this.differences;
  }

  private compare(expected: unknown, actual: unknown, path: string, shown: (value: unknown) => unknown): void {
    if (expected === actual) return;
    const at = { manifest: this.manifest, path };
    if (expected === undefined) {
      if (!this.partial) this.differences.push({ ...at, change: 'unexpected', actual: shown(actual) });
    } else if (actual === undefined) {
      this.differences.push({ ...at, change: 'missing', expected: shown(expected) });
    } else if (isFields(expected) && isFields(actual)) {
      for (const field of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
        const hides = shown === hidden || hidesValues(expected, field) || hidesValues(actual, field);
        // Own fields only: `constructor` is a good key of a ConfigMap.
        const [wanted, got] = [expected, actual].map((from) => (Object.hasOwn(from, field) ? from[field] : undefined));
        this.compare(wanted, got, join(path, field), hides ? hidden : withoutSecrets);
      }
    } else if (Array.isArray(expected) && Array.isArray(actual)) {
      if (this.partial && isNamed(expected)) this.findItems(expected, actual, path, shown);
      else this.compareItems(expected, actual, path, shown);
    } else {
      this.differences.push({ ...at, change: 'changed', expected: shown(expected), actual: shown(actual) });
    }
  }

  private compareItems(expected: unknown[], actual: unknown[], path: string, shown: (value: unknown) => unknown): void {
    for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
      const place = `${path}[${index}]`;
      // A list of another length is another list, also for a fragment.
      if (index >= expected.length) {
        const change = 'unexpected';
        this.differences.push({ manifest: this.manifest, path: place, change, actual: shown(actual[index]) });
      } else this.compare(expected[index], actual[index], place, shown);
    }
  }

  private findItems(expected: Named[], actual: unknown[], path: string, shown: (value: unknown) => unknown): void {
    for (const item of expected) {
      const index = actual.findIndex((candidate) => isFields(candidate) && candidate.name === item.name);
      const place = index < 0 ? `${path}[name=${JSON.stringify(item.name)}]` : `${path}[${index}]`;
      this.compare(item, actual[index], place, shown);
    }
  }
}

type Named = Record<string, unknown> & { name: string };

function isNamed(items: unknown[]): items is Named[] {
  return items.length > 0 && items.every((item) => isFields(item) && typeof item.name === 'string');
}

function join(path: string, field: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(field)) return `${path}[${JSON.stringify(field)}]`;
  return path === '' ? field : `${path}.${field}`;
}
