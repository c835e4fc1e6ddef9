import { FEATURE_GATES } from '../kubernetes/feature-gates';
import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import { reviewNodeSelector } from './node-affinity';
import { reviewObjectMeta } from './object-meta';
import { type PersistentSource, reviewPersistentSource } from './persistent-volume-source';
import { quoted, type Review } from './review';
import { amountOf, reviewAccessModes, reviewClassName, reviewPositive, VOLUME_MODES } from './storage-spec';

/** What the API server checks of a PersistentVolume. */
export const PERSISTENT_VOLUME_CHECKS = checks('PersistentVolume', {
  'pv-access-modes': { path: 'spec.accessModes', says: 'A volume has an access mode', cause: 'Required' },
  'pv-access-mode': {
    path: 'spec.accessModes[]',
    says: 'The access mode is "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" or "ReadWriteOncePod"',
    cause: 'NotSupported',
  },
  'pv-access-mode-alone': {
    path: 'spec.accessModes',
    says: 'The access mode "ReadWriteOncePod" stands alone',
    cause: 'Forbidden',
  },
  'pv-capacity': { path: 'spec.capacity', says: 'A volume has a capacity', cause: 'Required' },
  'pv-capacity-storage': {
    path: 'spec.capacity',
    says: 'The capacity is an amount of "storage" and of nothing else',
    cause: 'NotSupported',
  },
  'pv-capacity-positive': { path: 'spec.capacity.storage', says: 'The capacity is more than 0', cause: 'Invalid' },
  'pv-reclaim-policy': {
    path: 'spec.persistentVolumeReclaimPolicy',
    says: 'A released volume is dealt with by "Retain", "Delete" or "Recycle"',
    cause: 'NotSupported',
  },
  'pv-reclaim-root': {
    path: 'spec.persistentVolumeReclaimPolicy',
    says: 'The root folder of a node is not recycled',
    cause: 'Forbidden',
  },
  'pv-node-affinity': {
    path: 'spec.nodeAffinity.required',
    says: 'The affinity to nodes says which are required',
    cause: 'Required',
  },
  'pv-local-affinity': {
    path: 'spec.nodeAffinity',
    says: 'A local volume says on which nodes it is',
    cause: 'Required',
  },
  'pv-storage-class': {
    path: 'spec.storageClassName',
    says: 'The name of a StorageClass is a DNS-1123 subdomain, or empty for none',
    cause: 'Invalid',
  },
  'pv-volume-mode': {
    path: 'spec.volumeMode',
    says: 'A volume is given to containers as "Filesystem" or "Block"',
    cause: 'NotSupported',
  },
  'pv-attributes-class-empty': {
    path: 'spec.volumeAttributesClassName',
    says: 'The name of a VolumeAttributesClass is not empty',
    cause: 'Required',
    since: '1.29',
    gate: FEATURE_GATES.VolumeAttributesClass,
  },
  'pv-attributes-class': {
    path: 'spec.volumeAttributesClassName',
    says: 'The name of a VolumeAttributesClass is a DNS-1123 subdomain',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.VolumeAttributesClass,
  },
  'pv-attributes-class-csi': {
    path: 'spec.csi',
    says: 'Only a volume of a CSI driver has a VolumeAttributesClass',
    cause: 'Required',
    since: '1.29',
    gate: FEATURE_GATES.VolumeAttributesClass,
  },
  'pv-mount-options': {
    path: 'metadata.annotations',
    says: 'Mount options stand in an annotation only with sources that take some',
    cause: 'Forbidden',
  },
});

const SPEC = FieldPath.of('spec');
const CAPACITY = SPEC.field('capacity');
const RECLAIM_POLICY = SPEC.field('persistentVolumeReclaimPolicy');
const NODE_AFFINITY = SPEC.field('nodeAffinity');
const ATTRIBUTES_CLASS = SPEC.field('volumeAttributesClassName');
const ANNOTATIONS = FieldPath.of('metadata', 'annotations');

const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';
const RECLAIM_POLICIES = ['Retain', 'Delete', 'Recycle'];

const ACCESS_MODE_CHECKS = {
  required: PERSISTENT_VOLUME_CHECKS['pv-access-modes'],
  known: PERSISTENT_VOLUME_CHECKS['pv-access-mode'],
  alone: PERSISTENT_VOLUME_CHECKS['pv-access-mode-alone'],
};

/** Checks a PersistentVolume. */
export function reviewPersistentVolume(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: false });
  const { metadata, spec: written } = review.manifest;
  const spec = fieldsOf(written);
  const checks = PERSISTENT_VOLUME_CHECKS;
  reviewAccessModes(spec.accessModes, SPEC.field('accessModes'), review, ACCESS_MODE_CHECKS);
  reviewCapacity(spec.capacity, review);
  const source = reviewPersistentSource(spec, textOf(metadata?.name) ?? '', SPEC, review);
  reviewReclaimPolicy(spec, review);
  reviewNodeAffinity(spec.nodeAffinity, source, review);
  if (spec.storageClassName !== undefined) {
    reviewClassName(checks['pv-storage-class'], spec.storageClassName, SPEC.field('storageClassName'), review);
  }
  if (spec.volumeMode !== undefined) {
    reviewChoice(checks['pv-volume-mode'], spec.volumeMode, VOLUME_MODES, SPEC.field('volumeMode'), review);
  }
  if (spec.volumeAttributesClassName !== undefined) reviewAttributesClass(spec, review);
  if (Object.hasOwn(fieldsOf(metadata?.annotations), MOUNT_OPTIONS)) reviewMountOptions(spec, review);
}

