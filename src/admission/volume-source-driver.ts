import type { FieldPath } from '../kubernetes/field-path';
import { CSI_DRIVER_NAME, DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';
import { reviewNeeded, type VolumeOwner } from './volume-source';

/** What the API server checks of drivers as the source of a volume. */
export const DRIVER_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-flex': { path: 'flexVolume.driver', says: 'A driver is named', cause: 'Required' },
  'vol-flex-options': {
    path: 'flexVolume.options',
    says: 'The options of a driver are not in the domains kubernetes.io and k8s.io',
    cause: 'Invalid',
  },
  'vol-csi-driver': { path: 'csi.driver', says: 'A CSI driver is named', cause: 'Required' },
  'vol-csi-driver-length': {
    path: 'csi.driver',
    says: 'The name of a CSI driver has at most 63 characters',
    cause: 'TooLong',
  },
  'vol-csi-driver-format': {
    path: 'csi.driver',
    says: 'The name of a CSI driver is a DNS-1123 subdomain, in letters of either case',
    cause: 'Invalid',
  },
  'vol-csi-secret': {
    path: 'csi.nodePublishSecretRef.name',
    says: 'The Secret for a CSI driver is named',
    cause: 'Required',
  },
  'vol-csi-secret-format': {
    path: 'csi.nodePublishSecretRef.name',
    says: 'The name of the Secret for a CSI driver is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'pv-csi-handle': { path: 'csi.volumeHandle', says: 'The driver is told which volume', cause: 'Required' },
  'pv-csi-secret': {
    path: 'csi.*SecretRef',
    says: 'A Secret for a CSI driver is named, with its namespace',
    cause: 'Required',
  },
  'pv-csi-secret-format': {
    path: 'csi.*SecretRef',
    says: 'The name of a Secret for a CSI driver is a DNS-1123 subdomain, that of its namespace a DNS-1123 label',
    cause: 'Invalid',
  },
});

const MAX_DRIVER_BYTES = 63;
const SECRETS = [
  'controllerPublishSecretRef',
  'controllerExpandSecretRef',
  'nodePublishSecretRef',
  'nodeExpandSecretRef',
  // Of a Secret for staging nothing is asked.
];

/** Checks `flexVolume`. */
export function reviewFlexVolume(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the name of the driver, as "example.com/nfs"';
  reviewNeeded(DRIVER_SOURCE_CHECKS['vol-flex'], source, 'driver', fix, at, review);
  for (const key of Object.keys(fieldsOf(source.options))) {
    if (!isReserved(key)) continue;
    review.report(DRIVER_SOURCE_CHECKS['vol-flex-options'], at.field('options').key(key), {
      message: `${quoted(key)} is in a domain that Kubernetes keeps for itself`,
      fix: 'Remove the option, or write it in the domain of the driver',
    });
  }
}

function isReserved(key: string): boolean {
  const slash = key.indexOf('/');
  const domain = `.${(slash < 0 ? key : key.slice(0, slash)).toLowerCase()}`;
  return domain.endsWith('.kubernetes.io') || domain.endsWith('.k8s.io');
}

/** Checks `csi`. */
export function reviewCsi(source: Fields, at: FieldPath, review: Review, { isPersistent }: VolumeOwner): void {
  const fix = 'Write the name of the CSI driver, as "ebs.csi.aws.com"';
  const hasDriver = reviewNeeded(DRIVER_SOURCE_CHECKS['vol-csi-driver'], source, 'driver', fix, at, review);
  if (hasDriver) reviewDriver(source.driver, at.field('driver'), review);
  if (isPersistent) reviewPersistentCsi(source, at, review);
  else if (isFields(source.nodePublishSecretRef)) reviewSecret(source.nodePublishSecretRef, at, review);
}

function reviewDriver(driver: unknown, at: FieldPath, review: Review): void {
  if (typeof driver !== 'string' || CSI_DRIVER_NAME.test(driver)) return;
  const length = Buffer.byteLength(driver);
  if (length > MAX_DRIVER_BYTES) {
    review.report(DRIVER_SOURCE_CHECKS['vol-csi-driver-length'], at, {
      message: `The name of the CSI driver has ${length} characters, more than ${MAX_DRIVER_BYTES}`,
      fix: 'Write the name under which the driver is registered',
    });
  } else review.format(DRIVER_SOURCE_CHECKS['vol-csi-driver-format'], driver, CSI_DRIVER_NAME, at);
}

function reviewSecret(ref: Fields, at: FieldPath, review: Review): void {
  const refAt = at.field('nodePublishSecretRef');
  const fix = 'Write the name of the Secret';
  if (!reviewNeeded(DRIVER_SOURCE_CHECKS['vol-csi-secret'], ref, 'name', fix, refAt, review)) return;
  review.format(DRIVER_SOURCE_CHECKS['vol-csi-secret-format'], ref.name, DNS_1123_SUBDOMAIN, refAt.field('name'), {
    alias: `${at}.name`,
  });
}

function reviewPersistentCsi(source: Fields, at: FieldPath, review: Review): void {
  const check = DRIVER_SOURCE_CHECKS['pv-csi-handle'];
  reviewNeeded(check, source, 'volumeHandle', 'Write the ID that the driver has for the volume', at, review);
  for (const field of SECRETS) {
    const ref = source[field];
    if (isFields(ref)) reviewPersistentSecret(ref, at.field(field), review);
  }
}

function reviewPersistentSecret(ref: Fields, at: FieldPath, review: Review): void {
  const { 'pv-csi-secret': needed, 'pv-csi-secret-format': format } = DRIVER_SOURCE_CHECKS;
  if (reviewNeeded(needed, ref, 'name', 'Write the name of the Secret', at, review)) {
    review.format(format, ref.name, DNS_1123_SUBDOMAIN, at.field('name'));
  }
  if (reviewNeeded(needed, ref, 'namespace', 'Write the namespace of the Secret', at, review)) {
    review.format(format, ref.namespace, DNS_1123_LABEL, at.field('namespace'));
  }
}
