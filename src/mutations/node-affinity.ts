import { fieldsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { type Edit, mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

const KEY = 'example.com/rack';

/** Breaks of the checks of a Pod's node affinity. */
export const NODE_AFFINITY_MUTATIONS = mutationGroup(podsWithoutNodeAffinity, {
  'node-aff-terms': (site) => [required(site, [])],
  'node-aff-weight': (site) => [
    preferred(site, { weight: 0, preference: { matchExpressions: [{ key: KEY, operator: 'Exists' }] } }),
    preferred(site, { weight: 101, preference: { matchExpressions: [{ key: KEY, operator: 'Exists' }] } }),
  ],
  'node-aff-key': (site) => [expression(site, { key: 'not a key', operator: 'Exists' })],
  'node-aff-operator': (site) => [expression(site, { key: KEY, operator: 'exists' })],
  'node-aff-in-values': (site) => [expression(site, { key: KEY, operator: 'In' })],
  'node-aff-exists-values': (site) => [expression(site, { key: KEY, operator: 'Exists', values: ['x'] })],
  'node-aff-gt-lt': (site) => [expression(site, { key: KEY, operator: 'Gt', values: ['1', '2'] })],
  'node-aff-value-format': (site) => [expression(site, { key: KEY, operator: 'In', values: ['not a value'] })],
  'node-aff-fields': (site) => [field(site, { key: 'metadata.uid', operator: 'In', values: ['x'] })],
  'node-aff-fields-operator': (site) => [field(site, { key: 'metadata.name', operator: 'Exists' })],
  'node-aff-fields-values': (site) => [field(site, { key: 'metadata.name', operator: 'In', values: ['a', 'b'] })],
  'node-aff-fields-name': (site) => [field(site, { key: 'metadata.name', operator: 'In', values: ['Not_A_Node'] })],
});

function required({ path }: PodSite, nodeSelectorTerms: unknown): Edit {
  const field = 'requiredDuringSchedulingIgnoredDuringExecution';
  return put([...path, 'affinity', 'nodeAffinity', field], { nodeSelectorTerms });
}

function preferred({ path }: PodSite, preference: unknown): Edit {
  return put([...path, 'affinity', 'nodeAffinity', 'preferredDuringSchedulingIgnoredDuringExecution'], [preference]);
}

function expression(site: PodSite, matchExpression: unknown): Edit {
  return required(site, [{ matchExpressions: [matchExpression] }]);
}

function field(site: PodSite, matchField: unknown): Edit {
  return required(site, [{ matchFields: [matchField] }]);
}

function* podsWithoutNodeAffinity(manifest: Manifest): Iterable<PodSite> {
  for (const site of podSites(manifest)) if (fieldsOf(site.spec.affinity).nodeAffinity === undefined) yield site;
}
