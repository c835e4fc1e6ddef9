import type { FieldPath } from '../kubernetes/field-path';
import { isLocalDescendingPath } from '../kubernetes/paths';
import { isFields } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of SeccompProfile. */
export const SECCOMP_PROFILE_CHECKS = checks('SeccompProfile', {
  'sec-seccomp-type-required': {
    path: 'seccompProfile.type',
    says: 'A seccomp profile has a type',
    cause: 'Required',
  },
  'sec-seccomp-type': {
    path: 'seccompProfile.type',
    says: 'The type of a seccomp profile is "Localhost", "RuntimeDefault" or "Unconfined"',
    cause: 'NotSupported',
  },
  'sec-seccomp-localhost-required': {
    path: 'seccompProfile.localhostProfile',
    says: 'A seccomp profile of type "Localhost" names its file',
    cause: 'Required',
  },
  'sec-seccomp-localhost': {
    path: 'seccompProfile.localhostProfile',
    says: 'Only a seccomp profile of type "Localhost" names a file, by a relative path without ".."',
    cause: 'Invalid',
  },
});

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** Checks `seccompProfile` of a Pod or a container. */
export function reviewSeccompProfile(profile: unknown, at: FieldPath, review: Review): void {
  if (!isFields(profile)) return;
  const { type, localhostProfile: file } = profile;
  const checks = SECCOMP_PROFILE_CHECKS;
  const atType = at.field('type');
  review.required(checks['sec-seccomp-type-required'], type, atType, {
    message: 'The seccomp profile has no type',
    fix: 'Write "RuntimeDefault", "Localhost" or "Unconfined"',
  });
  review.oneOf(checks['sec-seccomp-type'], type, TYPES, atType);
  if (file === undefined || file === null) {
    if (type !== 'Localhost') return;
    review.report(checks['sec-seccomp-localhost-required'], at.field('localhostProfile'), {
      message: 'A seccomp profile of type "Localhost" lacks the path of its file',
      fix: 'Write its path on the node, relative to the seccomp folder of the kubelet',
    });
  } else if (type !== 'Localhost') {
    review.report(checks['sec-seccomp-localhost'], at.field('localhostProfile'), {
      message: 'A file is only for a seccomp profile of type "Localhost"',
      fix: 'Write "Localhost" as the type, or remove "localhostProfile"',
    });
  } else if (typeof file === 'string' && !isLocalDescendingPath(file)) {
    review.report(checks['sec-seccomp-localhost'], at.field('localhostProfile'), {
      message: `${quoted(file)} is no relative path without ".."`,
      fix: 'Write the path relative to the seccomp folder of the kubelet, as "profiles/audit.json"',
    });
  }
}
