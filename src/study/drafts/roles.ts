import { numberOf, objectsOf } from '../../manifest/fields';
import { append } from './append';
import type { Draft, OpenContainer } from './draft';
import { takenPorts } from './taken-ports';

/** Servers, with the port on which each listens. */
const SERVERS: Readonly<Record<string, number>> = {
  'nginx:1.27': 80,
  'nginx:1.27-alpine': 80,
  'httpd:2.4': 80,
  'caddy:2': 80,
  'traefik:3.1': 80,
  'tomcat:10.1': 8080,
  'jetty:12': 8080,
  'redis:7.2': 6379,
  'memcached:1.6': 11211,
  'registry:2': 5000,
  'nats:2.10': 4222,
  'prom/prometheus:v2.53.0': 9090,
  'grafana/grafana:11.1.0': 3000,
};

/** Servers that answer over HTTP. */
export const WEB_SERVERS = [
  'nginx:1.27',
  'nginx:1.27-alpine',
  'httpd:2.4',
  'caddy:2',
  'tomcat:10.1',
  'jetty:12',
  'registry:2',
  'prom/prometheus:v2.53.0',
  'grafana/grafana:11.1.0',
];

/** Images with a shell and little else. */
export const SHELLS = ['busybox:1.36', 'alpine:3.20', 'bash:5.2', 'ubuntu:24.04', 'debian:12-slim'];

const WORKERS = ['worker', 'task', 'runner', 'job', 'batch', 'script', 'tool', 'main'];

const PORT_NAMES = ['http', 'web', 'api', 'main-port', 'public', 'app-port'];

/** The first container that runs the server of one of these images; made, and asked for, where there is none. */
export function server(draft: Draft, images: readonly string[] = Object.keys(SERVERS)): OpenContainer {
  const running = draft.containers.find((container) => !hasCommand(container) && images.includes(container.image));
  return running ?? draft.addContainer('container', draft.names.container(), serverImage(draft, images));
}

/** One of the images, whose server does not listen where that of another container does: a Pod has one network. */
export function serverImage(draft: Draft, images: readonly string[] = Object.keys(SERVERS)): string {
  const taken = new Set(draft.containers.map(({ image }) => SERVERS[image]));
  const free = images.filter((image) => !taken.has(SERVERS[image]));
  return draft.draw.one(free.length > 0 ? free : images);
}

/** The first container that has a shell and nothing to do yet; made, and asked for, where there is none. */
export function worker(draft: Draft, images: readonly string[] = SHELLS): OpenContainer {
  const free = draft.containers.find(
    (container) => SHELLS.includes(container.image) && !hasCommand(container) && container.ports === undefined,
  );
  return free ?? draft.addContainer('container', draft.names.fresh(WORKERS), draft.draw.one(images));
}

/** The first container; made, and asked for, as one that runs a server where there is none. */
export function anyContainer(draft: Draft): OpenContainer {
  return draft.containers[0] ?? server(draft);
}

/** The port on which a container listens, which is declared, and asked for, where it is not yet. */
export function listeningPort(
  draft: Draft,
  container: OpenContainer,
  more: { readonly isNamed?: boolean } = {},
): { readonly port: number; readonly name?: string } {
  const [declared] = objectsOf(container.ports).map(([port]) => port);
  const number = numberOf(declared?.containerPort);
  if (number !== undefined) return { port: number, ...(typeof declared?.name === 'string' && { name: declared.name }) };
  const port = freePort(draft, SERVERS[container.image]);
  const withName = more.isNamed ? { name: draft.names.fresh(PORT_NAMES) } : {};
  append(container, 'ports', { ...withName, containerPort: port });
  draft.require({ sort: 'port', target: draft.target, container: container.name, port, ...withName });
  return { port, ...withName };
}

/** A port on which no container of the Pod listens. */
function freePort(draft: Draft, wanted: number | undefined): number {
  const taken = takenPorts(draft);
  const candidates = [...(wanted === undefined ? [] : [wanted]), 8080, 8000, 5000, 7001, 9000, 3000, 8443];
  const isFree = (port: number) => !taken.has(port) && draft.names.fresh([`port ${port}`]) === `port ${port}`;
  let port = candidates.find(isFree);
  for (let next = 10_000; port === undefined; next++) if (isFree(next)) port = next;
  return port;
}

/** So many of the items, at random, whose names nothing in the draft has; fewer where there are no more. */
export function unused<Item>(
  draft: Draft,
  items: readonly Item[],
  count: number,
  namesOf: (item: Item) => readonly string[] = (item) => [String(item)],
): Item[] {
  const chosen: Item[] = [];
  for (const item of draft.draw.shuffled(items)) {
    if (chosen.length === count) break;
    if (namesOf(item).every((name) => draft.names.fresh([name]) === name)) chosen.push(item);
  }
  return chosen;
}

function hasCommand(container: OpenContainer): boolean {
  return container.command !== undefined || container.args !== undefined;
}
