import type { FieldPath } from '../kubernetes/field-path';
import { hasBackstep } from '../kubernetes/paths';
import { closest } from '../kubernetes/suggest';
import { isFields, objectsOf, textOf } from '../manifest/fields';
import { type Check, checks } from './check';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of VolumeDevice. */
export const VOLUME_DEVICE_CHECKS = checks('VolumeDevice', {
  'device-name': { path: 'volumeDevices[].name', says: 'The volume is named', cause: 'Required' },
  'device-name-unique': {
    path: 'volumeDevices[].name',
    says: 'A volume is one device of a container',
    cause: 'Invalid',
  },
  'device-volume-exists': {
    path: 'volumeDevices[].name',
    says: 'The volume is one of the Pod, or a claim of the StatefulSet',
    cause: 'NotFound',
  },
  'device-volume-claim': {
    path: 'volumeDevices[].name',
    says: 'The volume is a claim, or an ephemeral one that makes a claim',
    cause: 'Invalid',
  },
  'device-path': { path: 'volumeDevices[].devicePath', says: 'The path is written', cause: 'Required' },
  'device-path-unique': {
    path: 'volumeDevices[].devicePath',
    says: 'The devices of a container have different paths',
    cause: 'Invalid',
  },
  'device-path-backstep': {
    path: 'volumeDevices[].devicePath',
    says: 'The path of a device has no ".." in it',
    cause: 'Invalid',
  },
});

/** With more volumes, or a longer name, it takes too long to find out which one was meant. */
const MAX_SUGGESTED = 100;

/** Reports the name of a volume that the Pod doesn't have; tells whether it has it. */
export function reviewExists(
  check: Check,
  volume: string,
  at: FieldPath,
  review: Review,
  { volumes }: PodContext,
): boolean {
  if (volumes.has(volume)) return true;
  const isFew = volumes.size <= MAX_SUGGESTED && volume.length <= MAX_SUGGESTED;
  const near = isFew ? closest(volume, volumes.keys()) : undefined;
  review.report(check, at, {
    message: `The Pod has no volume ${quoted(volume)}`,
    fix: near === undefined ? 'Write a volume of this name under "volumes"' : `Write ${quoted(near)}`,
  });
  return false;
}

/** Checks `volumeDevices` of a container. What concerns its mounts too is checked with those. */
export function reviewVolumeDevices(devices: unknown, at: FieldPath, review: Review, context: PodContext): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const [{ name, devicePath }, index] of objectsOf(devices)) {
    const deviceAt = at.index(index);
    reviewName(name, deviceAt.field('name'), review, context, names);
    reviewPath(devicePath, deviceAt.field('devicePath'), review, paths);
  }
}

function reviewName(name: unknown, at: FieldPath, review: Review, context: PodContext, names: Set<string>): void {
  const checks = VOLUME_DEVICE_CHECKS;
  review.required(checks['device-name'], name, at, {
    message: 'The device does not say which volume it is',
    fix: 'Write the name of a volume of the Pod that is a claim',
  });
  const volume = textOf(name);
  if (volume === undefined) return;
  if (names.has(volume)) {
    review.report(checks['device-name-unique'], at, {
      message: `The volume ${quoted(volume)} is a device of the container already`,
      fix: 'Remove one of the two',
    });
  }
  names.add(volume);
  if (!reviewExists(checks['device-volume-exists'], volume, at, review, context)) return;
  const { persistentVolumeClaim, ephemeral } = context.volumes.get(volume) ?? {};
  if (isFields(persistentVolumeClaim) || isFields(ephemeral)) return;
  review.report(checks['device-volume-claim'], at, {
    message: `The volume ${quoted(volume)} is no claim, and cannot be a device`,
    fix: 'Write the name of a volume that is a claim, or mount this one under "volumeMounts"',
  });
}

function reviewPath(path: unknown, at: FieldPath, review: Review, paths: Set<string>): void {
  const checks = VOLUME_DEVICE_CHECKS;
  review.required(checks['device-path'], path, at, {
    message: 'The device does not say where in the container it is',
    fix: 'Write an absolute path, as "/dev/xvda"',
  });
  const text = textOf(path);
  if (text === undefined) return;
  if (hasBackstep(text)) {
    review.report(checks['device-path-backstep'], at, {
      message: `${quoted(text)} leads upwards with ".."`,
      fix: 'Write the path without ".."',
    });
  } else if (paths.has(text)) {
    review.report(checks['device-path-unique'], at, {
      message: `Two devices are at ${quoted(text)}`,
      fix: 'Write another path for one of them',
    });
  }
  paths.add(text);
}
