import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';

/** The kinds that the CustomResourceDefinitions among the input describe. */
export interface CustomKinds {
  /** The check of a kind's structure, if one of the definitions has the kind. */
  tryFind(apiVersion: string, kind: string): ((manifest: Manifest) => readonly Problem[]) | undefined;
  /** The names of the kinds that the definitions have for a group. */
  kindsOf(group: string): readonly string[];
}
