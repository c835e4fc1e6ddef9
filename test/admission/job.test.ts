import { describe, expect, test } from '@jest/globals';
import { admit } from '../../src/admission';
import type { Manifest } from '../../src/manifest/manifest';
import { admissionOf } from '../support/admission';
import { reviewChanges, workloadWith } from '../support/workload-manifests';

type Fields = Readonly<Record<string, unknown>>;

const RESTART = 'spec.template.spec.restartPolicy';
const LABELS = 'spec.template.metadata.labels';

/** A CronJob of Jobs with these fields. */
function cronJobWith(job: Fields): Manifest {
  return workloadWith('CronJob', Object.fromEntries(Object.entries(job).map(([k, v]) => [`spec.jobTemplate.${k}`, v])));
}

/** What is found in a Job and in a CronJob with the same fields; paths are those of the Job. */
function foundIn(job: Fields, version: string): { Job: string[]; CronJob: string[] } {
  return {
    Job: admissionOf(workloadWith('Job', job), version),
    CronJob: admissionOf(cronJobWith(job), version).map((one) => one.replace('spec.jobTemplate.spec', 'spec')),
  };
}

const indexed = (fields: Fields = {}): Fields => ({
  'spec.completionMode': 'Indexed',
  'spec.completions': 10,
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [`spec.${field}`, value])),
});

describe('the numbers of a Job', () => {
  reviewChanges('Job', [
    ...['parallelism', 'completions', 'backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished'].flatMap(
      (field) =>
        [
          [{ [`spec.${field}`]: -1 }, [`job-counts spec.${field}`]],
          [{ [`spec.${field}`]: 0 }, []],
        ] as const,
    ),
    [{ 'spec.completionMode': 'indexed' }, ['job-completion-mode spec.completionMode']],
    [{ 'spec.completionMode': '' }, ['job-completion-mode spec.completionMode']],
    [{ 'spec.completionMode': null }, []],
    [{ 'spec.completionMode': 'Indexed' }, []],
    [{ 'spec.completionMode': 'Indexed', 'spec.parallelism': 2 }, ['job-indexed-completions spec.completions']],
    [indexed({ parallelism: 100_000 }), []],
    [indexed({ parallelism: 100_001 }), ['job-indexed-parallelism spec.parallelism']],
  ]);

  test('have no default in a CronJob', () => {
    const found = foundIn({ 'spec.completionMode': 'Indexed' }, '1.36');
    expect(found).toEqual({ Job: [], CronJob: ['job-indexed-completions spec.completions'] });
  });
});

const large = (fields: Fields) => indexed({ completions: 100_001, backoffLimitPerIndex: 1, ...fields });
const MAX_FAILED = 'job-max-failed-indexes spec.maxFailedIndexes';

test.each<[job: Fields, found: string[]]>([
  [{ 'spec.backoffLimitPerIndex': 1 }, ['job-backoff-per-index spec.backoffLimitPerIndex']],
  [indexed({ backoffLimitPerIndex: 1 }), []],
  [indexed({ backoffLimitPerIndex: -1 }), ['job-index-counts spec.backoffLimitPerIndex']],
  [indexed({ maxFailedIndexes: 1 }), ['job-backoff-per-index-required spec.backoffLimitPerIndex']],
  [indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 10 }), []],
  [indexed({ backoffLimitPerIndex: 1, maxFailedIndexes: 11 }), [MAX_FAILED]],
  [
    { 'spec.backoffLimitPerIndex': 1, 'spec.maxFailedIndexes': 1 },
    ['job-backoff-per-index spec.backoffLimitPerIndex', MAX_FAILED],
  ],
  [large({}), ['job-max-failed-indexes-required spec.maxFailedIndexes']],
  [large({ maxFailedIndexes: 10_000 }), []],
  [large({ maxFailedIndexes: 10_001 }), [MAX_FAILED]],
  [large({ maxFailedIndexes: 1, parallelism: 10_000 }), []],
  [large({ maxFailedIndexes: 1, parallelism: 10_001 }), ['job-indexed-parallelism spec.parallelism']],
  [large({ completions: 100_000, maxFailedIndexes: 100_000 }), []],
])('limits by index, behind a gate in 1.28: %j', (job, found) => {
  expect(foundIn(job, '1.28')).toEqual({ Job: found, CronJob: found });
  expect(foundIn(job, '1.29')).toEqual({ Job: found, CronJob: found });
});

