import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import type { Expansion, Fields } from './expansion';
import type { Labels } from './metadata';
import { PersistentVolumeClaimTemplate } from './persistent-volume-claim';
import type { ExpandedTemplate } from './pod-spec';
import type { AnyPorts } from './port-names';
import type { NamedObject } from './reference';
import type { ResourceProps } from './resource';
import { ScalableWorkload, type SelectorProps, type TemplateProps, withSelector } from './workload';

/** A StatefulSet: `metadata` and every field of its spec. */
export interface StatefulSetProps<
  L extends Labels = Labels,
  T extends readonly unknown[] = AnyPorts,
  I extends readonly unknown[] = AnyPorts,
> extends ResourceProps,
    Omit<api.StatefulSetSpec, 'selector' | 'template' | 'serviceName' | 'volumeClaimTemplates'>,
    SelectorProps,
    TemplateProps<L, T, I> {
  /**
   * The headless Service that gives each Pod its name in the DNS, by name or as the construct.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id
   */
  readonly serviceName?: string | NamedObject;
  /**
   * Claims to make for each Pod, as values or in the API's own shape.
   * @default the claims that the containers mount as values
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-storage
   */
  readonly volumeClaimTemplates?: readonly (PersistentVolumeClaimTemplate | api.Embedded<api.PersistentVolumeClaim>)[];
  /** Written by the controller and ignored on create. */
  readonly status?: api.StatefulSetStatus;
}

/**
 * Runs Pods that keep their name and their storage.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class StatefulSet<
  const L extends Labels = Labels,
  const T extends readonly unknown[] = AnyPorts,
  const I extends readonly unknown[] = AnyPorts,
> extends ScalableWorkload<L, T> {
  /**
   * @param id its name, unless `metadata.name` is given
   * @throws PodwrightError when neither `selector` nor labels in the template are given
   */
  constructor(scope: Construct, id: string, props: StatefulSetProps<L, T, I>) {
    super(scope, id, KINDS.StatefulSet, props, expandStatefulSet);
  }
}

function expandStatefulSet(spec: Fields, template: ExpandedTemplate, expansion: Expansion): Fields {
  const fields = withSelector(spec, template, expansion);
  if (fields.serviceName !== undefined) {
    fields.serviceName = expansion.nameOf(fields.serviceName, 'Service', 'spec.serviceName');
  }
  const claims = new Set([
    ...((spec.volumeClaimTemplates as unknown[] | undefined) ?? []),
    ...template.claimed.values(),
  ]);
  if (claims.size > 0 || spec.volumeClaimTemplates !== undefined) {
    fields.volumeClaimTemplates = [...claims].map((claim) =>
      claim instanceof PersistentVolumeClaimTemplate ? claim.manifest : claim,
    );
  }
  return fields;
}
