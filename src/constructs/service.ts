import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { type Expansion, isObject, isToken } from './expansion';
import type { Labels } from './metadata';
import { type HasPods, labelsOf } from './pod-selector';
import { Resource, type ResourceProps, specAndStatus, specOf } from './resource';

/** A Service's port in the API's own shape; a target by name has to be a port of the selected Pods. */
export interface ServicePort<P extends string = string> extends Omit<api.ServicePort, 'targetPort'> {
  /**
   * The port of the Pods, by number or by name.
   * @default the number of `port`
   */
  readonly targetPort?: number | P;
}

/** A Service: `metadata` and every field of its spec. */
export interface ServiceProps<P extends string = string>
  extends ResourceProps,
    Omit<api.ServiceSpec, 'ports' | 'selector'> {
  /**
   * The Pods behind the Service: labels, or the Pod or workload itself.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
   */
  readonly selector?: Labels | HasPods<P>;
  /**
   * The ports it offers: numbers, or the API's own shape.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
   */
  readonly ports?: readonly (number | ServicePort<NoInfer<P>>)[];
  /** Written by the cluster and ignored on create. */
  readonly status?: api.ServiceStatus;
}

/**
 * A name and an address for a set of Pods.
 * @typeParam P the names of the ports of the Pods behind it
 * @example new Service(chart, 'web', { selector: web, ports: [{ port: 8080, targetPort: 'http' }] });
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class Service<const P extends string = string> extends Resource {
  /**
   * @param id its name, unless `metadata.name` is given
   * @throws PodwrightError when it selects an object that gives its Pods no labels
   */
  constructor(scope: Construct, id: string, props: ServiceProps<P>) {
    super(scope, id, KINDS.Service, props, (expansion) => {
      const spec = specOf(props, expansion);
      for (const [key, value] of Object.entries(spec)) {
        if (key === 'selector' && value !== undefined) spec[key] = expandSelector(value, expansion);
        if (key === 'ports' && value !== undefined && !isToken(value)) {
          spec[key] = expansion.list(value, 'spec.ports').map((port) => (typeof port === 'number' ? { port } : port));
        }
      }
      return specAndStatus(spec, props);
    });
  }
}

function expandSelector(selector: unknown, expansion: Expansion): unknown {
  if (isToken(selector)) return selector;
  return hasPods(selector) ? { ...labelsOf(selector, expansion) } : expansion.object(selector, 'spec.selector');
}

function hasPods(selector: unknown): selector is HasPods {
  return isObject(selector) && 'toPodSelectorConfig' in selector && typeof selector.toPodSelectorConfig === 'function';
}