test.each<[replacement: unknown, more: Fields, isFound: boolean]>([
  [null, {}, false],
  ['Failed', {}, false],
  ['TerminatingOrFailed', {}, false],
  ['TerminatingOrFailed', { 'spec.podFailurePolicy': {} }, true],
  ['Failed', { 'spec.podFailurePolicy': {} }, false],
  ['failed', {}, true],
  ['', {}, true],
])('the replacement policy %j', (podReplacementPolicy, more, isFound) => {
  const job = { 'spec.podReplacementPolicy': podReplacementPolicy, ...more };
  const found = isFound ? ['job-replacement-policy spec.podReplacementPolicy'] : [];
  expect(foundIn(job, '1.28')).toEqual({ Job: found, CronJob: found });
  expect(foundIn(job, '1.29')).toEqual({ Job: found, CronJob: found });
});

test.each([
  ['example.com/x', true],
  ['a/b/c', true],
  ['a.b/%$&', true],
  [`a.b/${'c'.repeat(59)}`, true],
  [`a.b/${'c'.repeat(60)}`, false],
  ['', false],
  ['example.com', false],
  ['example.com/', false],
  ['Example.com/x', false],
  ['example.com/a b', false],
])('the manager %j', (managedBy, isFine) => {
  const job = { 'spec.managedBy': managedBy };
  const found = isFine ? [] : ['job-managed-by spec.managedBy'];
  expect(foundIn(job, '1.29')).toEqual({ Job: [], CronJob: [] });
  expect(foundIn(job, '1.30')).toEqual({ Job: found, CronJob: found });
  expect(foundIn(job, '1.32')).toEqual({ Job: found, CronJob: found });
});

describe('the restart policy of a Job', () => {
  const policy = { 'spec.podFailurePolicy': {} };
  reviewChanges('Job', [
    ...[undefined, null, '', 'Always'].map(
      (value) => [{ [RESTART]: value }, [`job-restart-policy ${RESTART}`]] as const,
    ),
    [{ [RESTART]: 'OnFailure' }, []],
    [{ [RESTART]: 'Sometimes' }, [`pod-restart-policy ${RESTART}`]],
    [{ ...policy, [RESTART]: 'Never' }, []],
    [{ ...policy, [RESTART]: 'OnFailure' }, [`job-pod-failure-restart ${RESTART}`]],
    [{ ...policy, [RESTART]: 'Always' }, [`job-restart-policy ${RESTART}`]],
    [{ 'spec.template': undefined }, ['wl-template-required spec.template']],
    [{ 'spec.template.spec.activeDeadlineSeconds': 5 }, []],
  ]);
});

describe('the selector of a Job', () => {
  const manual = (selector: unknown) => ({ 'spec.manualSelector': true, 'spec.selector': selector });
  const own = (selector: unknown) => ({ 'spec.selector': selector });
  reviewChanges('Job', [
    [own({}), []],
    [own({ matchLabels: { 'job-name': 'web' } }), []],
    [own({ matchLabels: { 'batch.kubernetes.io/job-name': 'web' } }), []],
    [own({ matchLabels: { 'job-name': 'other' } }), ['job-selector spec.selector']],
    [own({ matchLabels: { app: 'web' } }), ['job-selector spec.selector']],
    [own({ matchLabels: { 'controller-uid': 'x' } }), ['job-selector spec.selector']],
    [own({ matchExpressions: [{ key: 'controller-uid', operator: 'NotIn', values: ['x'] }] }), []],
    [own({ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }), [`wl-selector-matches ${LABELS}`]],
    [manual(undefined), ['job-selector-required spec.selector']],
    [manual({}), []],
    [manual({ matchLabels: { app: 'web' } }), []],
    [manual({ matchLabels: { app: 'api' } }), [`wl-selector-matches ${LABELS}`]],
    [{ [`${LABELS}.job-name`]: 'web' }, []],
    [{ [`${LABELS}.job-name`]: 'other' }, [`job-generated-labels ${LABELS}[job-name]`]],
    [{ [`${LABELS}.controller-uid`]: 'x' }, [`job-generated-labels ${LABELS}[controller-uid]`]],
    [{ [`${LABELS}.job-name`]: 'other', ...manual({}) }, []],
  ]);

  test('with a name that the server makes up', () => {
    const metadata = { generateName: 'web-' };
    const expression = { matchExpressions: [{ key: 'job-name', operator: 'Exists' }] };
    expect(admissionOf(workloadWith('Job', { metadata, ...own(expression) }))).toEqual([]);
    expect(admissionOf(workloadWith('Job', { metadata, [`${LABELS}.job-name`]: 'web-aaaaa' }))).toEqual([
      `job-generated-labels ${LABELS}[job-name]`,
    ]);
  });
});

