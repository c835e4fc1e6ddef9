import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { parseQuantity } from '../kubernetes/quantity';
import { type Fields, isFields, objectsOf, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { reviewEphemeral } from './ephemeral-volume';
import type { PodContext } from './pod-context';
import { reviewProjected } from './projected-volume';
import { quoted, type Review } from './review';
import { reviewNeeded, type SourceReview } from './volume-source';
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
import { reviewConfigMapSource, reviewDownwardApiSource, reviewSecretSource } from './volume-source-files';
import { reviewGitRepo, reviewHostPath } from './volume-source-host';
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

/** What the API server checks of Volume. */
export const VOLUME_CHECKS = checks('Volume', {
  'vol-name-required': { path: 'volumes[].name', says: 'A volume has a name', cause: 'Required' },
  'vol-name-format': {
    path: 'volumes[].name',
    says: 'The name of a volume is a DNS-1123 label of at most 63 characters',
    cause: 'Invalid',
  },
  'vol-name-unique': {
    path: 'volumes[].name',
    says: 'The volumes of a Pod have different names',
    cause: 'Duplicate',
  },
  'vol-one-source': {
    path: 'volumes[]',
    says: 'A volume has one source; without any it is an empty folder',
    cause: 'Forbidden',
  },
  'vol-emptydir-size': {
    path: 'volumes[].emptyDir.sizeLimit',
    says: 'The limit of an empty folder is not negative',
    cause: 'Forbidden',
  },
  'vol-pvc-claim': {
    path: 'volumes[].persistentVolumeClaim.claimName',
    says: 'The claim is named',
    cause: 'Required',
  },
  'vol-pvc-ephemeral-clash': {
    path: 'volumes[].persistentVolumeClaim.claimName',
    says: 'The claim is none that an ephemeral volume of the same Pod makes',
    cause: 'Invalid',
  },
  'vol-ephemeral-name': {
    path: 'volumes[].name',
    says: 'The name of a Pod and that of its ephemeral volume, with "-" between them, have at most 253 characters',
    cause: 'Invalid',
  },
  'vol-image': {
    path: 'volumes[].image.reference',
    says: 'The image is named, in a Pod',
    cause: 'Required',
    since: '1.31',
    gate: FEATURE_GATES.ImageVolume,
  },
  'vol-image-pull-policy': {
    path: 'volumes[].image.pullPolicy',
    says: 'An image is pulled "Always", "IfNotPresent" or "Never"',
    cause: 'NotSupported',
    since: '1.31',
    gate: FEATURE_GATES.ImageVolume,
  },
});

const MAX_CLAIM_NAME = 253;
const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];

/** The sources in the order of the server, which complains of those after the first. */
const SOURCES: ReadonlyMap<string, SourceReview> = new Map<string, SourceReview>([
  ['emptyDir', reviewEmptyDir],
  ['hostPath', reviewHostPath],
  ['gitRepo', reviewGitRepo],
  ['gcePersistentDisk', reviewGceDisk],
  ['awsElasticBlockStore', reviewEbs],
  ['secret', reviewSecretSource],
  ['nfs', reviewNfs],
  ['iscsi', reviewIscsi],
  ['glusterfs', reviewGlusterFs],
  ['flocker', reviewFlocker],
  ['persistentVolumeClaim', reviewClaimSource],
  ['rbd', reviewRbd],
  ['cinder', reviewCinder],
  ['cephfs', reviewCephFs],
  ['quobyte', reviewQuobyte],
  ['downwardAPI', reviewDownwardApiSource],
  ['fc', reviewFibreChannel],
  ['flexVolume', reviewFlexVolume],
  ['configMap', reviewConfigMapSource],
  ['azureFile', reviewAzureFile],
  ['vsphereVolume', reviewVsphere],
  ['photonPersistentDisk', reviewPhoton],
  ['portworxVolume', reviewPortworx],
  ['azureDisk', reviewAzureDisk],
  ['storageos', reviewStorageOs],
  ['projected', reviewProjected],
  ['scaleIO', reviewScaleIo],
  ['csi', reviewCsi],
  ['ephemeral', reviewEphemeral],
]);
const ORDER: ReadonlyMap<string, number> = new Map([...SOURCES.keys(), 'image'].map((name, place) => [name, place]));

/** What the server calls a source that is one too many, where it has another name for it. */
const ALIASES: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' };

/** Checks the volumes of a Pod; `at` is the Pod's spec. */
export function reviewVolumes(context: PodContext, at: FieldPath, review: Review): void {
  const { volumes } = context.spec;
  if (volumes === undefined) return;
  const seen = new Set<string>();
  const made = claimsMade(context);
  for (const [volume, index] of objectsOf(volumes)) {
    const before = review.problems.length;
    const volumeAt = at.field('volumes').index(index);
    reviewSource(volume, volumeAt, review, context);
    reviewName(volume, volumeAt, review, seen);
    const name = textOf(volume.name);
    if (name !== undefined && review.problems.length === before) seen.add(name);
    if (made.size > 0) reviewClash(volume, volumeAt, review, made);
  }
}

