import { append } from '../drafts/append';
import type { Draft, OpenContainer } from '../drafts/draft';
import { containerField } from '../drafts/fields';
import { unused, worker } from '../drafts/roles';
import { COMMAND_EXAMPLES } from './command-examples';
import { COMMAND_BREAKS, COMMAND_MISTAKES } from './command-mistakes';
import type { Topic } from './topic';

/** What a container runs. */
export const COMMAND: Topic = {
  id: 'command',
  title: { en: 'Commands and arguments', ko: '실행 명령과 인자' },
  concept: {
    en: "An image says which program it runs: its ENTRYPOINT, with CMD as the arguments. In a Pod, `command` takes the place of ENTRYPOINT, and `args` that of CMD; with `command` alone, the image's CMD is dropped, too; with `args` alone, the image's program gets other arguments. Both are lists of texts, one item for each word. No shell reads them, so `;`, `|` and `*` need one: `sh`, `-c` and the whole script as one item. `$(NAME)` is replaced by a variable of the container before the program starts. When the program ends, the container ends, and `restartPolicy` says what happens then.",
    ko: '이미지에는 실행할 프로그램이 정해져 있습니다. ENTRYPOINT가 프로그램이고 CMD가 인자입니다. Pod에서는 `command` 필드가 ENTRYPOINT를, `args` 필드가 CMD를 대신합니다. `command` 필드만 쓰면 이미지의 CMD도 무시되고, `args` 필드만 쓰면 이미지의 프로그램에 인자만 바꿔 전달합니다. 둘 다 목록이며 단어마다 항목 하나이고 모두 문자열입니다. 셸이 읽는 것이 아니므로 `;`, `|`, `*` 등을 쓰려면 `sh`, `-c`, 스크립트 전체를 항목으로 나누어 씁니다. `$(NAME)` 표현은 시작하기 전에 컨테이너의 환경 변수 값으로 바뀝니다. 프로그램이 끝나면 컨테이너도 끝나며, 그다음은 `restartPolicy` 설정을 따릅니다.',
  },
  page: 'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
  write(draft) {
    const { difficulty, draw } = draft;
    if (difficulty === 'easy') draw.one([program, program, waiting])(draft);
    else if (difficulty === 'medium') draw.one([script, script, argumentsOnly])(draft);
    else {
      withVariable(draft);
      if (draw.chance(0.5)) argumentsOnly(draft);
    }
  },
  mistakes: COMMAND_MISTAKES,
  breaks: COMMAND_BREAKS,
  examples: COMMAND_EXAMPLES,
};

type Words = readonly string[];

/** Programs that end, with their arguments. */
const PROGRAMS: readonly (readonly [program: string, ...args: Words[]])[] = [
  ['/bin/echo', ['hello'], ['Hello, Kubernetes!'], ['done'], ['-n', 'ready'], ['it works']],
  ['printf', ['%s', 'started'], ['%s and %s', 'salt', 'pepper'], ['%d', '42']],
  ['seq', ['1', '10'], ['5', '5', '50'], ['0', '2', '20']],
  ['date', ['-u'], ['+%Y-%m-%d'], ['+%s']],
  ['cat', ['/etc/hostname'], ['/etc/resolv.conf'], ['/proc/version'], ['/proc/meminfo']],
  ['ls', ['-l', '/tmp'], ['-a', '/etc'], ['-lh', '/var']],
  ['expr', ['6', '*', '7'], ['12', '+', '30']],
  ['wc', ['-l', '/etc/passwd'], ['-c', '/etc/group']],
];

/** Programs that do not end by themselves. */
const WAITING: readonly (readonly [program: string, ...args: Words[]])[] = [
  ['sleep', ['infinity'], ['3600'], ['7200'], ['86400'], ['14400']],
  ['tail', ['-f', '/dev/null'], ['-F', '/var/log/app.log'], ['-n', '100', '-F', '/tmp/events.log']],
];

const LINES = [
  'date',
  'uptime',
  'hostname',
  'df -h /',
  'echo working',
  'cat /proc/loadavg',
  'free',
  'ls /tmp | wc -l',
  'ps',
  'id -un',
  'sync',
];

