import { ENV_NAME_STRICT } from '../kubernetes/names';
import { containersOf } from '../kubernetes/pod-spec';
import { envFromKeys } from '../manifest/env-from-keys';
import {
  type Fields,
  fieldsOf,
  isFields,
  itemsOf,
  numberOf,
  objectsOf,
  textEntriesOf,
  textOf,
} from '../manifest/fields';
import { isHeadless } from '../manifest/headless-services';
import type { Entry } from '../manifest/manifest-set';
import { PodSelection } from '../manifest/selected-pods';
import { drop, type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';
import { misspelt, type WholeSite, wholeSites } from './whole-site';

/** Breaks of what selects Pods, and of what may be in a set only once. */
export const SELECTION_MUTATIONS: MutationGroup = mutationGroup(wholeSites, {
  *'match-service-selector'(site) {
    if (site.manifest.kind !== 'Service' || isHeadless(site.entry)) return;
    yield* misspellLabel(site, fieldsOf(fieldsOf(site.manifest.spec).selector), ['spec', 'selector']);
  },
  *'match-network-policy'(site) {
    if (site.manifest.kind !== 'NetworkPolicy') return;
    yield* misspellLabels(site, 'podSelector');
  },
  *'match-disruption-budget'(site) {
    if (site.manifest.kind === 'PodDisruptionBudget') yield* misspellLabels(site, 'selector');
  },
  *'no-blocked-eviction'({ manifest }) {
    if (manifest.kind !== 'PodDisruptionBudget') return;
    yield [drop(['spec', 'minAvailable']), put(['spec', 'maxUnavailable'], 0)];
  },
  *'match-target-port'({ manifest, entry, set }) {
    const { selector, ports } = fieldsOf(manifest.spec);
    if (manifest.kind !== 'Service' || Object.keys(fieldsOf(selector)).length === 0) return;
    if (PodSelection.of(set).byLabels(entry.namespace, fieldsOf(selector)).length === 0) return;
    for (const [, index] of objectsOf(ports)) yield put(['spec', 'ports', index, 'targetPort'], 'no-such-port');
  },
  *'unique-object'({ manifest, entry, set }) {
    // Of these kinds no other object holds the name.
    if (!['Pod', 'Job', 'CronJob', 'PodDisruptionBudget', 'NetworkPolicy'].includes(manifest.kind)) return;
    const other = set
      .ofKind(manifest.kind)
      .find(({ namespace, name }) => namespace === entry.namespace && name !== entry.name && name !== '');
    if (other && entry.name !== '') yield put(['metadata', 'name'], other.name);
  },
  *'unique-workload-selector'({ manifest, entry, set }) {
    if (manifest.kind !== 'Deployment' || isObserved(entry, set)) return;
    const other = set
      .ofKind('Deployment')
      .find((found) => found !== entry && found.namespace === entry.namespace && !isObserved(found, set));
    const labels = fieldsOf(fieldsOf(other?.manifest.spec).selector).matchLabels;
    if (!other || !isFields(labels)) return;
    yield [put(['spec', 'selector'], { matchLabels: labels }), put(['spec', 'template', 'metadata', 'labels'], labels)];
  },
  *'unique-node-port'({ manifest, entry, set }) {
    const port = nodePortOf(entry);
    const other = set.ofKind('Service').find((found) => found !== entry && nodePortOf(found) !== undefined);
    if (manifest.kind !== 'Service' || port === undefined || !other) return;
    yield put(['spec', 'ports', 0, 'nodePort'], nodePortOf(other));
  },
  *'unique-cluster-ip'({ manifest, entry, set }) {
    const other = set.ofKind('Service').find((found) => found !== entry && addressOf(found) !== undefined);
    if (manifest.kind !== 'Service' || addressOf(entry) === undefined || !other) return;
    yield put(['spec', 'clusterIP'], addressOf(other));
  },
  *'valid-env-from-key'({ manifest, entry, set }) {
    if (manifest.kind !== 'ConfigMap') return;
    const isUsed = set.pods.some(({ entry: { namespace }, spec, at }) =>
      containersOf(spec).some(({ container }) =>
        [...envFromKeys(set, namespace, container, at)].some(
          ({ kind, name, prefix }) => kind === 'ConfigMap' && name === entry.name && prefix === '',
        ),
      ),
    );
    if (isUsed) yield put(['data', '1st'], 'x');
  },
  *'no-env-override'({ entry, set }) {
    if (!entry.pod) return;
    const { spec, at } = entry.pod;
    for (const { container, list, index, kind } of containersOf(spec)) {
      const path = at.down(list, index, 'env');
      for (const { keys, prefix } of envFromKeys(set, entry.namespace, container, at)) {
        const [key] = keys;
        const env = itemsOf(container.env);
        if (key === undefined || kind === 'ephemeral' || !ENV_NAME_STRICT.test(prefix + key)) continue;
        if (env.some((variable) => fieldsOf(variable).name === prefix + key)) continue;
        yield put([...path.steps(), env.length], { name: prefix + key, value: 'x' });
      }
    }
  },
  *'no-reserved-label'({ manifest }) {
    if (manifest.kind !== 'Deployment') return;
    yield put(['spec', 'template', 'metadata', 'labels', 'pod-template-hash'], 'abc12');
  },
});

function* misspellLabels(site: WholeSite, field: string): Iterable<Edit> {
  const { matchLabels } = fieldsOf(fieldsOf(site.manifest.spec)[field]);
  yield* misspellLabel(site, fieldsOf(matchLabels), ['spec', field, 'matchLabels']);
}

/** One label misspelt, where the labels select Pods of the set. */
function* misspellLabel({ entry, set }: WholeSite, labels: Fields, path: Steps): Iterable<Edit> {
  if (Object.keys(labels).length === 0 || !set.pods.length) return;
  if (PodSelection.of(set).byLabels(entry.namespace, labels).length === 0) return;
  for (const [key, value] of textEntriesOf(labels)) {
    const slip = misspelt(value);
    if (slip !== undefined) yield put([...path, key], slip);
  }
}

/** Whether something else of the set selects the Pods of a workload, or they look for each other. */
function isObserved({ pod, namespace }: Entry, set: WholeSite['set']): boolean {
  if (!pod || pod.spec.affinity !== undefined || pod.spec.topologySpreadConstraints !== undefined) return true;
  const kinds = ['Service', 'PodDisruptionBudget', 'NetworkPolicy', 'StatefulSet', 'ReplicaSet', 'DaemonSet'];
  return kinds.some((kind) => set.ofKind(kind).some((other) => other.namespace === namespace));
}

function nodePortOf({ manifest }: Entry): number | undefined {
  return numberOf(fieldsOf(itemsOf(fieldsOf(manifest.spec).ports)[0]).nodePort);
}

function addressOf({ manifest }: Entry): string | undefined {
  const { clusterIP, clusterIPs } = fieldsOf(manifest.spec);
  return clusterIP === 'None' || clusterIPs !== undefined ? undefined : textOf(clusterIP);
}
