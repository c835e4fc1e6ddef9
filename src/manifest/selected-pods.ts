import { KINDS, OTHER_POD_KINDS } from '../kubernetes/kinds';
import { matchesLabels, matchesSelector } from '../kubernetes/label-selector';
import { type Fields, fieldsOf, itemsOf } from './fields';
import type { ManifestSet, PodEntry } from './manifest-set';

/** The Pods, and templates of Pods, that a selector selects; in the order of the set. */
export type SelectedPods = readonly PodEntry[];

/** Finds Pods by their labels. An object without a namespace may end up in any, so it is with all of them. */
export class PodSelection {
  private static readonly ofSets = new WeakMap<ManifestSet, PodSelection>();
  /** By namespace, and by label and value; all Pods under the empty label. */
  private readonly lists = new Map<string, PodEntry[]>();
  private readonly results = new Map<string, SelectedPods>();
  private compared = 0;
  /** The namespaces of Pods whose labels are wrong in themselves. */
  private readonly unclear = new Set<string>();

  private constructor(set: ManifestSet) {
    for (const entry of set.entries) {
      const isUnread = entry.pod ? areLabelsRefused(set, entry.pod) : POD_KINDS.has(entry.kind);
      if (isUnread) this.unclear.add(entry.namespace);
    }
    for (const pod of set.pods) {
      const pairs = ['', ...Object.entries(pod.labels).map(([key, value]) => pair(key, value))];
      for (const namespace of new Set([`in ${pod.entry.namespace}`, 'any'])) {
        for (const label of pairs) {
          const key = `${namespace}\n${label}`;
          const list = this.lists.get(key);
          if (list) list.push(pod);
          else this.lists.set(key, [pod]);
        }
      }
    }
  }

  /** The index of a set: made once. */
  static of(set: ManifestSet): PodSelection {
    let selection = PodSelection.ofSets.get(set);
    if (!selection) {
      selection = new PodSelection(set);
      PodSelection.ofSets.set(set, selection);
    }
    return selection;
  }

  /** Whether the labels of a Pod that may be in a namespace are wrong in themselves: any selector may have meant it. */
  isUnclear(namespace: string): boolean {
    if (this.unclear.size === 0) return false;
    return namespace === '' || this.unclear.has(namespace) || this.unclear.has('');
  }

  /** Some of the Pods that may be in a namespace. */
  inNamespace(namespace: string, most: number): SelectedPods {
    return this.candidates(namespace, [''])
      .flatMap((list) => list.slice(0, most))
      .slice(0, most);
  }

  /** The Pods that have all of these labels. */
  byLabels(namespace: string, labels: Fields): SelectedPods {
    const pairs = Object.entries(labels).map(([key, value]) => pair(key, value));
    return this.remembered(namespace, labels, () =>
      this.candidates(namespace, pairs).flatMap((list) => list.filter((pod) => matchesLabels(labels, pod.labels))),
    );
  }

  /** The Pods that a selector with expressions selects; none where that would take too long to find out. */
  bySelector(namespace: string, selector: Fields): SelectedPods {
    const pairs = Object.entries(fieldsOf(selector.matchLabels)).map(([key, value]) => pair(key, value));
    for (const expression of itemsOf(selector.matchExpressions)) {
      const { key, operator, values } = fieldsOf(expression);
      if (operator === 'In' && itemsOf(values).length === 1) pairs.push(pair(String(key), itemsOf(values)[0]));
    }
    return this.remembered(namespace, { selector }, () => {
      if (this.compared > MOST_COMPARED) return [];
      return this.candidates(namespace, pairs).flatMap((list) => {
        this.compared += list.length;
        return list.filter((pod) => matchesSelector(selector, pod.labels));
      });
    });
  }

  /** Where Pods with all of these labels are: in the shortest of the labels' lists. */
  private candidates(namespace: string, pairs: readonly string[]): SelectedPods[] {
    const labels = pairs.length > 0 ? pairs : [''];
    if (namespace === '') return [this.shortest('any', labels)];
    return [this.shortest(`in ${namespace}`, labels), this.shortest('in ', labels).slice(0, MOST_UNPLACED)];
  }

  private shortest(namespace: string, labels: readonly string[]): SelectedPods {
    return labels
      .map((label) => this.lists.get(`${namespace}\n${label}`) ?? [])
      .reduce((shortest, list) => (list.length < shortest.length ? list : shortest));
  }

  private remembered(namespace: string, selector: Fields, find: () => SelectedPods): SelectedPods {
    const key = `${namespace}\n${JSON.stringify(selector)}`;
    let result = this.results.get(key);
    if (!result) {
      result = find();
      this.results.set(key, result);
    }
    return result;
  }
}

/** So many Pods without a namespace are looked at beside those of a namespace. */
const MOST_UNPLACED = 100;

/** So many Pods are compared with selectors that no list is shorter for, all in all. */
const MOST_COMPARED = 2_000_000;

/** Whether a Pod's labels are wrong in themselves. */
export function areLabelsRefused(set: ManifestSet, { entry, metadataAt }: PodEntry): boolean {
  return set.isRefused(entry, metadataAt.field('labels'));
}

/** Kinds that make Pods, whatever their apiVersion: of one that is not known the labels are not, either. */
const POD_KINDS: ReadonlySet<string> = new Set(
  [...Object.values(KINDS), ...Object.values(OTHER_POD_KINDS)].flatMap((facts) =>
    'podTemplate' in facts ? facts.kind : [],
  ),
);

function pair(key: string, value: unknown): string {
  return `${key}=${value ?? ''}`;
}
