import type { FieldPath } from '../kubernetes/field-path';
import type { Report } from '../manifest/problem';
import type { Check } from './check';
import type { Review } from './review';

/**
 * Reports text that is none of those allowed, empty text too: some fields of the API tell it from an absent one.
 */
export function reviewChoice(
  check: Check,
  value: unknown,
  allowed: readonly string[],
  at: FieldPath,
  review: Review,
  report: Partial<Report> = {},
): void {
  if (value !== '') {
    review.oneOf(check, value, allowed, at, report);
    return;
  }
  const choices = allowed.map((one) => `"${one}"`).join(', ');
  review.report(check, at, {
    message: `"" is none of ${choices}`,
    fix: `Write one of ${choices}, or remove the field`,
    ...report,
  });
}
