import type { FieldPath } from '../kubernetes/field-path';
import { matchesSelector } from '../kubernetes/label-selector';
import { type Fields, fieldsOf, isFields, numberOf, objectsOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { reviewLabelSelector } from './label-selector';
import type { PodContext } from './pod-context';
import { reviewTemplate } from './pod-template';
import { quoted, type Review } from './review';

/** What the API server checks of every kind that keeps Pods running. */
export const WORKLOAD_CHECKS = checks('Workload', {
  'wl-replicas': { path: 'spec.replicas', says: 'The number of replicas is 0 or more', cause: 'Invalid' },
  'wl-min-ready': { path: 'spec.minReadySeconds', says: 'The time until a Pod counts is 0 or more', cause: 'Invalid' },
  'wl-history': {
    path: 'spec.revisionHistoryLimit',
    says: 'The number of kept revisions is 0 or more, in a Deployment and a DaemonSet',
    cause: 'Invalid',
  },
  'wl-selector-required': { path: 'spec.selector', says: 'A workload selects its Pods', cause: 'Required' },
  'wl-selector-nonempty': {
    path: 'spec.selector',
    says: 'The selector of a workload asks for something',
    cause: 'Invalid',
  },
  'wl-selector-matches': {
    path: 'spec.template.metadata.labels',
    says: 'The selector of a workload matches the labels of its template',
    cause: 'Invalid',
  },
  'wl-template-required': { path: 'spec.template', says: 'A workload has a template of its Pods', cause: 'Required' },
  'wl-restart-always': {
    path: 'spec.template.spec.restartPolicy',
    says: 'The Pods of a workload that keeps them running are always restarted',
    cause: 'NotSupported',
  },
  'wl-active-deadline': {
    path: 'spec.template.spec.activeDeadlineSeconds',
    says: 'The Pods of a workload that keeps them running have no deadline',
    cause: 'Forbidden',
  },
  'wl-disk-read-only': {
    path: 'spec.template.spec.volumes[].gcePersistentDisk.readOnly',
    says: 'Several Pods share a GCE disk only for reading',
    cause: 'Invalid',
    until: '1.28',
  },
});

/** Checks that a field of a spec, where it stands, is no number below 0. */
export function reviewCount(check: Check, spec: Fields, field: string, at: FieldPath, review: Review): void {
  const count = spec[field];
  if (typeof count === 'number' && count < 0) review.range(check, count, 0, Number.POSITIVE_INFINITY, at.field(field));
}

/**
 * Checks the selector and the template of a workload that keeps Pods running, and what they have to do with each other.
 * @param at the spec
 */
export function reviewReplicated(spec: Fields, at: FieldPath, review: Review): void {
  const isSelecting = reviewSelector(spec.selector, at.field('selector'), review);
  const template = reviewRequiredTemplate(spec.template, at.field('template'), review);
  if (template === undefined) return;
  if (isSelecting) reviewSelection(fieldsOf(spec.selector), template.metadata.labels, at.field('template'), review);
  reviewAlwaysRunning(template, at.field('template'), review);
  if ((numberOf(spec.replicas) ?? 1) > 1) reviewSharedDisks(template, at.field('template'), review);
}

/** Checks the selector of a workload. Tells whether there is one that asks for something and is well formed. */
export function reviewSelector(selector: unknown, at: FieldPath, review: Review): boolean {
  const isThere = review.required(WORKLOAD_CHECKS['wl-selector-required'], selector, at, {
    message: `The ${review.manifest.kind} has no selector`,
    fix: 'Write "matchLabels" with the labels of the template',
  });
  if (!isThere || !isFields(selector)) return false;
  if (isEmpty(selector)) {
    review.report(WORKLOAD_CHECKS['wl-selector-nonempty'], at, {
      message: 'The selector asks for nothing, and would select every Pod',
      fix: 'Write "matchLabels" with the labels of the template',
    });
    return false;
  }
  return isSound(selector, at, review);
}

/** Checks the form of a selector. Tells whether the server can use it. */
export function isSound(selector: unknown, at: FieldPath, review: Review): boolean {
  const before = review.problems.length;
  reviewLabelSelector(selector, at, review);
  return review.problems.length === before;
}

function isEmpty({ matchLabels, matchExpressions }: Fields): boolean {
  const labels = isFields(matchLabels) ? Object.keys(matchLabels).length : Number(isThere(matchLabels));
  const expressions = Array.isArray(matchExpressions) ? matchExpressions.length : Number(isThere(matchExpressions));
  return labels + expressions === 0;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Checks the template of a workload, which has to be there; undefined if it isn't. */
export function reviewRequiredTemplate(template: unknown, at: FieldPath, review: Review): PodContext | undefined {
  return hasTemplate(template, at, review) ? reviewTemplate(template, at, review) : undefined;
}

/**
 * Checks that there is a template.
 * @param isWhole whether its spec is checked as that of a Pod, too
 */
export function hasTemplate(template: unknown, at: FieldPath, review: Review, isWhole = true): boolean {
  return review.required(WORKLOAD_CHECKS['wl-template-required'], template, at, {
    message: `The ${review.manifest.kind} has no template of its Pods`,
    fix: 'Write the metadata and the spec of its Pods under "template"',
    alias: `${at}.${isWhole ? 'spec.containers' : 'metadata.labels'}`,
  });
}

/**
 * Checks that a selector, itself in order, matches the labels of the template.
 * @param at the template
 */
export function reviewSelection(selector: Fields, labels: unknown, at: FieldPath, review: Review): void {
  if (matchesSelector(selector, labels) || !isText(labels) || !isText(selector.matchLabels)) return;
  const own = fieldsOf(labels);
  const ofLabels = at.field('metadata').field('labels');
  const check = WORKLOAD_CHECKS['wl-selector-matches'];
  for (const [key, value] of Object.entries(fieldsOf(selector.matchLabels))) {
    const label = Object.hasOwn(own, key) ? own[key] : undefined;
    if (label !== undefined && (label ?? '') === (value ?? '')) continue;
    const asked = quoted(`${key}: ${value ?? ''}`);
    review.report(check, ofLabels, {
      message:
        label === undefined
          ? `The selector asks for the label ${asked}, which the template lacks`
          : `The selector asks for the label ${asked}, but the template has ${quoted(`${key}: ${label ?? ''}`)}`,
      fix: label === undefined ? `Write ${asked} among the labels` : 'Write the same value in the selector and here',
      ...(label === undefined ? {} : { mark: ofLabels.key(key) }),
    });
    return;
  }
  review.report(check, ofLabels, {
    message: 'The expressions of the selector do not match the labels of the template',
    fix: 'Write labels that the selector asks for',
  });
}

/** Whether a map, if there is one, holds only text: what else stands there is a mistake of its own. */
function isText(map: unknown): boolean {
  return Object.values(fieldsOf(map)).every((value) => typeof value === 'string' || value === null);
}

/**
 * Checks that Pods may run on.
 * @param at the template
 * @param isWhole whether its spec is checked as that of a Pod, too
 */
export function reviewAlwaysRunning({ spec }: PodContext, at: FieldPath, review: Review, isWhole = true): void {
  const { restartPolicy, activeDeadlineSeconds } = spec;
  const { kind } = review.manifest;
  const isPolicy = restartPolicy === 'OnFailure' || restartPolicy === 'Never';
  // What is no policy at all, the check of the spec reports.
  if (typeof restartPolicy === 'string' && (isPolicy || !isWhole)) {
    review.oneOf(WORKLOAD_CHECKS['wl-restart-always'], restartPolicy, ['Always'], at.down('spec', 'restartPolicy'), {
      message: `${quoted(restartPolicy)} is not for the Pods of a ${kind}, which are always restarted`,
      fix: 'Write "Always", or take a Job for Pods that end',
    });
  }
  if (!isThere(activeDeadlineSeconds)) return;
  review.report(WORKLOAD_CHECKS['wl-active-deadline'], at.down('spec', 'activeDeadlineSeconds'), {
    message: `The Pods of a ${kind} cannot have a deadline`,
    fix: 'Remove "activeDeadlineSeconds", or take a Job for Pods that end',
  });
}

/** Checks that Pods on several nodes share a disk only for reading. */
export function reviewSharedDisks({ spec }: PodContext, at: FieldPath, review: Review): void {
  const check = WORKLOAD_CHECKS['wl-disk-read-only'];
  if (!review.has(check)) return;
  for (const [{ gcePersistentDisk: disk }, index] of objectsOf(spec.volumes)) {
    if (!isFields(disk) || disk.readOnly === true) continue;
    review.report(check, at.down('spec', 'volumes', index, 'gcePersistentDisk', 'readOnly'), {
      message: 'Several Pods can share a GCE disk only for reading',
      fix: 'Write "readOnly: true"',
    });
  }
}

/** Whether Go reads the text as a number of 64 bits. */
export function isInt64(text: string): boolean {
  if (!/^[+-]?[0-9]+$/.test(text)) return false;
  const number = BigInt(text.replace('+', ''));
  return number === BigInt.asIntN(64, number);
}
