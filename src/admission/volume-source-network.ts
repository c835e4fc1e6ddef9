import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { type Fields, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { type Check, checks } from './check';
import { isHostAndPort } from './host-and-port';
import { quoted, type Review } from './review';
import { isEmptyList, reviewNeeded, reviewSecretRef, type VolumeOwner } from './volume-source';
import { CLOUD_SOURCE_CHECKS } from './volume-source-cloud';

/** What the API server checks of storage in the network as a source of a volume. */
export const NETWORK_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-nfs': { path: 'nfs', says: 'The NFS server and the path on it are named', cause: 'Required' },
  'vol-nfs-path': { path: 'nfs.path', says: 'The path on an NFS server begins with "/"', cause: 'Invalid' },
  'vol-fc': {
    path: 'fc.targetWWNs',
    says: 'A Fibre Channel volume is named by targetWWNs or by wwids',
    cause: 'Required',
  },
  'vol-fc-both': {
    path: 'fc.targetWWNs',
    says: 'A Fibre Channel volume is not named by both targetWWNs and wwids',
    cause: 'Invalid',
  },
  'vol-fc-lun-required': { path: 'fc.lun', says: 'The targetWWNs need a lun beside them', cause: 'Required' },
  'vol-fc-lun': { path: 'fc.lun', says: 'The lun beside targetWWNs is a number from 0 to 255', cause: 'Invalid' },
  'vol-cephfs': { path: 'cephfs.monitors', says: 'CephFS has at least one monitor', cause: 'Required' },
  'vol-rbd': { path: 'rbd', says: 'RBD has at least one monitor, and an image', cause: 'Required' },
  'vol-glusterfs': { path: 'glusterfs', says: 'The endpoints and the path of GlusterFS are named', cause: 'Required' },
  'pv-glusterfs-namespace': {
    path: 'glusterfs.endpointsNamespace',
    says: 'The namespace of the endpoints, where it stands, is a DNS-1123 label',
    cause: 'Invalid',
  },
  'vol-flocker': {
    path: 'flocker',
    says: 'A Flocker dataset is named by datasetName or by datasetUUID',
    cause: 'Required',
  },
  'vol-flocker-both': {
    path: 'flocker',
    says: 'A Flocker dataset is not named by both datasetName and datasetUUID',
    cause: 'Invalid',
  },
  'vol-flocker-name': { path: 'flocker.datasetName', says: 'The name of a dataset has no "/" in it', cause: 'Invalid' },
  'vol-quobyte': { path: 'quobyte', says: 'The registry and the volume of Quobyte are named', cause: 'Required' },
  'vol-quobyte-registry': {
    path: 'quobyte.registry',
    says: 'The registry of Quobyte is a host and a port with ":" between them, or several with "," between them',
    cause: 'Invalid',
  },
  'vol-quobyte-tenant': {
    path: 'quobyte.tenant',
    says: 'The tenant of Quobyte has at most 64 characters',
    cause: 'Required',
  },
  'vol-storageos-name': {
    path: 'storageos',
    says: 'The name of a StorageOS volume and that of its namespace are DNS-1123 labels',
    cause: 'Invalid',
  },
});

const MAX_LUN = 255;
const MAX_TENANT_BYTES = 64;

/** Checks `nfs`. */
export function reviewNfs(source: Fields, at: FieldPath, review: Review): void {
  const check = NETWORK_SOURCE_CHECKS['vol-nfs'];
  reviewNeeded(check, source, 'server', 'Write the name or the address of the NFS server', at, review);
  const hasPath = reviewNeeded(check, source, 'path', 'Write the path that the NFS server exports', at, review);
  const { path } = source;
  if (!hasPath || typeof path !== 'string' || path.startsWith('/')) return;
  review.report(NETWORK_SOURCE_CHECKS['vol-nfs-path'], at.field('path'), {
    message: `${quoted(path)} is not an absolute path`,
    fix: `Write ${quoted(`/${path}`)}`,
  });
}

/** Checks `fc`. */
export function reviewFibreChannel({ targetWWNs, wwids, lun }: Fields, at: FieldPath, review: Review): void {
  const checks = NETWORK_SOURCE_CHECKS;
  const hasTargets = !isEmptyList(targetWWNs);
  if (!hasTargets && isEmptyList(wwids)) {
    review.report(checks['vol-fc'], at.field('targetWWNs'), {
      message: 'The Fibre Channel volume has neither "targetWWNs" nor "wwids"',
      fix: 'Write "targetWWNs" and "lun", or "wwids"',
    });
  }
  if (!hasTargets) return;
  if (!isEmptyList(wwids)) {
    review.report(checks['vol-fc-both'], at.field('targetWWNs'), {
      message: 'The Fibre Channel volume has both "targetWWNs" and "wwids"',
      fix: 'Remove one of them',
    });
  }
  if (!isBlank(lun)) review.range(checks['vol-fc-lun'], lun, 0, MAX_LUN, at.field('lun'));
  else {
    review.report(checks['vol-fc-lun-required'], at.field('lun'), {
      message: 'There is no "lun" beside "targetWWNs"',
      fix: `Write a number from 0 to ${MAX_LUN}`,
    });
  }
}

