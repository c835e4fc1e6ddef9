import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, fieldsOf, isFields, objectsOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of ephemeral containers alone. */
export const EPHEMERAL_CONTAINER_CHECKS = checks('EphemeralContainer', {
  'ephemeral-name-unique': {
    path: 'ephemeralContainers[].name',
    says: 'The name is that of one container only, of all lists',
    cause: 'Duplicate',
  },
  'ephemeral-target': {
    path: 'ephemeralContainers[].targetContainerName',
    says: 'The container to look into is one of the Pod, and not itself ephemeral',
    cause: 'NotFound',
  },
  'ephemeral-fields': {
    path: 'ephemeralContainers[]',
    says: 'Has no ports, probes, lifecycle, resources, restart policy and mounts of a part of a volume',
    cause: 'Forbidden',
  },
});

/** What an ephemeral container can't have; some of it the API server drops where a feature gate is off. */
const FORBIDDEN = [
  'ports',
  'resources',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'restartPolicy',
  'resizePolicy',
  'restartPolicyRules',
];

/**
 * Checks what an ephemeral container can't have; `at` is the container.
 * @param names those of the other containers
 */
export function reviewEphemeralContainer(
  container: Fields,
  at: FieldPath,
  review: Review,
  names: ReadonlySet<unknown>,
): void {
  const { targetContainerName } = container;
  if (typeof targetContainerName === 'string' && targetContainerName !== '' && !names.has(targetContainerName)) {
    review.report(EPHEMERAL_CONTAINER_CHECKS['ephemeral-target'], at.field('targetContainerName'), {
      message: `The Pod has no container ${quoted(targetContainerName)} to look into`,
      fix: 'Write the name of a container of the Pod',
    });
  }
  for (const field of FORBIDDEN) {
    if (isSet(container, field)) forbid(field, at, review);
  }
  for (const [mount, index] of objectsOf(container.volumeMounts)) {
    for (const field of ['subPath', 'subPathExpr']) {
      if (!isBlank(mount[field])) forbid(field, at.down('volumeMounts', index), review);
    }
  }
}

function isSet(container: Fields, field: string): boolean {
  if (field !== 'resources') return !isAbsent(container[field]);
  const { limits, requests, claims } = fieldsOf(container.resources);
  return isFields(limits) || isFields(requests) || Array.isArray(claims);
}

function forbid(field: string, at: FieldPath, review: Review): void {
  review.report(EPHEMERAL_CONTAINER_CHECKS['ephemeral-fields'], at.field(field), {
    message: `An ephemeral container has no "${field}"`,
    fix: `Remove "${field}"`,
    marksName: true,
  });
}
