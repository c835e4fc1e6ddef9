import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, textOf } from '../manifest/fields';
import { checks } from './check';
import { isIscsiName } from './iscsi-name';
import { quoted, type Review } from './review';
import { reviewNeeded, reviewSecretRef, type VolumeOwner } from './volume-source';

/** What the API server checks of iSCSI as the source of a volume. */
export const ISCSI_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-iscsi': { path: 'iscsi', says: 'The portal and the name of the iSCSI target are written', cause: 'Required' },
  'vol-iscsi-name': {
    path: 'iscsi.{iqn,initiatorName}',
    says: 'The name of an iSCSI target or initiator has the form "iqn.2001-04.com.example:storage", "eui." and 16 characters or "naa." and 32',
    cause: 'Invalid',
  },
  'vol-iscsi-lun': {
    path: 'iscsi.lun',
    says: 'The lun of an iSCSI target is a number from 0 to 255',
    cause: 'Invalid',
  },
  'vol-iscsi-chap': {
    path: 'iscsi.secretRef',
    says: 'There is a Secret if an iSCSI target asks for authentication',
    cause: 'Required',
  },
  'vol-iscsi-length': {
    path: 'iscsi.targetPortal',
    says: 'With an initiatorName, the name of the volume and the portal have at most 63 characters together',
    cause: 'Invalid',
  },
});

const MAX_LUN = 255;
/** Of the name of the volume, a colon and the portal, in bytes. */
const MAX_LENGTH = 64;

/** Checks `iscsi`. */
export function reviewIscsi(source: Fields, at: FieldPath, review: Review, owner: VolumeOwner): void {
  const checks = ISCSI_SOURCE_CHECKS;
  const { iqn, initiatorName, lun, secretRef } = source;
  reviewNeeded(checks['vol-iscsi'], source, 'targetPortal', 'Write the address of the iSCSI portal', at, review);
  const fix = 'Write the name of the target, as "iqn.2001-04.com.example:storage"';
  if (reviewNeeded(checks['vol-iscsi'], source, 'iqn', fix, at, review)) reviewName(iqn, at.field('iqn'), review);
  if (lun !== undefined) review.range(checks['vol-iscsi-lun'], lun, 0, MAX_LUN, at.field('lun'));
  const isChap = source.chapAuthDiscovery === true || source.chapAuthSession === true;
  if (isChap && (secretRef === undefined || secretRef === null)) {
    review.report(checks['vol-iscsi-chap'], at.field('secretRef'), {
      message: 'There is no Secret for the authentication that "chapAuthDiscovery" or "chapAuthSession" asks for',
      fix: 'Write "secretRef" with the name of the Secret',
    });
  }
  if (owner.isPersistent) reviewSecretRef(secretRef, ['name'], at, review);
  if (typeof initiatorName !== 'string') return;
  reviewName(initiatorName, at.field('initiatorName'), review, `${at}.initiatorname`);
  reviewLength(textOf(source.targetPortal) ?? '', at, review, owner);
}

function reviewName(name: unknown, at: FieldPath, review: Review, alias?: string): void {
  if (typeof name !== 'string' || isIscsiName(name)) return;
  review.report(ISCSI_SOURCE_CHECKS['vol-iscsi-name'], at, {
    message: `${quoted(name)} is no name of an iSCSI ${alias === undefined ? 'target' : 'initiator'}`,
    fix: 'Write a name as "iqn.2001-04.com.example:storage", or "eui." and 16 letters or digits, or "naa." and 32',
    ...(alias === undefined ? {} : { alias }),
  });
}

function reviewLength(portal: string, at: FieldPath, review: Review, { name, isPersistent }: VolumeOwner): void {
  if (Buffer.byteLength(`${name}:${portal}`) <= MAX_LENGTH) return;
  review.report(ISCSI_SOURCE_CHECKS['vol-iscsi-length'], at.field('targetPortal'), {
    message: `${quoted(name)} and ${quoted(portal)} are too long together beside an "initiatorName"`,
    fix: `Give the volume a shorter name: at most ${MAX_LENGTH - 1} characters with the portal`,
    alias: isPersistent ? `${at}.targetportal` : `${at.up}.name`,
  });
}
