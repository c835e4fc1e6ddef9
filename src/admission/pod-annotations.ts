import type { FieldPath } from '../kubernetes/field-path';
import { isLocalDescendingPath } from '../kubernetes/paths';
import { containersOf } from '../kubernetes/pod-spec';
import { type Fields, isFields, textEntriesOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { parseJson } from './json-text';
import { templateAlias } from './object-meta';
import type { PodContext } from './pod-context';
import { APP_ARMOR, reviewProfileAnnotations, SECCOMP_CONTAINER, SECCOMP_POD } from './profile-annotations';
import { quoted, Review } from './review';
import { reviewToleration } from './toleration';

/** What the API server checks of Pod annotations. */
export const POD_ANNOTATIONS_CHECKS = checks('Pod annotations', {
  'anno-mirror': {
    path: 'metadata.annotations[kubernetes.io/config.mirror]',
    says: 'A mirror of a static Pod names its node in spec.nodeName',
    cause: 'Invalid',
  },
  'anno-deletion-cost': {
    path: 'metadata.annotations[controller.kubernetes.io/pod-deletion-cost]',
    says: 'The cost of deletion is a whole number of 32 bits without "+" and leading zeros',
    cause: 'Invalid',
  },
  'anno-tolerations': {
    path: 'metadata.annotations[scheduler.alpha.kubernetes.io/tolerations]',
    says: 'Tolerations in an annotation are a JSON list of what spec.tolerations would take',
    cause: 'Invalid',
  },
  'anno-seccomp': {
    path: 'metadata.annotations[container.seccomp.security.alpha.kubernetes.io/<name>]',
    says: 'A seccomp profile in an annotation is "runtime/default", "unconfined", or "localhost/" and a path that leads down',
    cause: 'Invalid',
  },
  'anno-apparmor-container': {
    path: 'metadata.annotations[container.apparmor.security.beta.kubernetes.io/<name>]',
    says: 'An annotation with an AppArmor profile ends with the name of a container of the Pod',
    cause: 'Invalid',
  },
  'anno-apparmor-value': {
    path: 'metadata.annotations[container.apparmor.security.beta.kubernetes.io/<name>]',
    says: 'An AppArmor profile in an annotation is "runtime/default", "unconfined", or "localhost/" and its name',
    cause: 'Invalid',
  },
});

const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';

/**
 * Checks the annotations that mean something to Pods.
 * @param at the annotations
 */
export function reviewPodAnnotations(context: PodContext, at: FieldPath, review: Review): void {
  if (context.metadata.annotations === undefined) return;
  let containers: Set<unknown> | undefined;
  for (const [key, value] of textEntriesOf(context.metadata.annotations)) {
    if (key === MIRROR) reviewMirror(context, at, review);
    else if (key === DELETION_COST) reviewDeletionCost(value, context, at, review);
    else if (key === TOLERATIONS) reviewTolerations(value, context, at, review);
    else if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) reviewSeccomp(key, value, context, at, review);
    else if (key.startsWith(APP_ARMOR)) {
      containers ??= new Set(containersOf(context.spec).map(({ container }) => container.name ?? ''));
      reviewAppArmor(key, value, containers, context, at, review);
    }
  }
  reviewProfileAnnotations(context, at, review);
}

function reviewMirror(context: PodContext, at: FieldPath, review: Review): void {
  if (textOf(context.spec.nodeName) !== undefined) return;
  review.report(POD_ANNOTATIONS_CHECKS['anno-mirror'], at.key(MIRROR), {
    message: 'The Pod says that it mirrors a static Pod, but names no node',
    fix: "Write spec.nodeName, or remove the annotation, which is the kubelet's own",
    ...quirkOf(context, at, `[${MIRROR}]`),
  });
}

function reviewDeletionCost(value: string, context: PodContext, at: FieldPath, review: Review): void {
  const cost = /^(-[0-9]+|0|[1-9][0-9]*)$/.test(value) ? Number(value) : Number.NaN;
  if (cost >= -(2 ** 31) && cost < 2 ** 31) return;
  review.report(POD_ANNOTATIONS_CHECKS['anno-deletion-cost'], at.key(DELETION_COST), {
    message: `${quoted(value)} is no cost of deletion`,
    fix: 'Write a whole number of 32 bits, as in "-100"',
    ...quirkOf(context, at, `[${DELETION_COST}]`),
  });
}

