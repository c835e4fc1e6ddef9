import type { ErrorDetails } from '../errors';
import type { Labels } from './metadata';

/**
 * A label selector as cdk8s-plus' own objects hand it to each other. Ours is made without loading cdk8s-plus, of
 * whichever version the app has.
 */
export interface PlusLabelSelector {
  isEmpty(): boolean;
  _toKube(): { readonly matchLabels?: Labels };
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

/** The labels that select the Pods of an object. */
export function labelsOf(pods: HasPods): Labels {
  const selector = pods.toPodSelectorConfig().labelSelector as PlusLabelSelector;
  return selector._toKube().matchLabels ?? {};
}

/** Why something without labels can't be selected. */
export function noLabels(what: string): ErrorDetails {
  return {
    code: 'MISSING_LABELS',
    message: `${what} has no labels for its Pods, so nothing can select them`,
    fix: 'Give it some: metadata: { labels: { app: "…" } }',
  };
}