describe('the name of a Job', () => {
  const name = (value: string, fields: Fields = {}) => ({ 'metadata.name': value, ...fields });
  reviewChanges('Job', [
    [name('a'.repeat(63)), []],
    [name('a'.repeat(64)), ['meta-name-job-63 metadata.name']],
    [name('a'.repeat(64), { 'spec.manualSelector': true, 'spec.selector': {} }), []],
    [name('a.b'), []],
    [name('a.b', indexed()), ['meta-name-indexed-job metadata.name']],
    [name('a.b', indexed({ completions: 0 })), []],
    [name('a'.repeat(61), indexed()), []],
    [name('a'.repeat(62), indexed()), ['meta-name-indexed-job metadata.name']],
    [name('a'.repeat(60), indexed({ completions: 11 })), []],
    [name('a'.repeat(61), indexed({ completions: 11 })), ['meta-name-indexed-job metadata.name']],
    [name('a'.repeat(62), { 'spec.completionMode': 'Indexed' }), ['meta-name-indexed-job metadata.name']],
    [{ metadata: { generateName: 'a.b-' }, ...indexed() }, ['meta-name-indexed-job metadata.name']],
    [{ metadata: { generateName: 'a-' }, ...indexed() }, []],
  ]);
});

const POLICY = 'spec.podFailurePolicy.rules';
const CODES = { operator: 'In', values: [1] };
const rule = (fields: Fields): Fields => ({ 'spec.podFailurePolicy': { rules: [{ action: 'Ignore', ...fields }] } });
const codes = (fields: Fields) => rule({ onExitCodes: { ...CODES, ...fields } });
const conditions = (fields: Fields) => rule({ onPodConditions: [{ type: 'Ready', status: 'True', ...fields }] });
const times = (count: number, value: unknown) => new Array<unknown>(count).fill(value);

describe('the rules on failed Pods', () => {
  const values = `${POLICY}[0].onExitCodes.values`;
  reviewChanges('Job', [
    [{ 'spec.podFailurePolicy': {} }, []],
    [{ 'spec.podFailurePolicy.rules': times(20, { action: 'Ignore', onExitCodes: CODES }) }, []],
    [
      { 'spec.podFailurePolicy.rules': times(21, { action: 'Ignore', onExitCodes: CODES }) },
      [`job-pod-failure-rules ${POLICY}`],
    ],
    [rule({ action: '', onExitCodes: CODES }), [`job-pod-failure-action-required ${POLICY}[0].action`]],
    [rule({ action: 'ignore', onExitCodes: CODES }), [`job-pod-failure-action ${POLICY}[0].action`]],
    [rule({}), [`job-pod-failure-one-of ${POLICY}[0]`]],
    [rule({ onExitCodes: null, onPodConditions: [] }), [`job-pod-failure-one-of ${POLICY}[0]`]],
    [rule({ onExitCodes: CODES, onPodConditions: [] }), []],
    [rule({ onExitCodes: CODES, onPodConditions: [{ type: 'Ready' }] }), [`job-pod-failure-one-of ${POLICY}[0]`]],
    [codes({ operator: '' }), [`job-pod-failure-operator-required ${POLICY}[0].onExitCodes.operator`]],
    [codes({ operator: 'in' }), [`job-pod-failure-operator ${POLICY}[0].onExitCodes.operator`]],
    [codes({ containerName: 'web' }), []],
    [codes({ containerName: '' }), [`job-pod-failure-container ${POLICY}[0].onExitCodes.containerName`]],
    [codes({ containerName: 'api' }), [`job-pod-failure-container ${POLICY}[0].onExitCodes.containerName`]],
    [{ ...codes({ containerName: 'init' }), 'spec.template.spec.initContainers': [{ name: 'init', image: 'i' }] }, []],
    [codes({ values: [] }), [`job-pod-failure-exit-codes ${values}`]],
    [codes({ values: null }), [`job-pod-failure-exit-codes ${values}`]],
    [codes({ values: [0, 1] }), [`job-pod-failure-exit-codes ${values}[0]`]],
    [codes({ operator: 'NotIn', values: [0, 1] }), []],
    [codes({ values: [2, 1, 3] }), [`job-pod-failure-exit-codes ${values}`]],
    [codes({ values: [1, 1] }), [`job-pod-failure-exit-codes-duplicate ${values}[1]`]],
    [codes({ values: Array.from({ length: 255 }, (_, i) => i + 1) }), []],
    [codes({ values: Array.from({ length: 256 }, (_, i) => i + 1) }), [`job-pod-failure-exit-codes-max ${values}`]],
    [conditions({ type: undefined }), [`job-pod-failure-conditions ${POLICY}[0].onPodConditions[0].type`]],
    [conditions({ type: 'not ready' }), [`job-pod-failure-conditions ${POLICY}[0].onPodConditions[0].type`]],
    [conditions({ status: undefined }), []],
    [conditions({ status: 'true' }), [`job-pod-failure-status ${POLICY}[0].onPodConditions[0].status`]],
    [rule({ onPodConditions: times(20, { type: 'Ready' }) }), []],
    [
      rule({ onPodConditions: times(21, { type: 'Ready' }) }),
      [`job-pod-failure-conditions-max ${POLICY}[0].onPodConditions`],
    ],
  ]);

  test('that speak of failing indexes are checked, gate or no gate', () => {
    const job = rule({ action: 'FailIndex' });
    const found = [`job-pod-failure-fail-index ${POLICY}[0].action`, `job-pod-failure-one-of ${POLICY}[0]`];
    expect(foundIn(job, '1.28')).toEqual({ Job: found, CronJob: found });
    expect(foundIn(job, '1.29')).toEqual({ Job: found, CronJob: found });
  });

  test('need a status in a CronJob before 1.34', () => {
    const job = conditions({ status: undefined });
    const found = [`job-pod-failure-status-required ${POLICY}[0].onPodConditions[0].status`];
    expect(foundIn(job, '1.33')).toEqual({ Job: [], CronJob: found });
    expect(foundIn(job, '1.34')).toEqual({ Job: [], CronJob: [] });
  });
});

