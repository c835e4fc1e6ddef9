import { FEATURE_GATES } from '../kubernetes/feature-gates';
import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta, reviewTemplateMeta } from './object-meta';
import { reviewClaimSpec } from './persistent-volume-claim';
import { reviewPodAnnotations } from './pod-annotations';
import type { PodContext } from './pod-context';
import { reviewTemplate } from './pod-template';
import type { Review } from './review';
import { reviewShare } from './rolling-update';
import {
  hasTemplate,
  reviewAlwaysRunning,
  reviewCount,
  reviewSelection,
  reviewSelector,
  WORKLOAD_CHECKS,
} from './workload';

/** What the API server checks of a StatefulSet. */
export const STATEFUL_SET_CHECKS = checks('StatefulSet', {
  'sts-pod-management': {
    path: 'spec.podManagementPolicy',
    says: 'The Pods are managed in the way "OrderedReady" or "Parallel"',
    cause: 'Invalid',
  },
  'sts-update-strategy': {
    path: 'spec.updateStrategy.type',
    says: 'The update strategy of a StatefulSet is "RollingUpdate" or "OnDelete"',
    cause: 'Invalid',
  },
  'sts-on-delete-rolling': {
    path: 'spec.updateStrategy.rollingUpdate',
    says: 'The strategy "OnDelete" has no rolling update',
    cause: 'Invalid',
  },
  'sts-partition': {
    path: 'spec.updateStrategy.rollingUpdate.partition',
    says: 'The first Pod that is updated has a number from 0',
    cause: 'Invalid',
  },
  'sts-max-unavailable': {
    path: 'spec.updateStrategy.rollingUpdate.maxUnavailable',
    says: 'How many Pods may be missing is a number from 1 or a percentage from "1%" to "100%"',
    cause: 'Invalid',
    gate: FEATURE_GATES.MaxUnavailableStatefulSet,
  },
  'sts-ordinals': {
    path: 'spec.ordinals.start',
    says: 'The number of the first Pod is 0 or more',
    cause: 'Invalid',
  },
  'sts-pvc-retention': {
    path: 'spec.persistentVolumeClaimRetentionPolicy',
    says: 'What happens to claims that are not needed is "Retain" or "Delete"',
    cause: 'NotSupported',
  },
  'sts-service-name': {
    path: 'spec.serviceName',
    says: 'The name of the Service, if there is one, is a DNS-1123 label',
    cause: 'Invalid',
    since: '1.33',
  },
  'sts-claim-name-required': {
    path: 'spec.volumeClaimTemplates[].metadata.name',
    says: 'The template of a claim has a name, by which the volume is mounted',
    cause: 'Required',
    since: '1.34',
  },
  'sts-claim-name': {
    path: 'spec.volumeClaimTemplates[].metadata.name',
    says: 'The name of the template of a claim is a DNS-1123 label, as that of a volume',
    cause: 'Invalid',
    since: '1.34',
  },
});

const SPEC = FieldPath.of('spec');
const TEMPLATE = SPEC.field('template');
const CLAIMS = SPEC.field('volumeClaimTemplates');
const STRATEGY = SPEC.field('updateStrategy');
const RETENTION = SPEC.field('persistentVolumeClaimRetentionPolicy');

/** Checks a StatefulSet. */
export function reviewStatefulSet(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_LABEL, namespaced: true });
  const spec = fieldsOf(review.manifest.spec);
  const checks = STATEFUL_SET_CHECKS;
  const { podManagementPolicy, ordinals, serviceName, persistentVolumeClaimRetentionPolicy: retention } = spec;
  const policies = ['OrderedReady', 'Parallel'];
  review.oneOf(checks['sts-pod-management'], podManagementPolicy, policies, SPEC.field('podManagementPolicy'));
  reviewStrategy(fieldsOf(spec.updateStrategy), review);
  if (isFields(retention)) {
    for (const field of ['whenDeleted', 'whenScaled']) {
      review.oneOf(checks['sts-pvc-retention'], retention[field], ['Retain', 'Delete'], RETENTION.field(field));
    }
  }
  reviewCount(WORKLOAD_CHECKS['wl-replicas'], spec, 'replicas', SPEC, review);
  reviewCount(WORKLOAD_CHECKS['wl-min-ready'], spec, 'minReadySeconds', SPEC, review);
  reviewCount(checks['sts-ordinals'], fieldsOf(ordinals), 'start', SPEC.field('ordinals'), review);
  if (serviceName !== '') {
    review.format(checks['sts-service-name'], serviceName, DNS_1123_LABEL, SPEC.field('serviceName'));
  }
  reviewPods(spec, review);
}

function reviewStrategy({ type, rollingUpdate }: Fields, review: Review): void {
  review.oneOf(
    STATEFUL_SET_CHECKS['sts-update-strategy'],
    type,
    ['RollingUpdate', 'OnDelete'],
    STRATEGY.field('type'),
    {
      alias: STRATEGY.toString(),
    },
  );
  if (!isFields(rollingUpdate)) return;
  if (type === 'OnDelete') {
    review.report(STATEFUL_SET_CHECKS['sts-on-delete-rolling'], STRATEGY.field('rollingUpdate'), {
      message: 'The strategy "OnDelete" makes no rolling update',
      fix: 'Remove "rollingUpdate", or write "RollingUpdate" as the type',
    });
  } else if ((textOf(type) ?? 'RollingUpdate') === 'RollingUpdate') {
    const at = STRATEGY.field('rollingUpdate');
    reviewCount(STATEFUL_SET_CHECKS['sts-partition'], rollingUpdate, 'partition', at, review);
    reviewMaxUnavailable(rollingUpdate.maxUnavailable, at.field('maxUnavailable'), review);
  }
}

