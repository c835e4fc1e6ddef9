import type { FieldPath } from '../kubernetes/field-path';
import { LABEL_VALUE, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { reviewLabels } from './object-meta';
import { quoted, type Review } from './review';

/** What the API server checks of LabelSelector. */
export const LABEL_SELECTOR_CHECKS = checks('LabelSelector', {
  'selector-format': {
    path: 'matchLabels, matchExpressions[].key, matchExpressions[].values[]',
    says: 'The keys and the values have the form of labels',
    cause: 'Invalid',
  },
  'selector-operator': {
    path: 'matchExpressions[].operator',
    says: 'Is "In", "NotIn", "Exists" or "DoesNotExist"',
    cause: 'Invalid',
  },
  'selector-values-required': {
    path: 'matchExpressions[].values',
    says: 'Has at least one value for "In" and "NotIn"',
    cause: 'Required',
  },
  'selector-values-forbidden': {
    path: 'matchExpressions[].values',
    says: 'Is left out for "Exists" and "DoesNotExist"',
    cause: 'Forbidden',
  },
});

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Checks a label selector; one that is absent is right. */
export function reviewLabelSelector(selector: unknown, at: FieldPath, review: Review): void {
  const { matchLabels, matchExpressions } = fieldsOf(selector);
  if (matchLabels !== undefined) {
    const format = LABEL_SELECTOR_CHECKS['selector-format'];
    reviewLabels(matchLabels, at.field('matchLabels'), review, { key: format, value: format });
  }
  if (matchExpressions === undefined) return;
  const list = at.field('matchExpressions');
  for (const [expression, index] of objectsOf(matchExpressions))
    reviewExpression(expression, list.index(index), review);
}

function reviewExpression({ operator, key, values }: Fields, at: FieldPath, review: Review): void {
  const operatorAt = at.field('operator');
  if (review.required(LABEL_SELECTOR_CHECKS['selector-operator'], operator, operatorAt, NO_OPERATOR)) {
    review.oneOf(LABEL_SELECTOR_CHECKS['selector-operator'], operator, OPERATORS, operatorAt);
  }
  reviewValueCount(operator, values, at, LABEL_SELECTOR_CHECKS, review);
  reviewLabelKey(LABEL_SELECTOR_CHECKS['selector-format'], key, at.field('key'), review);
  itemsOf(values).forEach((value, index) => {
    const text = value ?? '';
    if (typeof text === 'string' && !LABEL_VALUE.test(text)) {
      const valueAt = at.field('values').index(index);
      review.format(LABEL_SELECTOR_CHECKS['selector-format'], text, LABEL_VALUE, valueAt);
    }
  });
}

const NO_OPERATOR = {
  message: 'The expression has no operator',
  fix: 'Write one of "In", "NotIn", "Exists", "DoesNotExist"',
};

/** Checks that an expression has values where its operator needs them, and none where it can't use them. */
export function reviewValueCount(
  operator: unknown,
  values: unknown,
  at: FieldPath,
  checks: Readonly<Record<'selector-values-required' | 'selector-values-forbidden', Check>>,
  review: Review,
): void {
  const isAbsent = values === undefined || values === null;
  if (!isAbsent && !Array.isArray(values)) return;
  const count = itemsOf(values).length;
  if ((operator === 'In' || operator === 'NotIn') && count === 0) {
    review.report(checks['selector-values-required'], at.field('values'), {
      message: `${quoted(operator)} has no values to compare with`,
      fix: 'Write at least one value under "values", or "Exists" or "DoesNotExist" as the operator',
    });
  } else if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) {
    review.report(checks['selector-values-forbidden'], at.field('values'), {
      message: `${quoted(operator)} looks at the key only and takes no values`,
      fix: `Remove "values", or write "${operator === 'Exists' ? 'In' : 'NotIn'}" as the operator`,
    });
  }
}

/** Checks the key of a label; one that is absent is empty. */
export function reviewLabelKey(check: Check, key: unknown, at: FieldPath, review: Review): void {
  const text = key ?? '';
  if (typeof text !== 'string' || QUALIFIED_NAME.test(text)) return;
  if (text === '') review.report(check, at, { message: 'The key of the label is missing', fix: 'Write the key' });
  else review.format(check, text, QUALIFIED_NAME, at);
}
