import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, numberOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';
import { reviewShare } from './rolling-update';
import { isInt64, reviewCount, reviewReplicated, WORKLOAD_CHECKS } from './workload';

/** What the API server checks of a Deployment. */
export const DEPLOYMENT_CHECKS = checks('Deployment', {
  'dep-strategy-type': {
    path: 'spec.strategy.type',
    says: 'The strategy of a Deployment is "RollingUpdate" or "Recreate"',
    cause: 'NotSupported',
  },
  'dep-recreate-rolling': {
    path: 'spec.strategy.rollingUpdate',
    says: 'The strategy "Recreate" has no rolling update',
    cause: 'Forbidden',
  },
  'dep-max-unavailable': {
    path: 'spec.strategy.rollingUpdate.maxUnavailable',
    says: 'How many Pods may be missing is a number from 0 or a percentage to "100%"',
    cause: 'Invalid',
  },
  'dep-max-surge': {
    path: 'spec.strategy.rollingUpdate.maxSurge',
    says: 'How many Pods may be added is a number from 0 or a percentage',
    cause: 'Invalid',
  },
  'dep-both-zero': {
    path: 'spec.strategy.rollingUpdate.maxUnavailable',
    says: 'A rolling update may miss Pods or add Pods, or both',
    cause: 'Invalid',
  },
  'dep-progress-deadline': {
    path: 'spec.progressDeadlineSeconds',
    says: 'The deadline of progress (600 seconds if it is absent) is more than "minReadySeconds"',
    cause: 'Invalid',
  },
  'dep-rollback-annotation': {
    path: 'metadata.annotations[deprecated.deployment.rollback.to]',
    says: 'The annotation of a rollback is a whole number from 0',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const PROGRESS_DEADLINE = 600;

/** Checks a Deployment. */
export function reviewDeployment(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  reviewRollback(review);
  const spec = fieldsOf(review.manifest.spec);
  reviewCount(WORKLOAD_CHECKS['wl-replicas'], spec, 'replicas', SPEC, review);
  reviewReplicated(spec, SPEC, review);
  reviewStrategy(fieldsOf(spec.strategy), SPEC.field('strategy'), review);
  reviewCount(WORKLOAD_CHECKS['wl-min-ready'], spec, 'minReadySeconds', SPEC, review);
  reviewCount(WORKLOAD_CHECKS['wl-history'], spec, 'revisionHistoryLimit', SPEC, review);
  reviewDeadline(spec, review);
}

function reviewStrategy({ type, rollingUpdate }: Fields, at: FieldPath, review: Review): void {
  review.oneOf(DEPLOYMENT_CHECKS['dep-strategy-type'], type, ['RollingUpdate', 'Recreate'], at.field('type'), {
    alias: at.toString(),
  });
  if (rollingUpdate === undefined || rollingUpdate === null) return;
  if (type === 'Recreate') {
    review.report(DEPLOYMENT_CHECKS['dep-recreate-rolling'], at.field('rollingUpdate'), {
      message: 'The strategy "Recreate" makes no rolling update',
      fix: 'Remove "rollingUpdate", or write "RollingUpdate" as the type',
    });
  } else if ((textOf(type) ?? 'RollingUpdate') === 'RollingUpdate') {
    reviewRollingUpdate(fieldsOf(rollingUpdate), at.field('rollingUpdate'), review);
  }
}

function reviewRollingUpdate({ maxUnavailable, maxSurge }: Fields, at: FieldPath, review: Review): void {
  const atUnavailable = at.field('maxUnavailable');
  const missing = reviewShare(DEPLOYMENT_CHECKS['dep-max-unavailable'], maxUnavailable, atUnavailable, review, 100);
  const added = reviewShare(DEPLOYMENT_CHECKS['dep-max-surge'], maxSurge, at.field('maxSurge'), review);
  if (missing !== 0 || added !== 0) return;
  review.report(DEPLOYMENT_CHECKS['dep-both-zero'], atUnavailable, {
    message: 'With neither a Pod missing nor a Pod added, the update could not begin',
    fix: 'Write a number above 0 for "maxUnavailable" or "maxSurge"',
  });
}

function reviewDeadline(spec: Fields, review: Review): void {
  const check = DEPLOYMENT_CHECKS['dep-progress-deadline'];
  const at = SPEC.field('progressDeadlineSeconds');
  const written = numberOf(spec.progressDeadlineSeconds);
  const deadline = written ?? PROGRESS_DEADLINE;
  const least = (numberOf(spec.minReadySeconds) ?? 0) + 1;
  if (deadline < 0) {
    review.range(check, deadline, Math.max(least, 0), Number.POSITIVE_INFINITY, at);
  } else if (deadline < least) {
    review.report(check, at, {
      message: `The deadline of progress, ${deadline} seconds${written === undefined ? ' if nothing is written' : ''}, is not more than "minReadySeconds", ${least - 1}`,
      fix: `Write a "progressDeadlineSeconds" of ${least} or more`,
      ...(written === undefined ? { mark: SPEC.field('minReadySeconds') } : {}),
    });
  }
}

const ROLLBACK = 'deprecated.deployment.rollback.to';

/** The annotation is a field of an old version of the API, and read as such. */
function reviewRollback(review: Review): void {
  const annotation = textOf(fieldsOf(review.manifest.metadata?.annotations)[ROLLBACK]);
  if (annotation === undefined) return;
  const isNumber = isInt64(annotation);
  if (isNumber && !annotation.startsWith('-')) return;
  review.report(DEPLOYMENT_CHECKS['dep-rollback-annotation'], FieldPath.of('metadata', 'annotations').key(ROLLBACK), {
    message: `${quoted(annotation)} is no whole number from 0`,
    fix: 'Remove the annotation, which nothing reads any more',
    alias: isNumber ? 'spec.rollback.version' : '',
  });
}
