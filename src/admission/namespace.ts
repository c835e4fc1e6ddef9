import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { fieldsOf, itemsOf, textEntriesOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewFinalizerNames } from './finalizers';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';

/** What the API server checks of a Namespace. */
export const NAMESPACE_CHECKS = checks('Namespace', {
  'ns-finalizer-format': {
    path: 'spec.finalizers[]',
    says: 'A finalizer is a name with a domain before it, or "kubernetes", "orphan" or "foregroundDeletion"',
    cause: 'Invalid',
  },
  'ns-pod-security-level': {
    path: 'metadata.labels[pod-security.kubernetes.io/enforce]',
    says: 'The labels that ask for Pod Security in a Namespace name a level: "privileged", "baseline" or "restricted"',
    cause: 'Invalid',
  },
  'ns-pod-security-version': {
    path: 'metadata.labels[pod-security.kubernetes.io/enforce-version]',
    says: 'The labels with the version of Pod Security are "latest" or a version, as in "v1.28"',
    cause: 'Invalid',
  },
});

const LABELS = FieldPath.of('metadata', 'labels');
const FINALIZERS = FieldPath.of('spec', 'finalizers');
const POD_SECURITY = 'pod-security.kubernetes.io/';
const LEVELS = ['privileged', 'baseline', 'restricted'];
const LEVEL_LABELS = ['enforce', 'audit', 'warn'].map((mode) => POD_SECURITY + mode);
const VERSION_LABELS = LEVEL_LABELS.map((label) => `${label}-version`);

/** Checks a Namespace. */
export function reviewNamespace(review: Review): void {
  const metadata = fieldsOf(review.manifest.metadata);
  reviewObjectMeta(review, {
    nameFormat: DNS_1123_LABEL,
    namespaced: false,
    // With a name that it has yet to make, the server writes the label only after it has looked.
    ...(textOf(metadata.name) === undefined ? {} : { ownLabel: 'kubernetes.io/metadata.name' }),
  });
  for (const [label, value] of textEntriesOf(metadata.labels)) {
    if (label.startsWith(POD_SECURITY)) reviewPodSecurity(label, value, review);
  }
  const { finalizers } = fieldsOf(review.manifest.spec);
  const alias = FINALIZERS.toString();
  reviewFinalizerNames(NAMESPACE_CHECKS['ns-finalizer-format'], itemsOf(finalizers), FINALIZERS, review, {
    format: alias,
    unqualified: alias,
  });
}

function reviewPodSecurity(label: string, value: string, review: Review): void {
  if (LEVEL_LABELS.includes(label)) {
    const check = NAMESPACE_CHECKS['ns-pod-security-level'];
    const at = LABELS.key(label);
    if (value !== '') review.oneOf(check, value, LEVELS, at);
    else {
      const fix = `Write one of ${LEVELS.map(quoted).join(', ')}`;
      review.report(check, at, { message: `The label ${quoted(label)} names no level`, fix });
    }
  } else if (VERSION_LABELS.includes(label) && !isVersion(value)) {
    const missing = /^1\.(0|[1-9][0-9]?)$/.test(value);
    review.report(NAMESPACE_CHECKS['ns-pod-security-version'], LABELS.key(label), {
      message: `${quoted(value)} is no version of Pod Security`,
      fix: missing ? `Write "v${value}"` : 'Write "latest", or a version as in "v1.28"',
      ...(missing ? { correction: { value: `v${value}` } } : {}),
    });
  }
}

const VERSION = /^v1\.(0|[1-9][0-9]{0,18})$/;

function isVersion(value: string): boolean {
  return value === 'latest' || BigInt(VERSION.exec(value)?.[1] ?? 2n ** 63n) < 2n ** 63n;
}
