import { itemsOf, textEntriesOf } from '../manifest/fields';
import { type Edit, mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

const OWN = 'topologySpreadConstraints';

/** The Pod itself is among those that this selects. */
const CONSTRAINT = {
  maxSkew: 1,
  topologyKey: 'example.com/rack',
  whenUnsatisfiable: 'DoNotSchedule',
  labelSelector: {},
};

/** Breaks of the checks of how Pods are spread. */
export const TOPOLOGY_SPREAD_MUTATIONS = mutationGroup(podSites, {
  'tsc-max-skew': (site) => [another(site, { maxSkew: 0 })],
  'tsc-topology-key': (site) => [another(site, { topologyKey: '' })],
  'tsc-when': (site) => [another(site, { whenUnsatisfiable: 'doNotSchedule' })],
  'tsc-unique': (site) => [[another(site, {}), another(site, {}, 1)]],
  'tsc-min-domains': (site) => [
    another(site, { minDomains: 0 }),
    another(site, { minDomains: 2, whenUnsatisfiable: 'ScheduleAnyway' }),
  ],
  'tsc-node-policies': (site) => [
    another(site, { nodeAffinityPolicy: 'honor' }),
    another(site, { nodeTaintsPolicy: 'honor' }),
  ],
  'tsc-match-label-keys': (site) => [another(site, { matchLabelKeys: ['not a key'] })],
  'tsc-match-label-keys-selector': (site) => [
    another(site, { labelSelector: undefined, matchLabelKeys: ['example.com/release'] }),
  ],
  *'tsc-match-label-keys-overlap'(site) {
    const [label] = textEntriesOf(site.metadata.labels);
    if (label === undefined) return;
    const [key, value] = label;
    const labelSelector = { matchLabels: { [key]: value }, matchExpressions: [{ key, operator: 'Exists' }] };
    yield another(site, { labelSelector, matchLabelKeys: [key] });
  },
});

function another({ path, spec }: PodSite, fields: object, further = 0): Edit {
  const { labelSelector, ...constraint } = { ...CONSTRAINT, ...fields };
  const at = itemsOf(spec[OWN]).length + further;
  return put([...path, OWN, at], labelSelector === undefined ? constraint : { ...constraint, labelSelector });
}
