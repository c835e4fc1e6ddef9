import { FEATURE_GATES } from '../kubernetes/feature-gates';
import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf } from '../manifest/fields';
import { checks } from './check';
import { reviewChoice } from './choice';
import { dataSourcesOfClaim, reviewDataSources } from './data-source';
import { reviewLabelSelector } from './label-selector';
import { reviewObjectMeta } from './object-meta';
import type { Review } from './review';
import { reviewAccessModes, reviewClassName, reviewPositive, VOLUME_MODES } from './storage-spec';

/** What the API server checks of a PersistentVolumeClaim. */
export const PERSISTENT_VOLUME_CLAIM_CHECKS = checks('PersistentVolumeClaim', {
  'pvc-access-modes': { path: 'spec.accessModes', says: 'A claim asks for an access mode', cause: 'Required' },
  'pvc-access-mode': {
    path: 'spec.accessModes[]',
    says: 'The access mode is "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" or "ReadWriteOncePod"',
    cause: 'NotSupported',
  },
  'pvc-access-mode-alone': {
    path: 'spec.accessModes',
    says: 'The access mode "ReadWriteOncePod" stands alone',
    cause: 'Forbidden',
  },
  'pvc-storage-request': {
    path: 'spec.resources.requests.storage',
    says: 'A claim asks for an amount of storage',
    cause: 'Required',
  },
  'pvc-storage-positive': {
    path: 'spec.resources.requests.storage',
    says: 'A claim asks for more than 0',
    cause: 'Invalid',
  },
  'pvc-storage-class': {
    path: 'spec.storageClassName',
    says: 'The name of a StorageClass is a DNS-1123 subdomain, or empty for none',
    cause: 'Invalid',
  },
  'pvc-volume-mode': {
    path: 'spec.volumeMode',
    says: 'A volume is given to containers as "Filesystem" or "Block"',
    cause: 'NotSupported',
  },
  'pvc-attributes-class': {
    path: 'spec.volumeAttributesClassName',
    says: 'The name of a VolumeAttributesClass is a DNS-1123 subdomain, or empty for none',
    cause: 'Invalid',
    since: '1.29',
    gate: FEATURE_GATES.VolumeAttributesClass,
  },
});

const SPEC = FieldPath.of('spec');

const ACCESS_MODE_CHECKS = {
  required: PERSISTENT_VOLUME_CLAIM_CHECKS['pvc-access-modes'],
  known: PERSISTENT_VOLUME_CLAIM_CHECKS['pvc-access-mode'],
  alone: PERSISTENT_VOLUME_CLAIM_CHECKS['pvc-access-mode-alone'],
};

/** Checks a PersistentVolumeClaim. */
export function reviewPersistentVolumeClaim(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const spec = fieldsOf(review.manifest.spec);
  reviewSpec(spec, SPEC, review);
  reviewDataSources(dataSourcesOfClaim(spec), SPEC, review, true);
}

/** Checks the spec of a claim in a template, whose data sources the server takes as they are; `at` is the spec. */
export function reviewClaimSpec(spec: unknown, at: FieldPath, review: Review): void {
  const fields = fieldsOf(spec);
  reviewSpec(fields, at, review);
  reviewDataSources(fields, at, review);
}

function reviewSpec(spec: Fields, at: FieldPath, review: Review): void {
  const checks = PERSISTENT_VOLUME_CLAIM_CHECKS;
  reviewAccessModes(spec.accessModes, at.field('accessModes'), review, ACCESS_MODE_CHECKS);
  if (spec.selector !== undefined) reviewLabelSelector(spec.selector, at.field('selector'), review);
  reviewRequest(fieldsOf(fieldsOf(spec.resources).requests).storage, at, review);
  const { storageClassName, volumeMode, volumeAttributesClassName: attributesClass } = spec;
  if (storageClassName !== undefined) {
    reviewClassName(checks['pvc-storage-class'], storageClassName, at.field('storageClassName'), review);
  }
  if (volumeMode !== undefined) {
    reviewChoice(checks['pvc-volume-mode'], volumeMode, VOLUME_MODES, at.field('volumeMode'), review);
  }
  if (attributesClass !== undefined) {
    reviewClassName(checks['pvc-attributes-class'], attributesClass, at.field('volumeAttributesClassName'), review);
  }
}

function reviewRequest(storage: unknown, at: FieldPath, review: Review): void {
  const storageAt = at.down('resources', 'requests').key('storage');
  // The server leaves "requests" out of its path.
  const alias = `${at}.resources[storage]`;
  if (storage === undefined) {
    review.report(PERSISTENT_VOLUME_CLAIM_CHECKS['pvc-storage-request'], storageAt, {
      message: 'The claim does not say how much storage it asks for',
      fix: 'Write "storage" with an amount as "10Gi" under "resources.requests"',
      alias,
    });
  } else {
    reviewPositive(PERSISTENT_VOLUME_CLAIM_CHECKS['pvc-storage-positive'], storage, storageAt, review, alias);
  }
}
