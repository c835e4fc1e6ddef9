import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';

/** A finding, with the place of its object among those that are drawn. */
export type PlacedFinding = Finding & { readonly object: number };

/** What is drawn: objects that belong together, and what is wrong with them. */
export interface Subject {
  readonly manifests: readonly Manifest[];
  readonly findings: readonly PlacedFinding[];
}

/** A picture in SVG: a whole `<svg>` element, which stands alone in a file and inline in a page. */
export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The same in words, for who cannot see it: a line for each thing that is shown. */
  readonly text: string;
}
