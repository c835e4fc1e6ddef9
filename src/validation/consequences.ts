import type { FieldPath } from '../kubernetes/field-path';

const VOLUMES = /\bvolumes(\[\d+\](\.name)?)?$|\bvolumeClaimTemplates\b/;
const CONTAINERS = /\bspec$|\b\w*[cC]ontainers(\[\d+\](\.name)?)?$/;
const CAPACITY = /^(data|stringData|binaryData)?$/;

/**
 * The other places of an object that a check or a rule looks at: where one of them is refused already, what it says of
 * its own place is at most a consequence, and is left out.
 */
const LOOKS_AT: Readonly<Record<string, RegExp>> = {
  'meta-name-required': /^metadata\.generateName$/,
  'anno-apparmor-container': CONTAINERS,
  'mount-volume-exists': VOLUMES,
  'device-volume-exists': VOLUMES,
  'res-claims-name': /\bresourceClaims(\[\d+\](\.name)?)?$/,
  'sec-seccomp-localhost': /\bseccompProfile\.type$/,
  'sec-dockercfg': CAPACITY,
  'sec-dockerconfigjson': CAPACITY,
  'svc-node-port-type': /^spec\.type$/,
  'svc-node-port-shared': /^spec\.ports\[\d+\]\.port$/,
  'svc-ports-required': /^spec\.type$/,
  'wl-selector-matches': /\b(selector(\.matchLabels)?|template\.metadata(\.labels)?)$/,
  'job-selector': /\bmanualSelector$/,
  'match-headless-port': /^spec\.ports\[\d+\]\.(port|targetPort)$/,
  'match-probe-port': /\bports(\[\d+\](\.name|\.containerPort)?)?$/,
  'match-resource-container': /\bitems\[\d+\]$/,
  'no-endless-init-container': /\bcontainers\[\d+\]\.restartPolicy$|\binitContainers\[\d+\]\.restartPolicy$/,
  'no-ignored-service-field': /^spec\.(type|selector)\b/,
  'no-oversized-apply': CAPACITY,
  'no-removed-volume-type': /\b(glusterfs|flocker|quobyte|storageos|cephfs|rbd|scaleIO|photonPersistentDisk|gitRepo)\b/,
  'no-split-script': /\b(args|command)(\[\d+\])?$/,
  'no-unused-volume': /\bspec$|\b\w*[cC]ontainers(\[\d+\](\.volume(Mounts|Devices)\b.*)?)?$|\bvolumeClaimTemplates\b/,
  'require-affinity-selector': /\b(matchLabelKeys|mismatchLabelKeys)\b/,
  'valid-capability': /\bsecurityContext(\.allowPrivilegeEscalation|\.capabilities)?$/,
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
