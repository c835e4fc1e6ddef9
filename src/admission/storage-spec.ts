import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { parseQuantity, type Quantity } from '../kubernetes/quantity';
import { itemsOf } from '../manifest/fields';
import type { Check } from './check';
import { quoted, type Review } from './review';
import { isEmptyList } from './volume-source';

/** The ways in which volumes are shared. */
export const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** How a volume is given to a container. */
export const VOLUME_MODES = ['Filesystem', 'Block'];

/** The checks of access modes, of a claim or of a volume. */
export interface AccessModeChecks {
  readonly required: Check;
  readonly known: Check;
  readonly alone: Check;
}

/** Checks `accessModes`; `at` is the list. */
export function reviewAccessModes(modes: unknown, at: FieldPath, review: Review, checks: AccessModeChecks): void {
  if (isEmptyList(modes)) {
    review.report(checks.required, at, {
      message: 'There are no access modes',
      fix: `Write at least one of ${ACCESS_MODES.map(quoted).join(', ')}`,
    });
    return;
  }
  const list = itemsOf(modes);
  list.forEach((mode, index) => {
    const text = mode ?? '';
    if (typeof text !== 'string' || ACCESS_MODES.includes(text)) return;
    const modeAt = at.index(index);
    // The server does not say which.
    if (text !== '') review.oneOf(checks.known, text, ACCESS_MODES, modeAt, { alias: at.toString() });
    else {
      review.report(checks.known, modeAt, {
        message: 'The access mode is empty',
        fix: `Write one of ${ACCESS_MODES.map(quoted).join(', ')}`,
        alias: at.toString(),
      });
    }
  });
  const isOfOnePod = list.includes('ReadWriteOncePod');
  if (!isOfOnePod || !list.some((mode) => mode !== 'ReadWriteOncePod' && ACCESS_MODES.includes(mode as string))) return;
  review.report(checks.alone, at, {
    message: '"ReadWriteOncePod" stands beside another access mode',
    fix: 'Write "ReadWriteOncePod" alone, or remove it',
  });
}

/** The amount that the server reads; undefined where it can't. */
export function amountOf(value: unknown): Quantity | undefined {
  if (value === null) return parseQuantity('0');
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

/** Reports an amount that is not more than 0. */
export function reviewPositive(check: Check, value: unknown, at: FieldPath, review: Review, alias?: string): void {
  const amount = amountOf(value);
  if (amount === undefined || amount.sign > 0) return;
  review.report(check, at, {
    message: `${quoted(String(value))} is not more than 0`,
    fix: 'Write an amount as "10Gi"',
    ...(alias === undefined ? {} : { alias }),
  });
}

/** Checks the name of a class, empty text aside. */
export function reviewClassName(check: Check, name: unknown, at: FieldPath, review: Review): void {
  if (name !== '') review.format(check, name, DNS_1123_SUBDOMAIN, at);
}
