import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';
import type { SourceReview } from './volume-source';
import {
  reviewAzureDisk,
  reviewAzureFile,
  reviewCinder,
  reviewEbs,
  reviewGceDisk,
  reviewPhoton,
  reviewPortworx,
  reviewScaleIo,
  reviewVsphere,
} from './volume-source-cloud';
import { reviewCsi, reviewFlexVolume } from './volume-source-driver';
import { reviewHostPath, reviewLocal } from './volume-source-host';
import { reviewIscsi } from './volume-source-iscsi';
import {
  reviewCephFs,
  reviewFibreChannel,
  reviewFlocker,
  reviewGlusterFs,
  reviewNfs,
  reviewQuobyte,
  reviewRbd,
  reviewStorageOs,
} from './volume-source-network';

/** What the API server checks of the sources of a PersistentVolume together. */
export const PERSISTENT_VOLUME_SOURCE_CHECKS = checks('PersistentVolume', {
  'pv-source': { path: 'spec', says: 'A volume has a source', cause: 'Required' },
  'pv-one-source': {
    path: 'spec',
    says: 'A volume has one source (a flexVolume is let pass after another)',
    cause: 'Forbidden',
  },
});

/** The name of a source, if there is one. */
export type PersistentSource = string | undefined;

/** The sources in the order of the server, which complains of those after the first. */
const SOURCES: ReadonlyMap<string, SourceReview> = new Map<string, SourceReview>([
  ['hostPath', reviewHostPath],
  ['gcePersistentDisk', reviewGceDisk],
  ['awsElasticBlockStore', reviewEbs],
  ['glusterfs', reviewGlusterFs],
  ['flocker', reviewFlocker],
  ['nfs', reviewNfs],
  ['rbd', reviewRbd],
  ['quobyte', reviewQuobyte],
  ['cephfs', reviewCephFs],
  ['iscsi', reviewIscsi],
  ['cinder', reviewCinder],
  ['fc', reviewFibreChannel],
  ['flexVolume', reviewFlexVolume],
  ['azureFile', reviewAzureFile],
  ['vsphereVolume', reviewVsphere],
  ['photonPersistentDisk', reviewPhoton],
  ['portworxVolume', reviewPortworx],
  ['azureDisk', reviewAzureDisk],
  ['scaleIO', reviewScaleIo],
  ['local', reviewLocal],
  ['storageos', reviewStorageOs],
  ['csi', reviewCsi],
]);

/**
 * Checks the sources of a PersistentVolume, of which it has one; `at` is the spec.
 * @param name the name of the volume
 * @returns the source
 */
export function reviewPersistentSource(spec: Fields, name: string, at: FieldPath, review: Review): PersistentSource {
  let first: PersistentSource;
  for (const [source, reviewSource] of SOURCES) {
    const fields = spec[source];
    if (!isFields(fields)) continue;
    // That a flexVolume comes second is overlooked.
    if (first === undefined || source === 'flexVolume') {
      reviewSource(fields, at.field(source), review, { name, isPersistent: true });
    } else {
      review.report(PERSISTENT_VOLUME_SOURCE_CHECKS['pv-one-source'], at.field(source), {
        message: `A volume has one source, and ${quoted(source)} stands beside ${quoted(first)}`,
        fix: 'Remove one of them',
        ...(source === 'cephfs' ? { alias: `${at}.cephFS` } : {}),
      });
    }
    first ??= source;
  }
  if (first === undefined) reportMissing(spec, at, review);
  return first;
}

function reportMissing(spec: Fields, at: FieldPath, review: Review): void {
  // What has the wrong type is another check's to report.
  for (const source of SOURCES.keys()) if (spec[source] !== undefined && spec[source] !== null) return;
  review.report(PERSISTENT_VOLUME_SOURCE_CHECKS['pv-source'], at, {
    message: 'The volume has no source',
    fix: 'Write where it is: "csi", "nfs", "local", "hostPath" or another source',
  });
}
