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

  private constructor(set: ManifestSet) {
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
    if (!selection) PodSelection.ofSets.set(set, (selection = new PodSelection(set)));
    return selection;
  }

  /** The Pods that may be in a namespace. */
  inNamespace(namespace: string): SelectedPods {
    return this.candidates(namespace, ['']);
  }

  /** The Pods that have all of these labels. */
  byLabels(namespace: string, labels: Fields): SelectedPods {
    const pairs = Object.entries(labels).map(([key, value]) => pair(key, value));
    return this.remembered(namespace, labels, () =>
      this.candidates(namespace, pairs).filter((pod) => matchesLabels(labels, pod.labels)),
    );
  }

  /** The Pods that a selector with expressions selects. */
  bySelector(namespace: string, selector: Fields): SelectedPods {
    const pairs = Object.entries(fieldsOf(selector.matchLabels)).map(([key, value]) => pair(key, value));
    for (const expression of itemsOf(selector.matchExpressions)) {
      const { key, operator, values } = fieldsOf(expression);
      if (operator === 'In' && itemsOf(values).length === 1) pairs.push(pair(String(key), itemsOf(values)[0]));
    }
    return this.remembered(namespace, { selector }, () =>
      this.candidates(namespace, pairs).filter((pod) => matchesSelector(selector, pod.labels)),
    );
  }

  /** The shortest of the lists of these labels. */
  private candidates(namespace: string, pairs: readonly string[]): SelectedPods {
    const lists = (pairs.length > 0 ? pairs : ['']).map((label) => {
      if (namespace === '') return this.lists.get(`any\n${label}`) ?? [];
      const own = this.lists.get(`in ${namespace}\n${label}`) ?? [];
      const unplaced = this.lists.get(`in \n${label}`) ?? [];
      return unplaced.length === 0 ? own : [...own, ...unplaced];
    });
    return lists.reduce((shortest, list) => (list.length < shortest.length ? list : shortest));
  }

  private remembered(namespace: string, selector: Fields, find: () => SelectedPods): SelectedPods {
    const key = `${namespace}\n${JSON.stringify(selector)}`;
    let result = this.results.get(key);
    if (!result) this.results.set(key, (result = find()));
    return result;
  }
}

function pair(key: string, value: unknown): string {
  return `${key}=${value ?? ''}`;
}
