import { type Fields, fieldsOf, isFields, numberOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, type Edit, type MutationGroup, mutationGroup, put, type Steps } from './mutation';

/** The spec of a Job, or of the Jobs of a CronJob. */
interface Site {
  readonly manifest: Manifest;
  /** Leads to the spec. */
  readonly path: Steps;
  readonly job: Fields;
}

function* sites(manifest: Manifest): Iterable<Site> {
  const spec = fieldsOf(manifest.spec);
  if (manifest.kind === 'Job') yield { manifest, path: ['spec'], job: spec };
  if (manifest.kind !== 'CronJob') return;
  yield { manifest, path: ['spec', 'jobTemplate', 'spec'], job: fieldsOf(fieldsOf(spec.jobTemplate).spec) };
}

/** A few fields of the spec. */
function* write({ path }: Site, fields: Fields): Iterable<readonly Edit[]> {
  yield Object.entries(fields).map(([field, value]) => put([...path, field], value));
}

/** Fields of a Job that counts its Pods, whose name and whose other fields have nothing against that. */
function* indexed(site: Site, fields: Fields): Iterable<readonly Edit[]> {
  const { metadata } = site.manifest;
  const isNamed = /^[-a-z0-9]{1,50}$/.test(metadata?.name ?? '');
  const { backoffLimitPerIndex, maxFailedIndexes, successPolicy, parallelism } = site.job;
  const isPlain = [backoffLimitPerIndex, maxFailedIndexes, successPolicy].every((field) => field === undefined);
  if (!isNamed || !isPlain || (numberOf(parallelism) ?? 1) > 100) return;
  yield* write(site, { completionMode: 'Indexed', completions: 3, ...fields });
}

function failure(site: Site, ...rules: readonly unknown[]): Iterable<readonly Edit[]> {
  return failurePolicy(site, 'Never', rules);
}

function* failurePolicy(site: Site, restart: string, rules: readonly unknown[]): Iterable<readonly Edit[]> {
  const { path, job } = site;
  if (job.podReplacementPolicy !== undefined || job.backoffLimitPerIndex !== undefined) return;
  yield [put([...path, 'podFailurePolicy'], { rules }), put([...path, 'template', 'spec', 'restartPolicy'], restart)];
}

function success(site: Site, ...rules: readonly unknown[]): Iterable<readonly Edit[]> {
  return indexed(site, { successPolicy: { rules } });
}

const ON_EXIT_CODES = { operator: 'In', values: [42] };
const RULE = { action: 'FailJob', onExitCodes: ON_EXIT_CODES };

function codes(values: readonly number[], operator = 'In'): unknown {
  return { action: 'FailJob', onExitCodes: { operator, values } };
}

