import { type Fields, fieldsOf, itemsOf, textOf } from '../manifest/fields';
import type { Review } from './review';

/** A Service as the API server sees it after it has filled in its defaults. */
export interface ServiceFacts {
  readonly spec: Fields;
  readonly annotations: Fields;
  readonly type: string;
  /** What stands in clusterIPs, or if nothing does what clusterIP says. */
  readonly clusterIps: readonly string[];
  readonly isHeadless: boolean;
}

/** What the checks of a Service go by. */
export function serviceFacts({ manifest }: Review): ServiceFacts {
  const spec = fieldsOf(manifest.spec);
  const several = itemsOf(spec.clusterIPs).map((ip) => (typeof ip === 'string' ? ip : ''));
  const one = textOf(spec.clusterIP);
  const clusterIps = several.length === 0 && one !== undefined ? [one] : several;
  return {
    spec,
    annotations: fieldsOf(fieldsOf(manifest.metadata).annotations),
    type: textOf(spec.type) ?? 'ClusterIP',
    clusterIps,
    isHeadless: clusterIps.length === 1 && clusterIps[0] === 'None',
  };
}

/** The protocol of a port, TCP where none is named; undefined where something else stands there. */
export function protocolOf({ protocol }: Fields): string | undefined {
  if (protocol === undefined || protocol === null || protocol === '') return 'TCP';
  return textOf(protocol);
}
