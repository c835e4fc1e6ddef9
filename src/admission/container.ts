import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_LABEL } from '../kubernetes/names';
import { type Fields, itemsOf, objectsOf, textOf } from '../manifest/fields';
import { isBlank } from './absent';
import { checks } from './check';
import { HostPorts, reviewPorts } from './container-port';
import { reviewResizePolicy, reviewRestart } from './container-restart';
import { reviewEnv } from './env';
import { EPHEMERAL_CONTAINER_CHECKS, reviewEphemeralContainer } from './ephemeral-container';
import { INIT_CONTAINER_CHECKS, reviewInitContainer } from './init-container';
import { reviewLifecycle } from './lifecycle';
import type { PodContext } from './pod-context';
import { reviewPodResources } from './pod-resources';
import { reviewProbes } from './probe';
import { reviewResources } from './resources';
import { quoted, type Review } from './review';
import { reviewSecurityContext } from './security-context';
import { reviewVolumeMounts } from './volume-mount';

/** What the API server checks of Container. */
export const CONTAINER_CHECKS = checks('Container', {
  'ctr-name-required': { path: 'containers[].name', says: 'A container has a name', cause: 'Required' },
  'ctr-name-format': {
    path: 'containers[].name',
    says: 'The name of a container is a DNS-1123 label',
    cause: 'Invalid',
  },
  'ctr-name-unique': {
    path: 'containers[].name',
    says: 'The name is that of one container only',
    cause: 'Duplicate',
  },
  'ctr-image-required': { path: 'containers[].image', says: 'A container has an image', cause: 'Required' },
  'ctr-image-whitespace': {
    path: 'containers[].image',
    says: 'The image of a Pod, unlike that of a template, has no white space around it',
    cause: 'Invalid',
  },
  'ctr-pull-policy': {
    path: 'containers[].imagePullPolicy',
    says: 'The image is pulled "Always", "IfNotPresent" or "Never"',
    cause: 'NotSupported',
  },
  'ctr-termination-message-policy': {
    path: 'containers[].terminationMessagePolicy',
    says: 'The last message comes from "File" or is "FallbackToLogsOnError"',
    cause: 'NotSupported',
  },
});

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];
/** Starts or ends with white space, as Go has it. */
const SPACED =
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/** Checks all containers of a Pod, of every list, and the resources of the Pod itself; `at` is the Pod's spec. */
export function reviewContainers(context: PodContext, at: FieldPath, review: Review): void {
  const { spec, isTemplate } = context;
  // In a Pod, unlike a template, each port gets its port of the node.
  const isOnHost = spec.hostNetwork === true && !isTemplate;
  const walk = new Walk(context, review);
  if (Array.isArray(spec.containers)) walk.containers(spec.containers, at.field('containers'), isOnHost);
  if (Array.isArray(spec.initContainers))
    walk.initContainers(spec.initContainers, at.field('initContainers'), isOnHost);
  if (Array.isArray(spec.ephemeralContainers)) {
    walk.ephemeralContainers(spec.ephemeralContainers, at.field('ephemeralContainers'));
  }
  if (spec.resources !== undefined) reviewPodResources(context, at, review);
}

/** The containers of one Pod, list by list. */
class Walk {
  /** The names that the containers walked so far have. */
  private readonly names = new Set<string>();
  private readonly claims: ReadonlySet<string>;

  constructor(
    private readonly context: PodContext,
    private readonly review: Review,
  ) {
    this.claims = claimNames(context.spec.resourceClaims);
  }

  containers(containers: readonly unknown[], at: FieldPath, isOnHost: boolean): void {
    const { context, review } = this;
    const hostPorts = new HostPorts(isOnHost);
    for (const [container, index] of objectsOf(containers)) {
      const own = at.index(index);
      this.common(container, own, CONTAINER_CHECKS['ctr-name-unique']);
      if (container.lifecycle !== undefined) reviewLifecycle(container, own, review, context);
      reviewProbes(container, own, review);
      if (container.restartPolicy !== undefined || container.restartPolicyRules !== undefined) {
        reviewRestart(container, own, review);
      }
      hostPorts.take(container, own, review);
      if (!context.isTemplate) reviewImageSpace(container.image, own, review);
    }
  }

