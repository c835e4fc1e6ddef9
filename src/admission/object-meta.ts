import { FieldPath } from '../kubernetes/field-path';
import {
  ANNOTATION_KEY,
  DNS_1035_LABEL,
  DNS_1123_LABEL,
  LABEL_VALUE,
  type NameFormat,
  QUALIFIED_NAME,
} from '../kubernetes/names';
import { type Fields, fieldsOf, itemsOf, objectsOf, textEntriesOf, textOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { quoted, type Review } from './review';
import { reviewSystemMeta } from './system-meta';

/** What the API server checks of ObjectMeta. */
export const OBJECT_META_CHECKS = checks('ObjectMeta', {
  'meta-name-required': {
    path: 'metadata.name',
    says: 'An object has a name, or a beginning of one in generateName',
    cause: 'Required',
  },
  'meta-name-subdomain': {
    path: 'metadata.name',
    says: 'The name of most objects is a DNS-1123 subdomain of at most 253 characters',
    cause: 'Invalid',
  },
  'meta-name-service': {
    path: 'metadata.name',
    says: 'The name of a Service is a DNS-1035 label: at most 63 characters, a letter first',
    cause: 'Invalid',
    until: '1.35',
  },
  'meta-name-label-kinds': {
    path: 'metadata.name',
    says: 'The name of a Namespace, of a StatefulSet and, from 1.36 on, of a Service is a DNS-1123 label of at most 63 characters',
    cause: 'Invalid',
  },
  'meta-generatename': {
    path: 'metadata.generateName',
    says: 'What the API server makes of generateName, five characters more, has the format of a name of the kind',
    cause: 'Invalid',
  },
  'meta-namespace-format': {
    path: 'metadata.namespace',
    says: 'The name of a namespace is a DNS-1123 label of at most 63 characters',
    cause: 'Invalid',
  },
  'meta-label-key': {
    path: 'metadata.labels',
    says: 'The key of a label is a name of at most 63 characters, with a lower case DNS subdomain and "/" before it or without',
    cause: 'Invalid',
  },
  'meta-label-value': {
    path: 'metadata.labels',
    says: 'The value of a label is empty or has at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends',
    cause: 'Invalid',
  },
  'meta-annotation-key': {
    path: 'metadata.annotations',
    says: 'The key of an annotation has the form of that of a label, in upper or lower case',
    cause: 'Invalid',
  },
  'meta-annotation-size': {
    path: 'metadata.annotations',
    says: 'The annotations of an object, keys and values, have at most 262144 bytes',
    cause: 'TooLong',
  },
  'meta-owner-fields': {
    path: 'metadata.ownerReferences[]',
    says: 'An owner is named by its apiVersion, kind, name and uid, and is no Event',
    cause: 'Invalid',
  },
  'meta-owner-one-controller': {
    path: 'metadata.ownerReferences',
    says: 'At most one of the owners is the controller',
    cause: 'Invalid',
  },
  'meta-finalizer-format': {
    path: 'metadata.finalizers[]',
    says: 'A finalizer is a name with a domain before it, or "kubernetes", "orphan" or "foregroundDeletion"',
    cause: 'Invalid',
  },
  'meta-finalizer-conflict': {
    path: 'metadata.finalizers',
    says: 'The finalizers "orphan" and "foregroundDeletion" exclude each other',
    cause: 'Invalid',
  },
});

const METADATA = FieldPath.of('metadata');
const NAME = METADATA.field('name');
const NAMESPACE = METADATA.field('namespace');
const GENERATE_NAME = METADATA.field('generateName');
const LABELS = METADATA.field('labels');
const ANNOTATIONS = METADATA.field('annotations');
const OWNERS = METADATA.field('ownerReferences');
const FINALIZERS = METADATA.field('finalizers');

/** What a kind asks of the metadata of its objects. */
export interface ObjectMetaFacts {
  readonly nameFormat: NameFormat;
  /** Whether its objects lie in namespaces; of others the API server takes the namespace off. */
  readonly namespaced: boolean;
  /** The label that the API server writes itself, whatever stands there. */
  readonly ownLabel?: string;
}

/** Checks `metadata` of an object; `format` is what its kind asks of the name. */
export function reviewObjectMeta(review: Review, facts: ObjectMetaFacts): void {
  const metadata = fieldsOf(review.manifest.metadata);
  reviewName(metadata, facts.nameFormat, review);
  if (facts.namespaced && textOf(metadata.namespace) !== undefined) {
    review.format(OBJECT_META_CHECKS['meta-namespace-format'], metadata.namespace, DNS_1123_LABEL, NAMESPACE);
  }
  reviewLabels(metadata.labels, LABELS, review, { ownLabel: facts.ownLabel });
  reviewAnnotations(metadata.annotations, ANNOTATIONS, review);
  if (metadata.ownerReferences !== undefined) reviewOwners(metadata.ownerReferences, review);
  if (metadata.finalizers !== undefined) reviewFinalizers(metadata.finalizers, review);
  reviewSystemMeta(metadata, METADATA, review);
}

/**
 * Checks the metadata of a template, of which only labels and annotations count.
 * @param at the metadata
 */
export function reviewTemplateMeta(metadata: unknown, at: FieldPath, review: Review): void {
  const { labels, annotations } = fieldsOf(metadata);
  if (labels !== undefined) reviewLabels(labels, at.field('labels'), review, { alias: templateAlias(at, 'labels') });
  if (annotations !== undefined) {
    reviewAnnotations(annotations, at.field('annotations'), review, templateAlias(at, 'annotations'));
  }
}

/** The path that the API server prints for a part of a template's metadata: as if it stood in the template itself. */
export function templateAlias(metadata: FieldPath, part: string): string {
  return (metadata.up ?? FieldPath.root).field(part).toString();
}

function reviewName(metadata: Fields, format: NameFormat, review: Review): void {
  const { name } = metadata;
  const beginning = textOf(metadata.generateName);
  if (beginning !== undefined) reviewGenerateName(beginning, textOf(name) === undefined, format, review);
  else if (isEmpty(name)) {
    review.report(OBJECT_META_CHECKS['meta-name-required'], NAME, {
      message: `The ${review.manifest.kind} has no name`,
      fix: 'Write metadata.name',
    });
  }
  if (name !== '') review.format(nameCheckOf(format), name, format, NAME);
}

function nameCheckOf(format: NameFormat): Check {
  if (format === DNS_1035_LABEL) return OBJECT_META_CHECKS['meta-name-service'];
  return OBJECT_META_CHECKS[format === DNS_1123_LABEL ? 'meta-name-label-kinds' : 'meta-name-subdomain'];
}

/** As much of generateName as goes into the name, in characters. */
const GENERATED_LENGTH = 58;

function reviewGenerateName(beginning: string, isUsed: boolean, format: NameFormat, review: Review): void {
  // The server looks at it with an "a" for a "-" at its end and for what stands before that, then at the whole name.
  const masked = beginning.length > 1 && beginning.endsWith('-') ? `${beginning.slice(0, -2)}a` : beginning;
  const isBroken = !format.test(masked);
  if (!isBroken && !(isUsed && !format.test(`${beginning.slice(0, GENERATED_LENGTH)}xxxxx`))) return;
  const repaired = format.repair(beginning.replace(/-$/, ''));
  const shown = repaired === undefined ? '' : ` ${quoted(`${repaired}${beginning.endsWith('-') ? '-' : ''}`)}:`;
  review.report(OBJECT_META_CHECKS['meta-generatename'], GENERATE_NAME, {
    message: `${quoted(beginning)} is no beginning of a ${format.name}`,
    fix: `Write${shown} ${format.rule}`,
    ...(isBroken ? {} : { alias: NAME.toString() }),
  });
}

/** How labels are reviewed that are no object's own. */
interface LabelOptions {
  /** The check of a key. @default that of labels */
  readonly key?: Check;
  /** The check of a value. @default that of labels */
  readonly value?: Check;
  /** The path that the server prints. */
  readonly alias?: string;
  /** A label whose value doesn't count. */
  readonly ownLabel?: string | undefined;
}

/** Checks a map of labels, or of what takes their form, as a node selector. */
export function reviewLabels(labels: unknown, at: FieldPath, review: Review, options: LabelOptions = {}): void {
  if (labels === undefined) return;
  const { key: keyCheck, value: valueCheck, ownLabel, alias } = options;
  for (const [key, value] of textEntriesOf(labels)) {
    if (!QUALIFIED_NAME.test(key)) {
      review.format(keyCheck ?? OBJECT_META_CHECKS['meta-label-key'], key, QUALIFIED_NAME, at, {
        message: `${quoted(key)} is no key of a label`,
        mark: at.key(key),
        ...(alias === undefined ? {} : { alias }),
      });
    }
    if (!LABEL_VALUE.test(value) && key !== ownLabel) {
      review.format(valueCheck ?? OBJECT_META_CHECKS['meta-label-value'], value, LABEL_VALUE, at, {
        message: `The label ${quoted(key)} has the value ${quoted(value)}, which is no label value`,
        mark: at.key(key),
        ...(alias === undefined ? {} : { alias }),
      });
    }
  }
}

/** In bytes. */
const MAX_ANNOTATIONS = 262_144;

function reviewAnnotations(annotations: unknown, at: FieldPath, review: Review, alias?: string): void {
  if (annotations === undefined) return;
  const quirk = alias === undefined ? {} : { alias };
  let size = 0;
  for (const [key, value] of textEntriesOf(annotations)) {
    if (!ANNOTATION_KEY.test(key)) {
      review.format(OBJECT_META_CHECKS['meta-annotation-key'], key, ANNOTATION_KEY, at, { mark: at.key(key), ...quirk });
    }
    size += Buffer.byteLength(key) + Buffer.byteLength(value);
  }
  if (size > MAX_ANNOTATIONS) {
    review.report(OBJECT_META_CHECKS['meta-annotation-size'], at, {
      message: `The annotations have ${size} bytes together, more than ${MAX_ANNOTATIONS}`,
      fix: 'Move the data into a ConfigMap',
      ...quirk,
    });
  }
}

function reviewOwners(owners: unknown, review: Review): void {
  let controllers = 0;
  for (const [owner, index] of objectsOf(owners)) {
    const at = OWNERS.index(index);
    const apiVersion = textOf(owner.apiVersion) ?? '';
    const version = versionOf(apiVersion);
    if (version === undefined && (apiVersion !== '' || isEmpty(owner.apiVersion))) {
      reportOwner('apiVersion', apiVersion === '' ? 'has no apiVersion' : `has ${quoted(apiVersion)} for apiVersion`);
    }
    for (const field of ['kind', 'name', 'uid']) {
      if (isEmpty(owner[field])) reportOwner(field, `has no ${field}`);
    }
    if ((version === 'v1' || version === '/v1') && owner.kind === 'Event') {
      review.report(OBJECT_META_CHECKS['meta-owner-fields'], at, {
        message: 'An Event cannot own objects',
        fix: 'Remove the reference',
        alias: OWNERS.toString(),
      });
    }
    if (owner.controller === true) controllers++;
    if (owner.controller === true && controllers > 1) {
      review.report(OBJECT_META_CHECKS['meta-owner-one-controller'], OWNERS, {
        message: 'Several owners are controllers of the object',
        fix: 'Leave "controller: true" with one owner',
        mark: at.field('controller'),
      });
    }
    function reportOwner(field: string, problem: string): void {
      review.report(OBJECT_META_CHECKS['meta-owner-fields'], at.field(field), {
        message: `The reference to an owner ${problem}`,
        fix: field === 'apiVersion' ? 'Write the owner\'s apiVersion, as in "apps/v1"' : `Write the owner's ${field}`,
        alias: OWNERS.field(field).toString(),
      });
    }
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The apiVersion if a version can be read from it: of more than two parts the server reads none. */
function versionOf(apiVersion: string): string | undefined {
  const parts = apiVersion.split('/', 3);
  return parts.length <= 2 && parts.at(-1) !== '' ? apiVersion : undefined;
}

const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** What is wrong with the name of a finalizer, if anything. */
export function finalizerProblem(finalizer: string): 'format' | 'unqualified' | undefined {
  if (!QUALIFIED_NAME.test(finalizer)) return 'format';
  return finalizer.includes('/') || STANDARD_FINALIZERS.includes(finalizer) ? undefined : 'unqualified';
}

/** Checks the names of finalizers; `alias` is what the server prints for one that is no qualified name. */
export function reviewFinalizerNames(
  check: Check,
  finalizers: readonly unknown[],
  at: FieldPath,
  review: Review,
  alias: { readonly format: string; readonly unqualified?: string },
): void {
  finalizers.forEach((item, index) => {
    const finalizer = item === null ? '' : item;
    const problem = typeof finalizer === 'string' ? finalizerProblem(finalizer) : undefined;
    if (problem === undefined) return;
    const path = alias[problem];
    review.report(check, at.index(index), {
      message: `${quoted(String(finalizer))} is no name of a finalizer`,
      fix: 'Write a domain before it, as in "example.com/finalizer"',
      ...(path === undefined ? {} : { alias: path }),
    });
  });
}

function reviewFinalizers(finalizers: unknown, review: Review): void {
  const items = itemsOf(finalizers);
  reviewFinalizerNames(OBJECT_META_CHECKS['meta-finalizer-format'], items, FINALIZERS, review, {
    format: FINALIZERS.toString(),
  });
  if (items.includes('orphan') && items.includes('foregroundDeletion')) {
    review.report(OBJECT_META_CHECKS['meta-finalizer-conflict'], FINALIZERS, {
      message: 'The finalizers "orphan" and "foregroundDeletion" exclude each other',
      fix: 'Remove one of the two',
    });
  }
}
