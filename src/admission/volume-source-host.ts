import type { FieldPath } from '../kubernetes/field-path';
import { hasBackstep, isLocalDescendingPath } from '../kubernetes/paths';
import { type Fields, textOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { quoted, type Review } from './review';
import { reviewNeeded } from './volume-source';

/** What the API server checks of the sources of a volume that lie on the node. */
export const HOST_SOURCE_CHECKS = checks('VolumeSource', {
  'vol-hostpath-path': { path: 'hostPath.path', says: 'A path on the node is named', cause: 'Required' },
  'vol-hostpath-backstep': { path: 'hostPath.path', says: 'A path on the node has no ".." in it', cause: 'Invalid' },
  'vol-hostpath-type': {
    path: 'hostPath.type',
    says: 'The type is empty, "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice" or "BlockDevice"',
    cause: 'NotSupported',
  },
  'pv-local-path': { path: 'local.path', says: 'The path of a local volume is named', cause: 'Required' },
  'pv-local-backstep': { path: 'local.path', says: 'The path of a local volume has no ".." in it', cause: 'Invalid' },
  'vol-gitrepo': { path: 'gitRepo.repository', says: 'A Git repository is named', cause: 'Required' },
  'vol-gitrepo-directory': {
    path: 'gitRepo.directory',
    says: 'The folder for a Git repository is relative and has no ".." in it',
    cause: 'Invalid',
  },
});

const TYPES = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];

/** Checks `hostPath`. */
export function reviewHostPath(source: Fields, at: FieldPath, review: Review): void {
  const checks = HOST_SOURCE_CHECKS;
  const fix = 'Write a path on the node, as "/var/log"';
  if (!reviewNeeded(checks['vol-hostpath-path'], source, 'path', fix, at, review)) return;
  reviewBackstep(checks['vol-hostpath-backstep'], source.path, at, review);
  if (source.type !== undefined) review.oneOf(checks['vol-hostpath-type'], source.type, TYPES, at.field('type'));
}

/** Checks `local` of a PersistentVolume. */
export function reviewLocal(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the path of the disk on the node, as "/mnt/disks/ssd1"';
  if (!reviewNeeded(HOST_SOURCE_CHECKS['pv-local-path'], source, 'path', fix, at, review)) return;
  reviewBackstep(HOST_SOURCE_CHECKS['pv-local-backstep'], source.path, at, review);
}

function reviewBackstep(check: Check, path: unknown, at: FieldPath, review: Review): void {
  if (typeof path !== 'string' || !hasBackstep(path)) return;
  review.report(check, at.field('path'), {
    message: `${quoted(path)} leads upwards with ".."`,
    fix: 'Write the path without ".."',
  });
}

/** Checks `gitRepo`. */
export function reviewGitRepo(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the URL of the repository';
  reviewNeeded(HOST_SOURCE_CHECKS['vol-gitrepo'], source, 'repository', fix, at, review);
  const directory = textOf(source.directory);
  if (directory === undefined || isLocalDescendingPath(directory)) return;
  review.report(HOST_SOURCE_CHECKS['vol-gitrepo-directory'], at.field('directory'), {
    message: `${quoted(directory)} leads out of the volume`,
    fix: 'Write a relative path without ".."',
  });
}
