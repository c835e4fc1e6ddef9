import { FieldPath } from '../kubernetes/field-path';
import { QUALIFIED_NAME } from '../kubernetes/names';
import { itemsOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of finalizers. */
export const FINALIZER_CHECKS = checks('ObjectMeta', {
  'meta-finalizer-format': {
    path: 'metadata.finalizers[]',
    says: 'A finalizer is a name with a domain before it, or "kubernetes", "orphan" or "foregroundDeletion"',
    cause: 'Invalid',
  },
  'meta-finalizer-conflict': {
    path: 'metadata.finalizers',
    says: 'The finalizers "orphan" and "foregroundDeletion" exclude each other',
    cause: 'Invalid',
  },
});

const FINALIZERS = FieldPath.of('metadata', 'finalizers');

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** What is wrong with the name of a finalizer, if anything. */
function finalizerProblem(finalizer: string): 'format' | 'unqualified' | undefined {
  if (!QUALIFIED_NAME.test(finalizer)) return 'format';
  return finalizer.includes('/') || STANDARD_FINALIZERS.includes(finalizer) ? undefined : 'unqualified';
}

/** Checks the names of finalizers; `alias` is what the server prints for one that is no qualified name. */
export function reviewFinalizerNames(
  check: Check,
  finalizers: readonly unknown[],
  at: FieldPath,
  review: Review,
  alias: { readonly format: string; readonly unqualified?: string },
): void {
  finalizers.forEach((item, index) => {
    const finalizer = item === null ? '' : item;
    const problem = typeof finalizer === 'string' ? finalizerProblem(finalizer) : undefined;
    if (problem === undefined) return;
    const path = alias[problem];
    review.report(check, at.index(index), {
      message: `${quoted(String(finalizer))} is no name of a finalizer`,
      fix: 'Write a domain before it, as in "example.com/finalizer"',
      ...(path === undefined ? {} : { alias: path }),
    });
  });
}

/** Checks the finalizers of an object; `isCustom` says whether a definition describes its kind. */
export function reviewFinalizers(finalizers: unknown, review: Review, isCustom = false): void {
  // Of custom objects the server takes any name, with a warning.
  const items = itemsOf(finalizers);
  const named = items.map((item) =>
    isCustom && typeof item === 'string' && QUALIFIED_NAME.test(item) ? 'orphan' : item,
  );
  reviewFinalizerNames(FINALIZER_CHECKS['meta-finalizer-format'], named, FINALIZERS, review, {
    format: FINALIZERS.toString(),
  });
  if (items.includes('orphan') && items.includes('foregroundDeletion')) {
    review.report(FINALIZER_CHECKS['meta-finalizer-conflict'], FINALIZERS, {
      message: 'The finalizers "orphan" and "foregroundDeletion" exclude each other',
      fix: 'Remove one of the two',
    });
  }
}
