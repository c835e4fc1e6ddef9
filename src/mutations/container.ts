import { containersOf, type PodContainer } from '../kubernetes/pod-spec';
import { itemsOf, numberOf, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { drop, mutationGroup, put } from './mutation';
import { type ContainerSite, containerSites } from './site';

/** The first container of each list: more of the same would say nothing new. */
export function* firstContainers(manifest: Manifest): Iterable<ContainerSite> {
  for (const site of containerSites(manifest)) if (site.index === 0) yield site;
}

/** The first container that is no init container. */
export function* mainContainers(manifest: Manifest): Iterable<ContainerSite> {
  for (const site of firstContainers(manifest)) if (site.kind === 'container') yield site;
}

/** The first container, if it is an init container and no sidecar, which old servers know nothing of. */
export function* initContainers(manifest: Manifest): Iterable<ContainerSite> {
  for (const site of firstContainers(manifest)) if (site.kind === 'init') yield site;
}

/** Breaks of the checks of Container. */
export const CONTAINER_MUTATIONS = mutationGroup(firstContainers, {
  *'ctr-name-required'(site) {
    if (!isReferred(site)) yield drop([...site.path, 'name']);
  },
  *'ctr-name-format'(site) {
    if (isReferred(site)) return;
    yield put([...site.path, 'name'], 'Bad_Name');
    yield put([...site.path, 'name'], 'a'.repeat(64));
  },
  *'ctr-name-unique'(site) {
    const second = othersIn(site, 'containers')[1];
    if (site.kind !== 'container' || !second || isReferred({ ...site, container: second.container })) return;
    yield put([...site.pod.path, 'containers', second.index, 'name'], site.container.name);
  },
  *'ctr-image-required'({ path }) {
    yield drop([...path, 'image']);
  },
  *'ctr-image-whitespace'({ path, container, pod }) {
    const image = textOf(container.image);
    if (image !== undefined && !pod.isTemplate) yield put([...path, 'image'], ` ${image}`);
  },
  *'ctr-pull-policy'({ path }) {
    yield put([...path, 'imagePullPolicy'], 'always');
  },
  *'ctr-termination-message-policy'({ path }) {
    yield put([...path, 'terminationMessagePolicy'], 'Logs');
  },
});

/** Breaks of the checks of init containers. */
export const INIT_CONTAINER_MUTATIONS = mutationGroup(initContainers, {
  *'init-name-unique'(site) {
    const [main] = othersIn(site, 'containers');
    if (main && !isReferred(site)) yield put([...site.path, 'name'], main.container.name);
  },
  *'init-no-resize-policy'({ path }) {
    yield put([...path, 'resizePolicy'], [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }]);
  },
  *'init-no-lifecycle'({ path }) {
    yield put([...path, 'lifecycle', 'preStop', 'exec', 'command'], ['true']);
  },
  *'init-no-liveness'({ path }) {
    yield put([...path, 'livenessProbe', 'exec', 'command'], ['true']);
  },
  *'init-no-readiness'({ path }) {
    yield put([...path, 'readinessProbe', 'exec', 'command'], ['true']);
  },
  *'init-no-startup'({ path }) {
    yield put([...path, 'startupProbe', 'exec', 'command'], ['true']);
  },
});

/** A port that nothing else uses. */
const PORT = 64_997;

/** Breaks of the checks of ContainerPort. */
export const CONTAINER_PORT_MUTATIONS = mutationGroup(firstContainers, {
  *'port-number-required'(site) {
    yield added(site, { protocol: 'TCP' });
    yield added(site, { containerPort: 0 });
  },
  *'port-number'(site) {
    yield added(site, { containerPort: 70_000 });
  },
  *'port-host-range'(site) {
    if (hasHostPorts(site)) yield added(site, { containerPort: PORT, hostPort: 70_000 });
  },
  *'port-name-format'(site) {
    yield added(site, { containerPort: PORT, name: 'Bad_Name' });
    yield added(site, { containerPort: PORT, name: 'longer-than-it-can-be' });
  },
  *'port-name-unique'(site) {
    const name = 'broken';
    yield added(site, { containerPort: PORT, name }, { containerPort: PORT + 1, name });
  },
  *'port-protocol'(site) {
    yield added(site, { containerPort: PORT, protocol: 'HTTP' });
  },
  *'port-host-conflict'(site) {
    if (site.kind !== 'container' || !hasHostPorts(site)) return;
    yield added(site, { containerPort: PORT, hostPort: PORT }, { containerPort: PORT + 1, hostPort: PORT });
  },
  *'init-host-port'(site) {
    if (site.kind === 'container' || !hasHostPorts(site)) return;
    yield added(site, { containerPort: PORT, hostPort: PORT }, { containerPort: PORT + 1, hostPort: PORT });
  },
});

