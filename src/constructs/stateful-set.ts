import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { isFields } from '../manifest/fields';
import { type Expansion, type Fields, isToken } from './expansion';
import type { Labels } from './metadata';
import { expandClaimTemplate, PersistentVolumeClaimTemplate } from './persistent-volume-claim';
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

const FIELD = 'spec.volumeClaimTemplates';

function expandStatefulSet(spec: Fields, template: ExpandedTemplate, expansion: Expansion): Fields {
  const fields = withSelector(spec, template, expansion);
  if (fields.serviceName !== undefined) {
    fields.serviceName = expansion.nameOf(fields.serviceName, 'Service', 'spec.serviceName');
  }
  const listed = spec.volumeClaimTemplates;
  const mounted = [...template.claimed.values()];
  if (isToken(listed) && mounted.length === 0) return fields;
  if (listed === undefined && mounted.length === 0) return fields;
  const claims = new Set([...expansion.objects(listed ?? [], FIELD), ...mounted]);
  fields.volumeClaimTemplates = [...claims].map((claim) =>
    claim instanceof PersistentVolumeClaimTemplate ? expandClaimTemplate(claim, expansion) : claim,
  );
  refuseSameName(fields.volumeClaimTemplates as readonly Fields[], expansion);
  return fields;
}

function refuseSameName(claims: readonly Fields[], expansion: Expansion): void {
  const names = new Set<unknown>();
  for (const { metadata } of claims) {
    const name = isFields(metadata) ? metadata.name : undefined;
    if (typeof name === 'string' && names.has(name)) {
      expansion.fail({
        code: 'DUPLICATE_VOLUME',
        message: `Two claim templates are named "${name}" in "${FIELD}"`,
        fix: 'Give each a name of its own; a claim that containers mount as a value need not be listed',
      });
    }
    names.add(name);
  }
}
