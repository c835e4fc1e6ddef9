import { runPod } from '../../kubectl/pod';
import { CommandError } from '../command';
import { type Flags, generatorCommand } from './create/generator';

/** `podwright run` */
export const run = generatorCommand({
  name: 'run',
  summary: 'Make a Pod of an image as kubectl run does, without a cluster',
  usage: '--image=IMAGE',
  takesCommand: 'behind the name',
  options: {
    image: { value: 'image', mayBeEmpty: true, summary: 'The image that it runs' },
    port: { value: 'port', mayBeEmpty: true, summary: 'The port of the container' },
    expose: { summary: 'A Service for it, too; needs --port' },
    env: { value: 'variable', repeats: true, summary: 'A variable of the environment, as NAME=value' },
    labels: { short: 'l', value: 'labels', mayBeEmpty: true, summary: 'Labels, as a=1,b=2 [default: run=NAME]' },
    annotations: { value: 'entry', repeats: true, summary: 'An annotation, as key=value' },
    command: { summary: 'What is behind "--" is the command, not its arguments' },
    restart: { value: 'policy', mayBeEmpty: true, summary: 'Always, OnFailure or Never [default: Always]' },
    'image-pull-policy': { value: 'policy', mayBeEmpty: true, summary: 'Always, IfNotPresent or Never' },
    privileged: { summary: 'The container may do all that the node may' },
    stdin: { short: 'i', summary: 'The container has a standard input' },
    tty: { short: 't', summary: 'The container has a terminal; needs --stdin' },
    'leave-stdin-open': { summary: 'The standard input stays open after the first attach' },
    overrides: { value: 'json', mayBeEmpty: true, summary: 'A patch in JSON for the Pod' },
    'override-type': {
      value: 'type',
      mayBeEmpty: true,
      summary: 'How to apply it: json, merge or strategic [default: merge]',
    },
    attach: { summary: 'Needs a cluster: this command refuses it' },
    rm: { summary: 'Needs a cluster: this command refuses it' },
  },
  notes: ['Fields of --overrides that the API does not have are kept, with a warning; kubectl drops them in silence.'],
  examples: [
    'podwright run nginx --image=nginx --port=80',
    'podwright run sleeper --image=busybox --restart=Never --command -- sleep 3600',
    'podwright run web --image=nginx --env=MODE=test -l app=web,tier=front -n team-a',
    'podwright run nginx --image=nginx --port=80 --expose --ts',
  ],
  generate: (flags) => {
    for (const flag of ['attach', 'rm']) {
      if (!flags.is(flag)) continue;
      throw new CommandError(`"--${flag}" is for a Pod that runs, and Podwright only prints it. Leave it out`);
    }
    return { manifests: runPod(runFlags(flags)) };
  },
});

function runFlags({ identity, text, list, is, rest }: Flags) {
  return {
    ...identity,
    image: text('image'),
    args: rest,
    command: is('command'),
    annotations: list('annotations'),
    env: list('env'),
    expose: is('expose'),
    imagePullPolicy: text('image-pull-policy'),
    labels: text('labels'),
    leaveStdinOpen: is('leave-stdin-open'),
    overrides: text('overrides'),
    overrideType: text('override-type'),
    port: text('port'),
    privileged: is('privileged'),
    restart: text('restart'),
    stdin: is('stdin'),
    tty: is('tty'),
  };
}
