import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Manifest } from '../../manifest/manifest';
import type { Draft, Host } from '../drafts/draft';
import type { Draw } from '../draw';
import type { Words } from '../language';

/** What the study documents are about. */
export type TopicId =
  | 'pod'
  | 'labels'
  | 'node-selection'
  | 'command'
  | 'restart-policy'
  | 'env'
  | 'volumes'
  | 'resources'
  | 'probes'
  | 'multi-container'
  | 'sidecars'
  | 'init-containers'
  | 'config-map'
  | 'secret'
  | 'downward-api'
  | 'services'
  | 'deployments'
  | 'document-mistakes';

/** A right manifest that shows something of a topic. */
export interface Example {
  /** Of its file, as in `env-from-config-map`. */
  readonly id: string;
  readonly title: Words;
  readonly manifests: readonly Manifest[];
}

/** Objects with one mistake. */
export interface Broken {
  readonly manifests: readonly Manifest[];
  /** The check or rule that finds it, as `podwright check --explain` takes it. */
  readonly id: string;
  /** The place of the object with the mistake. */
  readonly object: number;
  /** What else is found because of it, and goes with it. */
  readonly also?: readonly string[];
}

/** Something to learn: what is exercised, and what goes wrong with it. */
export interface Topic {
  readonly id: TopicId;
  readonly title: Words;
  /** What there is to know, in a few sentences. */
  readonly concept: Words;
  /** The Kubernetes page that says more. */
  readonly page: string;
  /**
   * Adds to a draft what this topic exercises, with its requirements. Other topics may have added theirs to it before.
   * Easy, medium or hard by the draft's difficulty. A topic without it has exercises of mending only.
   */
  readonly write?: (draft: Draft) => void;
  /** Whether there are exercises of mending only: `write` then draws what is broken, and no task asks for it. */
  readonly mendOnly?: boolean;
  /** The host that its exercises need: `drill new` makes the draft with it where the topic is one of those chosen. */
  readonly host?: Host;
  /** The oldest version of Kubernetes that has what its exercises and examples use; the default version where there is none. */
  readonly kubernetes?: KubernetesVersion;
  /** The mistakes of this topic that are worth mending, by the check or rule that finds them: why it is one, and what happens. */
  readonly mistakes: Readonly<Record<string, Words>>;
  /** Ways to break objects beside those of the mutation generator. */
  readonly breaks?: (manifests: readonly Manifest[], draw: Draw) => Iterable<Broken>;
  /** Right manifests, in the order in which they are learnt. */
  readonly examples: readonly Example[];
}