function reviewTolerations(value: string, context: PodContext, at: FieldPath, review: Review): void {
  if (value === '') return;
  const check = POD_ANNOTATIONS_CHECKS['anno-tolerations'];
  const fix = 'Write the tolerations into spec.tolerations instead';
  const server = context.isTemplate && at.up?.up ? at.up.up.field('annotations') : at;
  const tolerations = tolerationsOf(value);
  if (tolerations === undefined) {
    const message = 'The annotation is no JSON list of tolerations';
    review.report(check, at.key(TOLERATIONS), { message, fix, alias: server.toString() });
    return;
  }
  const inner = new Review(review.manifest, review.minor);
  for (const [index, toleration] of tolerations.entries()) {
    reviewToleration(toleration, server.field(TOLERATIONS).index(index), inner);
  }
  for (const { at: place, alias, message } of inner.problems) {
    review.report(check, at.key(TOLERATIONS), { message, fix, alias: alias ?? place.toString() });
  }
}

const FIELDS = ['key', 'operator', 'value', 'effect', 'tolerationSeconds'];

/** The tolerations, whose fields may be written in any case here; undefined where a type is wrong. */
function tolerationsOf(text: string): Fields[] | undefined {
  const parsed = parseJson(text)?.value;
  if (parsed === null) return [];
  if (!Array.isArray(parsed)) return undefined;
  const tolerations: Fields[] = [];
  for (const item of parsed as unknown[]) {
    if (item !== null && !isFields(item)) return undefined;
    const written = new Map(Object.entries(item ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    const toleration = Object.fromEntries(FIELDS.map((name) => [name, written.get(name.toLowerCase()) ?? undefined]));
    const { tolerationSeconds, ...texts } = toleration;
    if (!Object.values(texts).every((value) => value === undefined || typeof value === 'string')) return undefined;
    if (tolerationSeconds !== undefined && !Number.isInteger(tolerationSeconds)) return undefined;
    tolerations.push(toleration);
  }
  return tolerations;
}

const SECCOMP_PROFILES = ['runtime/default', 'docker/default', 'unconfined'];

function reviewSeccomp(key: string, value: string, context: PodContext, at: FieldPath, review: Review): void {
  const isPath = value.startsWith('localhost/') && isLocalDescendingPath(value.slice('localhost/'.length));
  if (isPath || SECCOMP_PROFILES.includes(value)) return;
  review.report(POD_ANNOTATIONS_CHECKS['anno-seccomp'], at.key(key), {
    message: `${quoted(value)} is no seccomp profile`,
    fix: 'Write "runtime/default", "unconfined", or "localhost/" and a path that leads down; better the field seccompProfile',
    alias: quirkOf(context, at, `.${key}`).alias ?? `${at}.${key}`,
  });
}

function reviewAppArmor(
  key: string,
  value: string,
  containers: ReadonlySet<unknown>,
  context: PodContext,
  at: FieldPath,
  review: Review,
): void {
  const name = key.slice(APP_ARMOR.length);
  if (!containers.has(name)) {
    review.report(POD_ANNOTATIONS_CHECKS['anno-apparmor-container'], at.key(key), {
      message: `The annotation is for the container ${quoted(name)}, which the Pod does not have`,
      fix: 'End the annotation with the name of a container',
      ...quirkOf(context, at, `[${key}]`),
    });
  }
  if (['', 'runtime/default', 'unconfined'].includes(value) || value.startsWith('localhost/')) return;
  review.report(POD_ANNOTATIONS_CHECKS['anno-apparmor-value'], at.key(key), {
    message: `${quoted(value)} is no AppArmor profile`,
    fix: 'Write "runtime/default", "unconfined", or "localhost/" and its name',
    ...quirkOf(context, at, `[${key}]`),
  });
}

/** In templates the server prints the annotations as if they stood in the template itself. */
function quirkOf({ isTemplate }: PodContext, at: FieldPath, rest: string): { readonly alias?: string } {
  return isTemplate && at.up ? { alias: templateAlias(at.up, 'annotations') + rest } : {};
}
