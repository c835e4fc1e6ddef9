import { append, mount } from '../drafts/append';
import type { Draft, OpenContainer, OpenFields } from '../drafts/draft';
import { takenPorts } from '../drafts/taken-ports';
import type { Draw } from '../draw';

/** Containers that work beside the main one. */
type Role = 'container' | 'sidecar';

const SHELLS = ['busybox:1.36', 'alpine:3.20', 'busybox:1.37'] as const;

/** What runs on its own beside the main container. */
const TALKERS: readonly (readonly [
  names: readonly string[],
  images: readonly string[],
  script: (draw: Draw) => string,
])[] = [
  [
    ['curl', 'checker', 'poller', 'caller'],
    ['curlimages/curl:8.10.1', 'curlimages/curl:8.9.1', 'curlimages/curl'],
    (draw) =>
      `while true; do sleep ${seconds(draw)}; curl -s ${draw.one(['localhost', 'http://localhost/', '127.0.0.1'])}; done`,
  ],
  [['clock', 'ticker', 'heartbeat', 'pulse'], SHELLS, (draw) => `while true; do date; sleep ${seconds(draw)}; done`],
  [
    ['watcher', 'uptime', 'load-watch'],
    SHELLS,
    (draw) => `while true; do ${draw.one(['uptime', 'free -m', 'df -h'])}; sleep ${seconds(draw)}; done`,
  ],
];

/** Servers with the port that each listens on. */
const SERVERS: readonly (readonly [names: readonly string[], images: readonly string[], port: number])[] = [
  [['cache', 'redis', 'store'], ['redis:7.4', 'redis:7.2', 'redis:7.4-alpine'], 6379],
  [['memcached', 'session-cache', 'fast-cache'], ['memcached:1.6', 'memcached:1.6-alpine'], 11_211],
  [
    ['exporter', 'metrics', 'stats'],
    ['nginx/nginx-prometheus-exporter:1.3', 'nginx/nginx-prometheus-exporter:1.1'],
    9113,
  ],
  [['proxy', 'envoy', 'mesh-proxy'], ['envoyproxy/envoy:v1.31-latest', 'envoyproxy/envoy:v1.30-latest'], 9901],
  [['log-agent', 'fluent-bit', 'collector'], ['fluent/fluent-bit:3.1', 'fluent/fluent-bit:3.0'], 2020],
];

/** What the main container writes and another reads. */
const LOG_FOLDERS = ['/var/log/app', '/var/log/shop', '/var/log/web', '/var/log/jobs', '/srv/logs', '/data/logs'];
const LOG_FILES = ['access.log', 'app.log', 'error.log', 'events.log', 'audit.log'];

/** What another container writes and the main one serves. */
const PAGE_FOLDERS = ['/srv/content', '/srv/www/html', '/data/site', '/var/www/content'];
/** Where the pages are that an image serves. */
const SERVED: Readonly<Record<string, string>> = {
  nginx: '/usr/share/nginx/html',
  httpd: '/usr/local/apache2/htdocs',
  caddy: '/usr/share/caddy',
};

/** Adds a container that only runs a command. */
export function addTalker(draft: Draft, role: Role): OpenContainer {
  const { draw, names } = draft;
  const [words, images, script] = draw.one(TALKERS);
  const container = draft.addContainer(role, names.fresh(words), draw.one(images));
  runShell(draft, container, script(draw));
  return container;
}

/** Adds a container that waits for somebody to look into the Pod from it. */
export function addToolbox(draft: Draft, role: Role): OpenContainer {
  const { draw, names } = draft;
  const name = names.fresh(['toolbox', 'shell', 'debug-tools', 'workbench', 'console']);
  const container = draft.addContainer(role, name, draw.one(['ubuntu:24.04', 'ubuntu:22.04', 'debian:12', ...SHELLS]));
  run(draft, container, ['tail'], ['-f', '/dev/null']);
  return container;
}

/** Adds a container that listens on a port which no other of the draft has; undefined where there is none left. */
export function addServer(draft: Draft, role: Role): OpenContainer | undefined {
  const { draw, names } = draft;
  const taken = takenPorts(draft);
  const found = draw.shuffled(SERVERS).find(([, , number]) => !taken.has(number));
  if (!found) return undefined;
  const [words, images, containerPort] = found;
  const container = draft.addContainer(role, names.fresh(words), draw.one(images));
  append(container, 'ports', { containerPort });
  draft.require({ sort: 'port', target: draft.target, container: container.name, port: containerPort });
  return container;
}

