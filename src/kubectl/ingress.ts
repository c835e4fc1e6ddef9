import { sortedMap } from '../kubernetes/go-json';
import type { Manifest } from '../manifest/manifest';
import { intOrString } from './numbers';
import { type Identity, objectOf, withoutEmpty } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create ingress`. */
export interface IngressFlags extends Identity {
  readonly class?: string;
  readonly defaultBackend?: string;
  readonly rule?: readonly string[];
  readonly annotation?: readonly string[];
}

const RULE = /^[\w*.-]*\/.*=[\w-]+:[\w-]+/;

/**
 * The Ingress that `kubectl create ingress` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_ingress/
 */
export function createIngress(flags: IngressFlags): Manifest {
  const { class: ingressClass = '', defaultBackend = '', rule = [], annotation = [], ...identity } = flags;
  if (defaultBackend === '' && rule.length === 0) {
    throw refusal(
      'An Ingress needs a rule or a default backend',
      "Add --rule='example.com/*=web:80', or --default-backend=web:80",
    );
  }
  const rules = rule.map(ruleOf);
  if (defaultBackend !== '' && defaultBackend.split(':').length !== 2) {
    throw refusal(
      `"--default-backend" is "${defaultBackend}", not of the form service:port`,
      'Write --default-backend=web:80',
    );
  }
  const annotations = sortedMap(annotation.map(annotationOf));
  return objectOf({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }, identity, {
    metadata: { annotations },
    spec: withoutEmpty({
      ingressClassName: ingressClass || undefined,
      defaultBackend: defaultBackend === '' ? undefined : backend(defaultBackend),
      tls: tlsOf(rules),
      rules: rulesOf(rules),
    }),
  });
}

/** A rule as it was written: `host/path=service:port,tls=secret`. */
interface Rule {
  readonly host: string;
  readonly path: string;
  readonly service: string;
  /** The name of the secret, empty where `tls` stands alone; undefined without TLS. */
  readonly secret?: string;
}

function ruleOf(text: string): Rule {
  const [target = '', tls, ...more] = text.split(',');
  const [left = '', service = ''] = target.split('=');
  // The second part is the service: kubectl fails where a path has "=" in it.
  if (!RULE.test(text) || !/^[\w-]+:[\w-]+/.test(service)) {
    throw refusal(
      `"${text}" of "--rule" is not of the form host/path=service:port, with ",tls=secret" behind it for TLS`,
      "Write --rule='example.com/*=web:80,tls=my-cert'",
    );
  }
  const slash = left.indexOf('/');
  const secret = tls === undefined || more.length > 0 ? undefined : (tls.split('=')[1] ?? '');
  return { host: left.slice(0, slash), path: left.slice(slash), service, ...(secret !== undefined && { secret }) };
}

function annotationOf(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 0) throw refusal(`"${text}" of "--annotation" has no "="`, 'Write --annotation=key=value');
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** Each host once; hosts with the same secret together. */
function tlsOf(rules: readonly Rule[]) {
  const all: { hosts?: string[]; secretName?: string }[] = [];
  const seen = new Set<string>();
  for (const { host, secret } of rules) {
    if (secret === undefined || seen.has(host)) continue;
    seen.add(host);
    const same = all.find(({ secretName = '' }) => secretName === secret);
    if (same) same.hosts = [...(same.hosts ?? []), host];
    else if (host !== '' || secret !== '') {
      all.push({ ...(host !== '' && { hosts: [host] }), ...(secret !== '' && { secretName: secret }) });
    }
  }
  return all;
}

/** The paths of one host together. */
function rulesOf(rules: readonly Rule[]) {
  const hosts = [...new Set(rules.map(({ host }) => host))];
  return hosts.map((host) => ({
    ...(host !== '' && { host }),
    http: { paths: rules.filter((rule) => rule.host === host).map(pathOf) },
  }));
}

function pathOf({ path, service }: Rule) {
  const isPrefix = path.endsWith('*');
  return {
    path: isPrefix ? path.slice(0, -1) : path,
    pathType: isPrefix ? 'Prefix' : 'Exact',
    backend: backend(service),
  };
}

function backend(service: string) {
  const [name = '', port = ''] = service.split(':');
  const target = intOrString(port);
  const isNothing = target === 0 || target === '';
  return {
    service: { name, port: isNothing ? {} : typeof target === 'number' ? { number: target } : { name: target } },
  };
}
