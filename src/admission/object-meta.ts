import { FieldPath } from '../kubernetes/field-path';
import {
  ANNOTATION_KEY,
  DNS_1035_LABEL,
  DNS_1123_LABEL,
  LABEL_VALUE,
  type NameFormat,
  QUALIFIED_NAME,
} from '../kubernetes/names';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type Fields, fieldsOf, textEntriesOf, textOf } from '../manifest/fields';
import { type Check, checks } from './check';
import { reviewFinalizers } from './finalizers';
import { reviewOwnerReferences } from './owner-references';
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
});

const METADATA = FieldPath.of('metadata');
const NAME = METADATA.field('name');
const NAMESPACE = METADATA.field('namespace');
const GENERATE_NAME = METADATA.field('generateName');
const LABELS = METADATA.field('labels');
const ANNOTATIONS = METADATA.field('annotations');

/** What a kind asks of the metadata of its objects. */
export interface ObjectMetaFacts {
  readonly nameFormat: NameFormat;
  /** Whether its objects lie in namespaces; of others the API server takes the namespace off. */
  readonly namespaced: boolean;
  /** The label that the API server writes itself, whatever stands there. */
  readonly ownLabel?: string;
  /** Whether a CustomResourceDefinition describes it. */
  readonly isCustom?: boolean;
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
  if (metadata.ownerReferences !== undefined) reviewOwnerReferences(metadata.ownerReferences, review);
  if (metadata.finalizers !== undefined) reviewFinalizers(metadata.finalizers, review, facts.isCustom);
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

/** The kinds of which the server looks at the whole name, with the first version that does. */
const WHOLE_NAMES: ReadonlyMap<string, KubernetesVersion> = new Map([['ReplicationController', '1.35']]);

/** As much of generateName as goes into the name, in characters. */
const GENERATED_LENGTH = 58;

function reviewGenerateName(beginning: string, isUsed: boolean, format: NameFormat, review: Review): void {
  const whole = WHOLE_NAMES.get(review.manifest.kind);
  const isBroken =
    whole !== undefined && review.since(whole) ? /[/%]/.test(beginning) : !format.test(masked(beginning));
  if (!isBroken && !(isUsed && !format.test(`${beginning.slice(0, GENERATED_LENGTH)}xxxxx`))) return;
  const repaired = format.repair(beginning.replace(/-$/, ''));
  const shown = repaired === undefined ? '' : ` ${quoted(`${repaired}${beginning.endsWith('-') ? '-' : ''}`)}:`;
  review.report(OBJECT_META_CHECKS['meta-generatename'], GENERATE_NAME, {
    message: `${quoted(beginning)} is no beginning of a ${format.name}`,
    fix: `Write${shown} ${format.rule}`,
    ...(isUsed ? { alias: NAME.toString() } : {}),
  });
}

/** As the server looks at it before it looks at the whole name: with an "a" for a "-" at the end and what is before it. */
function masked(beginning: string): string {
  return beginning.length > 1 && beginning.endsWith('-') ? `${beginning.slice(0, -2)}a` : beginning;
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
        marksName: true,
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
      review.format(OBJECT_META_CHECKS['meta-annotation-key'], key, ANNOTATION_KEY, at, {
        mark: at.key(key),
        marksName: true,
        ...quirk,
      });
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

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
