import type { FieldPath } from '../kubernetes/field-path';
import { isFields } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of AppArmorProfile. */
export const APP_ARMOR_PROFILE_CHECKS = checks('AppArmorProfile', {
  'sec-apparmor-type-required': {
    path: 'appArmorProfile.type',
    says: 'An AppArmor profile has a type',
    cause: 'Required',
    since: '1.30',
  },
  'sec-apparmor-type': {
    path: 'appArmorProfile.type',
    says: 'The type of an AppArmor profile is "Localhost", "RuntimeDefault" or "Unconfined"',
    cause: 'NotSupported',
    since: '1.30',
  },
  'sec-apparmor-localhost-required': {
    path: 'appArmorProfile.localhostProfile',
    says: 'An AppArmor profile of type "Localhost" names the profile on the node',
    cause: 'Required',
    since: '1.30',
  },
  'sec-apparmor-localhost': {
    path: 'appArmorProfile.localhostProfile',
    says: 'Only an AppArmor profile of type "Localhost" names a profile, without white space at either end',
    cause: 'Invalid',
    since: '1.30',
  },
  'sec-apparmor-localhost-length': {
    path: 'appArmorProfile.localhostProfile',
    says: 'The name of an AppArmor profile has at most 4095 bytes',
    cause: 'TooLong',
    since: '1.30',
  },
});

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];
const MAX_BYTES = 4095;

/** White space at an end, of which Go and JavaScript think differently in two letters. */
const PADDED = /^(?:[^\S\ufeff]|\u0085)|(?:[^\S\ufeff]|\u0085)$/;

/** Checks `appArmorProfile` of a Pod or a container. */
export function reviewAppArmorProfile(profile: unknown, at: FieldPath, review: Review): void {
  if (!isFields(profile)) return;
  const { type, localhostProfile: name } = profile;
  const checks = APP_ARMOR_PROFILE_CHECKS;
  const hasType = review.required(checks['sec-apparmor-type-required'], type, at.field('type'), {
    message: 'The AppArmor profile has no type',
    fix: 'Write "RuntimeDefault", "Localhost" or "Unconfined"',
  });
  if (!hasType) return;
  if (type === 'Localhost') {
    reviewName(name, at.field('localhostProfile'), review);
  } else if (typeof type !== 'string' || !TYPES.includes(type)) {
    review.oneOf(checks['sec-apparmor-type'], type, TYPES, at.field('type'));
  } else if (name !== undefined && name !== null) {
    review.report(checks['sec-apparmor-localhost'], at.field('localhostProfile'), {
      message: 'A profile on the node is only for an AppArmor profile of type "Localhost"',
      fix: 'Write "Localhost" as the type, or remove "localhostProfile"',
    });
  }
}

function reviewName(name: unknown, at: FieldPath, review: Review): void {
  const checks = APP_ARMOR_PROFILE_CHECKS;
  const hasName = review.required(checks['sec-apparmor-localhost-required'], name, at, {
    message: 'An AppArmor profile of type "Localhost" lacks the name of the profile on the node',
    fix: 'Write the name of a profile that is loaded on the node',
  });
  if (!hasName || typeof name !== 'string') return;
  if (PADDED.test(name)) {
    review.report(checks['sec-apparmor-localhost'], at, {
      message: `${quoted(name)} has white space at an end`,
      fix: name.trim() === '' ? 'Write the name of the profile' : `Write ${quoted(name.trim())}`,
    });
  }
  if (Buffer.byteLength(name) > MAX_BYTES) {
    review.report(checks['sec-apparmor-localhost-length'], at, {
      message: `The name of the AppArmor profile has more than ${MAX_BYTES} bytes`,
      fix: 'Write the name of a profile that is loaded on the node',
    });
  }
}
