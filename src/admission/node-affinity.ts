import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN, LABEL_VALUE } from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewLabelKey, reviewValueCount } from './label-selector';
import { quoted, type Review } from './review';

/** What the API server checks of NodeAffinity, and of a node selector elsewhere. */
export const NODE_AFFINITY_CHECKS = checks('NodeAffinity', {
  'node-aff-terms': {
    path: 'requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
    says: 'Has at least one term',
    cause: 'Required',
  },
  'node-aff-weight': {
    path: 'preferredDuringSchedulingIgnoredDuringExecution[].weight',
    says: 'Is a number from 1 to 100',
    cause: 'Invalid',
  },
  'node-aff-key': {
    path: 'matchExpressions[].key',
    says: 'Has the form of the key of a label',
    cause: 'Invalid',
  },
  'node-aff-operator': {
    path: 'matchExpressions[].operator',
    says: 'Is "In", "NotIn", "Exists", "DoesNotExist", "Gt" or "Lt"',
    cause: 'Invalid',
  },
  'node-aff-in-values': {
    path: 'matchExpressions[].values',
    says: 'Has at least one value for "In" and "NotIn"',
    cause: 'Required',
  },
  'node-aff-exists-values': {
    path: 'matchExpressions[].values',
    says: 'Is left out for "Exists" and "DoesNotExist"',
    cause: 'Forbidden',
  },
  'node-aff-gt-lt': {
    path: 'matchExpressions[].values',
    says: 'Has exactly one value for "Gt" and "Lt"',
    cause: 'Required',
  },
  'node-aff-value-format': {
    path: 'requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[].values[]',
    says: 'Has the form of the value of a label',
    cause: 'Invalid',
    since: '1.33',
  },
  'node-aff-fields': {
    path: 'matchFields[].key',
    says: 'Is "metadata.name"',
    cause: 'Invalid',
  },
  'node-aff-fields-operator': {
    path: 'matchFields[].operator',
    says: 'Is "In" or "NotIn"',
    cause: 'Invalid',
  },
  'node-aff-fields-values': {
    path: 'matchFields[].values',
    says: 'Has exactly one value',
    cause: 'Required',
  },
  'node-aff-fields-name': {
    path: 'matchFields[].values[]',
    says: 'Is a DNS-1123 subdomain, as names of nodes are',
    cause: 'Invalid',
  },
});

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const FIELD_OPERATORS = ['In', 'NotIn'];

/** The checks of an expression that a label selector has, too. */
const VALUE_CHECKS = {
  'selector-values-required': NODE_AFFINITY_CHECKS['node-aff-in-values'],
  'selector-values-forbidden': NODE_AFFINITY_CHECKS['node-aff-exists-values'],
};

/** Checks `nodeAffinity` of a Pod. */
export function reviewNodeAffinity(affinity: Fields, at: FieldPath, review: Review): void {
  const required = affinity.requiredDuringSchedulingIgnoredDuringExecution;
  if (required !== undefined) {
    reviewNodeSelector(required, at.field('requiredDuringSchedulingIgnoredDuringExecution'), review);
  }
  const preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution;
  if (preferred === undefined) return;
  const list = at.field('preferredDuringSchedulingIgnoredDuringExecution');
  for (const [{ weight, preference }, index] of objectsOf(preferred)) {
    const termAt = list.index(index);
    reviewWeight(NODE_AFFINITY_CHECKS['node-aff-weight'], weight, termAt.field('weight'), review);
    // A value in no label's form is let pass here in all versions.
    reviewTerm(fieldsOf(preference), termAt.field('preference'), review, false);
  }
}

/** Checks how much a preference counts; what is absent is 0. */
export function reviewWeight(
  check: (typeof NODE_AFFINITY_CHECKS)['node-aff-weight'],
  weight: unknown,
  at: FieldPath,
  review: Review,
): void {
  if (weight === undefined || weight === null) {
    review.report(check, at, { message: 'The preference has no weight', fix: 'Write a number from 1 to 100' });
  } else review.range(check, weight, 1, 100, at);
}

/**
 * Checks a node selector: that of a Pod's affinity, or of a PersistentVolume.
 * @param checksValues whether values must have the form of a label's, from the version on that asks for it
 */
