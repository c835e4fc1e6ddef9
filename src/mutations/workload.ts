import { fieldsOf, isFields, numberOf, objectsOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, type MutationGroup, mutationGroup, put } from './mutation';

/** A workload that keeps its Pods running. */
interface Site {
  readonly kind: string;
  readonly spec: Readonly<Record<string, unknown>>;
  /** Whether no Service could miss the Pods. */
  readonly isAlone: boolean;
}

const SCALED = ['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController'];
const SELECTING = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'];

function* sites({ kind, spec }: Manifest, all: readonly Manifest[]): Iterable<Site> {
  const isWorkload = SCALED.includes(kind) || SELECTING.includes(kind);
  if (isWorkload && isFields(spec)) yield { kind, spec, isAlone: !all.some((other) => other.kind === 'Service') };
}

function* below(site: Site, kinds: readonly string[], field: string): Iterable<Edit> {
  if (kinds.includes(site.kind)) yield put(['spec', field], -1);
}

/** Breaks of what the API server checks of every workload that keeps its Pods running. */
export const WORKLOAD_MUTATIONS: MutationGroup = mutationGroup(sites, {
  'wl-replicas': (site) => below(site, SCALED, 'replicas'),
  'wl-min-ready': (site) => below(site, [...SCALED, 'DaemonSet'], 'minReadySeconds'),
  'wl-history': (site) => below(site, ['Deployment', 'DaemonSet'], 'revisionHistoryLimit'),
  *'wl-selector-required'({ kind }) {
    if (SELECTING.includes(kind) && kind !== 'DaemonSet') yield drop(['spec', 'selector']);
  },
  *'wl-selector-daemonset-missing'({ kind }) {
    if (kind === 'DaemonSet') yield drop(['spec', 'selector']);
  },
  *'wl-selector-nonempty'({ kind }) {
    if (SELECTING.includes(kind)) yield put(['spec', 'selector'], {});
  },
  *'wl-selector-matches'({ kind }) {
    const labels = SELECTING.includes(kind) ? ['spec', 'selector', 'matchLabels'] : ['spec', 'selector'];
    yield put([...labels, 'no-such-label'], 'x');
  },
  *'wl-template-required'({ kind, spec, isAlone }) {
    // Without a template, a ReplicationController has no labels to select by.
    if (isAlone && (kind !== 'ReplicationController' || spec.selector !== undefined)) yield drop(['spec', 'template']);
  },
  *'rc-selector'({ kind, isAlone }) {
    if (!isAlone || kind !== 'ReplicationController') return;
    yield [drop(['spec', 'selector']), drop(['spec', 'template', 'metadata', 'labels'])];
  },
  *'wl-restart-always'() {
    yield put(['spec', 'template', 'spec', 'restartPolicy'], 'Never');
  },
  *'wl-active-deadline'() {
    yield put(['spec', 'template', 'spec', 'activeDeadlineSeconds'], 600);
  },
  *'wl-disk-read-only'({ kind, spec }) {
    if (kind === 'StatefulSet' || (kind !== 'DaemonSet' && (numberOf(spec.replicas) ?? 1) < 2)) return;
    for (const [volume, index] of objectsOf(fieldsOf(fieldsOf(spec.template).spec).volumes)) {
      if (!isFields(volume.gcePersistentDisk)) continue;
      yield put(['spec', 'template', 'spec', 'volumes', index, 'gcePersistentDisk', 'readOnly'], false);
    }
  },
});

function sitesOf(kind: string): (manifest: Manifest) => Iterable<Site> {
  return (manifest) => [...sites(manifest, [])].filter((site) => site.kind === kind);
}

const STRATEGY = ['spec', 'strategy'];

/** Breaks of what the API server checks of a Deployment. */
export const DEPLOYMENT_MUTATIONS: MutationGroup = mutationGroup(sitesOf('Deployment'), {
  *'dep-strategy-type'() {
    yield put([...STRATEGY, 'type'], 'BlueGreen');
  },
  *'dep-recreate-rolling'() {
    yield put(STRATEGY, { type: 'Recreate', rollingUpdate: { maxSurge: 1 } });
  },
  *'dep-max-unavailable'() {
    yield put(STRATEGY, { rollingUpdate: { maxUnavailable: '101%' } });
    yield put(STRATEGY, { rollingUpdate: { maxUnavailable: '1' } });
  },
  *'dep-max-surge'() {
    yield put(STRATEGY, { rollingUpdate: { maxSurge: -1 } });
  },
  *'dep-both-zero'() {
    yield put(STRATEGY, { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } });
  },
  *'dep-progress-deadline'({ spec }) {
    yield put(['spec', 'progressDeadlineSeconds'], numberOf(spec.minReadySeconds) ?? 0);
  },
  *'dep-rollback-annotation'() {
    yield put(['metadata', 'annotations', 'deprecated.deployment.rollback.to'], 'last');
  },
});

const UPDATE = ['spec', 'updateStrategy'];

/** Breaks of what the API server checks of a DaemonSet. */
export const DAEMON_SET_MUTATIONS: MutationGroup = mutationGroup(sitesOf('DaemonSet'), {
  *'ds-strategy'() {
    yield put([...UPDATE, 'type'], 'Recreate');
  },
  *'ds-max-unavailable'() {
    yield put(UPDATE, { rollingUpdate: { maxUnavailable: '101%' } });
  },
  *'ds-max-surge'() {
    yield put(UPDATE, { rollingUpdate: { maxSurge: 'one' } });
  },
  *'ds-surge-unavailable'() {
    yield put(UPDATE, { rollingUpdate: { maxSurge: 1 } });
  },
  *'ds-both-zero'() {
    yield put(UPDATE, { rollingUpdate: { maxUnavailable: 0 } });
  },
  *'ds-generation-annotation'() {
    yield put(['metadata', 'annotations', 'deprecated.daemonset.template.generation'], 'first');
  },
});

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

function* claim({ spec }: Site, metadata: unknown): Iterable<Edit> {
  const claims = spec.volumeClaimTemplates;
  const place = Array.isArray(claims) ? claims.length : 0;
  yield put(['spec', 'volumeClaimTemplates', place], { metadata, spec: CLAIM });
}

/** Breaks of what the API server checks of a StatefulSet. */
export const STATEFUL_SET_MUTATIONS: MutationGroup = mutationGroup(sitesOf('StatefulSet'), {
  *'sts-pod-management'() {
    yield put(['spec', 'podManagementPolicy'], 'Ordered');
  },
  *'sts-update-strategy'() {
    yield put([...UPDATE, 'type'], 'Recreate');
  },
  *'sts-on-delete-rolling'() {
    yield put(UPDATE, { type: 'OnDelete', rollingUpdate: { partition: 1 } });
  },
  *'sts-max-unavailable'() {
    yield put(UPDATE, { rollingUpdate: { maxUnavailable: 0 } });
  },
  *'sts-partition'() {
    yield put(UPDATE, { rollingUpdate: { partition: -1 } });
  },
  *'sts-ordinals'() {
    yield put(['spec', 'ordinals', 'start'], -1);
  },
  *'sts-pvc-retention'() {
    yield put(['spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted'], 'Keep');
  },
  *'sts-service-name'() {
    yield put(['spec', 'serviceName'], 'Web_Server');
  },
  'sts-claim-name-required': (site) => claim(site, {}),
  'sts-claim-name': (site) => claim(site, { name: 'Data_Disk' }),
});
