import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { isLocalDescendingPath } from '../kubernetes/paths';
import { type Fields, fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { type Check, checks } from './check';
import { reviewChoice } from './choice';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';
import { reviewExists, reviewVolumeDevices } from './volume-device';

/** What the API server checks of VolumeMount. */
export const VOLUME_MOUNT_CHECKS = checks('VolumeMount', {
  'mount-name-required': { path: 'volumeMounts[].name', says: 'The volume is named', cause: 'Required' },
  'mount-volume-exists': {
    path: 'volumeMounts[].name',
    says: 'The volume is one of the Pod, or a claim of the StatefulSet',
    cause: 'NotFound',
  },
  'mount-path-required': { path: 'volumeMounts[].mountPath', says: 'The path is written', cause: 'Required' },
  'mount-path-unique': {
    path: 'volumeMounts[].mountPath',
    says: 'The volumes of a container have different paths, compared as texts',
    cause: 'Invalid',
  },
  'mount-path-device': {
    path: 'volumeMounts[].mountPath',
    says: 'The path is not that of a device of the container',
    cause: 'Invalid',
  },
  'mount-name-device': {
    path: 'volumeMounts[].name',
    says: 'The volume is not a device of the container, too',
    cause: 'Invalid',
  },
  'mount-subpath': {
    path: 'volumeMounts[].subPath',
    says: 'The path in the volume is relative and has no ".." in it',
    cause: 'Invalid',
  },
  'mount-subpath-expr': {
    path: 'volumeMounts[].subPathExpr',
    says: 'The path in the volume is relative and has no ".." in it',
    cause: 'Invalid',
  },
  'mount-subpath-both': {
    path: 'volumeMounts[].subPathExpr',
    says: 'There is one path in the volume, a subPath or a subPathExpr',
    cause: 'Invalid',
  },
  'mount-propagation': {
    path: 'volumeMounts[].mountPropagation',
    says: 'Mounts are passed on as "None", "HostToContainer" or "Bidirectional"',
    cause: 'NotSupported',
  },
  'mount-propagation-privileged': {
    path: 'volumeMounts[].mountPropagation',
    says: 'Mounts are passed on to the node by privileged containers only',
    cause: 'Forbidden',
  },
  'mount-recursive-ro': {
    path: 'volumeMounts[].recursiveReadOnly',
    says: 'All below a mount is read-only: "Disabled", "IfPossible" or "Enabled"',
    cause: 'NotSupported',
    since: '1.30',
    gate: FEATURE_GATES.RecursiveReadOnlyMounts,
  },
  'mount-recursive-ro-needs': {
    path: 'volumeMounts[].recursiveReadOnly',
    says: 'All below a mount is read-only where the mount is, and where no mounts are passed on',
    cause: 'Forbidden',
    since: '1.30',
    gate: FEATURE_GATES.RecursiveReadOnlyMounts,
  },
  'mount-image-subpath': {
    path: 'volumeMounts[].subPath, volumeMounts[].subPathExpr',
    says: 'Is left out where the volume is an image',
    cause: 'Invalid',
    since: '1.31',
    until: '1.32',
    gate: FEATURE_GATES.ImageVolume,
  },
});

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];
const READ_ONLY = ['Disabled', 'IfPossible', 'Enabled'];

/** Checks `volumeMounts` and `volumeDevices` of a container; `at` is the container. */
export function reviewVolumeMounts(container: Fields, at: FieldPath, review: Review, context: PodContext): void {
  const { volumeMounts, volumeDevices } = container;
  if (volumeMounts !== undefined) {
    const devices = devicesOf(volumeDevices, at);
    const paths = new Set<string>();
    for (const [mount, index] of objectsOf(volumeMounts)) {
      const mountAt = at.field('volumeMounts').index(index);
      reviewName(mount.name, mountAt, review, context, devices);
      reviewPath(mount.mountPath, mountAt, review, paths, devices);
      if (mount.subPath !== undefined || mount.subPathExpr !== undefined)
        reviewSubPaths(mount, mountAt, review, context);
      if (mount.mountPropagation !== undefined) reviewPropagation(mount, mountAt, review, container);
      if (mount.recursiveReadOnly !== undefined) reviewRecursiveReadOnly(mount, mountAt, review);
    }
  }
  if (volumeDevices !== undefined) reviewVolumeDevices(volumeDevices, at.field('volumeDevices'), review, context);
}

/** Where the devices of a container stand, by the volume and by the path. */
interface Devices {
  readonly byName: ReadonlyMap<string, FieldPath>;
  readonly byPath: ReadonlyMap<string, FieldPath>;
}

const NO_DEVICES: Devices = { byName: new Map(), byPath: new Map() };

function devicesOf(volumeDevices: unknown, at: FieldPath): Devices {
  if (volumeDevices === undefined) return NO_DEVICES;
  const byName = new Map<string, FieldPath>();
  const byPath = new Map<string, FieldPath>();
  for (const [device, index] of objectsOf(volumeDevices)) {
    const deviceAt = at.field('volumeDevices').index(index);
    const name = textOf(device.name);
    const path = textOf(device.devicePath);
    if (name !== undefined && !byName.has(name)) byName.set(name, deviceAt.field('name'));
    if (path !== undefined && !byPath.has(path)) byPath.set(path, deviceAt.field('devicePath'));
  }
  return { byName, byPath };
}