const SUCCESS = 'spec.successPolicy';
const success = (...rules: readonly unknown[]): Fields => indexed({ successPolicy: { rules } });
const indexes = (succeededIndexes: unknown, succeededCount?: number) => success({ succeededIndexes, succeededCount });
const BAD_INDEXES = [`job-success-indexes ${SUCCESS}.rules[0].succeededIndexes`];
const BAD_COUNT = [`job-success-count ${SUCCESS}.rules[0].succeededCount`];

test.each<[job: Fields, found: readonly string[]]>([
  [{ 'spec.successPolicy': {} }, [`job-success-policy ${SUCCESS}`]],
  [indexed({ successPolicy: {} }), [`job-success-rules-required ${SUCCESS}.rules`]],
  [success(), [`job-success-rules-required ${SUCCESS}.rules`]],
  [success(...times(20, { succeededCount: 1 })), []],
  [success(...times(21, { succeededCount: 1 })), [`job-success-rules ${SUCCESS}.rules`]],
  [success({}), [`job-success-rule ${SUCCESS}.rules[0]`]],
  [success({ succeededCount: 0 }), []],
  [success({ succeededCount: 10 }), []],
  [success({ succeededCount: -1 }), BAD_COUNT],
  [success({ succeededCount: 11 }), BAD_COUNT],
  ...['', '0', '9', '0,2-4', '+1', '007', '1-3,4'].map((text): [Fields, string[]] => [indexes(text), []]),
  ...['10', '0-10', '2-4,0', '0,0', '0-0', '3-2', '-1', '1-', '1-2-3', 'a', '0,', ' 1', '1.5', '1-3,3'].map(
    (text): [Fields, string[]] => [indexes(text), BAD_INDEXES],
  ),
  [indexes('0-4', 5), []],
  [indexes('0-4', 6), BAD_COUNT],
  [indexes('', 1), BAD_COUNT],
  [indexes('0'.repeat(65_536)), []],
  [indexes('0'.repeat(65_537)), [`job-success-indexes-length ${SUCCESS}.rules[0].succeededIndexes`]],
])('rules on success, behind a gate in 1.30: %.80j', (job, found) => {
  expect(foundIn(job, '1.29')).toEqual({ Job: [], CronJob: [] });
  expect(foundIn(job, '1.30')).toEqual({ Job: found, CronJob: found });
  expect(foundIn(job, '1.31')).toEqual({ Job: found, CronJob: found });
});

test('a name that is too long has the path of the label', () => {
  const [problem] = admit(workloadWith('Job', { 'metadata.name': 'a'.repeat(64) }), 28);
  expect(problem?.alias).toBe('spec.template.labels');
});
