import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields, objectsOf, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { reviewPodCertificate, reviewTrustBundle, type TakePath } from './certificate-projection';
import { checks } from './check';
import { quoted, type Review } from './review';
import { reviewNeeded } from './volume-source';
import { reviewDefaultMode, reviewDownwardFiles, reviewItems, reviewLocalPath } from './volume-source-files';

/** What the API server checks of ProjectedVolumeSource. */
export const PROJECTED_VOLUME_CHECKS = checks('ProjectedVolumeSource', {
  'vol-projected-one-type': {
    path: 'projected.sources[]',
    says: 'Each of the sources is of one kind',
    cause: 'Forbidden',
  },
  'vol-projected-name': {
    path: 'projected.sources[].{configMap,secret}.name',
    says: 'The ConfigMap or the Secret is named',
    cause: 'Required',
  },
  'vol-projected-path-conflict': {
    path: 'projected.sources[]',
    says: 'No two files have the same path, tokens aside',
    cause: 'Invalid',
  },
  'vol-projected-token-expiry': {
    path: 'projected.sources[].serviceAccountToken.expirationSeconds',
    says: 'A token is valid for a time from 600 to 4294967296 seconds',
    cause: 'Invalid',
  },
  'vol-projected-token-path': {
    path: 'projected.sources[].serviceAccountToken.path',
    says: 'The path of a token is written',
    cause: 'Required',
  },
  'vol-projected-token-path-local': {
    path: 'projected.sources[].serviceAccountToken.path',
    says: 'The path of a token is relative, has no ".." in it and does not start with ".."',
    cause: 'Invalid',
    since: '1.30',
  },
});

/** The kinds of sources. */
const KINDS = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'];

const MIN_EXPIRATION = 600;
const MAX_EXPIRATION = 2 ** 32;

/** Checks `projected`. */
export function reviewProjected(source: Fields, at: FieldPath, review: Review): void {
  reviewDefaultMode(source, at, review);
  const paths = new Set<string>();
  for (const [projection, index] of objectsOf(source.sources)) {
    reviewProjection(projection, at.field('sources').index(index), at, review, paths);
  }
}

function reviewProjection(source: Fields, at: FieldPath, volume: FieldPath, review: Review, paths: Set<string>): void {
  const { downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = source;
  for (const [kind, field] of [
    ['Secret', 'secret'],
    ['ConfigMap', 'configMap'],
  ] as const) {
    const data = source[field];
    if (!isFields(data)) continue;
    const dataAt = at.field(field);
    const check = PROJECTED_VOLUME_CHECKS['vol-projected-name'];
    reviewNeeded(check, data, 'name', `Write the name of the ${kind}`, dataAt, review);
    reviewItems(data.items, dataAt, review);
    reviewConflicts(data.items, dataAt, volume, review, paths);
  }
  if (isFields(downwardAPI)) {
    const apiAt = at.field('downwardAPI');
    reviewDownwardFiles(downwardAPI.items, apiAt, review);
    reviewConflicts(downwardAPI.items, apiAt, volume, review, paths);
  }
  if (isFields(serviceAccountToken)) reviewToken(serviceAccountToken, at.field('serviceAccountToken'), volume, review);
  const take: TakePath = (path, pathAt) => takePath(path, pathAt, volume, review, paths);
  if (isFields(clusterTrustBundle)) {
    reviewTrustBundle(clusterTrustBundle, at.field('clusterTrustBundle'), review, take);
  }
  if (isFields(podCertificate)) reviewPodCertificate(podCertificate, at.field('podCertificate'), review, take);
  const kinds = KINDS.filter((kind) => isFields(source[kind]));
  if (kinds.length > 1) {
    review.report(PROJECTED_VOLUME_CHECKS['vol-projected-one-type'], at, {
      message: `One source of the volume is of several kinds: ${kinds.map(quoted).join(', ')}`,
      fix: 'Write each as an item of its own under "sources"',
    });
  }
}

function reviewConflicts(items: unknown, at: FieldPath, volume: FieldPath, review: Review, paths: Set<string>): void {
  for (const [item, index] of objectsOf(items)) {
    takePath(item.path, at.down('items', index, 'path'), volume, review, paths);
  }
}

function takePath(path: unknown, at: FieldPath, volume: FieldPath, review: Review, paths: Set<string>): void {
  const text = textOf(path);
  if (text === undefined) return;
  if (paths.has(text)) {
    review.report(PROJECTED_VOLUME_CHECKS['vol-projected-path-conflict'], at, {
      message: `The volume has two files at ${quoted(text)}`,
      fix: 'Write another path for one of them',
      alias: volume.toString(),
    });
  }
  paths.add(text);
}

function reviewToken(source: Fields, at: FieldPath, volume: FieldPath, review: Review): void {
  const checks = PROJECTED_VOLUME_CHECKS;
  const { expirationSeconds, path } = source;
  if (expirationSeconds !== undefined) {
    const expirationAt = at.field('expirationSeconds');
    review.range(checks['vol-projected-token-expiry'], expirationSeconds, MIN_EXPIRATION, MAX_EXPIRATION, expirationAt);
  }
  // The server leaves the source out of its path.
  if (isBlank(path)) {
    review.report(checks['vol-projected-token-path'], at.field('path'), {
      message: '"serviceAccountToken" has no "path"',
      fix: 'Write the path of the file in the volume, as "token"',
      alias: `${volume}.path`,
    });
  } else {
    reviewLocalPath(checks['vol-projected-token-path-local'], path, at.field('path'), review, `${volume}.path`);
  }
}