function reviewMonitors(check: Check, monitors: unknown, at: FieldPath, review: Review): void {
  if (!isEmptyList(monitors)) return;
  review.report(check, at.field('monitors'), {
    message: `${quoted(String(at.last))} has no monitors`,
    fix: 'Write the address of at least one Ceph monitor',
  });
}

/** Checks `cephfs`. */
export function reviewCephFs({ monitors }: Fields, at: FieldPath, review: Review): void {
  reviewMonitors(NETWORK_SOURCE_CHECKS['vol-cephfs'], monitors, at, review);
}

/** Checks `rbd`. */
export function reviewRbd(source: Fields, at: FieldPath, review: Review): void {
  reviewMonitors(NETWORK_SOURCE_CHECKS['vol-rbd'], source.monitors, at, review);
  reviewNeeded(NETWORK_SOURCE_CHECKS['vol-rbd'], source, 'image', 'Write the name of the image', at, review);
}

/** Checks `glusterfs`. */
export function reviewGlusterFs(source: Fields, at: FieldPath, review: Review, { isPersistent }: VolumeOwner): void {
  const check = NETWORK_SOURCE_CHECKS['vol-glusterfs'];
  reviewNeeded(check, source, 'endpoints', 'Write the name of the Endpoints', at, review);
  reviewNeeded(check, source, 'path', 'Write the name of the GlusterFS volume', at, review);
  const { endpointsNamespace: namespace } = source;
  if (!isPersistent || namespace === undefined) return;
  const namespaceAt = at.field('endpointsNamespace');
  review.format(NETWORK_SOURCE_CHECKS['pv-glusterfs-namespace'], namespace, DNS_1123_LABEL, namespaceAt);
}

/** Checks `flocker`. */
export function reviewFlocker({ datasetName, datasetUUID }: Fields, at: FieldPath, review: Review): void {
  const checks = NETWORK_SOURCE_CHECKS;
  if (isBlank(datasetName) && isBlank(datasetUUID)) {
    review.report(checks['vol-flocker'], at, {
      message: 'The Flocker volume has neither "datasetName" nor "datasetUUID"',
      fix: 'Write one of them',
    });
  } else if (!isBlank(datasetName) && !isBlank(datasetUUID)) {
    review.report(checks['vol-flocker-both'], at, {
      message: 'The Flocker volume has both "datasetName" and "datasetUUID"',
      fix: 'Remove one of them',
    });
  }
  if (typeof datasetName === 'string' && datasetName.includes('/')) {
    review.report(checks['vol-flocker-name'], at.field('datasetName'), {
      message: `${quoted(datasetName)} has a "/" in it`,
      fix: 'Write the name of the dataset without "/"',
    });
  }
}

/** Checks `quobyte`. */
export function reviewQuobyte(source: Fields, at: FieldPath, review: Review): void {
  const checks = NETWORK_SOURCE_CHECKS;
  const fix = 'Write the host and the port of the registry, as "quobyte.example.com:7861"';
  if (reviewNeeded(checks['vol-quobyte'], source, 'registry', fix, at, review)) {
    const { registry, tenant } = source;
    if (typeof tenant === 'string' && Buffer.byteLength(tenant) > MAX_TENANT_BYTES) {
      review.report(checks['vol-quobyte-tenant'], at.field('tenant'), {
        message: `The tenant has more than ${MAX_TENANT_BYTES} characters`,
        fix: 'Write the UUID of the tenant',
      });
    } else if (typeof registry === 'string' && !registry.split(',').every(isHostAndPort)) {
      review.report(checks['vol-quobyte-registry'], at.field('registry'), {
        message: `${quoted(registry)} is no list of hosts and ports`,
        fix,
      });
    }
  }
  reviewNeeded(checks['vol-quobyte'], source, 'volume', 'Write the name of the volume', at, review);
}

/** Checks `storageos`. */
export function reviewStorageOs(source: Fields, at: FieldPath, review: Review, { isPersistent }: VolumeOwner): void {
  const check = NETWORK_SOURCE_CHECKS['vol-storageos-name'];
  const fix = 'Write the name of the volume';
  const { volumeName, volumeNamespace } = source;
  if (reviewNeeded(CLOUD_SOURCE_CHECKS['vol-vsphere-etc'], source, 'volumeName', fix, at, review)) {
    review.format(check, volumeName, DNS_1123_LABEL, at.field('volumeName'));
  }
  if (textOf(volumeNamespace) !== undefined) {
    review.format(check, volumeNamespace, DNS_1123_LABEL, at.field('volumeNamespace'));
  }
  reviewSecretRef(source.secretRef, isPersistent ? ['name', 'namespace'] : ['name'], at, review);
}
