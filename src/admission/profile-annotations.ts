import type { FieldPath } from '../kubernetes/field-path';
import { containersOf } from '../kubernetes/pod-spec';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type Fields, fieldsOf, isFields } from '../manifest/fields';
import { type Check, checks } from './check';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of annotations that say the same as a field. */
export const PROFILE_ANNOTATIONS_CHECKS = checks('Pod annotations', {
  'anno-seccomp-match': {
    path: 'spec.securityContext.seccompProfile',
    says: 'Where an annotation and seccompProfile both name a seccomp profile, it is the same',
    cause: 'Forbidden',
  },
  'anno-apparmor-match': {
    path: 'spec.containers[].securityContext.appArmorProfile',
    says: 'Where an annotation and appArmorProfile both name an AppArmor profile of a container, it is the same',
    cause: 'Forbidden',
    since: '1.30',
  },
});

/** The annotation with the seccomp profile of the Pod. */
export const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';

/** Before the name of a container: the annotation with its seccomp profile. */
export const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

/** Before the name of a container: the annotation with its AppArmor profile. */
export const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/** What an annotation must say for each type of profile; `localhost` is followed by its name. */
const SECCOMP: Readonly<Record<string, readonly string[]>> = {
  Unconfined: ['unconfined'],
  RuntimeDefault: ['runtime/default', 'docker/default'],
  Localhost: [],
};
const PROFILES: Readonly<Record<string, readonly string[]>> = { ...SECCOMP, RuntimeDefault: ['runtime/default'] };
const LOCALHOST = 'localhost/';

/** The kinds whose template the server has not always looked into, with the first version that does. */
const TEMPLATES_SINCE: ReadonlyMap<string, KubernetesVersion> = new Map([['StatefulSet', '1.34']]);

/**
 * Checks that the fields of the Pod agree with the annotations that say the same.
 * @param at the annotations
 */
export function reviewProfileAnnotations(context: PodContext, at: FieldPath, review: Review): void {
  const since = TEMPLATES_SINCE.get(review.manifest.kind);
  if (since !== undefined && !review.since(since)) return;
  const annotations = fieldsOf(context.metadata.annotations);
  const keys = Object.keys(annotations);
  const hasContainers = keys.some((key) => key.startsWith(SECCOMP_CONTAINER) || key.startsWith(APP_ARMOR));
  if (!hasContainers && !Object.hasOwn(annotations, SECCOMP_POD)) return;
  const spec = at.up?.up?.field('spec');
  if (spec === undefined) return;
  const { securityContext } = context.spec;
  const seccomp = PROFILE_ANNOTATIONS_CHECKS['anno-seccomp-match'];
  const ofPod = spec.field('securityContext').field('seccompProfile');
  reviewAgreement(seccomp, SECCOMP, annotations, SECCOMP_POD, fieldsOf(securityContext).seccompProfile, ofPod, review);
  if (!hasContainers) return;
  const podArmor = fieldsOf(context.spec.os).name === 'windows' ? undefined : appArmorOf(securityContext);
  for (const { list, index, container } of containersOf(context.spec)) {
    const name = typeof container.name === 'string' ? container.name : '';
    const security = spec.field(list).index(index).field('securityContext');
    const own = fieldsOf(container.securityContext);
    const key = SECCOMP_CONTAINER + name;
    reviewAgreement(seccomp, SECCOMP, annotations, key, own.seccompProfile, security.field('seccompProfile'), review);
    if (fieldsOf(context.spec.os).name === 'windows') continue;
    const armorKey = APP_ARMOR + name;
    const armor = appArmorOf(container.securityContext);
    // For a Pod itself the server makes a field of the annotation where the container has none.
    if (armor === undefined && !context.isTemplate && isProfile(annotations[armorKey])) continue;
    const armorAt = security.field('appArmorProfile');
    const check = PROFILE_ANNOTATIONS_CHECKS['anno-apparmor-match'];
    reviewAgreement(check, PROFILES, annotations, armorKey, armor ?? podArmor, armorAt, review);
  }
}

function appArmorOf(securityContext: unknown): unknown {
  return fieldsOf(securityContext).appArmorProfile ?? undefined;
}

/** In bytes. */
const MAX_PROFILE = 4095;

/** Whether an annotation names an AppArmor profile that the field can take. */
function isProfile(annotation: unknown): boolean {
  if (typeof annotation !== 'string') return false;
  if (annotation === 'unconfined' || annotation === 'runtime/default') return true;
  const name = annotation.startsWith(LOCALHOST) ? annotation.slice(LOCALHOST.length) : '';
  return name !== '' && name.trim() === name && Buffer.byteLength(name) <= MAX_PROFILE;
}

function reviewAgreement(
  check: Check,
  types: Readonly<Record<string, readonly string[]>>,
  annotations: Fields,
  key: string,
  profile: unknown,
  at: FieldPath,
  review: Review,
): void {
  if (!isFields(profile) || !Object.hasOwn(annotations, key)) return;
  const annotation = annotations[key] ?? '';
  const { type, localhostProfile } = profile;
  if (typeof annotation !== 'string' || typeof type !== 'string' || !Object.hasOwn(types, type)) return;
  const isLocal = type === 'Localhost' && annotation.startsWith(LOCALHOST);
  const isSame = isLocal ? annotation.slice(LOCALHOST.length) === localhostProfile : types[type]?.includes(annotation);
  if (isSame) return;
  review.report(check, at.field(isLocal ? 'localhostProfile' : 'type'), {
    message: `The annotation ${quoted(key)} says ${quoted(annotation)}, and the field something else`,
    fix: 'Remove the annotation',
  });
}
