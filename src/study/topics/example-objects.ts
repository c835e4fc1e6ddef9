import type { Manifest } from '../../manifest/manifest';

type OpenFields = Readonly<Record<string, unknown>>;

/** A Pod, as examples have them. */
export function pod(name: string, spec: OpenFields, metadata: OpenFields = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, ...metadata }, spec };
}

/** A Deployment of Pods with these labels. */
export function deployment(name: string, labels: OpenFields, spec: OpenFields, more: OpenFields = {}): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: { ...more, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

/** A Service for the Pods with these labels. */
export function service(name: string, selector: OpenFields, ...ports: readonly OpenFields[]): Manifest {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector, ports } };
}
