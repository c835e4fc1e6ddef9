import { numberOf, objectsOf } from '../manifest/fields';
import { mainContainers } from './container';
import { type Edit, mutationGroup, put } from './mutation';
import type { ContainerSite } from './site';

const EXEC = { exec: { command: ['true'] } };

/** Breaks of the checks of Probe. */
export const PROBE_MUTATIONS = mutationGroup(mainContainers, {
  *'probe-handler-required'(site) {
    yield probe(site, { periodSeconds: 10 });
  },
  *'probe-handler-single'(site) {
    yield probe(site, { ...EXEC, tcpSocket: { port: portOf(site) } });
  },
  *'probe-nonnegative'(site) {
    for (const field of ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'failureThreshold']) {
      yield probe(site, { ...EXEC, [field]: -1 });
    }
  },
  *'probe-success-threshold'({ path }) {
    yield put([...path, 'livenessProbe'], { ...EXEC, successThreshold: 2 });
    yield put([...path, 'startupProbe'], { ...EXEC, successThreshold: 2 });
  },
  *'probe-readiness-grace'(site) {
    yield probe(site, { ...EXEC, terminationGracePeriodSeconds: 10 });
  },
  *'probe-grace-positive'({ path }) {
    yield put([...path, 'livenessProbe'], { ...EXEC, terminationGracePeriodSeconds: 0 });
  },
});

/** Breaks of the checks of ProbeHandler and LifecycleHandler. */
export const HANDLER_MUTATIONS = mutationGroup(mainContainers, {
  *'probe-exec-command'(site) {
    yield probe(site, { exec: {} });
    yield hook(site, { exec: { command: [] } });
  },
  *'probe-http-scheme'(site) {
    yield probe(site, { httpGet: { port: portOf(site), scheme: 'http' } });
  },
  *'probe-http-header'(site) {
    const httpHeaders = [{ name: 'X Probe', value: 'x' }];
    yield probe(site, { httpGet: { port: portOf(site), httpHeaders } });
  },
  *'probe-port'(site) {
    yield probe(site, { httpGet: { port: 70_000 } });
    yield probe(site, { tcpSocket: { port: 0 } });
  },
  *'probe-grpc-port'(site) {
    yield probe(site, { grpc: { port: 0 } });
  },
  *'lifecycle-sleep'(site) {
    yield hook(site, { sleep: { seconds: -1 } });
  },
});

/** Breaks of the checks of Lifecycle. */
export const LIFECYCLE_MUTATIONS = mutationGroup(mainContainers, {
  *'lifecycle-stop-signal-os'({ path, pod }) {
    if (pod.spec.os === undefined) yield put([...path, 'lifecycle', 'stopSignal'], 'SIGTERM');
  },
  *'lifecycle-stop-signal'({ path, pod }) {
    const signal = put([...path, 'lifecycle', 'stopSignal'], 'SIGNOTHING');
    if (pod.spec.os === undefined) yield [put([...pod.path, 'os'], { name: 'linux' }), signal];
  },
  *'lifecycle-handler-required'(site) {
    yield hook(site, {});
  },
  *'lifecycle-handler-single'(site) {
    yield hook(site, { ...EXEC, httpGet: { port: portOf(site) } });
  },
});

function probe({ path }: ContainerSite, value: object): Edit {
  return put([...path, 'readinessProbe'], value);
}

function hook({ path }: ContainerSite, value: object): Edit {
  return put([...path, 'lifecycle', 'preStop'], value);
}

/** A port that the container has. */
function portOf({ container }: ContainerSite): number {
  const [first] = objectsOf(container.ports);
  return numberOf(first?.[0].containerPort) ?? 8080;
}
