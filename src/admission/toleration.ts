import type { FieldPath } from '../kubernetes/field-path';
import { LABEL_VALUE, QUALIFIED_NAME } from '../kubernetes/names';
import { type Fields, textOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of Toleration. */
export const TOLERATION_CHECKS = checks('Toleration', {
  'tol-key': {
    path: 'tolerations[].key',
    says: 'Has the form of the key of a label; empty only with the operator "Exists"',
    cause: 'Invalid',
  },
  'tol-operator': {
    path: 'tolerations[].operator',
    says: 'Is "Equal" or "Exists"; "Lt" and "Gt" are behind a feature gate that is off',
    cause: 'NotSupported',
  },
  'tol-exists-value': {
    path: 'tolerations[].value',
    says: 'Is left out with the operator "Exists"',
    cause: 'Invalid',
  },
  'tol-value': {
    path: 'tolerations[].value',
    says: 'Has the form of the value of a label',
    cause: 'Invalid',
  },
  'tol-effect': {
    path: 'tolerations[].effect',
    says: 'Is "NoSchedule", "PreferNoSchedule" or "NoExecute"; empty for all of them',
    cause: 'NotSupported',
  },
  'tol-seconds': {
    path: 'tolerations[].tolerationSeconds',
    says: 'Stands only beside the effect "NoExecute"',
    cause: 'Invalid',
  },
});

const OPERATORS = ['Equal', 'Exists'];
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Checks one toleration of a Pod. */
export function reviewToleration(toleration: Fields, at: FieldPath, review: Review): void {
  reviewKey(toleration, at, review);
  reviewSeconds(toleration, at, review);
  reviewValue(toleration, at, review);
  const { operator, effect } = toleration;
  if (operator !== undefined)
    review.oneOf(TOLERATION_CHECKS['tol-operator'], operator, OPERATORS, at.field('operator'));
  if (effect !== undefined) review.oneOf(TOLERATION_CHECKS['tol-effect'], effect, EFFECTS, at.field('effect'));
}

function reviewKey({ key, operator }: Fields, at: FieldPath, review: Review): void {
  const name = key ?? '';
  if (typeof name !== 'string') return;
  if (name !== '') {
    if (!QUALIFIED_NAME.test(name)) review.format(TOLERATION_CHECKS['tol-key'], name, QUALIFIED_NAME, at.field('key'));
  } else if ((operator ?? '') === '' || operator === 'Equal') {
    review.report(TOLERATION_CHECKS['tol-key'], at.field('key'), {
      message: 'Without a key a toleration is for all taints, which takes the operator "Exists"',
      fix: 'Write the key of the taint, or "Exists" as the operator',
      alias: `${at}.operator`,
    });
  }
}

function reviewSeconds({ tolerationSeconds, effect }: Fields, at: FieldPath, review: Review): void {
  if (typeof tolerationSeconds !== 'number' || effect === 'NoExecute') return;
  // An effect that is none is told of by itself.
  if (effect !== undefined && effect !== null && effect !== '' && !EFFECTS.includes(effect as string)) return;
  review.report(TOLERATION_CHECKS['tol-seconds'], at.field('tolerationSeconds'), {
    message: `"tolerationSeconds" means something for the effect "NoExecute" only, not for ${quoted(textOf(effect) ?? '')}`,
    fix: 'Write "NoExecute" as the effect, or remove "tolerationSeconds"',
    alias: `${at}.effect`,
  });
}

function reviewValue({ operator, value }: Fields, at: FieldPath, review: Review): void {
  const text = textOf(value);
  if (text === undefined) return;
  if (operator === 'Exists') {
    review.report(TOLERATION_CHECKS['tol-exists-value'], at.field('value'), {
      message: '"Exists" looks at the key only and takes no value',
      fix: 'Remove "value", or write "Equal" as the operator',
      alias: `${at}.operator`,
    });
  } else if (((operator ?? '') === '' || operator === 'Equal') && !LABEL_VALUE.test(text)) {
    review.format(TOLERATION_CHECKS['tol-value'], text, LABEL_VALUE, at.field('value'), { alias: `${at}.operator` });
  }
}
