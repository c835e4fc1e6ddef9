import { describe, expect, test } from '@jest/globals';
import { admissionOf } from '../support/admission';
import { reviewChanges, workloadWith } from '../support/workload-manifests';

const SCHEDULE = 'spec.schedule';

describe('CronJob', () => {
  reviewChanges('CronJob', [
    [{}, []],
    [{ 'metadata.name': 'a'.repeat(52) }, []],
    [{ 'metadata.name': 'a'.repeat(53) }, ['meta-name-cronjob-52 metadata.name']],
    [{ metadata: { generateName: 'a'.repeat(47) } }, []],
    [{ metadata: { generateName: 'a'.repeat(48) } }, ['meta-name-cronjob-52 metadata.name']],
    [{ [SCHEDULE]: undefined }, [`cron-schedule-required ${SCHEDULE}`]],
    [{ [SCHEDULE]: '' }, [`cron-schedule-required ${SCHEDULE}`]],
    [{ [SCHEDULE]: '@daily' }, []],
    [{ [SCHEDULE]: '* * * *' }, [`cron-schedule ${SCHEDULE}`]],
    [{ [SCHEDULE]: '60 * * * *' }, [`cron-schedule ${SCHEDULE}`]],
    [{ 'spec.timeZone': 'Europe/Berlin' }, []],
    [{ 'spec.timeZone': 'europe/berlin' }, ['cron-timezone spec.timeZone']],
    [{ 'spec.timeZone': '' }, ['cron-timezone spec.timeZone']],
    [{ 'spec.timeZone': null }, []],
    [{ 'spec.concurrencyPolicy': '' }, []],
    [{ 'spec.concurrencyPolicy': 'Forbid' }, []],
    [{ 'spec.concurrencyPolicy': 'forbid' }, ['cron-concurrency spec.concurrencyPolicy']],
    [{ 'spec.startingDeadlineSeconds': -1 }, ['cron-starting-deadline spec.startingDeadlineSeconds']],
    [{ 'spec.startingDeadlineSeconds': 0 }, []],
    [{ 'spec.successfulJobsHistoryLimit': -1 }, ['cron-history spec.successfulJobsHistoryLimit']],
    [{ 'spec.failedJobsHistoryLimit': -1 }, ['cron-history spec.failedJobsHistoryLimit']],
    [{ 'spec.failedJobsHistoryLimit': 0 }, []],
    [{ 'spec.jobTemplate.spec.selector': {} }, ['cron-selector spec.jobTemplate.spec.selector']],
    [{ 'spec.jobTemplate.spec.selector': null }, []],
    [{ 'spec.jobTemplate.spec.manualSelector': true }, ['cron-manual-selector spec.jobTemplate.spec.manualSelector']],
    [{ 'spec.jobTemplate.spec.manualSelector': false }, []],
    [{ 'spec.jobTemplate': undefined }, ['wl-template-required spec.jobTemplate.spec.template']],
    [
      { 'spec.jobTemplate.spec.template.spec.restartPolicy': undefined },
      ['job-restart-policy spec.jobTemplate.spec.template.spec.restartPolicy'],
    ],
    [
      { spec: undefined },
      [`cron-schedule-required ${SCHEDULE}`, 'wl-template-required spec.jobTemplate.spec.template'],
    ],
  ]);
});

test.each<[schedule: string, timeZone: string | undefined, found28: boolean, found29: boolean]>([
  ['0 3 * * *', 'Etc/UTC', false, false],
  ['TZ=Etc/UTC 0 3 * * *', undefined, false, true],
  ['CRON_TZ=Etc/UTC 0 3 * * *', undefined, false, true],
  ['TZ=Etc/UTC 0 3 * * *', 'Etc/UTC', true, true],
])('the schedule %j with the time zone %j', (schedule, timeZone, found28, found29) => {
  const manifest = workloadWith('CronJob', { [SCHEDULE]: schedule, 'spec.timeZone': timeZone });
  const found = [`cron-schedule-tz ${SCHEDULE}`];
  expect(admissionOf(manifest, '1.28')).toEqual(found28 ? found : []);
  expect(admissionOf(manifest, '1.29')).toEqual(found29 ? found : []);
});