  initContainers(containers: readonly unknown[], at: FieldPath, isOnHost: boolean): void {
    const { context, review } = this;
    for (const [container, index] of objectsOf(containers)) {
      const own = at.index(index);
      this.common(container, own, INIT_CONTAINER_CHECKS['init-name-unique']);
      reviewInitContainer(container, own, review, context);
      // The API server takes each for the first one of the list.
      new HostPorts(isOnHost, true).take(container, own, review, index === 0 ? undefined : at.index(0));
      if (!context.isTemplate) reviewImageSpace(container.image, own, review);
    }
  }

  ephemeralContainers(containers: readonly unknown[], at: FieldPath): void {
    const { review } = this;
    const others = new Set(this.names);
    for (const [container, index] of objectsOf(containers)) {
      const own = at.index(index);
      this.common(container, own, EPHEMERAL_CONTAINER_CHECKS['ephemeral-name-unique']);
      reviewEphemeralContainer(container, own, review, others);
      reviewImageSpace(container.image, own, review);
    }
  }

  private common(container: Fields, at: FieldPath, unique: (typeof CONTAINER_CHECKS)['ctr-name-unique']): void {
    const { context, review } = this;
    const { imagePullPolicy, terminationMessagePolicy } = container;
    this.name(container.name, at, unique);
    if (isBlank(container.image)) {
      review.report(CONTAINER_CHECKS['ctr-image-required'], at.field('image'), {
        message: 'The container has no image',
        fix: 'Write its "image", as in "nginx:1.27"',
      });
    }
    if (!isBlank(imagePullPolicy)) {
      review.oneOf(CONTAINER_CHECKS['ctr-pull-policy'], imagePullPolicy, PULL_POLICIES, at.field('imagePullPolicy'));
    }
    if (!isBlank(terminationMessagePolicy)) {
      const check = CONTAINER_CHECKS['ctr-termination-message-policy'];
      review.oneOf(check, terminationMessagePolicy, MESSAGE_POLICIES, at.field('terminationMessagePolicy'));
    }
    if (container.ports !== undefined) reviewPorts(container, at, review);
    reviewEnv(container, at, review, context);
    reviewVolumeMounts(container, at, review, context);
    if (container.resources !== undefined) {
      // Ephemeral containers, too, are left as they are.
      const isCopied = !context.isTemplate && at.up?.last !== 'ephemeralContainers';
      reviewResources(container.resources, at.field('resources'), review, this.claims, isCopied);
    }
    if (container.resizePolicy !== undefined) {
      reviewResizePolicy(container, at, review, context.spec.restartPolicy);
    }
    if (container.securityContext !== undefined) reviewSecurityContext(container, at, review, context);
  }

  private name(name: unknown, at: FieldPath, unique: (typeof CONTAINER_CHECKS)['ctr-name-unique']): void {
    const { review, names } = this;
    if (isBlank(name)) {
      review.report(CONTAINER_CHECKS['ctr-name-required'], at.field('name'), {
        message: 'The container has no name',
        fix: 'Write its "name"',
      });
      return;
    }
    if (typeof name !== 'string') return;
    if (!DNS_1123_LABEL.test(name)) {
      review.format(CONTAINER_CHECKS['ctr-name-format'], name, DNS_1123_LABEL, at.field('name'));
    }
    if (names.has(name)) {
      review.report(unique, at.field('name'), {
        message: `Another container of the Pod has the name ${quoted(name)}`,
        fix: 'Write another name',
      });
    }
    names.add(name);
  }
}

function reviewImageSpace(image: unknown, at: FieldPath, review: Review): void {
  if (typeof image !== 'string' || !SPACED.test(image)) return;
  const trimmed = image.trim();
  const isImage = trimmed !== '' && !SPACED.test(trimmed);
  review.report(CONTAINER_CHECKS['ctr-image-whitespace'], at.field('image'), {
    message: `The image ${quoted(image)} has white space around it`,
    fix: isImage ? `Write ${quoted(trimmed)}` : 'Write the image without it',
    ...(isImage ? { correction: { value: trimmed } } : {}),
  });
}

function claimNames(claims: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  if (itemsOf(claims).length === 0) return names;
  for (const [{ name }] of objectsOf(claims)) {
    const text = textOf(name);
    if (text !== undefined) names.add(text);
  }
  return names;
}