function condition(fields: Fields): unknown {
  return { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True', ...fields }] };
}

/** Breaks of what the API server checks of the spec of a Job. */
export const JOB_SPEC_MUTATIONS: MutationGroup = mutationGroup(sites, {
  'job-counts': (site) => write(site, { backoffLimit: -1 }),
  'job-index-counts': (site) => indexed(site, { backoffLimitPerIndex: -1 }),
  'job-completion-mode': (site) =>
    site.job.successPolicy === undefined ? write(site, { completionMode: 'Counted' }) : [],
  'job-indexed-completions': (site) => indexed(site, { completions: undefined, parallelism: 2 }),
  'job-indexed-parallelism': (site) => indexed(site, { parallelism: 100_001 }),
  'job-backoff-per-index': (site) =>
    site.job.completionMode === 'Indexed' ? [] : write(site, { backoffLimitPerIndex: 1 }),
  'job-backoff-per-index-required': (site) => indexed(site, { maxFailedIndexes: 1 }),
  'job-max-failed-indexes': (site) => indexed(site, { backoffLimitPerIndex: 1, maxFailedIndexes: 4 }),
  'job-max-failed-indexes-required': (site) => indexed(site, { backoffLimitPerIndex: 1, completions: 100_001 }),
  'job-managed-by': (site) => write(site, { managedBy: 'controller' }),
  'job-replacement-policy': (site) => write(site, { podReplacementPolicy: 'Terminating' }),
  *'job-restart-policy'({ path, job }) {
    if (isFields(job.template)) yield put([...path, 'template', 'spec', 'restartPolicy'], 'Always');
  },
  'job-pod-failure-restart': (site) => failurePolicy(site, 'OnFailure', [RULE]),
  'job-pod-failure-rules': (site) => failure(site, ...new Array<unknown>(21).fill(RULE)),
  'job-pod-failure-action-required': (site) => failure(site, { onExitCodes: ON_EXIT_CODES }),
  'job-pod-failure-action': (site) => failure(site, { ...RULE, action: 'Retry' }),
  'job-pod-failure-fail-index': (site) => failure(site, { ...RULE, action: 'FailIndex' }),
  'job-pod-failure-one-of': (site) => failure(site, { action: 'FailJob' }),
  'job-pod-failure-operator-required': (site) => failure(site, { ...RULE, onExitCodes: { values: [42] } }),
  'job-pod-failure-operator': (site) => failure(site, codes([42], 'Equal')),
  'job-pod-failure-container': (site) =>
    failure(site, { ...RULE, onExitCodes: { ...ON_EXIT_CODES, containerName: 'no-such-container' } }),
  *'job-pod-failure-exit-codes'(site) {
    yield* failure(site, codes([]));
    yield* failure(site, codes([42, 1]));
    yield* failure(site, codes([0]));
  },
  'job-pod-failure-exit-codes-max': (site) => failure(site, codes(Array.from({ length: 256 }, (_, i) => i + 1))),
  'job-pod-failure-exit-codes-duplicate': (site) => failure(site, codes([42, 42])),
  'job-pod-failure-conditions-max': (site) =>
    failure(site, {
      action: 'Ignore',
      onPodConditions: Array.from({ length: 21 }, (_, i) => ({ type: `Type${i}`, status: 'True' })),
    }),
  'job-pod-failure-conditions': (site) => failure(site, condition({ type: 'Disruption target' })),
  'job-pod-failure-status-required': (site) =>
    site.manifest.kind === 'CronJob' ? failure(site, condition({ status: undefined })) : [],
  'job-pod-failure-status': (site) => failure(site, condition({ status: 'Yes' })),
  'job-success-policy': (site) =>
    site.job.completionMode === 'Indexed' ? [] : write(site, { successPolicy: { rules: [{ succeededCount: 1 }] } }),
  'job-success-rules-required': (site) => success(site),
  'job-success-rules': (site) => success(site, ...new Array<unknown>(21).fill({ succeededCount: 1 })),
  'job-success-rule': (site) => success(site, {}),
  *'job-success-indexes'(site) {
    yield* success(site, { succeededIndexes: '0-3' });
    yield* success(site, { succeededIndexes: '2,1' });
  },
  'job-success-indexes-length': (site) => success(site, { succeededIndexes: `${'0'.repeat(2 ** 16)}1` }),
  'job-success-count': (site) => success(site, { succeededIndexes: '0-1', succeededCount: 3 }),
});

function* jobs(manifest: Manifest): Iterable<Site> {
  if (manifest.kind === 'Job') yield* sites(manifest);
}

function isGenerated({ job: { manualSelector, selector, template } }: Site): boolean {
  const labels = Object.keys(fieldsOf(fieldsOf(fieldsOf(template).metadata).labels));
  return manualSelector !== true && selector === undefined && !labels.some((label) => /job-name$/.test(label));
}

/** Breaks of what the API server checks of a Job beside its spec. */
export const JOB_MUTATIONS: MutationGroup = mutationGroup(jobs, {
  *'meta-name-indexed-job'(site) {
    if (!isGenerated(site)) return;
    for (const edits of indexed(site, {})) yield [...edits, put(['metadata', 'name'], 'a.b')];
  },
  *'meta-name-job-63'(site) {
    if (isGenerated(site) && site.job.completionMode !== 'Indexed') yield put(['metadata', 'name'], 'a'.repeat(64));
  },
  'job-selector': (site) =>
    isGenerated(site) ? write(site, { selector: { matchLabels: { 'no-such-label': 'x' } } }) : [],
  'job-selector-required': (site) => (site.job.selector === undefined ? write(site, { manualSelector: true }) : []),
  *'job-generated-labels'(site) {
    if (isGenerated(site)) yield put(['spec', 'template', 'metadata', 'labels', 'job-name'], 'another-job');
  },
  *'wl-selector-matches'({ job }) {
    if (job.manualSelector === true) yield put(['spec', 'selector', 'matchLabels', 'no-such-label'], 'x');
  },
  *'wl-template-required'() {
    yield drop(['spec', 'template']);
  },
});

function* cronJobs(manifest: Manifest): Iterable<Manifest> {
  if (manifest.kind === 'CronJob') yield manifest;
}

const CRON_JOB = ['spec', 'jobTemplate', 'spec'];

/** Breaks of what the API server checks of a CronJob. */
export const CRON_JOB_MUTATIONS: MutationGroup = mutationGroup(cronJobs, {
  *'meta-name-cronjob-52'() {
    yield put(['metadata', 'name'], 'a'.repeat(53));
  },
  *'cron-schedule-required'() {
    yield drop(['spec', 'schedule']);
  },
  *'cron-schedule'() {
    yield put(['spec', 'schedule'], '60 * * * *');
    yield put(['spec', 'schedule'], '* * * * * *');
  },
  *'cron-schedule-tz'() {
    yield [put(['spec', 'schedule'], 'TZ=Etc/UTC 0 3 * * *'), put(['spec', 'timeZone'], 'Etc/UTC')];
  },
  *'cron-timezone'() {
    yield put(['spec', 'timeZone'], 'Europe/Atlantis');
  },
  *'cron-concurrency'() {
    yield put(['spec', 'concurrencyPolicy'], 'Queue');
  },
  *'cron-starting-deadline'() {
    yield put(['spec', 'startingDeadlineSeconds'], -1);
  },
  *'cron-history'() {
    yield put(['spec', 'failedJobsHistoryLimit'], -1);
  },
  *'cron-selector'() {
    yield put([...CRON_JOB, 'selector'], { matchLabels: { app: 'x' } });
  },
  *'cron-manual-selector'() {
    yield put([...CRON_JOB, 'manualSelector'], true);
  },
});
