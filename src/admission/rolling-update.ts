import type { FieldPath } from '../kubernetes/field-path';
import { parseIntOrPercent } from '../kubernetes/int-or-string';
import type { Check } from './check';
import { quoted, type Review } from './review';

/**
 * Checks a number of Pods or a percentage of them.
 * @param most the highest percentage
 * @returns the number, of Pods or percent; undefined where it is absent or was reported
 */
export function reviewShare(
  check: Check,
  value: unknown,
  at: FieldPath,
  review: Review,
  most = Number.POSITIVE_INFINITY,
): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const share = parseIntOrPercent(value);
  if (share === undefined) {
    // Other numbers cannot be read at all.
    if (typeof value === 'number') return undefined;
    const isNumber = /^[0-9]+$/.test(value);
    review.report(check, at, {
      message: `${quoted(value)} is ${isNumber ? 'text, not a number or a percentage' : 'neither a number nor a percentage'}`,
      fix: isNumber ? `Write ${value} without quotes, or "${value}%"` : 'Write a number, or a percentage as "25%"',
    });
  } else if (share.value < 0) {
    review.range(check, share.value, 0, Number.POSITIVE_INFINITY, at);
  } else if (share.kind === 'percent' && share.value > most) {
    review.report(check, at, {
      message: `${quoted(String(value))} is more than ${most}%`,
      fix: `Write "${most}%" or less`,
    });
  } else {
    return share.value;
  }
  return undefined;
}
