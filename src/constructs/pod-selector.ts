import { type ErrorDetails, PodwrightError } from '../errors';
import type { Expansion } from './expansion';
import type { Labels } from './metadata';

/**
 * A label selector as cdk8s-plus' own objects hand it to each other. Ours is made without loading cdk8s-plus, of
 * whichever version the app has.
 */
export interface PlusLabelSelector {
  isEmpty(): boolean;
  _toKube(): { readonly matchLabels?: Labels; readonly matchExpressions?: readonly unknown[] };
}

/** How cdk8s-plus asks for the Pods to select. */
export interface PlusPodSelectorConfig<Selector> {
  readonly labelSelector: Selector;
  readonly namespaces?: { readonly labelSelector?: Selector; readonly names?: string[] };
}

/** Anything that has Pods which a Service can find: a Pod, a workload, one of cdk8s-plus'. */
export interface HasPods<P extends string = string> {
  /** The names of the ports that the Pods' containers declare, where they are known. */
  readonly portNames?: readonly P[];
  /** The Pods as cdk8s-plus' `IPodSelector` says them. */
  toPodSelectorConfig(): { readonly labelSelector: object };
}

/** What selects Pods with these labels in this namespace. */
export function podSelectorConfig<Selector>(
  labels: Labels,
  namespace: string | undefined,
): PlusPodSelectorConfig<Selector> {
  const labelSelector: PlusLabelSelector = { isEmpty: () => false, _toKube: () => ({ matchLabels: { ...labels } }) };
  return {
    // cdk8s-plus' class has private members, so no type of ours can be it; its methods are what it is used by.
    labelSelector: labelSelector as Selector,
    namespaces: namespace === undefined ? undefined : { names: [namespace] },
  };
}

/**
 * The labels by which a Service can select the Pods of an object.
 * @throws PodwrightError when they are selected by anything else, which a Service can't do
 */
export function labelsOf(pods: HasPods, expansion: Expansion): Labels {
  const { matchLabels = {}, matchExpressions = [] } = selectorOf(pods, expansion)._toKube();
  if (matchExpressions.length === 0 && Object.keys(matchLabels).length > 0) return matchLabels;
  return expansion.fail({
    code: 'INVALID_PROPS',
    message: '"spec.selector" is given Pods that are not selected by labels alone',
    fix: 'Write the labels, as in "selector: { app: \'web\' }"',
  });
}

function selectorOf(pods: HasPods, expansion: Expansion): PlusLabelSelector {
  try {
    return pods.toPodSelectorConfig().labelSelector as PlusLabelSelector;
  } catch (error) {
    throw error instanceof PodwrightError ? error.at(expansion.path) : error;
  }
}

/** Why something without labels can't be selected. */
export function noLabels(what: string): ErrorDetails {
  return {
    code: 'MISSING_LABELS',
    message: `${what} has no labels for its Pods, so nothing can select them`,
    fix: 'Give it some: metadata: { labels: { app: "…" } }',
  };
}
