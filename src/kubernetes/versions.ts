/** A Kubernetes version that Podwright knows, as `major.minor`. */
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

/** The Kubernetes versions that Podwright knows, oldest first. */
export const KUBERNETES_VERSIONS = ['1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'] as const;

/** The version that is meant where none is named. */
export const DEFAULT_VERSION: KubernetesVersion = '1.28';

/** The minor number of a version: 31 of `1.31`, `v1.31` or `1.31.4`; NaN where it is none. */
export function minorOf(version: string): number {
  return Number(/^v?1\.(\d{1,3})(?:\.\d+)?$/.exec(version)?.[1] ?? Number.NaN);
}

/** A range of minor numbers, both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const parsed = new Map<string, readonly Range[]>();

/** The ranges that a text like `1.31-`, `-1.30` or `1.29-1.31,1.34` names. */
function rangesOf(text: string): readonly Range[] {
  let ranges = parsed.get(text);
  if (!ranges) {
    ranges = text.split(',').map((part) => {
      const [from = '', to = from] = part.split('-');
      return { from: from ? minorOf(from) : 0, to: to ? minorOf(to) : Number.POSITIVE_INFINITY };
    });
    parsed.set(text, ranges);
  }
  return ranges;
}

/**
 * Whether a range of versions has a version.
 * @param ranges as in `1.31-` (since), `-1.30` (until), `1.29-1.31`, `1.30`, joined by commas; all versions if left out
 * @param minor the version's minor number
 */
export function hasVersion(ranges: string | undefined, minor: number): boolean {
  return ranges === undefined || rangesOf(ranges).some(({ from, to }) => minor >= from && minor <= to);
}

/** Ranges in words: `since 1.31`, `until 1.30`, `in 1.29 to 1.31`. */
export function rangesInWords(ranges: string): string {
  return rangesOf(ranges)
    .map(({ from, to }) => {
      if (to === Number.POSITIVE_INFINITY) return `since 1.${from}`;
      if (from === 0) return `until 1.${to}`;
      return from === to ? `in 1.${from} only` : `in 1.${from} to 1.${to}`;
    })
    .join(', ');
}