export function reviewNodeSelector(selector: unknown, at: FieldPath, review: Review, checksValues = true): void {
  if (selector === null || typeof selector !== 'object' || Array.isArray(selector)) return;
  const { nodeSelectorTerms } = fieldsOf(selector);
  const list = at.field('nodeSelectorTerms');
  if (nodeSelectorTerms === undefined || nodeSelectorTerms === null || isEmpty(nodeSelectorTerms)) {
    review.report(NODE_AFFINITY_CHECKS['node-aff-terms'], list, {
      message: 'The node selector has no terms',
      fix: 'Write at least one term under "nodeSelectorTerms"',
    });
  }
  for (const [term, index] of objectsOf(nodeSelectorTerms)) reviewTerm(term, list.index(index), review, checksValues);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function reviewTerm({ matchExpressions, matchFields }: Fields, at: FieldPath, review: Review, checksValues: boolean) {
  if (matchExpressions !== undefined) {
    const list = at.field('matchExpressions');
    for (const [expression, index] of objectsOf(matchExpressions)) {
      reviewExpression(expression, list.index(index), review, checksValues);
    }
  }
  if (matchFields !== undefined) {
    const list = at.field('matchFields');
    for (const [field, index] of objectsOf(matchFields)) reviewField(field, list.index(index), review);
  }
}

function reviewExpression(
  { key, operator, values }: Fields,
  at: FieldPath,
  review: Review,
  checksValues: boolean,
): void {
  const operatorAt = at.field('operator');
  if (review.required(NODE_AFFINITY_CHECKS['node-aff-operator'], operator, operatorAt, NO_OPERATOR)) {
    review.oneOf(NODE_AFFINITY_CHECKS['node-aff-operator'], operator, OPERATORS, operatorAt);
  }
  reviewValueCount(operator, values, at, VALUE_CHECKS, review);
  if ((operator === 'Gt' || operator === 'Lt') && isNotOne(values)) {
    review.report(NODE_AFFINITY_CHECKS['node-aff-gt-lt'], at.field('values'), {
      message: `${quoted(operator)} compares with exactly one number`,
      fix: 'Write one number in quotes under "values"',
    });
  }
  reviewLabelKey(NODE_AFFINITY_CHECKS['node-aff-key'], key, at.field('key'), review);
  if (!checksValues) return;
  itemsOf(values).forEach((value, index) => {
    const text = value ?? '';
    if (typeof text !== 'string' || LABEL_VALUE.test(text)) return;
    review.format(NODE_AFFINITY_CHECKS['node-aff-value-format'], text, LABEL_VALUE, at.field('values').index(index));
  });
}

const NO_OPERATOR = {
  message: 'The expression has no operator',
  fix: 'Write one of "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"',
};

function isNotOne(values: unknown): boolean {
  return values === undefined || values === null || (Array.isArray(values) && values.length !== 1);
}

function reviewField({ key, operator, values }: Fields, at: FieldPath, review: Review): void {
  const operatorAt = at.field('operator');
  if (review.required(NODE_AFFINITY_CHECKS['node-aff-fields-operator'], operator, operatorAt, NO_FIELD_OPERATOR)) {
    review.oneOf(NODE_AFFINITY_CHECKS['node-aff-fields-operator'], operator, FIELD_OPERATORS, operatorAt);
  }
  if ((operator === 'In' || operator === 'NotIn') && isNotOne(values)) {
    review.report(NODE_AFFINITY_CHECKS['node-aff-fields-values'], at.field('values'), {
      message: 'The field of a node is compared with exactly one value',
      fix: 'Write one value under "values", and a term for each further one',
    });
  }
  if (key === 'metadata.name') {
    itemsOf(values).forEach((value, index) => {
      const valueAt = at.field('values').index(index);
      const check = NODE_AFFINITY_CHECKS['node-aff-fields-name'];
      if ((value ?? '') === '')
        review.report(check, valueAt, { message: 'The name of the node is empty', fix: 'Write it' });
      else review.format(check, value, DNS_1123_SUBDOMAIN, valueAt);
    });
  } else if (key === undefined || key === null || typeof key === 'string') {
    review.report(NODE_AFFINITY_CHECKS['node-aff-fields'], at.field('key'), {
      message: `${quoted(textOf(key) ?? '')} is no field of a node that can be selected by`,
      fix: 'Write "metadata.name", or put a label under "matchExpressions"',
    });
  }
}

const NO_FIELD_OPERATOR = { message: 'The comparison has no operator', fix: 'Write "In" or "NotIn"' };
