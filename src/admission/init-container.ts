import type { FieldPath } from '../kubernetes/field-path';
import type { Fields } from '../manifest/fields';
import { isAbsent } from './absent';
import { checks } from './check';
import { isSidecar, reviewInitRestart } from './container-restart';
import { reviewLifecycle } from './lifecycle';
import type { PodContext } from './pod-context';
import { reviewProbes } from './probe';
import type { Review } from './review';

/** What the API server checks of init containers alone; of sidecars among them it checks the same as of all others. */
export const INIT_CONTAINER_CHECKS = checks('Init containers', {
  'init-name-unique': {
    path: 'initContainers[].name',
    says: 'The name is that of one container only, also among those that are no init containers',
    cause: 'Duplicate',
  },
  'init-no-lifecycle': {
    path: 'initContainers[].lifecycle',
    says: 'Is left out of an init container that is no sidecar',
    cause: 'Forbidden',
  },
  'init-no-liveness': {
    path: 'initContainers[].livenessProbe',
    says: 'Is left out of an init container that is no sidecar',
    cause: 'Forbidden',
  },
  'init-no-readiness': {
    path: 'initContainers[].readinessProbe',
    says: 'Is left out of an init container that is no sidecar',
    cause: 'Forbidden',
  },
  'init-no-startup': {
    path: 'initContainers[].startupProbe',
    says: 'Is left out of an init container that is no sidecar',
    cause: 'Forbidden',
  },
});

const FORBIDDEN = [
  ['lifecycle', INIT_CONTAINER_CHECKS['init-no-lifecycle']],
  ['livenessProbe', INIT_CONTAINER_CHECKS['init-no-liveness']],
  ['readinessProbe', INIT_CONTAINER_CHECKS['init-no-readiness']],
  ['startupProbe', INIT_CONTAINER_CHECKS['init-no-startup']],
] as const;

/** Checks what an init container can't have, or has as a sidecar; `at` is the container. */
export function reviewInitContainer(container: Fields, at: FieldPath, review: Review, context: PodContext): void {
  reviewInitRestart(container, at, review);
  if (isSidecar(container)) {
    reviewLifecycle(container, at, review, context);
    reviewProbes(container, at, review);
    return;
  }
  for (const [field, check] of FORBIDDEN) {
    if (isAbsent(container[field])) continue;
    review.report(check, at.field(field), {
      message: `An init container runs to its end, and has no "${field}"`,
      fix: `Remove "${field}", or write "restartPolicy: Always" to make it a sidecar`,
      marksName: true,
    });
  }
}
