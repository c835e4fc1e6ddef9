import { FieldPath } from '../kubernetes/field-path';
import type { ObjectRule } from './rule';

/** Pods carry the name of their StatefulSet and a number of up to ten digits in a label, of 63 characters at most. */
const LONGEST = 52;
/** Fewer than nine digits are rare. */
const TOO_LONG = 54;

/** A StatefulSet's name leaves room for what is added to it. */
export const validStatefulSetName = {
  id: 'valid-stateful-set-name',
  says: `The name of a StatefulSet has ${LONGEST} characters at most, since its Pods carry it in a label with a number`,
  severity: 'error',
  kinds: ['StatefulSet'],
  checkObject({ name, group }, report) {
    if (group !== 'apps' || name.length <= LONGEST || name.length > 63) return;
    report({
      at: FieldPath.of('metadata', 'name'),
      ...(name.length <= TOO_LONG && { severity: 'warning' as const }),
      message: `The name has ${name.length} characters: the label "controller-revision-hash" of its Pods gets too long, so none can be made`,
      fix: `Shorten it to ${LONGEST} characters`,
    });
  },
} as const satisfies ObjectRule;
