import { itemsOf } from '../manifest/fields';
import { mutationGroup, put } from './mutation';
import { type PodSite, podSites } from './site';

/** Breaks of the checks of PodSpec. */
export const POD_SPEC_MUTATIONS = mutationGroup(podSites, {
  *'pod-containers-required'({ path, spec, metadata, manifest }) {
    // Nothing else may name the containers, or what is in them.
    const isAlone =
      spec.volumes === undefined && spec.initContainers === undefined && metadata.annotations === undefined;
    if (!isAlone || /Job$/.test(manifest.kind)) return;
    const containers = itemsOf(spec.containers) as readonly Record<string, unknown>[];
    if (containers.every(({ ports }) => ports === undefined)) yield put([...path, 'containers'], []);
  },
  *'pod-ephemeral-on-create'({ path, spec }) {
    if (spec.os !== undefined) return;
    yield put([...path, 'ephemeralContainers'], [{ name: 'ephemeral-debugger', image: 'busybox:1.36' }]);
  },
  *'pod-restart-policy'({ path, manifest }) {
    // Workloads have a say in the policy, too.
    if (isFree(manifest.kind)) yield put([...path, 'restartPolicy'], 'always');
  },
  *'pod-active-deadline'({ path, manifest }) {
    if (!isFree(manifest.kind)) return;
    yield put([...path, 'activeDeadlineSeconds'], 0);
  },
  *'pod-hostname'({ path }) {
    yield put([...path, 'hostname'], 'Not_A_Hostname');
  },
  *'pod-subdomain'({ path, spec }) {
    if (spec.subdomain === undefined) yield put([...path, 'subdomain'], 'Not_A_Subdomain');
  },
  *'pod-hostname-override'({ path, spec }) {
    if (hasHostname(spec)) return;
    yield put([...path, 'hostnameOverride'], 'Not_A_Hostname');
  },
  *'pod-hostname-override-length'({ path, spec }) {
    if (hasHostname(spec)) return;
    yield put([...path, 'hostnameOverride'], 'a'.repeat(65));
  },
  *'pod-hostname-override-conflict'({ path, spec }) {
    const override = put([...path, 'hostnameOverride'], 'host');
    if (spec.hostNetwork === true) yield override;
    else yield [override, put([...path, 'setHostnameAsFQDN'], true)];
  },
  *'pod-service-account-name'({ path, spec }) {
    if (spec.serviceAccountName !== undefined || spec.serviceAccount !== undefined) return;
    yield put([...path, 'serviceAccountName'], 'Not_A_ServiceAccount');
  },
  *'pod-runtime-class-name'({ path, spec }) {
    if (spec.runtimeClassName !== undefined || spec.overhead !== undefined) return;
    yield put([...path, 'runtimeClassName'], 'Not_A_RuntimeClass');
  },
  *'pod-host-alias-ip'({ path, spec }) {
    if (lacksAliases(spec)) yield put([...path, 'hostAliases'], [{ ip: '10.1.2', hostnames: ['database'] }]);
  },
  *'pod-host-alias-name'({ path, spec }) {
    if (lacksAliases(spec)) yield put([...path, 'hostAliases'], [{ ip: '10.1.2.3', hostnames: ['not_a_name'] }]);
  },
  *'pod-readiness-gates'({ path, spec }) {
    if (spec.readinessGates !== undefined) return;
    yield put([...path, 'readinessGates'], [{ conditionType: 'not a condition' }]);
  },
});

function isFree(kind: string): boolean {
  return kind === 'Pod' || kind === 'PodTemplate';
}

function hasHostname({ hostNetwork, setHostnameAsFQDN }: PodSite['spec']): boolean {
  return hostNetwork === true || setHostnameAsFQDN === true;
}

function lacksAliases({ hostAliases, hostNetwork }: PodSite['spec']): boolean {
  return hostAliases === undefined && hostNetwork !== true;
}
