import { containersOf } from '../kubernetes/pod-spec';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

/** Breaks of the checks of a Pod that names its operating system. */
export const POD_OS_MUTATIONS = mutationGroup(podSites, {
  *'pod-os-name'({ path, spec }) {
    if (spec.os === undefined) yield put([...path, 'os'], {});
  },
  *'pod-os-name-supported'({ path, spec }) {
    if (spec.os === undefined) yield put([...path, 'os'], { name: 'Linux' });
  },
  *'pod-os-linux'({ path, spec }) {
    if (spec.os !== undefined || spec.securityContext !== undefined) return;
    const options = put([...path, 'securityContext', 'windowsOptions'], { runAsUserName: 'ContainerUser' });
    yield [put([...path, 'os'], { name: 'linux' }), options];
  },
  *'pod-os-windows-pod'({ path, spec }) {
    if (!fitsWindows(spec)) return;
    yield [put([...path, 'os'], { name: 'windows' }), put([...path, 'securityContext', 'runAsUser'], 1000)];
  },
  *'pod-os-windows-container'({ path, spec }) {
    if (!fitsWindows(spec)) return;
    const context = put([...path, 'containers', 0, 'securityContext', 'privileged'], false);
    yield [put([...path, 'os'], { name: 'windows' }), context];
  },
  *'pod-os-windows-resources'({ path, spec }) {
    if (fitsWindows(spec)) yield [put([...path, 'os'], { name: 'windows' }), put([...path, 'resources'], {})];
  },
});

/** Whether the Pod has nothing that Windows doesn't know. */
function fitsWindows(spec: PodSite['spec']): boolean {
  const fields = ['os', 'securityContext', 'resources', 'hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'];
  if (fields.some((name) => spec[name] !== undefined)) return false;
  const containers = containersOf(spec).map(({ container }) => container);
  return (
    containers.length > 0 && !containers.some((one) => one.securityContext !== undefined || one.lifecycle !== undefined)
  );
}