/** Adds a container that reads the logs of the main one. */
export function addLogReader(draft: Draft, role: Role): OpenContainer {
  const { draw, names, main } = draft;
  const name = names.fresh(['log-reader', 'log-shipper', 'log-tailer', 'logger', 'log-watcher']);
  const container = draft.addContainer(role, name, draw.one(SHELLS));
  const path = draw.one(['/logs', '/in', '/data', '/input']);
  runShell(draft, container, `tail -n ${draw.one(['+1', '10', '100'])} -F ${path}/${draw.one(LOG_FILES)}`);
  share(
    draft,
    ['logs', 'log-files', 'shared-logs', 'log-volume'],
    [
      [main, { mountPath: names.fresh(LOG_FOLDERS) }],
      [container, draw.chance(0.6) ? { mountPath: path, readOnly: true } : { mountPath: path }],
    ],
  );
  return container;
}

/** Adds a container that makes what the main one serves. */
export function addPageWriter(draft: Draft, role: Role): OpenContainer {
  const { draw, names, main } = draft;
  const name = names.fresh(['page-writer', 'content', 'page-maker', 'generator', 'publisher']);
  const container = draft.addContainer(role, name, draw.one(SHELLS));
  const path = draw.one(['/html', '/out', '/pages', '/output']);
  const what = draw.one(['date', 'hostname', 'uptime', 'echo hello']);
  runShell(draft, container, `while true; do ${what} > ${path}/index.html; sleep ${seconds(draw)}; done`);
  const served = SERVED[main.image.split(':')[0] ?? ''];
  const isFree = served !== undefined && names.fresh([served]) === served;
  const at = isFree ? served : names.fresh(PAGE_FOLDERS);
  share(
    draft,
    ['pages', 'html', 'shared-pages', 'site'],
    [
      [main, draw.chance(0.5) ? { mountPath: at, readOnly: true } : { mountPath: at }],
      [container, { mountPath: path }],
    ],
  );
  return container;
}

/** Adds an empty volume that several containers mount. */
export function share(
  draft: Draft,
  words: readonly string[],
  mounts: readonly (readonly [OpenContainer, OpenFields])[],
): void {
  const { draw, difficulty } = draft;
  const isLimited = difficulty !== 'easy' && draw.chance(0.4);
  const limit = isLimited ? { sizeLimit: draw.one(['16Mi', '32Mi', '64Mi', '128Mi', '256Mi']) } : {};
  const medium = isLimited && difficulty === 'hard' && draw.chance(0.5) ? ({ medium: 'Memory' } as const) : {};
  const emptyDir = { ...medium, ...limit };
  const name = draft.names.fresh(words);
  const [first, ...others] = mounts;
  if (!first) return;
  mount(draft, first[0], { name, emptyDir }, first[1]);
  for (const [container, at] of others) append(container, 'volumeMounts', { name, ...at });
  draft.require({
    sort: 'volume',
    target: draft.target,
    volume: { emptyDir },
    mounts: mounts.map(([container, { mountPath, readOnly }]) => ({
      container: container.name,
      path: String(mountPath),
      ...(readOnly === true && { readOnly }),
    })),
  });
}

/** What a container runs in a shell, and asks for it. */
export function runShell(draft: Draft, container: OpenContainer, script: string): void {
  if (draft.draw.chance(0.5)) run(draft, container, ['sh', '-c', script]);
  else run(draft, container, ['/bin/sh'], ['-c', script]);
}

/** What a container runs, however it is divided between `command` and `args`. */
export function run(
  draft: Draft,
  container: OpenContainer,
  command: readonly string[],
  args?: readonly string[],
): void {
  container.command = command;
  if (args) container.args = args;
  const runs = [...command, ...(args ?? [])];
  draft.require({ sort: 'command', target: draft.target, container: container.name, runs });
}

function seconds(draw: Draw): number {
  return draw.one([2, 3, 5, 10, 15, 20, 30, 60]);
}
