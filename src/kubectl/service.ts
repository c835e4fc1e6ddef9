import { KINDS } from '../kubernetes/kinds';
import { DNS_1123_SUBDOMAIN, PORT_NAME } from '../kubernetes/names';
import type { Manifest } from '../manifest/manifest';
import { commaLists } from './comma-list';
import { atoi, int32 } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create service`. */
export interface ServiceFlags extends Identity {
  readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';
  readonly tcp?: readonly string[];
  readonly clusterip?: string;
  readonly nodePort?: string;
  readonly externalName?: string;
}

/**
 * The Service that `kubectl create service` makes, for the Pods with its name as the label `app`.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_service/
 */
export function createService({
  type,
  tcp = [],
  clusterip = '',
  nodePort = '0',
  externalName,
  ...identity
}: ServiceFlags): Manifest {
  const pairs = commaLists(tcp, 'tcp');
  const isExternal = type === 'ExternalName';
  if (isExternal && externalName === undefined) {
    throw refusal('An ExternalName Service needs the name that it stands for', 'Add --external-name=example.com');
  }
  if (pairs.length === 0 && clusterip !== 'None' && !isExternal) {
    const headless = type === 'ClusterIP' ? ', or --clusterip=None for a headless Service' : '';
    throw refusal('A Service needs a port', `Add --tcp=80:8080${headless}`);
  }
  if (isExternal && !DNS_1123_SUBDOMAIN.test(externalName ?? '')) {
    throw refusal(
      `"--external-name" is "${externalName}", which is no DNS name`,
      'Write it as in --external-name=example.com',
    );
  }
  const node = int32(nodePort, 'node-port', 30_080);
  const labels = { app: identity.name };
  return objectOf(KINDS.Service, identity, {
    metadata: { labels },
    spec: withoutEmpty({
      ports: pairs.map((pair) => ({ ...servicePort(pair), ...(node !== 0 && { nodePort: node }) })),
      selector: labels,
      clusterIP: clusterip || undefined,
      type,
      externalName,
    }),
  });
}

function servicePort(pair: string) {
  const [first = '', second] = pair.split(':');
  const port = /^[0-9]+$/.test(first) ? Number(first) : Number.NaN;
  if (!(port <= 65_535)) {
    throw refusal(`"${first}" of "--tcp" is no port`, 'Write a number from 1 to 65535, as in --tcp=80:8080');
  }
  const target = second === undefined ? port : (atoi(second) ?? second);
  if (second !== undefined && (typeof target === 'number' ? target < 1 || target > 65_535 : !PORT_NAME.test(target))) {
    throw refusal(
      `"${second}" of "--tcp" is neither a port nor the name of one`,
      `Write a number from 1 to 65535, or a name of ${PORT_NAME.rule}`,
    );
  }
  return { name: pair.replaceAll(':', '-'), protocol: 'TCP', port, targetPort: target };
}
