import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';
import { reviewShare } from './rolling-update';
import {
  isInt64,
  reviewAlwaysRunning,
  reviewCount,
  reviewRequiredTemplate,
  reviewSelection,
  reviewSelector,
  reviewSharedDisks,
  WORKLOAD_CHECKS,
} from './workload';

/** What the API server checks of a DaemonSet. */
export const DAEMON_SET_CHECKS = checks('DaemonSet', {
  'wl-selector-daemonset-missing': {
    path: 'spec.selector',
    says: 'A DaemonSet selects its Pods',
    cause: 'Invalid',
  },
  'ds-strategy': {
    path: 'spec.updateStrategy.type',
    says: 'The update strategy of a DaemonSet is "RollingUpdate" or "OnDelete"',
    cause: 'NotSupported',
  },
  'ds-max-unavailable': {
    path: 'spec.updateStrategy.rollingUpdate.maxUnavailable',
    says: 'How many Pods may be missing is a number from 0 or a percentage to "100%"',
    cause: 'Invalid',
  },
  'ds-max-surge': {
    path: 'spec.updateStrategy.rollingUpdate.maxSurge',
    says: 'How many Pods may be added is a number from 0 or a percentage to "100%"',
    cause: 'Invalid',
  },
  'ds-surge-unavailable': {
    path: 'spec.updateStrategy.rollingUpdate.maxSurge',
    says: 'A rolling update that adds Pods misses none: "maxUnavailable", which is 1 if it is absent, is 0 then',
    cause: 'Invalid',
  },
  'ds-both-zero': {
    path: 'spec.updateStrategy.rollingUpdate.maxUnavailable',
    says: 'A rolling update may miss Pods or add Pods',
    cause: 'Required',
  },
  'ds-generation-annotation': {
    path: 'metadata.annotations[deprecated.daemonset.template.generation]',
    says: 'The annotation of the generation of the template is a whole number',
    cause: 'Invalid',
  },
});

const SPEC = FieldPath.of('spec');
const SELECTOR = SPEC.field('selector');
const TEMPLATE = SPEC.field('template');
const STRATEGY = SPEC.field('updateStrategy');

/** Checks a DaemonSet. */
export function reviewDaemonSet(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  reviewGeneration(review);
  const spec = fieldsOf(review.manifest.spec);
  const { selector } = spec;
  const isThere = review.required(DAEMON_SET_CHECKS['wl-selector-daemonset-missing'], selector, SELECTOR, {
    message: 'The DaemonSet has no selector',
    fix: 'Write "matchLabels" with the labels of the template',
    alias: 'spec.template.metadata.labels',
  });
  const isSelecting = isThere && reviewSelector(selector, SELECTOR, review);
  const template = reviewRequiredTemplate(spec.template, TEMPLATE, review);
  if (template !== undefined) {
    if (isSelecting && isFields(selector)) reviewSelection(selector, template.metadata.labels, TEMPLATE, review);
    reviewSharedDisks(template, TEMPLATE, review);
    reviewAlwaysRunning(template, TEMPLATE, review);
  }
  reviewCount(WORKLOAD_CHECKS['wl-min-ready'], spec, 'minReadySeconds', SPEC, review);
  reviewStrategy(fieldsOf(spec.updateStrategy), review);
  reviewCount(WORKLOAD_CHECKS['wl-history'], spec, 'revisionHistoryLimit', SPEC, review);
}

function reviewStrategy({ type, rollingUpdate }: Fields, review: Review): void {
  review.oneOf(DAEMON_SET_CHECKS['ds-strategy'], type, ['RollingUpdate', 'OnDelete'], STRATEGY.field('type'), {
    alias: STRATEGY.toString(),
  });
  if (!isFields(rollingUpdate) || (textOf(type) ?? 'RollingUpdate') !== 'RollingUpdate') return;
  const { maxUnavailable, maxSurge } = rollingUpdate;
  const at = STRATEGY.field('rollingUpdate');
  const atUnavailable = at.field('maxUnavailable');
  const missing = reviewShare(DAEMON_SET_CHECKS['ds-max-unavailable'], maxUnavailable ?? 1, atUnavailable, review, 100);
  const added = reviewShare(DAEMON_SET_CHECKS['ds-max-surge'], maxSurge ?? 0, at.field('maxSurge'), review, 100);
  if (missing === undefined || added === undefined) return;
  if (missing > 0 && added > 0) {
    review.report(DAEMON_SET_CHECKS['ds-surge-unavailable'], at.field('maxSurge'), {
      message: `The update adds Pods, and lets them be missing too${isThere(maxUnavailable) ? '' : ': "maxUnavailable" is 1 if it is absent'}`,
      fix: 'Write "maxUnavailable: 0" beside "maxSurge"',
    });
  } else if (missing === 0 && added === 0) {
    review.report(DAEMON_SET_CHECKS['ds-both-zero'], atUnavailable, {
      message: 'With neither a Pod missing nor a Pod added, the update could not begin',
      fix: 'Write a number above 0 for "maxUnavailable" or "maxSurge"',
    });
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const GENERATION = 'deprecated.daemonset.template.generation';

/** The annotation is a field of an old version of the API, and read as such. */
function reviewGeneration(review: Review): void {
  const annotation = fieldsOf(review.manifest.metadata?.annotations)[GENERATION];
  if (typeof annotation !== 'string' || isInt64(annotation)) return;
  review.report(
    DAEMON_SET_CHECKS['ds-generation-annotation'],
    FieldPath.of('metadata', 'annotations').key(GENERATION),
    {
      message: `${quoted(annotation)} is no whole number`,
      fix: 'Remove the annotation, which nothing reads any more',
      alias: '',
    },
  );
}
