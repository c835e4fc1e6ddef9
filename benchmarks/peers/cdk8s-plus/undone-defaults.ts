import type { ContainerOpts, PodProps } from 'cdk8s-plus-28';

/** What a container says so that cdk8s-plus adds nothing that would stop it; the fields themselves can't be left out. */
export const CONTAINER = {
  resources: {},
  securityContext: { ensureNonRoot: false, readOnlyRootFilesystem: false, allowPrivilegeEscalation: true },
} satisfies ContainerOpts;

/** The same for a Pod. */
export const POD = {
  automountServiceAccountToken: true,
  securityContext: { ensureNonRoot: false },
} satisfies PodProps;
