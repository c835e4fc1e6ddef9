import { hasVersion } from '../kubernetes/versions';
import type { ApiSchema } from '../schema/api-schema';
import { SHORT_NAMES } from './short-names';

/** A kind that can be explained. */
export interface Resource {
  /** As in a manifest: `v1`, `apps/v1`. */
  readonly apiVersion: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** As in `pods`. */
  readonly plural: string;
  readonly shortNames: readonly string[];
  /** As in `core.v1.Pod`. */
  readonly type: string;
  /** The versions of Kubernetes that have it, where not all have it. */
  readonly versions?: string;
}

/** Every kind of every version, the best known of a name first: the core group, then the most stable and newest API version. */
export function resources(schema: ApiSchema): Resource[] {
  const all = Object.entries(schema.kinds).flatMap(([apiVersion, kinds]) => {
    const slash = apiVersion.indexOf('/');
    const group = slash < 0 ? '' : apiVersion.slice(0, slash);
    return Object.entries(kinds).flatMap(([kind, { type, list, versions }]): Resource[] => {
      if (list) return [];
      const plural = pluralOf(kind);
      const shortNames = SHORT_NAMES[plural] ?? [];
      return [{ apiVersion, group, version: apiVersion.slice(slash + 1), kind, plural, shortNames, type, versions }];
    });
  });
  return all.sort((a, b) => compare(a.group, b.group) || compare(stability(b), stability(a)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `v2` is before `v1`, and that before `v1beta2` and `v1alpha1`. */
function stability({ version }: Resource): string {
  const [, major = '', stage, minor = ''] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const rank = stage === undefined ? 'stable' : stage;
  return `${rank} ${major.padStart(3, '0')} ${minor.padStart(3, '0')}`;
}

/** As the API server makes it of a kind. */
function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name === 'endpoints') return name;
  if (name.endsWith('s')) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Whether a word is one of its names: `po`, `pod`, `pods`, in upper or lower case. */
export function isCalled({ kind, plural, shortNames }: Resource, word: string): boolean {
  const lower = word.toLowerCase();
  return lower === plural || lower === kind.toLowerCase() || shortNames.includes(lower);
}

/** Whether a version of Kubernetes has it. */
export function isIn({ versions }: Resource, minor: number): boolean {
  return hasVersion(versions, minor);
}
