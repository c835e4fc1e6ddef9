import { createDeployment } from '../../../kubectl/deployment';
import { createCronJob, createJob } from '../../../kubectl/job';
import { createCommand } from './generator';

const image = { value: 'image', mayBeEmpty: true, summary: 'The image that it runs' } as const;

/** `podwright create deployment` */
export const deployment = createCommand({
  name: 'create deployment',
  summary: 'Make a Deployment of images',
  usage: '--image=IMAGE',
  takesCommand: true,
  options: {
    image: { ...image, repeats: true, summary: 'An image to run, each in a container of its own' },
    port: { value: 'port', summary: 'The port of the first container' },
    replicas: { short: 'r', value: 'number', summary: 'How many Pods [default: 1]' },
  },
  notes: ['Where kubectl adds random letters to the name of a container, this adds none.'],
  examples: [
    'podwright create deployment web --image=nginx:1.27 --replicas=3 --port=80',
    'podwright create deploy sleeper --image=busybox -- sleep 3600',
  ],
  generate: ({ identity, text, list, rest }) =>
    createDeployment({
      ...identity,
      image: list('image'),
      port: text('port'),
      replicas: text('replicas'),
      command: rest,
    }),
});

/** `podwright create job` */
export const job = createCommand({
  name: 'create job',
  summary: 'Make a Job of an image',
  usage: '--image=IMAGE',
  takesCommand: true,
  options: {
    image,
    from: { value: 'cronjob', mayBeEmpty: true, summary: 'Needs a cluster: this command refuses it' },
  },
  examples: ['podwright create job pi --image=perl:5.34 -- perl -Mbignum=bpi -wle "print bpi(2000)"'],
  generate: ({ identity, text, rest }) =>
    createJob({ ...identity, image: text('image'), from: text('from'), command: rest }),
});

/** `podwright create cronjob` */
export const cronJob = createCommand({
  name: 'create cronjob',
  summary: 'Make a CronJob of an image',
  usage: '--image=IMAGE --schedule=SCHEDULE',
  takesCommand: true,
  options: {
    image,
    schedule: { value: 'schedule', mayBeEmpty: true, summary: 'When it runs, as cron has it: "*/5 * * * *"' },
    restart: { value: 'policy', mayBeEmpty: true, summary: 'OnFailure or Never [default: OnFailure]' },
  },
  examples: ['podwright create cronjob hello --image=busybox --schedule="*/1 * * * *" -- echo hello'],
  generate: ({ identity, text, rest }) =>
    createCronJob({
      ...identity,
      image: text('image'),
      schedule: text('schedule'),
      restart: text('restart'),
      command: rest,
    }),
});
