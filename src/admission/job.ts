import { FieldPath } from '../kubernetes/field-path';
import { matchesSelector } from '../kubernetes/label-selector';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, textOf } from '../manifest/fields';
import { checks } from './check';
import { completionsOf, reviewJobSpec } from './job-spec';
import { reviewObjectMeta } from './object-meta';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';
import { isSound, reviewSelection } from './workload';

/** What the API server checks of a Job. */
export const JOB_CHECKS = checks('Job', {
  'meta-name-indexed-job': {
    path: 'metadata.name',
    says: 'The name of a Job of the mode "Indexed" with "-" and its last index is a DNS-1123 label',
    cause: 'Invalid',
  },
  'meta-name-job-63': {
    path: 'metadata.name',
    says: 'The name of a Job has at most 63 characters, since its Pods get it as a label',
    cause: 'Invalid',
  },
  'job-selector': {
    path: 'spec.selector',
    says: 'A Job has the selector that the server makes, unless it says "manualSelector: true"',
    cause: 'Invalid',
  },
  'job-selector-required': {
    path: 'spec.selector',
    says: 'A Job that says "manualSelector: true" has a selector',
    cause: 'Required',
  },
  'job-generated-labels': {
    path: 'spec.template.metadata.labels',
    says: 'The labels that the server makes are not those of another Job',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const SELECTOR = SPEC.field('selector');
const TEMPLATE = SPEC.field('template');
const LABELS = TEMPLATE.field('metadata').field('labels');

/** Checks a Job. */
export function reviewJob(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  const spec = fieldsOf(review.manifest.spec);
  const template = reviewJobSpec(spec, SPEC, review, 'Job');
  const labels = template?.metadata.labels;
  reviewName(spec, review);
  if (spec.manualSelector === true) reviewManualSelector(spec.selector, template, review);
  else reviewGeneratedSelector(spec.selector, labels, review);
}

const GENERATED_BASE = 58;

/** The name, and whether the server makes up its end. */
function nameOf({ manifest: { metadata } }: Review): { name: string | undefined; isGenerated: boolean } {
  const name = textOf(metadata?.name);
  const base = textOf(fieldsOf(metadata).generateName);
  if (name !== undefined || base === undefined) return { name, isGenerated: false };
  return { name: `${base.slice(0, GENERATED_BASE)}aaaaa`, isGenerated: true };
}

function reviewName(spec: Fields, review: Review): void {
  const completions = completionsOf(spec, 'Job');
  if (spec.completionMode !== 'Indexed' || completions === undefined || completions < 1) return;
  const { name, isGenerated } = nameOf(review);
  if (name === undefined || !DNS_1123_SUBDOMAIN.test(name)) return;
  const last = `${name}-${completions - 1}`;
  if (DNS_1123_LABEL.test(last)) return;
  review.report(JOB_CHECKS['meta-name-indexed-job'], FieldPath.of('metadata', 'name'), {
    message: `The last Pod of the Job would have the host name ${quoted(last)}, which is no DNS-1123 label`,
    fix: `Write a name without dots, of at most ${63 - last.length + name.length} characters`,
    ...(isGenerated ? { mark: FieldPath.of('metadata', 'generateName') } : {}),
  });
}

function reviewManualSelector(selector: unknown, template: PodContext | undefined, review: Review): void {
  const isThere = review.required(JOB_CHECKS['job-selector-required'], selector, SELECTOR, {
    message: 'The Job says "manualSelector: true", but has no selector',
    fix: 'Write "matchLabels" with labels of the template, or remove "manualSelector"',
  });
  if (!isThere || !isFields(selector) || !isSound(selector, SELECTOR, review)) return;
  if (template !== undefined) reviewSelection(selector, template.metadata.labels, TEMPLATE, review);
}

/** The labels by which the Pods of a Job are known, in their old form and in that of today. */
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const MAX_LABEL = 63;
/** Stands for what the server makes up. */
const UID = '\u0000';

function reviewGeneratedSelector(selector: unknown, labels: unknown, review: Review): void {
  const { name, isGenerated } = nameOf(review);
  const written = fieldsOf(labels);
  if (name !== undefined && name.length > MAX_LABEL && DNS_1123_SUBDOMAIN.test(name)) {
    review.report(JOB_CHECKS['meta-name-job-63'], FieldPath.of('metadata', 'name'), {
      message: `${quoted(name)} has more than ${MAX_LABEL} characters, and would become a label of the Pods`,
      fix: `Write a name of at most ${MAX_LABEL} characters`,
      alias: 'spec.template.labels',
    });
  }
  for (const key of NAME_LABELS) {
    const label = written[key];
    // Nobody can know the name in advance where the server makes up its end.
    if (typeof label !== 'string' || name === undefined || (label === name && !isGenerated)) continue;
    reportLabel(key, `is ${quoted(label)}, not the name of the Job`, review);
  }
  for (const key of UID_LABELS) {
    if (typeof written[key] === 'string') reportLabel(key, 'is for the server to set', review);
  }
  if (!isFields(selector) || name === undefined || !isSound(selector, SELECTOR, review)) return;
  const generated: Record<string, unknown> = {};
  for (const key of NAME_LABELS) generated[key] = isGenerated ? UID : name;
  for (const key of UID_LABELS) generated[key] = UID;
  if (!matchesSelector(selector, generated)) {
    review.report(JOB_CHECKS['job-selector'], SELECTOR, {
      message: 'The selector of a Job is for the server to make',
      fix: 'Remove "selector", or write "manualSelector: true" beside it if you really need your own',
    });
  } else {
    reviewSelection(selector, { ...generated, ...written }, TEMPLATE, review);
  }
}

function reportLabel(key: string, problem: string, review: Review): void {
  review.report(JOB_CHECKS['job-generated-labels'], LABELS.key(key), {
    message: `The label ${quoted(key)} ${problem}`,
    fix: 'Remove the label: the server sets it',
  });
}