function reviewCapacity(capacity: unknown, review: Review): void {
  const checks = PERSISTENT_VOLUME_CHECKS;
  if (capacity === undefined || capacity === null || (isFields(capacity) && Object.keys(capacity).length === 0)) {
    review.report(checks['pv-capacity'], CAPACITY, {
      message: 'The volume has no capacity',
      fix: 'Write "storage" with an amount as "10Gi" under "capacity"',
    });
  }
  const amounts = fieldsOf(capacity);
  const others = Object.keys(amounts).filter((name) => name !== 'storage');
  const [other] = others;
  if (other !== undefined) {
    review.report(checks['pv-capacity-storage'], CAPACITY, {
      message: `${quoted(other)} is no capacity of a volume`,
      fix: Object.hasOwn(amounts, 'storage') ? 'Remove it: only "storage" counts' : 'Write "storage" with an amount',
      mark: CAPACITY.key(other),
    });
  }
  for (const [name, amount] of Object.entries(amounts)) {
    if (amountOf(amount)?.sign !== 1)
      reviewPositive(checks['pv-capacity-positive'], amount, CAPACITY.key(name), review);
  }
}

function reviewReclaimPolicy({ persistentVolumeReclaimPolicy: policy, hostPath }: Fields, review: Review): void {
  if (policy === undefined) return;
  review.oneOf(PERSISTENT_VOLUME_CHECKS['pv-reclaim-policy'], policy, RECLAIM_POLICIES, RECLAIM_POLICY);
  if (policy !== 'Recycle' || !isRoot(textOf(fieldsOf(hostPath).path) ?? '')) return;
  review.report(PERSISTENT_VOLUME_CHECKS['pv-reclaim-root'], RECLAIM_POLICY, {
    message: '"Recycle" would empty the root folder of the node',
    fix: 'Write "Retain", or another path under "hostPath"',
  });
}

/** Whether a path leads to the root folder. */
function isRoot(path: string): boolean {
  if (!path.startsWith('/')) return false;
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth = Math.max(depth - 1, 0);
    else if (part !== '' && part !== '.') depth++;
  }
  return depth === 0;
}

function reviewNodeAffinity(affinity: unknown, source: PersistentSource, review: Review): void {
  if (affinity === undefined || affinity === null) {
    if (source !== 'local') return;
    review.report(PERSISTENT_VOLUME_CHECKS['pv-local-affinity'], NODE_AFFINITY, {
      message: 'The local volume does not say on which node it is',
      fix: 'Write "nodeAffinity" with the name of the node as "kubernetes.io/hostname"',
    });
  }
  if (!isFields(affinity)) return;
  const { required } = affinity;
  if (required === undefined || required === null) {
    review.report(PERSISTENT_VOLUME_CHECKS['pv-node-affinity'], NODE_AFFINITY.field('required'), {
      message: '"nodeAffinity" does not say what is required of a node',
      fix: 'Write "required" with "nodeSelectorTerms", or remove "nodeAffinity"',
    });
  } else reviewNodeSelector(required, NODE_AFFINITY.field('required'), review);
}

function reviewAttributesClass({ volumeAttributesClassName: name, csi }: Fields, review: Review): void {
  if (typeof name !== 'string') return;
  const checks = PERSISTENT_VOLUME_CHECKS;
  if (name === '') {
    review.report(checks['pv-attributes-class-empty'], ATTRIBUTES_CLASS, {
      message: 'The name of the VolumeAttributesClass is empty',
      fix: 'Write the name of the class, or remove the field',
    });
  } else reviewClassName(checks['pv-attributes-class'], name, ATTRIBUTES_CLASS, review);
  if (csi !== undefined && csi !== null) return;
  review.report(checks['pv-attributes-class-csi'], SPEC.field('csi'), {
    message: 'Only a volume of a CSI driver has a VolumeAttributesClass',
    fix: 'Remove "volumeAttributesClassName", or write "csi"',
    mark: ATTRIBUTES_CLASS,
  });
}

/** The sources that take mount options from the annotation. */
const MOUNTED = [
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'nfs',
  'rbd',
  'quobyte',
  'iscsi',
  'cinder',
  'cephfs',
  'azureFile',
  'vsphereVolume',
  'azureDisk',
  'photonPersistentDisk',
];

function reviewMountOptions(spec: Fields, review: Review): void {
  if (MOUNTED.some((source) => isFields(spec[source]))) return;
  review.report(PERSISTENT_VOLUME_CHECKS['pv-mount-options'], ANNOTATIONS, {
    message: `The source of the volume takes no mount options from the annotation "${MOUNT_OPTIONS}"`,
    fix: 'Remove the annotation, or write the options under "mountOptions" of the spec',
    mark: ANNOTATIONS.key(MOUNT_OPTIONS),
    alias: `${ANNOTATIONS}.${MOUNT_OPTIONS}`,
  });
}
