import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL, DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of where the data of a new volume comes from. */
export const DATA_SOURCE_CHECKS = checks('PersistentVolumeClaim', {
  'pvc-data-source': {
    path: 'spec.{dataSource,dataSourceRef}',
    says: 'The source of the data has a kind and a name',
    cause: 'Required',
  },
  'pvc-data-source-core': {
    path: 'spec.{dataSource,dataSourceRef}',
    says: 'Without an apiGroup, the source of the data is a PersistentVolumeClaim',
    cause: 'Invalid',
  },
  'pvc-data-source-group': {
    path: 'spec.{dataSource,dataSourceRef}.apiGroup',
    says: 'The group of the source of the data is a DNS-1123 subdomain',
    cause: 'Invalid',
    since: '1.29',
  },
  'pvc-data-source-namespace': {
    path: 'spec.dataSourceRef.namespace',
    says: 'The namespace of the source of the data is a DNS-1123 label',
    cause: 'Invalid',
    gate: FEATURE_GATES.CrossNamespaceVolumeDataSource,
  },
  'pvc-data-source-alone': {
    path: 'spec',
    says: 'There is no dataSource beside a dataSourceRef with a namespace',
    cause: 'Invalid',
    gate: FEATURE_GATES.CrossNamespaceVolumeDataSource,
  },
  'pvc-data-source-equal': {
    path: 'spec',
    says: 'The dataSource and the dataSourceRef, where both stand, are the same',
    cause: 'Invalid',
  },
});

/** The two fields that say where the data comes from. */
export interface DataSources {
  readonly dataSource?: unknown;
  readonly dataSourceRef?: unknown;
}

/** What is left of them when the server has dropped what it doesn't know from a claim without a dataSourceRef. */
export function dataSourcesOfClaim({ dataSource, dataSourceRef }: Fields): DataSources {
  if (isFields(dataSourceRef)) return { dataSource, dataSourceRef };
  return isFields(dataSource) && isClaimOrSnapshot(dataSource) ? { dataSource } : {};
}

function isClaimOrSnapshot({ kind, apiGroup }: Fields): boolean {
  const group = apiGroup ?? '';
  if (kind === 'VolumeSnapshot') return group === 'snapshot.storage.k8s.io';
  return kind === 'PersistentVolumeClaim' && group === '';
}

/**
 * Checks where the data of a new volume comes from; `at` is the spec of the claim.
 * @param isCopied whether the server, where one of the two fields is absent, copies the other, and then names both
 */
export function reviewDataSources(sources: DataSources, at: FieldPath, review: Review, isCopied = false): void {
  const { dataSource, dataSourceRef } = sources;
  const sourceAt = at.field('dataSource');
  const refAt = at.field('dataSourceRef');
  const namespace = textOf(fieldsOf(dataSourceRef).namespace);
  const isAlone = isCopied && namespace === undefined && isFields(dataSource) !== isFields(dataSourceRef);
  if (isFields(dataSource)) reviewSource(dataSource, sourceAt, review, isAlone ? refAt : sourceAt);
  if (!isFields(dataSourceRef)) return;
  const checks = DATA_SOURCE_CHECKS;
  reviewSource(dataSourceRef, refAt, review, isAlone ? sourceAt : refAt);
  if (namespace !== undefined) {
    review.format(checks['pvc-data-source-namespace'], namespace, DNS_1123_LABEL, refAt.field('namespace'));
  }
  if (!isFields(dataSource) || (namespace === undefined && isSame(dataSource, dataSourceRef))) return;
  if (namespace === undefined) {
    review.report(checks['pvc-data-source-equal'], sourceAt, {
      message: '"dataSource" and "dataSourceRef" are not the same',
      fix: 'Remove "dataSource"',
      alias: at.toString(),
    });
  } else {
    review.report(checks['pvc-data-source-alone'], refAt.field('namespace'), {
      message: 'There is a "dataSource" beside a "dataSourceRef" with a namespace',
      fix: 'Remove "dataSource", or the namespace',
      alias: at.toString(),
    });
  }
}

/** Checks one of the two; `twin` is where the server has the copy, or the field itself. */
function reviewSource(source: Fields, at: FieldPath, review: Review, twin: FieldPath): void {
  const checks = DATA_SOURCE_CHECKS;
  const { kind, name, apiGroup } = source;
  if (isBlank(name)) {
    review.report(checks['pvc-data-source'], at.field('name'), {
      message: `${quoted(String(at.last))} has no "name"`,
      fix: 'Write the name of the object',
      alias: `${twin}.name`,
    });
  }
  if (isBlank(kind)) {
    review.report(checks['pvc-data-source'], at.field('kind'), {
      message: `${quoted(String(at.last))} has no "kind"`,
      fix: 'Write the kind, as "PersistentVolumeClaim"',
      alias: twin === at ? at.toString() : `${twin}.kind`,
    });
  }
  const group = textOf(apiGroup);
  if (group !== undefined) {
    const report = { alias: `${twin}.apiGroup` };
    review.format(checks['pvc-data-source-group'], group, DNS_1123_SUBDOMAIN, at.field('apiGroup'), report);
  } else if (isBlank(apiGroup) && textOf(kind) !== undefined && kind !== 'PersistentVolumeClaim') {
    review.report(checks['pvc-data-source-core'], at, {
      message: `${quoted(String(kind))} is no kind that data can come from without an "apiGroup"`,
      fix: 'Write the "apiGroup" of the kind, as "snapshot.storage.k8s.io", or "PersistentVolumeClaim" as the kind',
      alias: twin.toString(),
    });
  }
}

/** An empty group is not the same as none. */
function isSame(one: Fields, other: Fields): boolean {
  return (
    (one.apiGroup ?? undefined) === (other.apiGroup ?? undefined) &&
    (one.kind ?? '') === (other.kind ?? '') &&
    (one.name ?? '') === (other.name ?? '')
  );
}
