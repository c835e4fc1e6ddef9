import type { FieldPath } from '../kubernetes/field-path';
import type { NameFormat } from '../kubernetes/names';
import { checks } from './check';
import type { Review } from './review';

/** What the API server checks of ObjectMeta. */
export const OBJECT_META_CHECKS = checks('ObjectMeta', {});

/** Checks `metadata` of an object; `format` is what its kind asks of the name. */
export function reviewObjectMeta(
  review: Review,
  facts: { readonly nameFormat: NameFormat; readonly namespaced: boolean },
): void {}

/** Checks the metadata of a template, of which only labels and annotations count. */
export function reviewTemplateMeta(metadata: unknown, at: FieldPath, review: Review): void {}

/** Checks a map of labels, or of what takes their form, as a node selector. */
export function reviewLabels(labels: unknown, at: FieldPath, review: Review): void {}
