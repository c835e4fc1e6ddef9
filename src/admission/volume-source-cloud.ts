import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { reviewChoice } from './choice';
import { quoted, type Review } from './review';
import { reviewNeeded, reviewSecretRef, type VolumeOwner } from './volume-source';

/** What the API server checks of the disks and shares of clouds as sources of a volume. */
export const CLOUD_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-gce-pd': { path: 'gcePersistentDisk.pdName', says: 'A GCE disk is named', cause: 'Required' },
  'vol-aws-ebs': { path: 'awsElasticBlockStore.volumeID', says: 'An EBS volume is named', cause: 'Required' },
  'vol-disk-partition': {
    path: '{gcePersistentDisk,awsElasticBlockStore}.partition',
    says: 'The partition of a disk is a number from 0 to 255',
    cause: 'Invalid',
  },
  'vol-azure-file': {
    path: 'azureFile',
    says: 'The share of Azure Files and the Secret for it are named',
    cause: 'Required',
  },
  'pv-azure-file-namespace': {
    path: 'azureFile.secretNamespace',
    says: 'The namespace of the Secret for Azure Files, where it stands in a PersistentVolume, is not empty',
    cause: 'Required',
  },
  'vol-azure-disk': { path: 'azureDisk', says: 'The Azure disk and its URI are named', cause: 'Required' },
  'vol-azure-disk-caching': {
    path: 'azureDisk.cachingMode',
    says: 'The caching of an Azure disk is "None", "ReadOnly" or "ReadWrite"',
    cause: 'NotSupported',
  },
  'vol-azure-disk-kind': {
    path: 'azureDisk.kind',
    says: 'An Azure disk is "Shared", "Dedicated" or "Managed"',
    cause: 'NotSupported',
  },
  'vol-azure-disk-uri': {
    path: 'azureDisk.diskURI',
    says: 'The URI of a managed Azure disk begins with "/subscriptions/", that of another with "https://"',
    cause: 'NotSupported',
  },
  'vol-cinder': { path: 'cinder.volumeID', says: 'A Cinder volume is named', cause: 'Required' },
  'vol-vsphere-etc': {
    path: '{vsphereVolume,photonPersistentDisk,portworxVolume,scaleIO,storageos}',
    says: 'The volume is named: volumePath, pdID, volumeID, volumeName; of ScaleIO the gateway and the system, too',
    cause: 'Required',
  },
});

const MAX_PARTITION = 255;
const CACHING = ['None', 'ReadOnly', 'ReadWrite'];
const KINDS = ['Shared', 'Dedicated', 'Managed'];

/** Checks `gcePersistentDisk`. */
export function reviewGceDisk(source: Fields, at: FieldPath, review: Review): void {
  const { pdName, partition } = source;
  // The server has another name for the source here.
  const alias = at.up?.field('persistentDisk');
  if (isBlank(pdName)) {
    review.report(CLOUD_SOURCE_CHECKS['vol-gce-pd'], at.field('pdName'), {
      message: '"gcePersistentDisk" has no "pdName"',
      fix: 'Write the name of the disk',
      alias: `${alias}.pdName`,
    });
  }
  reviewPartition(partition, at, review, `${alias}.partition`);
}

/** Checks `awsElasticBlockStore`. */
export function reviewEbs(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the ID of the EBS volume';
  reviewNeeded(CLOUD_SOURCE_CHECKS['vol-aws-ebs'], source, 'volumeID', fix, at, review);
  reviewPartition(source.partition, at, review);
}

function reviewPartition(partition: unknown, at: FieldPath, review: Review, alias?: string): void {
  if (partition === undefined) return;
  const report = alias === undefined ? {} : { alias };
  review.range(CLOUD_SOURCE_CHECKS['vol-disk-partition'], partition, 0, MAX_PARTITION, at.field('partition'), report);
}

/** Checks `azureFile`. */
export function reviewAzureFile(source: Fields, at: FieldPath, review: Review, { isPersistent }: VolumeOwner): void {
  const check = CLOUD_SOURCE_CHECKS['vol-azure-file'];
  reviewNeeded(check, source, 'secretName', 'Write the name of the Secret with the account', at, review);
  reviewNeeded(check, source, 'shareName', 'Write the name of the share', at, review);
  if (isPersistent && source.secretNamespace === '') {
    review.report(CLOUD_SOURCE_CHECKS['pv-azure-file-namespace'], at.field('secretNamespace'), {
      message: 'The namespace of the Secret is empty',
      fix: 'Write the namespace, or remove the field: then it is that of the claim',
    });
  }
}

/** Checks `azureDisk`. */
export function reviewAzureDisk(source: Fields, at: FieldPath, review: Review): void {
  const checks = CLOUD_SOURCE_CHECKS;
  const { cachingMode, kind, diskURI } = source;
  reviewNeeded(checks['vol-azure-disk'], source, 'diskName', 'Write the name of the disk', at, review);
  reviewNeeded(checks['vol-azure-disk'], source, 'diskURI', 'Write the URI of the disk', at, review);
  if (cachingMode !== undefined) {
    reviewChoice(checks['vol-azure-disk-caching'], cachingMode, CACHING, at.field('cachingMode'), review);
  }
  if (kind !== undefined) reviewChoice(checks['vol-azure-disk-kind'], kind, KINDS, at.field('kind'), review);
  const uri = textOf(diskURI);
  const beginning = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (uri === undefined || uri.startsWith(beginning)) return;
  review.report(checks['vol-azure-disk-uri'], at.field('diskURI'), {
    message: `${quoted(uri)} is no URI of ${kind === 'Managed' ? 'a managed disk' : 'a disk in a storage account'}`,
    fix:
      kind === 'Managed'
        ? 'Write the ID of the disk, which begins with "/subscriptions/"'
        : 'Write a URL that begins with "https://", or "Managed" as the kind',
  });
}

/** Checks `cinder`. */
export function reviewCinder(source: Fields, at: FieldPath, review: Review, { isPersistent }: VolumeOwner): void {
  const fix = 'Write the ID of the Cinder volume';
  reviewNeeded(CLOUD_SOURCE_CHECKS['vol-cinder'], source, 'volumeID', fix, at, review);
  reviewSecretRef(source.secretRef, isPersistent ? ['name', 'namespace'] : ['name'], at, review);
}

/** Checks `vsphereVolume`. */
export function reviewVsphere(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the path of the vmdk file';
  reviewNeeded(CLOUD_SOURCE_CHECKS['vol-vsphere-etc'], source, 'volumePath', fix, at, review);
}

/** Checks `photonPersistentDisk`. */
export function reviewPhoton(source: Fields, at: FieldPath, review: Review): void {
  reviewNeeded(CLOUD_SOURCE_CHECKS['vol-vsphere-etc'], source, 'pdID', 'Write the ID of the disk', at, review);
}

/** Checks `portworxVolume`. */
export function reviewPortworx(source: Fields, at: FieldPath, review: Review): void {
  reviewNeeded(CLOUD_SOURCE_CHECKS['vol-vsphere-etc'], source, 'volumeID', 'Write the ID of the volume', at, review);
}

/** Checks `scaleIO`. */
export function reviewScaleIo(source: Fields, at: FieldPath, review: Review): void {
  const check = CLOUD_SOURCE_CHECKS['vol-vsphere-etc'];
  reviewNeeded(check, source, 'gateway', 'Write the address of the gateway', at, review);
  reviewNeeded(check, source, 'system', 'Write the name of the storage system', at, review);
  reviewNeeded(check, source, 'volumeName', 'Write the name of the volume', at, review);
}