function reviewName(name: unknown, at: FieldPath, review: Review, context: PodContext, { byName }: Devices): void {
  const checks = VOLUME_MOUNT_CHECKS;
  if (isBlank(name)) {
    review.report(checks['mount-name-required'], at.field('name'), {
      message: 'The mount does not say which volume it mounts',
      fix: 'Write the name of a volume of the Pod',
    });
  }
  const volume = textOf(name);
  if (volume === undefined) return;
  reviewExists(checks['mount-volume-exists'], volume, at.field('name'), review, context);
  const device = byName.get(volume);
  if (device === undefined) return;
  review.report(checks['mount-name-device'], at.field('name'), {
    message: `The volume ${quoted(volume)} is a device of the container, and cannot be mounted, too`,
    fix: 'Remove it from "volumeMounts" or from "volumeDevices"',
    // The server names both.
    alias: device.toString(),
  });
}

function reviewPath(path: unknown, at: FieldPath, review: Review, paths: Set<string>, { byPath }: Devices): void {
  const checks = VOLUME_MOUNT_CHECKS;
  if (isBlank(path)) {
    review.report(checks['mount-path-required'], at.field('mountPath'), {
      message: 'The mount does not say where in the container the volume goes',
      fix: 'Write an absolute path, as "/data"',
    });
  }
  const text = textOf(path);
  if (text === undefined) return;
  if (paths.has(text)) {
    review.report(checks['mount-path-unique'], at.field('mountPath'), {
      message: `Two volumes are mounted at ${quoted(text)}`,
      fix: 'Write another path for one of them',
    });
  }
  paths.add(text);
  const device = byPath.get(text);
  if (device === undefined) return;
  review.report(checks['mount-path-device'], at.field('mountPath'), {
    message: `There is a device at ${quoted(text)}, too`,
    fix: 'Write another path for one of them',
    alias: device.toString(),
  });
}

function reviewSubPaths(mount: Fields, at: FieldPath, review: Review, { volumes }: PodContext): void {
  const checks = VOLUME_MOUNT_CHECKS;
  const { name, subPath, subPathExpr } = mount;
  const isImage = isFields(volumes.get(textOf(name) ?? '')?.image);
  for (const field of isImage ? ['subPath', 'subPathExpr'] : []) {
    if (isBlank(mount[field])) continue;
    review.report(checks['mount-image-subpath'], at.field(field), {
      message: 'The volume is an image, which is mounted as a whole',
      fix: `Remove "${field}"`,
    });
  }
  reviewSubPath(checks['mount-subpath'], 'subPath', subPath, at, review);
  reviewSubPath(checks['mount-subpath-expr'], 'subPathExpr', subPathExpr, at, review);
  if (textOf(subPath) === undefined || textOf(subPathExpr) === undefined) return;
  review.report(checks['mount-subpath-both'], at.field('subPathExpr'), {
    message: 'The mount has both "subPath" and "subPathExpr"',
    fix: 'Remove one of them',
  });
}

function reviewSubPath(check: Check, field: string, path: unknown, at: FieldPath, review: Review): void {
  if (typeof path !== 'string' || isLocalDescendingPath(path)) return;
  review.report(check, at.field(field), {
    message: `${quoted(path)} leads out of the volume`,
    fix: 'Write a relative path without ".."',
    alias: withoutIndex(at, field),
  });
}

/** The server leaves the number of the mount out. */
function withoutIndex(mount: FieldPath, field: string): string {
  return `${mount.up}.${field}`;
}

function reviewPropagation(mount: Fields, at: FieldPath, review: Review, container: Fields): void {
  const checks = VOLUME_MOUNT_CHECKS;
  const { mountPropagation: propagation } = mount;
  if (typeof propagation !== 'string') return;
  const alias = withoutIndex(at, 'mountPropagation');
  if (!PROPAGATIONS.includes(propagation)) {
    reviewChoice(checks['mount-propagation'], propagation, PROPAGATIONS, at.field('mountPropagation'), review, {
      alias,
    });
  }
  if (propagation !== 'Bidirectional' || fieldsOf(container.securityContext).privileged === true) return;
  review.report(checks['mount-propagation-privileged'], at.field('mountPropagation'), {
    message: 'Only a privileged container passes mounts on to the node',
    fix: 'Write "HostToContainer", or "privileged: true" in the "securityContext" of the container',
    alias,
  });
}

function reviewRecursiveReadOnly(mount: Fields, at: FieldPath, review: Review): void {
  const checks = VOLUME_MOUNT_CHECKS;
  const { recursiveReadOnly: mode, readOnly, mountPropagation: propagation } = mount;
  if (typeof mode !== 'string' || mode === 'Disabled') return;
  const modeAt = at.field('recursiveReadOnly');
  const alias = withoutIndex(at, 'recursiveReadOnly');
  if (!READ_ONLY.includes(mode)) {
    reviewChoice(checks['mount-recursive-ro'], mode, READ_ONLY, modeAt, review, { alias });
    return;
  }
  if (readOnly !== true) {
    review.report(checks['mount-recursive-ro-needs'], modeAt, {
      message: `All below the mount cannot be read-only while the mount is not`,
      fix: 'Write "readOnly: true", or remove "recursiveReadOnly"',
      alias,
    });
  }
  if (typeof propagation === 'string' && propagation !== 'None') {
    review.report(checks['mount-recursive-ro-needs'], modeAt, {
      message: `All below the mount cannot be read-only with the mount propagation ${quoted(propagation)}`,
      fix: 'Remove "mountPropagation" or "recursiveReadOnly"',
      alias,
    });
  }
}
