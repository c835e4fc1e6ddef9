import type { FieldPath } from '../kubernetes/field-path';
import type { Fields } from '../manifest/fields';
import { checks } from './check';
import type { PodContext } from './pod-context';
import type { Review } from './review';

/** What the API server checks of VolumeMount. */
export const VOLUME_MOUNT_CHECKS = checks('VolumeMount', {});

/** Checks `volumeMounts` and `volumeDevices` of a container; `at` is the container. */
export function reviewVolumeMounts(container: Fields, at: FieldPath, review: Review, context: PodContext): void {}
