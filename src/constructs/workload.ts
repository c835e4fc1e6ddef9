import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import type { KindFacts } from '../kubernetes/kinds';
import { isFields } from '../manifest/fields';
import { type Expansion, type Fields, isToken } from './expansion';
import type { Labels } from './metadata';
import { PodResource } from './pod-resource';
import { noLabels } from './pod-selector';
import { type ExpandedTemplate, expandTemplate, type PodProps } from './pod-spec';
import type { AnyPorts, PortNames } from './port-names';
import { type ResourceProps, specAndStatus, specOf } from './resource';

/** What every object that makes Pods takes: `metadata`, the fields of its spec, and a Pod as its `template`. */
export interface TemplateProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> {
  /** The Pods to make: what a `Pod` takes. Their name, if given, is ignored by the controllers. */
  readonly template: PodProps<L, T, I>;
}

/** Which Pods a workload takes for its own. */
export interface SelectorProps {
  /**
   * Which Pods are this workload's own. It can't be changed later.
   * @default the labels of the template
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: api.LabelSelector;
}

/** An object of which the spec has a Pod template. */
export abstract class Workload<L extends Labels = Labels, T extends readonly unknown[] = AnyPorts> extends PodResource<
  L,
  PortNames<T>
> {
  protected constructor(
    scope: Construct,
    id: string,
    facts: KindFacts,
    props: ResourceProps & { readonly template: object },
    expandSpec: (spec: Fields, template: ExpandedTemplate, expansion: Expansion) => Fields = withTemplate,
  ) {
    super(scope, id, facts, props, (expansion) => {
      const written = specOf(props, expansion);
      const template = expandTemplate(written.template, expansion, 'spec.template', facts.volumeClaimTemplates);
      const spec = expandSpec(written, template, expansion);
      const { matchLabels } = (isFields(spec.selector) ? spec.selector : {}) as { readonly matchLabels?: unknown };
      // Expressions alone don't tell which labels to select by; those of the template do.
      const selector =
        isFields(matchLabels) && Object.keys(matchLabels).length > 0 ? (matchLabels as Labels) : undefined;
      return { body: specAndStatus(spec, props), pods: { ...template, selector } };
    });
  }
}

/** The spec with its template in the API's own shape. */
function withTemplate(spec: Fields, { template }: ExpandedTemplate): Fields {
  return { ...spec, template };
}

/** The spec with its template and, where none was written, the selector of the template's labels before it. */
export function withSelector(spec: Fields, pods: ExpandedTemplate, expansion: Expansion): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(spec)) {
    if (key === 'template') {
      if (spec.selector === undefined) fields.selector = { matchLabels: matchLabels(pods, expansion) };
      fields.template = pods.template;
    } else if (value !== undefined) {
      fields[key] = value;
    }
  }
  return fields;
}

function matchLabels({ labels, writtenLabels }: ExpandedTemplate, expansion: Expansion): unknown {
  if (isToken(writtenLabels)) return writtenLabels;
  if (Object.keys(labels).length === 0) expansion.fail(noLabels('"spec.template"'));
  return labels;
}

/** A workload that cdk8s-plus' HorizontalPodAutoscaler can scale: its `IScalable`. */
export abstract class ScalableWorkload<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
> extends Workload<L, T> {
  /** Whether an autoscaler of cdk8s-plus has this workload as its target. */
  hasAutoscaler = false;

  private readonly scaled: ScaledSpec;

  protected constructor(
    scope: Construct,
    id: string,
    facts: KindFacts,
    props: ResourceProps & { readonly template: object },
    expandSpec: (spec: Fields, template: ExpandedTemplate, expansion: Expansion) => Fields = withSelector,
  ) {
    let scaled: ScaledSpec = { containers: [] };
    super(scope, id, facts, props, (written, template, expansion) => {
      const { replicas } = written as { readonly replicas?: number };
      scaled = { replicas, containers: template.spec.containers as readonly Fields[] };
      return expandSpec(written, template, expansion);
    });
    this.scaled = scaled;
  }

  /** Called by the autoscaler that takes this workload as its target. */
  markHasAutoscaler(): void {
    this.hasAutoscaler = true;
  }

  /** This workload as cdk8s-plus' autoscaler wants to see it. */
  toScalingTarget<Container extends object = object>(): {
    readonly kind: string;
    readonly apiVersion: string;
    readonly name: string;
    readonly containers: Container[];
    readonly replicas?: number;
  } {
    const { kind, apiVersion, name } = this;
    const { replicas, containers } = this.scaled;
    return { kind, apiVersion, name, replicas, containers: containers.map(plusContainer) as Container[] };
  }
}

interface ScaledSpec {
  readonly replicas?: number;
  readonly containers: readonly Fields[];
}

/** What the autoscaler reads of a container: whether it asks for, or is limited in, CPU and memory. */
function plusContainer({ resources }: Fields): object {
  const { requests, limits } = (isFields(resources) ? resources : {}) as api.ResourceRequirements;
  return {
    resources: {
      cpu: { request: requests?.cpu, limit: limits?.cpu },
      memory: { request: requests?.memory, limit: limits?.memory },
    },
  };
}