/** Images whose own program takes arguments. */
const WITH_ARGUMENTS: readonly (readonly [image: string, names: Words, ...args: Words[]])[] = [
  [
    'redis:7.2',
    ['redis', 'store'],
    ['--appendonly', 'yes'],
    ['--maxmemory', '64mb'],
    ['--port', '6380'],
    ['--databases', '4'],
  ],
  ['memcached:1.6', ['memcached', 'cache'], ['-m', '128'], ['-m', '64', '-c', '256'], ['-p', '11212']],
  ['hashicorp/http-echo:1.0', ['echo', 'answer'], ['-text=hello'], ['-text=ok', '-listen=:5678'], ['-listen=:8000']],
  ['nats:2.10', ['nats', 'broker'], ['-p', '4223'], ['--jetstream'], ['-m', '8222']],
  ['registry:2', ['registry', 'images'], ['serve', '/etc/docker/registry/config.yml'], ['garbage-collect', '--help']],
  [
    'traefik:3.1',
    ['traefik', 'router'],
    ['--log.level=INFO'],
    ['--ping=true'],
    ['--accesslog=true', '--log.level=WARN'],
  ],
];

/** Sets what a container runs, and asks for it as it stands. */
function start(draft: Draft, container: OpenContainer, command: Words | undefined, args: Words | undefined): void {
  const given = { ...(command && { command }), ...(args && { args }) };
  Object.assign(container, given);
  draft.require({ sort: 'command', target: draft.target, container: container.name, ...given });
}

/** A Pod whose program ends is not started again, where it may end. */
function ending(draft: Draft): boolean {
  if (draft.host !== 'Pod') return false;
  if (draft.spec.restartPolicy !== undefined) return draft.spec.restartPolicy !== 'Always';
  const policy = draft.draw.one(['OnFailure', 'Never'] as const);
  draft.spec.restartPolicy = policy;
  draft.require({ sort: 'restart-policy', target: draft.target, policy });
  return true;
}

function program(draft: Draft): void {
  const { draw } = draft;
  const container = worker(draft);
  const [command, ...args] = draw.one(ending(draft) ? PROGRAMS : WAITING);
  start(draft, container, [command], draw.one(args));
}

function waiting(draft: Draft): void {
  const { draw } = draft;
  const container = worker(draft);
  const [command, ...args] = draw.one(WAITING);
  const words = [command, ...draw.one(args)];
  Object.assign(
    container,
    draw.chance(0.5) ? { command: words } : { command: words.slice(0, 1), args: words.slice(1) },
  );
  draft.require({ sort: 'command', target: draft.target, container: container.name, runs: words });
}

/** A script for a shell. */
function script(draft: Draft): void {
  const { draw } = draft;
  const container = worker(draft);
  const lines = draw.some(LINES, draw.integer(1, 2)).join('; ');
  const body = `while true; do ${lines}; sleep ${draw.one([2, 3, 5, 10, 15, 30, 60])}; done`;
  const runs = [draw.one(['sh', '/bin/sh']), '-c', body];
  Object.assign(container, draw.chance(0.5) ? { command: runs } : { command: runs.slice(0, 1), args: runs.slice(1) });
  draft.require({ sort: 'command', target: draft.target, container: container.name, runs });
}

/** Arguments for the program of the image. */
function argumentsOnly(draft: Draft): void {
  const { draw, names } = draft;
  const [image, words, ...args] = draw.one(WITH_ARGUMENTS);
  start(draft, draft.addContainer('container', names.fresh(words), image), undefined, draw.one(args));
}

const VARIABLES: readonly (readonly [name: string, word: string, ...values: string[]])[] = [
  ['RECIPIENT', 'Hello $(RECIPIENT)', 'Kubernetes', 'team', 'Seoul'],
  ['REPORT', 'report: $(REPORT)', 'daily', 'weekly', 'monthly'],
  ['TARGET_DIR', '$(TARGET_DIR)/index.html', '/srv/www', '/data/site', '/tmp/pages'],
  ['BUILD', 'build-$(BUILD).log', '17', '42', '108'],
  ['BATCH', 'batch $(BATCH) is done', 'spring', 'autumn', 'winter'],
  ['ENDPOINT', 'calling $(ENDPOINT)', 'api.example.com', 'shop.example.com'],
];

/** A program that gets a variable, and the folder where it starts. */
function withVariable(draft: Draft): void {
  const { draw, target } = draft;
  const container = worker(draft);
  const [found = ['RECIPIENT', 'Hello $(RECIPIENT)', 'Kubernetes']] = unused(draft, VARIABLES, 1, ([name]) => [name]);
  const [name, word, ...values] = found;
  const value = draw.one(values);
  append(container, 'env', { name, value });
  draft.require({ sort: 'env', target, container: container.name, name, from: { value } });
  containerField(draft, container, 'workingDir', draw.one(['/srv', '/tmp', '/opt', '/var/tmp', '/home']));
  if (ending(draft)) start(draft, container, [draw.one(['/bin/echo', 'echo'])], [word]);
  else start(draft, container, ['/bin/sh', '-c'], [`echo ${word}; sleep ${draw.one(['infinity', '3600', '86400'])}`]);
}
