import { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, objectsOf } from '../manifest/fields';
import type { RuleReport, SetRule } from './rule';

/** The minor number of the version that has no driver for it. */
const REMOVED: Readonly<Record<string, number>> = {
  photonPersistentDisk: 16,
  scaleIO: 22,
  flocker: 25,
  quobyte: 25,
  storageos: 25,
  glusterfs: 26,
  cephfs: 31,
  rbd: 31,
  gitRepo: 33,
};

/** A volume is of a type that the version still has a driver for. */
export const noRemovedVolumeType = {
  id: 'no-removed-volume-type',
  says: 'No volume is of a type whose driver Kubernetes has no more',
  severity: 'error',
  checkSet(set, report) {
    for (const { entry, spec, at } of set.pods) {
      for (const [volume, index] of objectsOf(spec.volumes)) {
        for (const found of removedTypes(volume, at.down('volumes', index), set.minor)) report(entry, found);
      }
    }
    for (const entry of set.ofKind('PersistentVolume')) {
      if (entry.group !== '') continue;
      const { spec } = entry.manifest;
      for (const found of removedTypes(fieldsOf(spec), FieldPath.of('spec'), set.minor)) report(entry, found);
    }
  },
} as const satisfies SetRule;

function* removedTypes(volume: Fields, at: FieldPath, minor: number): Iterable<RuleReport> {
  for (const [type, since] of Object.entries(REMOVED)) {
    if (minor < since || !isFields(volume[type])) continue;
    // Up to 1.35 an administrator can turn it on again.
    const mayBe = type === 'gitRepo' && minor < 36;
    yield {
      at: at.field(type),
      ...(mayBe && { severity: 'warning' as const }),
      message: mayBe
        ? `Volumes of the type "${type}" are turned off by default since Kubernetes 1.${since}, so Pods that mount it do not start`
        : `Kubernetes has no driver for "${type}" since 1.${since}, so Pods that mount it do not start`,
      fix:
        type === 'gitRepo'
          ? 'Clone the repository in an init container, into an "emptyDir"'
          : 'Use a driver of the kind CSI for it, as in "csi" or a "persistentVolumeClaim"',
    };
  }
}