function reviewName({ name }: Fields, at: FieldPath, review: Review, seen: ReadonlySet<string>): void {
  if (isBlank(name)) {
    review.report(VOLUME_CHECKS['vol-name-required'], at.field('name'), {
      message: 'The volume has no name',
      fix: 'Write a name, by which the containers mount it',
    });
  } else if (typeof name === 'string' && seen.has(name)) {
    review.report(VOLUME_CHECKS['vol-name-unique'], at.field('name'), {
      message: `Two volumes are called ${quoted(name)}`,
      fix: 'Give one of them another name',
    });
  } else if (!DNS_1123_LABEL.test(String(name))) {
    review.format(VOLUME_CHECKS['vol-name-format'], name, DNS_1123_LABEL, at.field('name'));
  }
}

function reviewSource(volume: Fields, at: FieldPath, review: Review, context: PodContext): void {
  const [first, ...others] = sourcesOf(volume, review);
  if (first === undefined) return;
  const source = volume[first] as Fields;
  const sourceAt = at.field(first);
  const name = textOf(volume.name) ?? '';
  if (first === 'image') reviewImage(source, sourceAt, review, context);
  else SOURCES.get(first)?.(source, sourceAt, review, { name, isPersistent: false });
  if (first === 'ephemeral' && !context.isTemplate) reviewClaimName(name, at, review, context);
  for (const other of others) {
    review.report(VOLUME_CHECKS['vol-one-source'], at.field(other), {
      message: `A volume has one source, and ${quoted(other)} stands beside ${quoted(first)}`,
      fix: `Remove one of them, or make ${quoted(other)} a volume of its own`,
      ...(ALIASES[other] === undefined ? {} : { alias: `${at}.${ALIASES[other]}` }),
    });
  }
}

function sourcesOf(volume: Fields, review: Review): string[] {
  const present = Object.keys(volume).filter(
    (field) => ORDER.has(field) && isFields(volume[field]) && (field !== 'image' || review.since('1.31')),
  );
  return present.length > 1 ? present.sort((one, other) => (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0)) : present;
}

function reviewEmptyDir({ sizeLimit }: Fields, at: FieldPath, review: Review): void {
  if (typeof sizeLimit !== 'string' && typeof sizeLimit !== 'number') return;
  if (parseQuantity(sizeLimit)?.sign !== -1) return;
  review.report(VOLUME_CHECKS['vol-emptydir-size'], at.field('sizeLimit'), {
    message: `The limit ${quoted(String(sizeLimit))} is negative`,
    fix: 'Write an amount from 0 on, as "500Mi"',
  });
}

function reviewClaimSource(source: Fields, at: FieldPath, review: Review): void {
  const fix = 'Write the name of the PersistentVolumeClaim';
  reviewNeeded(VOLUME_CHECKS['vol-pvc-claim'], source, 'claimName', fix, at, review);
}

function reviewImage(source: Fields, at: FieldPath, review: Review, { isTemplate }: PodContext): void {
  if (!isTemplate) reviewNeeded(VOLUME_CHECKS['vol-image'], source, 'reference', 'Write the image', at, review);
  const { pullPolicy } = source;
  if (pullPolicy === undefined) return;
  review.oneOf(VOLUME_CHECKS['vol-image-pull-policy'], pullPolicy, PULL_POLICIES, at.field('pullPolicy'));
}

/** Checks the name of the claim that an ephemeral volume of a Pod makes; a name that is broken by itself is reported there. */
function reviewClaimName(name: string, at: FieldPath, review: Review, { metadata }: PodContext): void {
  const pod = textOf(metadata.name) ?? '';
  if (pod === '' || pod.length > MAX_CLAIM_NAME || !DNS_1123_LABEL.test(name)) return;
  const length = pod.length + 1 + name.length;
  if (length <= MAX_CLAIM_NAME) return;
  review.report(VOLUME_CHECKS['vol-ephemeral-name'], at.field('name'), {
    message: `The claim of the ephemeral volume ${quoted(name)} gets a name of ${length} characters, more than ${MAX_CLAIM_NAME}`,
    fix: 'Give the Pod or the volume a shorter name: the claim has both, with "-" between them',
  });
}

/** The names of the claims that the ephemeral volumes of a Pod make. */
function claimsMade({ spec, metadata, isTemplate }: PodContext): ReadonlySet<string> {
  const made = new Set<string>();
  const pod = textOf(metadata.name);
  if (isTemplate || pod === undefined) return made;
  for (const [{ name, ephemeral }] of objectsOf(spec.volumes)) {
    if (isFields(ephemeral)) made.add(`${pod}-${textOf(name) ?? ''}`);
  }
  return made;
}

function reviewClash(volume: Fields, at: FieldPath, review: Review, made: ReadonlySet<string>): void {
  const { persistentVolumeClaim: source } = volume;
  const claim = isFields(source) ? textOf(source.claimName) : undefined;
  if (claim === undefined || !made.has(claim)) return;
  review.report(VOLUME_CHECKS['vol-pvc-ephemeral-clash'], at.down('persistentVolumeClaim', 'claimName'), {
    message: `The claim ${quoted(claim)} is made for an ephemeral volume of the same Pod`,
    fix: 'Mount the ephemeral volume itself, or name another claim',
  });
}
