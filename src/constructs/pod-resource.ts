import type { Construct } from 'constructs';
import { PodwrightError } from '../errors';
import { KINDS, type KindFacts } from '../kubernetes/kinds';
import type { Expansion, Fields } from './expansion';
import type { ExactMetadata, Labels } from './metadata';
import { type HasPods, noLabels, type PlusPodSelectorConfig, podSelectorConfig } from './pod-selector';
import { portNamesOf } from './pod-spec';
import { Resource, type ResourceProps } from './resource';

/** What an object says of the Pods that it is or makes. */
interface PodFacts {
  readonly labels: Labels;
  /** The spec of the Pods. */
  readonly spec: Fields;
  /** The labels that tell its Pods from others, where that isn't all of them. */
  readonly selector?: Labels;
}

/** An object that is a Pod or makes Pods. Serves cdk8s-plus as an `IPodSelector` and an `INetworkPolicyPeer`. */
export abstract class PodResource<L extends Labels = Labels, P extends string = string>
  extends Resource
  implements HasPods<P>
{
  /** The labels that were written for its Pods. */
  readonly podLabels: L;
  private readonly podSpec: Fields;
  private readonly selectedBy: Labels;

  protected constructor(
    scope: Construct,
    id: string,
    facts: KindFacts,
    props: ResourceProps,
    expand: (expansion: Expansion) => { readonly body: Fields; readonly pods: PodFacts },
  ) {
    let pods: PodFacts = { labels: {}, spec: {} };
    super(scope, id, facts, props, (expansion) => {
      const expanded = expand(expansion);
      pods = expanded.pods;
      return expanded.body;
    });
    this.podLabels = pods.labels as L;
    this.podSpec = pods.spec;
    this.selectedBy = pods.selector ?? pods.labels;
  }

  /** The names of the ports that the Pods' containers declare. */
  get portNames(): readonly P[] {
    return portNamesOf(this.podSpec) as P[];
  }

  /**
   * The Pods as cdk8s-plus' `IPodSelector`: for its Services, Ingresses and NetworkPolicies.
   * @throws PodwrightError when the Pods have no labels
   */
  toPodSelectorConfig<Selector extends object = object>(): PlusPodSelectorConfig<Selector> {
    const labels = this.selectorLabels();
    if (Object.keys(labels).length === 0) {
      throw new PodwrightError(noLabels(`${this.kind} "${this.name}"`), this.node.path);
    }
    return podSelectorConfig(labels, this.metadata.namespace);
  }

  /** The Pods as cdk8s-plus' `INetworkPolicyPeer`. */
  toNetworkPolicyPeerConfig<Selector extends object = object>(): {
    readonly podSelector: PlusPodSelectorConfig<Selector>;
  } {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** The Pods as cdk8s-plus' `IPodSelector`. */
  toPodSelector(): this {
    return this;
  }

  /** What was written; else, of a Pod itself, what its chart or a later call has given it. */
  private selectorLabels(): Labels {
    const isPod = this.resourceType === KINDS.Pod.plural;
    if (Object.keys(this.selectedBy).length > 0 || !isPod) return this.selectedBy;
    return (this.metadata as ExactMetadata).known;
  }
}
