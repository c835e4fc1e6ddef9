import { cronScheduleProblem, namesTimeZone } from '../kubernetes/cron-schedule';
import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { isTimeZone } from '../kubernetes/time-zone';
import { type Fields, fieldsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewJobSpec } from './job-spec';
import { reviewObjectMeta } from './object-meta';
import { quoted, type Review } from './review';
import { reviewCount } from './workload';

/** What the API server checks of a CronJob. */
export const CRON_JOB_CHECKS = checks('CronJob', {
  'meta-name-cronjob-52': {
    path: 'metadata.name',
    says: 'The name of a CronJob has at most 52 characters, which leaves room for the names of its Jobs',
    cause: 'Invalid',
  },
  'cron-schedule-required': { path: 'spec.schedule', says: 'A CronJob has a schedule', cause: 'Required' },
  'cron-schedule': {
    path: 'spec.schedule',
    says: 'A schedule is five fields, or a word as "@daily"',
    cause: 'Invalid',
  },
  'cron-schedule-tz': {
    path: 'spec.schedule',
    says: 'A schedule has no "TZ" in it; in 1.28 that is allowed where there is no "timeZone"',
    cause: 'Invalid',
  },
  'cron-timezone': {
    path: 'spec.timeZone',
    says: 'A time zone is a name of the time zone database',
    cause: 'Invalid',
  },
  'cron-concurrency': {
    path: 'spec.concurrencyPolicy',
    says: 'Jobs at the same time are treated in the way "Allow", "Forbid" or "Replace"',
    cause: 'NotSupported',
  },
  'cron-starting-deadline': {
    path: 'spec.startingDeadlineSeconds',
    says: 'The time in which a Job has to start is 0 or more',
    cause: 'Invalid',
  },
  'cron-history': {
    path: 'spec.successfulJobsHistoryLimit, failedJobsHistoryLimit',
    says: 'The number of kept Jobs is 0 or more',
    cause: 'Invalid',
  },
  'cron-selector': {
    path: 'spec.jobTemplate.spec.selector',
    says: 'The Jobs of a CronJob have the selector that the server makes',
    cause: 'Invalid',
  },
  'cron-manual-selector': {
    path: 'spec.jobTemplate.spec.manualSelector',
    says: 'The Jobs of a CronJob have no selector of their own',
    cause: 'NotSupported',
  },
});

const SPEC = FieldPath.of('spec');
const SCHEDULE = SPEC.field('schedule');
const JOB = SPEC.field('jobTemplate').field('spec');

/** Checks a CronJob. */
export function reviewCronJob(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  reviewName(review);
  const spec = fieldsOf(review.manifest.spec);
  reviewTime(spec, review);
  const policies = ['Allow', 'Forbid', 'Replace'];
  const atPolicy = SPEC.field('concurrencyPolicy');
  review.oneOf(CRON_JOB_CHECKS['cron-concurrency'], spec.concurrencyPolicy, policies, atPolicy);
  reviewCount(CRON_JOB_CHECKS['cron-starting-deadline'], spec, 'startingDeadlineSeconds', SPEC, review);
  reviewCount(CRON_JOB_CHECKS['cron-history'], spec, 'successfulJobsHistoryLimit', SPEC, review);
  reviewCount(CRON_JOB_CHECKS['cron-history'], spec, 'failedJobsHistoryLimit', SPEC, review);
  const job = fieldsOf(fieldsOf(spec.jobTemplate).spec);
  reviewJobSpec(job, JOB, review, 'CronJob');
  if (job.selector !== undefined && job.selector !== null) {
    review.report(CRON_JOB_CHECKS['cron-selector'], JOB.field('selector'), {
      message: 'The selector of a Job is for the server to make',
      fix: 'Remove "selector"',
    });
  }
  if (job.manualSelector === true) {
    review.report(CRON_JOB_CHECKS['cron-manual-selector'], JOB.field('manualSelector'), {
      message: 'The Jobs of a CronJob cannot have a selector of their own',
      fix: 'Remove "manualSelector"',
    });
  }
}

const MAX_NAME = 52;
const GENERATED_BASE = 58;
const GENERATED_END = 5;

function reviewName(review: Review): void {
  const name = textOf(review.manifest.metadata?.name);
  const base = textOf(review.manifest.metadata?.generateName);
  const length = name?.length ?? (base === undefined ? 0 : Math.min(base.length, GENERATED_BASE) + GENERATED_END);
  if (length <= MAX_NAME) return;
  const most = name === undefined ? MAX_NAME - GENERATED_END : MAX_NAME;
  review.report(CRON_JOB_CHECKS['meta-name-cronjob-52'], FieldPath.of('metadata', 'name'), {
    message: `${quoted(name ?? base ?? '')} has more than ${most} characters, and its Jobs get longer names yet`,
    fix: `Write a name of at most ${most} characters`,
    ...(name === undefined ? { mark: FieldPath.of('metadata', 'generateName') } : {}),
  });
}

function reviewTime({ schedule, timeZone }: Fields, review: Review): void {
  const isThere = review.required(CRON_JOB_CHECKS['cron-schedule-required'], schedule, SCHEDULE, {
    message: 'The CronJob has no schedule',
    fix: 'Write five fields, as "0 3 * * *" for each night at three, or a word as "@daily"',
  });
  if (isThere && typeof schedule === 'string') {
    const problem = cronScheduleProblem(schedule);
    if (problem !== undefined) {
      review.report(CRON_JOB_CHECKS['cron-schedule'], SCHEDULE, {
        message: `${quoted(schedule)} is no schedule: ${problem}`,
        fix: 'Write minute, hour, day of the month, month and day of the week, as "0 3 * * *"',
      });
    }
    if (namesTimeZone(schedule) && (review.since('1.29') || (timeZone !== undefined && timeZone !== null))) {
      review.report(CRON_JOB_CHECKS['cron-schedule-tz'], SCHEDULE, {
        message: `${quoted(schedule)} has a time zone in it`,
        fix: 'Write the schedule alone, and the time zone in "timeZone"',
      });
    }
  }
  if (typeof timeZone !== 'string' || isTimeZone(timeZone)) return;
  review.report(CRON_JOB_CHECKS['cron-timezone'], SPEC.field('timeZone'), {
    message: `${quoted(timeZone)} is no name of the time zone database`,
    fix: 'Write one as "Europe/Berlin" or "Etc/UTC", in the same letters',
  });
}