const RULE = { action: 'Restart', exitCodes: { operator: 'In', values: [42] } };
const RESTARTS = 'NotRequired';

/** Breaks of the checks of how containers that are no init containers are restarted. */
export const CONTAINER_RESTART_MUTATIONS = mutationGroup(mainContainers, {
  *'ctr-restart-policy-old'({ path }) {
    yield put([...path, 'restartPolicy'], 'Always');
  },
  *'ctr-restart-policy-new'({ path }) {
    yield put([...path, 'restartPolicy'], 'Sometimes');
  },
  *'ctr-restart-rules-policy'({ path, container }) {
    if (container.restartPolicy === undefined) yield put([...path, 'restartPolicyRules'], [RULE]);
  },
  *'ctr-restart-rules-count'(site) {
    yield withRules(site, ...Array<typeof RULE>(21).fill(RULE));
  },
  *'ctr-restart-rules'(site) {
    yield withRules(site, { ...RULE, action: 'restart' });
    yield withRules(site, { ...RULE, exitCodes: { operator: 'Equals', values: [42] } });
  },
  *'ctr-restart-rules-codes'(site) {
    yield withRules(site, { action: 'Restart' });
  },
  *'ctr-restart-rules-values'(site) {
    yield withRules(site, { ...RULE, exitCodes: { operator: 'In', values: Array(256).fill(42) } });
  },
  *'resize-policy-required'({ path }) {
    yield put([...path, 'resizePolicy'], [{ restartPolicy: RESTARTS }]);
    yield put([...path, 'resizePolicy'], [{ resourceName: 'cpu' }]);
  },
  *'resize-policy-resource'({ path }) {
    yield put([...path, 'resizePolicy'], [{ resourceName: 'gpu', restartPolicy: RESTARTS }]);
  },
  *'resize-policy-unique'({ path }) {
    const policy = { resourceName: 'cpu', restartPolicy: RESTARTS };
    yield put([...path, 'resizePolicy'], [policy, policy]);
  },
  *'resize-policy-restart'({ path }) {
    yield put([...path, 'resizePolicy'], [{ resourceName: 'cpu', restartPolicy: 'Restart' }]);
  },
  *'resize-policy-never'({ path, pod }) {
    if (pod.spec.restartPolicy !== 'Never') return;
    yield put([...path, 'resizePolicy'], [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]);
  },
});

/** Breaks of the checks of how init containers are restarted. */
export const INIT_RESTART_MUTATIONS = mutationGroup(firstContainers, {
  *'init-restart-policy'({ path, kind }) {
    if (kind === 'init') yield put([...path, 'restartPolicy'], 'OnFailure');
  },
  *'init-restart-rules'({ path, kind }) {
    if (kind === 'sidecar') yield put([...path, 'restartPolicyRules'], [RULE]);
  },
  *'init-resize-policy'({ path, kind, pod }) {
    if (kind !== 'init' || pod.spec.restartPolicy === 'Never') return;
    yield put([...path, 'resizePolicy'], [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]);
  },
});

/** Whether the container may be named elsewhere in the object. */
function isReferred({ container, pod }: ContainerSite): boolean {
  const name = textOf(container.name);
  const annotations = JSON.stringify([pod.metadata.annotations, pod.manifest.metadata?.annotations]);
  return (
    name === undefined ||
    annotations.includes(name) ||
    JSON.stringify(pod.manifest).includes(`"containerName":"${name}"`)
  );
}

function othersIn({ pod }: ContainerSite, list: PodContainer['list']): readonly PodContainer[] {
  return containersOf(pod.spec).filter((other) => other.list === list);
}

/** Whether ports of the node neither come from elsewhere nor are scarce. */
function hasHostPorts({ pod }: ContainerSite): boolean {
  const { replicas } = (pod.manifest.spec ?? {}) as { readonly replicas?: unknown };
  return pod.spec.hostNetwork !== true && (numberOf(replicas) ?? 1) < 2;
}

/** Adds ports to a container. */
function added({ path, container }: ContainerSite, ...ports: readonly object[]) {
  const count = itemsOf(container.ports).length;
  return ports.map((port, index) => put([...path, 'ports', count + index], port));
}

function withRules({ path }: ContainerSite, ...rules: readonly object[]) {
  return [put([...path, 'restartPolicy'], 'OnFailure'), put([...path, 'restartPolicyRules'], rules)];
}
