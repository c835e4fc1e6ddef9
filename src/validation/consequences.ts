import type { FieldPath } from '../kubernetes/field-path';

const VOLUMES = /\bvolumes(\[\d+\](\.name)?)?$|\bvolumeClaimTemplates\b/;
const CONTAINERS = /\bspec$|\b\w*[cC]ontainers(\[\d+\](\.name)?)?$/;
/** A container, or something of its field `of`. */
const inContainers = (of: string) => new RegExp(`\\bspec$|\\b\\w*[cC]ontainers(\\[\\d+\\](\\.(${of})\\b.*)?)?$`);
const DATA = /^(data|stringData|binaryData)?$/;
const PORTS = inContainers('ports');

/**
 * The other places of an object that a check or a rule looks at: where one of them is refused already, what it says of
 * its own place is at most a consequence, and is left out.
 */
const LOOKS_AT: Readonly<Record<string, RegExp>> = {
  'meta-name-required': /^metadata\.generateName$/,
  'anno-apparmor-container': CONTAINERS,
  'env-from-many': /\bvalueFrom\.\w+$/,
  'mount-volume-exists': VOLUMES,
  'device-volume-exists': VOLUMES,
  'res-claims-name': /\bresourceClaims(\[\d+\](\.name)?)?$/,
  'sec-seccomp-localhost': /\bseccompProfile\.type$/,
  'sec-basic-auth': DATA,
  'sec-dockercfg': DATA,
  'sec-dockerconfigjson': DATA,
  'sec-ssh-auth': DATA,
  'sec-tls': DATA,
  'svc-external-traffic-policy-type': /^spec\.type$/,
  'svc-health-check-port': /^spec\.(type|externalTrafficPolicy)$/,
  'svc-node-port-type': /^spec\.type$/,
  'svc-node-port-shared': /^spec\.ports\[\d+\]\.port$/,
  'svc-ports-required': /^spec\.type$/,
  'wl-selector-matches': /\b(selector(\.matchLabels)?|template\.metadata(\.labels)?)$/,
  'job-selector': /\bmanualSelector$/,
  'match-field-ref-label': /\bmetadata(\.\w+)?$|\btemplate$/,
  'match-headless-port': /^spec\.ports\[\d+\]\.(port|targetPort)$/,
  'match-huge-pages': inContainers('resources'),
  'match-probe-port': PORTS,
  'match-resource-container': /\bspec$|\b\w*[cC]ontainers(\[\d+\](\.name)?)?$|\bitems\[\d+\]$/,
  'match-run-as-user': inContainers('securityContext'),
  'match-spread-selector': /\bmetadata(\.labels\b.*)?$|\btemplate$|\blabelSelector\b/,
  'no-endless-init-container': inContainers('restartPolicy'),
  'no-host-port-in-replicas': /^spec\.replicas$/,
  'no-ignored-service-field': /^spec\.(type|selector|sessionAffinity|externalTrafficPolicy)\b/,
  'no-oversized-apply': DATA,
  'no-removed-annotation': /\bspec$|\bsecurityContext\b/,
  'no-removed-volume-type': /\b(glusterfs|flocker|quobyte|storageos|cephfs|rbd|scaleIO|photonPersistentDisk|gitRepo)\b/,
  'no-split-script': /\b(args|command)(\[\d+\])?$/,
  'no-unused-volume': /\bspec$|\b\w*[cC]ontainers(\[\d+\](\.volume(Mounts|Devices)\b.*)?)?$|\bvolumeClaimTemplates\b/,
  'require-affinity-selector': /\b(matchLabelKeys|mismatchLabelKeys)\b/,
  'require-memory-volume-limit': inContainers('resources'),
  'unique-container-ports': PORTS,
  'unique-port-name': PORTS,
  'valid-capability': /\bsecurityContext(\.allowPrivilegeEscalation|\.capabilities)?$/,
  'valid-host-ip': PORTS,
  'valid-secret-data': /^type$/,
  'valid-stateful-set-template': /\bvolumeClaimTemplates\b/,
};

/** What is refused of an object: more need not be said of it, nor of what hangs on it. */
export class Refusals {
  private readonly places = new Set<string>();
  private readonly hidden = new Map<string, boolean>();

  constructor(private readonly paths: readonly FieldPath[]) {
    for (const path of paths) if (path.up !== undefined) this.places.add(keyOf(path.steps()));
  }

  /** Whether what a check or a rule says of a place follows from what is refused. */
  hide(id: string, at: FieldPath): boolean {
    if (this.paths.length === 0) return false;
    const steps = at.steps();
    for (let length = steps.length; length > 0; length--) {
      if (this.places.has(keyOf(steps.slice(0, length)))) return true;
    }
    let hidden = this.hidden.get(id);
    if (hidden === undefined) {
      const places = Object.hasOwn(LOOKS_AT, id) ? LOOKS_AT[id] : undefined;
      hidden = places !== undefined && this.paths.some((path) => places.test(path.toString()));
      this.hidden.set(id, hidden);
    }
    return hidden;
  }
}

function keyOf(steps: readonly (string | number)[]): string {
  return steps.join('\n');
}
