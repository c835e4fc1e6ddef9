import { itemsOf } from '../manifest/fields';
import { type Edit, mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

/** Breaks of the checks of a toleration. */
export const TOLERATION_MUTATIONS = mutationGroup(podSites, {
  'tol-key': (site) => [another(site, { key: 'not a key', operator: 'Exists' }), another(site, { operator: 'Equal' })],
  'tol-operator': (site) => [another(site, { key: 'example.com/taint', operator: 'exists' })],
  'tol-exists-value': (site) => [another(site, { key: 'example.com/taint', operator: 'Exists', value: 'x' })],
  'tol-value': (site) => [another(site, { key: 'example.com/taint', value: 'not a value' })],
  'tol-effect': (site) => [another(site, { key: 'example.com/taint', operator: 'Exists', effect: 'NoExec' })],
  'tol-seconds': (site) => [
    another(site, { key: 'example.com/taint', operator: 'Exists', effect: 'NoSchedule', tolerationSeconds: 60 }),
  ],
});

function another({ path, spec }: PodSite, toleration: unknown): Edit {
  return put([...path, 'tolerations', itemsOf(spec.tolerations).length], toleration);
}