function reviewMaxUnavailable(maxUnavailable: unknown, at: FieldPath, review: Review): void {
  const check = STATEFUL_SET_CHECKS['sts-max-unavailable'];
  if (reviewShare(check, maxUnavailable, at, review, 100) !== 0) return;
  review.report(check, at, {
    message: 'With no Pod missing, the update could not begin',
    fix: 'Write 1 or more, or a percentage as "25%"',
  });
}

function reviewPods(spec: Fields, review: Review): void {
  // Before, neither the claims nor the Pods were looked at.
  const isWhole = review.since('1.34');
  const isSelecting = reviewSelector(spec.selector, SPEC.field('selector'), review);
  if (isWhole) reviewClaims(spec.volumeClaimTemplates, review);
  if (!hasTemplate(spec.template, TEMPLATE, review, isWhole)) return;
  const template = isWhole ? reviewWholeTemplate(spec, review) : reviewMetadata(spec.template, review);
  if (isSelecting) reviewSelection(fieldsOf(spec.selector), template.metadata.labels, TEMPLATE, review);
  reviewAlwaysRunning(template, TEMPLATE, review, isWhole);
}

/** Checks what little of the template old servers look at. */
function reviewMetadata(template: unknown, review: Review): PodContext {
  const { metadata, spec } = fieldsOf(template);
  const context: PodContext = {
    spec: fieldsOf(spec),
    metadata: fieldsOf(metadata),
    isTemplate: true,
    volumes: new Map(),
  };
  const at = TEMPLATE.field('metadata');
  reviewTemplateMeta(metadata, at, review);
  reviewPodAnnotations(context, at.field('annotations'), review);
  return context;
}

function reviewWholeTemplate({ template, volumeClaimTemplates }: Fields, review: Review): PodContext {
  const claims = volumesOfClaims(volumeClaimTemplates);
  const written = fieldsOf(template);
  if (!isFields(written.spec)) return reviewTemplate(template, TEMPLATE, review, claims);
  const { hostname: _hostname, subdomain: _subdomain, ...rest } = written.spec;
  // Each Pod gets its own host name; and a volume of the name of a claim stands behind the claim. A gap keeps the places.
  const spec: Fields =
    Array.isArray(rest.volumes) && claims.size > 0
      ? { ...rest, volumes: rest.volumes.map((volume) => (claims.has(nameOf(volume)) ? undefined : volume)) }
      : rest;
  const before = review.problems.length;
  const context = reviewTemplate({ ...written, spec }, TEMPLATE, review, claims);
  if (claims.size > 0) shiftVolumes(review, before, claims.size);
  return context;
}

function nameOf(volume: unknown): string {
  return textOf(fieldsOf(volume).name) ?? '';
}

const VOLUMES = 'spec.template.spec.volumes[';

/** The server counts the claims among the volumes, before all others. */
function shiftVolumes({ problems }: Review, from: number, claims: number): void {
  for (let index = from; index < problems.length; index++) {
    const problem = problems[index];
    const path = problem?.alias ?? problem?.at.toString() ?? '';
    if (problem === undefined || !path.startsWith(VOLUMES)) continue;
    const place = Number.parseInt(path.slice(VOLUMES.length), 10);
    const rest = path.slice(path.indexOf(']'));
    problems[index] = { ...problem, alias: `${VOLUMES}${place + claims}${rest}` };
  }
}

/** The claims as volumes, as which the containers mount them. */
function volumesOfClaims(templates: unknown): ReadonlyMap<string, Fields> {
  const volumes = new Map<string, Fields>();
  for (const [{ metadata }] of objectsOf(templates)) {
    const name = textOf(fieldsOf(metadata).name);
    if (name !== undefined) volumes.set(name, { name, persistentVolumeClaim: { claimName: name } });
  }
  return volumes;
}

function reviewClaims(templates: unknown, review: Review): void {
  const names = new Set<unknown>();
  for (const [{ metadata, spec }, index] of objectsOf(templates)) {
    const { name } = fieldsOf(metadata);
    const at = CLAIMS.index(index);
    const report = { alias: `${VOLUMES}${names.size}].name` };
    names.add(name);
    const ownName = at.down('metadata', 'name');
    const isNamed = review.required(STATEFUL_SET_CHECKS['sts-claim-name-required'], name, ownName, {
      message: 'The template of a claim has no name',
      fix: 'Write a name, by which the containers mount the volume',
      ...report,
    });
    if (isNamed) review.format(STATEFUL_SET_CHECKS['sts-claim-name'], name, DNS_1123_LABEL, ownName, report);
    reviewClaimSpec(spec, at.field('spec'), review);
  }
}
