import type { FieldPath } from '../kubernetes/field-path';
import { QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../manifest/fields';
import type { Report } from '../manifest/problem';
import type { Check } from './check';
import { quoted, type Review } from './review';

/** The checks of `matchLabelKeys` and `mismatchLabelKeys`, which two types of the API have. */
export interface MatchLabelKeysChecks {
  readonly format: Check;
  readonly selector: Check;
  readonly overlap: Check;
}

/** Something with a label selector that takes in labels of the Pod itself. */
interface Selecting {
  readonly labelSelector: unknown;
  readonly matchLabelKeys: unknown;
  readonly mismatchLabelKeys?: unknown;
}

/**
 * Checks `matchLabelKeys` and `mismatchLabelKeys` beside a label selector.
 * @param labels the Pod's labels, from which the API server puts the keys into the selector before it checks; none for a
 * template, where it doesn't
 */
export function reviewMatchLabelKeys(
  selecting: Selecting,
  at: FieldPath,
  labels: Fields | undefined,
  checks: MatchLabelKeysChecks,
  review: Review,
): void {
  const { labelSelector, matchLabelKeys, mismatchLabelKeys } = selecting;
  reviewKeys(matchLabelKeys, labelSelector, at.field('matchLabelKeys'), checks, review);
  if (mismatchLabelKeys !== undefined) {
    reviewKeys(mismatchLabelKeys, labelSelector, at.field('mismatchLabelKeys'), checks, review);
  }
  const keys = itemsOf(matchLabelKeys);
  if (keys.length === 0 || !review.has(checks.overlap)) return;
  const differing = new Set(itemsOf(mismatchLabelKeys));
  const selected = keysTwiceSelected(selecting, keys, labels);
  keys.forEach((key, index) => {
    if (typeof key !== 'string') return;
    const alias = selected.get(key) === index ? { alias: `${at}[${index}]` } : {};
    if (differing.has(key)) {
      review.report(checks.overlap, at.field('matchLabelKeys').index(index), {
        message: `${quoted(key)} stands in "matchLabelKeys" and in "mismatchLabelKeys"`,
        fix: 'Remove it from one of the two',
        ...alias,
      });
    } else if (selected.get(key) === index) reportOverlap(key, index, at, checks, review, alias);
  });
}

/** Checks `matchLabelKeys` as the API server did for spread constraints before it put the keys into the selector. */
export function reviewUnmergedMatchLabelKeys(
  { labelSelector, matchLabelKeys }: Selecting,
  at: FieldPath,
  checks: MatchLabelKeysChecks,
  review: Review,
): void {
  reviewKeys(matchLabelKeys, labelSelector, at.field('matchLabelKeys'), checks, review);
  const { matchLabels, matchExpressions } = fieldsOf(labelSelector);
  const selected = new Set<unknown>(Object.keys(fieldsOf(matchLabels)));
  for (const [{ key }] of objectsOf(matchExpressions)) selected.add(key ?? '');
  itemsOf(matchLabelKeys).forEach((key, index) => {
    if (typeof key === 'string' && selected.has(key)) reportOverlap(key, index, at, checks, review);
  });
}

function reviewKeys(
  keys: unknown,
  selector: unknown,
  at: FieldPath,
  { format, selector: check }: MatchLabelKeysChecks,
  review: Review,
): void {
  const items = itemsOf(keys);
  if (items.length === 0) return;
  if (selector === undefined || selector === null) {
    review.report(check, at, {
      message: `"${at.last}" adds to a label selector, and there is none`,
      fix: `Write a "labelSelector" beside it, or remove "${at.last}"`,
    });
    return;
  }
  items.forEach((key, index) => {
    const text = key ?? '';
    if (typeof text === 'string' && !QUALIFIED_NAME.test(text)) {
      review.format(format, text, QUALIFIED_NAME, at.index(index));
    }
  });
}

/** The keys of those asked for that are selected by more than once, each with its last place in the list. */
function keysTwiceSelected(
  { labelSelector, mismatchLabelKeys }: Selecting,
  keys: readonly unknown[],
  labels: Fields | undefined,
): ReadonlyMap<unknown, number> {
  const places = new Map(keys.map((key, index) => [key, index]));
  const twice = new Map<unknown, number>();
  if (labelSelector === undefined || labelSelector === null) return twice;
  const { matchLabels, matchExpressions } = fieldsOf(labelSelector);
  const selected = new Set<unknown>(Object.keys(fieldsOf(matchLabels)));
  const select = (key: unknown): void => {
    const place = places.get(key);
    if (place !== undefined && selected.has(key)) twice.set(key, place);
    selected.add(key);
  };
  for (const [{ key }] of objectsOf(matchExpressions)) select(key ?? '');
  if (labels === undefined) return twice;
  for (const key of [...keys, ...itemsOf(mismatchLabelKeys)]) {
    if (typeof key === 'string' && Object.hasOwn(labels, key)) select(key);
  }
  return twice;
}

function reportOverlap(
  key: string,
  index: number,
  at: FieldPath,
  { overlap }: MatchLabelKeysChecks,
  review: Review,
  alias: Pick<Report, 'alias'> = {},
): void {
  review.report(overlap, at.field('matchLabelKeys').index(index), {
    message: `${quoted(key)} is selected by twice: in "matchLabelKeys" and in "labelSelector"`,
    fix: 'Remove it from one of the two',
    ...alias,
  });
}
