import { isMisspelling } from '../kubernetes/misspelling';
import { type Fields, textEntriesOf } from './fields';
import type { ManifestSet, PodEntry } from './manifest-set';
import { PodSelection } from './selected-pods';

/** A selector that selects no Pod of the set, though there are Pods that it could select. */
export interface UnmatchedSelector {
  /** A label that one of the Pods has, and what is surely its misspelling in the selector. */
  readonly misspelt?: { readonly key: string; readonly value: string; readonly meant: string; readonly pod: PodEntry };
  /** A Pod that it might have been meant for. */
  readonly pod: PodEntry;
}

/** Labels that Pods get from what makes them. */
const GIVEN =
  /^(pod-template-hash|controller-revision-hash|job-name|controller-uid|(batch|apps|statefulset)\.kubernetes\.io\/.*)$/;

/** Whether a selector asks for labels that Pods only get in the cluster. */
export function selectsGivenLabels(keys: Iterable<string>): boolean {
  return [...keys].some((key) => GIVEN.test(key));
}

/** What is wrong with the labels that a selector asks for, if no Pod of the set has them. */
export function unmatchedSelector(set: ManifestSet, namespace: string, labels: Fields): UnmatchedSelector | undefined {
  const pairs = textEntriesOf(labels);
  // A value that is no text is another check's to report.
  if (pairs.length === 0 || pairs.length < Object.keys(labels).length) return undefined;
  if (selectsGivenLabels(Object.keys(labels))) return undefined;
  const selection = PodSelection.of(set);
  if (selection.isUnclear(namespace)) return undefined;
  if (selection.byLabels(namespace, labels).length > 0) return undefined;
  // Which label is misspelt shows where some Pods are compared.
  const pods = selection.inNamespace(namespace, MOST);
  const [first] = pods;
  if (!first) return undefined;
  for (const pod of pods) {
    const missing = pairs.filter(([key, value]) => pod.labels[key] !== value);
    const [wrong] = missing;
    if (missing.length !== 1 || !wrong) continue;
    const [key, value] = wrong;
    const actual = pod.labels[key];
    if (typeof actual === 'string' && isMisspelling(value, actual)) {
      return { pod, misspelt: { key, value, meant: `${key}: ${actual}`, pod } };
    }
    const meant = textEntriesOf(pod.labels).find(([other, text]) => text === value && isMisspelling(key, other));
    if (meant) return { pod, misspelt: { key, value, meant: `${meant[0]}: ${value}`, pod } };
  }
  return { pod: first };
}

const MOST = 100;

/** What a selector finds instead, for a fix. */
export function labelsInWords({ labels }: PodEntry): string {
  const pairs = textEntriesOf(labels).map(([key, value]) => `"${key}: ${value}"`);
  if (pairs.length === 0) return 'no labels';
  return pairs.length > 4 ? `${pairs.slice(0, 4).join(', ')} and others` : pairs.join(', ');
}
