import { closest } from '../kubernetes/suggest';
import { downwardItems } from '../manifest/downward-items';
import { type Fields, fieldsOf, textOf } from '../manifest/fields';
import type { PodRule } from './rule';

const REFERENCE = /^metadata\.(labels|annotations)\['(.+)'\]$/;
/** Those that controllers give their Pods. */
const GIVEN = [
  'controller-revision-hash',
  'controller-uid',
  'job-name',
  'pod-template-generation',
  'pod-template-hash',
];

/** A label or an annotation that a variable or a file takes from the Pod is there. */
export const matchFieldRefLabel = {
  id: 'match-field-ref-label',
  says: 'A label or an annotation that a fieldRef names is one of the Pod',
  severity: 'warning',
  checkPod(pod, report) {
    const names = new Map<Fields, readonly string[]>();
    for (const { fieldRef, at, called } of downwardItems(pod)) {
      const [, field, key] = REFERENCE.exec(textOf(fieldRef.fieldPath) ?? '') ?? [];
      if (field === undefined || key === undefined || GIVEN.includes(key)) continue;
      const own = field === 'labels' ? pod.labels : fieldsOf(pod.metadata.annotations);
      if (Object.hasOwn(own, key)) continue;
      const noun = field === 'labels' ? 'label' : 'annotation';
      const all = names.get(own) ?? Object.keys(own);
      names.set(own, all);
      const meant = closest(key, all);
      // One with a prefix may be set by what the prefix says.
      if (/[/.]/.test(key) && meant === undefined) continue;
      report({
        at: at.down('fieldRef', 'fieldPath'),
        message: `${called} is empty, since the Pod has no ${noun} "${key}"`,
        fix: meant === undefined ? `Add the ${noun} to the Pod` : `Write "metadata.${field}['${meant}']"`,
      });
    }
  },
} as const satisfies PodRule;
