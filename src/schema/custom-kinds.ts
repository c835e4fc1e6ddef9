import type { FieldPath } from '../kubernetes/field-path';
import type { Manifest } from '../manifest/manifest';
import type { Problem } from '../manifest/problem';

/** Tells how metadata differs from the form that it has in every object. */
export type MetadataCheck = (metadata: unknown, at: FieldPath) => readonly Problem[];

/** A kind that a definition describes. */
export interface CustomKind {
  /** Whether its objects are in namespaces. */
  readonly namespaced: boolean;
  /** How an object differs from what the definition says. */
  check(manifest: Manifest, checkMetadata: MetadataCheck): readonly Problem[];
}

/** The kinds that the CustomResourceDefinitions among the input describe. */
export interface CustomKinds {
  /** A kind, if one of the definitions has it. */
  tryFind(apiVersion: string, kind: string): CustomKind | undefined;
  /** The names of the kinds that the definitions have for a group. */
  kindsOf(group: string): readonly string[];
}
