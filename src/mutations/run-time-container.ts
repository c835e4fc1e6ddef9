import { type Fields, fieldsOf, isFields, itemsOf, numberOf, objectsOf, textOf } from '../manifest/fields';
import { type Edit, type MutationGroup, mutationGroup, put } from './mutation';
import { allContainerSites, type ContainerSite } from './site';

const LARGEST_PORT = 65_535;

function isWindows({ pod }: ContainerSite): boolean {
  return fieldsOf(pod.spec.os).name === 'windows';
}

/** Whether it runs as long as the Pod. */
function isLasting({ kind }: ContainerSite): boolean {
  return kind === 'container' || kind === 'sidecar';
}

/** The other containers that run at the same time. */
function others({ pod, container }: ContainerSite): Fields[] {
  return objectsOf(pod.spec.containers)
    .map(([other]) => other)
    .filter((other) => other !== container);
}

/** Breaks of a container that show when it is started. */
export const RUN_TIME_CONTAINER_MUTATIONS: MutationGroup = mutationGroup(allContainerSites, {
  *'unique-container-ports'(site) {
    const { path, container } = site;
    if (!isLasting(site)) return;
    const own = itemsOf(container.ports);
    for (const other of others(site)) {
      const [port] = objectsOf(other.ports).map(([taken]) => taken);
      const containerPort = numberOf(port?.containerPort);
      if (containerPort === undefined || own.length > 0) continue;
      yield put(
        [...path, 'ports'],
        [{ containerPort, ...(port?.protocol !== undefined && { protocol: port.protocol }) }],
      );
    }
  },
  *'unique-port-name'(site) {
    const { path, container } = site;
    if (!isLasting(site) || itemsOf(container.ports).length > 0) return;
    const taken = new Set(others(site).flatMap(({ ports }) => objectsOf(ports).map(([port]) => port.containerPort)));
    for (const other of others(site)) {
      for (const [port] of objectsOf(other.ports)) {
        const free =
          numberOf(port.containerPort) === LARGEST_PORT || taken.has(LARGEST_PORT) ? undefined : LARGEST_PORT;
        if (textOf(port.name) === undefined || free === undefined) continue;
        const protocol = port.protocol === undefined ? {} : { protocol: port.protocol };
        yield put([...path, 'ports'], [{ name: port.name, containerPort: free, ...protocol }]);
        return;
      }
    }
  },
  *'valid-host-ip'({ container, path, pod }) {
    const [port] = itemsOf(container.ports);
    if (!isFields(port) || port.hostIP !== undefined) return;
    if (pod.spec.hostNetwork !== true && (port.hostPort ?? 0) === 0)
      yield put([...path, 'ports', 0, 'hostIP'], '127.0.0.1');
    yield put([...path, 'ports', 0, 'hostIP'], 'localhost');
  },
  *'match-probe-port'({ container, path }) {
    for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
      for (const action of ['httpGet', 'tcpSocket']) {
        if (isFields(fieldsOf(container[probe])[action])) yield put([...path, probe, action, 'port'], 'not-there');
      }
    }
  },
  *'no-tcp-socket-hook'({ container, path, kind }) {
    if (kind === 'init' || kind === 'ephemeral' || container.lifecycle !== undefined) return;
    for (const hook of ['postStart', 'preStop']) yield put([...path, 'lifecycle', hook], { tcpSocket: { port: 80 } });
  },
  *'valid-image'({ container, path }) {
    const image = textOf(container.image);
    if (image !== undefined) yield* [put([...path, 'image'], `https://${image}`), put([...path, 'image'], 'Upper:1.0')];
  },
  *'valid-working-dir'({ path }) {
    yield put([...path, 'workingDir'], './app');
  },
  *'valid-command'({ container, path, kind }) {
    const words = [...itemsOf(container.command), ...itemsOf(container.args)];
    if (kind === 'ephemeral' || words.length > 0) return;
    yield* [put([...path, 'command'], ['sleep 3600']), put([...path, 'command'], [''])];
  },
  *'no-split-script'({ container, path }) {
    const words = [...itemsOf(container.command), ...itemsOf(container.args)];
    if (words.length === 0) yield put([...path, 'command'], ['sh', '-c', 'sleep', '3600']);
  },
  *'no-endless-init-container'({ container, path, kind }) {
    if (kind === 'init' && itemsOf(container.args).length === 0) yield put([...path, 'command'], ['sleep', 'infinity']);
  },
  *'unique-env'({ container, path }) {
    const [first] = itemsOf(container.env);
    if (isFields(first))
      yield put([...path, 'env'], [...itemsOf(container.env), { name: first.name, value: 'another' }]);
  },
  *'match-variable-reference'({ container, path }) {
    const env = itemsOf(container.env);
    if (itemsOf(container.envFrom).length > 0) return;
    const [first] = env;
    const name = isFields(first) ? textOf(first.name) : undefined;
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return;
    yield put([...path, 'env'], [{ name: 'BEFORE_ALL', value: `$(${name})` }, ...env]);
  },
  *'match-resource-container'({ container, path, kind }) {
    if (kind === 'ephemeral') return;
    const resourceFieldRef = { containerName: 'not-there', resource: 'limits.cpu' };
    yield put([...path, 'env'], [...itemsOf(container.env), { name: 'CPUS_OF_NONE', valueFrom: { resourceFieldRef } }]);
  },
  *'match-field-ref-label'({ container, path }) {
    const fieldRef = { fieldPath: "metadata.labels['not-there']" };
    yield put([...path, 'env'], [...itemsOf(container.env), { name: 'LABEL_OF_NONE', valueFrom: { fieldRef } }]);
  },
  *'match-run-as-user'(site) {
    const { runAsNonRoot } = fieldsOf(site.container.securityContext);
    const isAsked = runAsNonRoot ?? fieldsOf(site.pod.spec.securityContext).runAsNonRoot;
    if (isAsked === true && !isWindows(site)) yield put([...site.path, 'securityContext', 'runAsUser'], 0);
  },
  *'valid-capability'(site) {
    if (isWindows(site)) return;
    const { add, drop } = fieldsOf(fieldsOf(site.container.securityContext).capabilities);
    const path = [...site.path, 'securityContext', 'capabilities'];
    yield put([...path, 'add'], [...itemsOf(add), 'CAP_NET_ADMIN']);
    yield put([...path, 'drop'], [...itemsOf(drop), 'NETWORK']);
  },
  *'unique-mount-path'({ container, path, pod }) {
    const mounts = itemsOf(container.volumeMounts);
    const [first] = mounts;
    const other = objectsOf(pod.spec.volumes).find(([volume]) => isFields(first) && volume.name !== first.name);
    if (!isFields(first) || !other || typeof first.mountPath !== 'string') return;
    const twice = { name: other[0].name, mountPath: `${first.mountPath}/.` };
    yield put([...path, 'volumeMounts'], [...mounts, twice]);
  },
  *'no-mount-over-system'({ container, path, pod }) {
    const small = ['configMap', 'downwardAPI', 'emptyDir', 'projected', 'secret'];
    for (const [mount, index] of objectsOf(container.volumeMounts)) {
      const volume = objectsOf(pod.spec.volumes).find(([{ name }]) => name === mount.name)?.[0];
      const isSmall = volume !== undefined && small.some((type) => isFields(volume[type]));
      if (!isSmall || mount.subPath !== undefined || mount.subPathExpr !== undefined) continue;
      yield put([...path, 'volumeMounts', index, 'mountPath'], '/usr/bin');
    }
  },
  'no-fractional-bytes': (site) => memory(site, '128m'),
  'valid-memory-limit': (site) => memory(site, '128'),
  *'valid-cpu-request'({ container, path, kind, pod }) {
    const { limits } = fieldsOf(container.resources);
    const isLimited = fieldsOf(limits).cpu !== undefined || isFields(pod.spec.resources);
    if (kind !== 'ephemeral' && !isLimited) yield put([...path, 'resources', 'requests', 'cpu'], '500');
  },
});

/** The smallest amount of memory, where nothing else speaks of it. */
function* memory({ container, path, kind, pod }: ContainerSite, amount: string): Iterable<Edit> {
  const { requests, limits } = fieldsOf(container.resources);
  const names = [...Object.keys(fieldsOf(limits)), ...Object.keys(fieldsOf(requests))];
  const isFree = !names.some((name) => name === 'memory' || name.startsWith('hugepages-'));
  if (kind === 'ephemeral' || !isFree || isFields(pod.spec.resources)) return;
  yield* [
    put([...path, 'resources', 'requests', 'memory'], amount),
    put([...path, 'resources', 'limits', 'memory'], amount),
  ];
}
