import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type Edit, mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

/** The Pod itself is among those that this selects. */
const TERM = { topologyKey: 'kubernetes.io/hostname', labelSelector: {} };

/** Breaks of the checks of what Pods a Pod is to be near to or far from. */
export const POD_AFFINITY_MUTATIONS = mutationGroup(podsWithoutAntiAffinity, {
  'pod-aff-weight': (site) => [term(site, TERM, 0), term(site, TERM, 101)],
  'pod-aff-topology-key': (site) => [term(site, { ...TERM, topologyKey: '' })],
  'pod-aff-topology-key-format': (site) => [term(site, { ...TERM, topologyKey: 'not a key' })],
  'pod-aff-namespaces': (site) => [term(site, { ...TERM, namespaces: ['not.a.namespace'] })],
  'pod-aff-match-label-keys': (site) => [term(site, { ...TERM, matchLabelKeys: ['not a key'] })],
  'pod-aff-match-label-keys-selector': (site) => [
    term(site, { topologyKey: 'kubernetes.io/hostname', matchLabelKeys: ['example.com/rack'] }),
  ],
  'pod-aff-match-label-keys-overlap': (site) => [
    term(site, { ...TERM, matchLabelKeys: ['example.com/rack'], mismatchLabelKeys: ['example.com/rack'] }),
  ],
});

/** Breaks of the checks of a label selector. */
export const LABEL_SELECTOR_MUTATIONS = mutationGroup(podsWithoutAntiAffinity, {
  'selector-format': (site) => [
    term(site, { ...TERM, namespaceSelector: { matchLabels: { 'not a key': 'x' } } }),
    term(site, { ...TERM, namespaceSelector: { matchLabels: { team: 'not a value' } } }),
    term(site, { ...TERM, namespaceSelector: { matchExpressions: [{ key: 'not a key', operator: 'Exists' }] } }),
  ],
  'selector-operator': (site) => [namespaces(site, { key: 'team', operator: 'Gt', values: ['1'] })],
  'selector-values-required': (site) => [namespaces(site, { key: 'team', operator: 'In' })],
  'selector-values-forbidden': (site) => [namespaces(site, { key: 'team', operator: 'Exists', values: ['x'] })],
});

function namespaces(site: PodSite, matchExpression: unknown): Edit {
  return term(site, { ...TERM, namespaceSelector: { matchExpressions: [matchExpression] } });
}

function term({ path }: PodSite, podAffinityTerm: unknown, weight = 1): Edit {
  const field = 'preferredDuringSchedulingIgnoredDuringExecution';
  return put([...path, 'affinity', 'podAntiAffinity', field], [{ weight, podAffinityTerm }]);
}

function* podsWithoutAntiAffinity(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) if (fieldsOf(site.spec.affinity).podAntiAffinity === undefined) yield site;
}
