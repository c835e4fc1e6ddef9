import { isFields } from '../../manifest/fields';

/**
 * What the fields of a requirement are called in `drill.json`. The question describes what it wants, and to find the field
 * for it is the exercise: so the file does not name the fields of the API either.
 */
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'object',
  command: 'entrypoint',
  args: 'arguments',
  field: 'fact',
  resource: 'amount',
  divisor: 'unit',
  prefix: 'before',
  httpGet: 'http',
  tcpSocket: 'tcp',
  exec: 'run',
  initialDelaySeconds: 'after',
  periodSeconds: 'every',
  timeoutSeconds: 'within',
  successThreshold: 'passes',
  failureThreshold: 'fails',
  requests: 'least',
  limits: 'most',
  emptyDir: 'scratch',
  medium: 'in',
  sizeLimit: 'room',
  hostPath: 'ofNode',
  persistentVolumeClaim: 'claim',
  readOnly: 'unwritable',
  data: 'entries',
  immutable: 'fixed',
  targetPort: 'to',
  nodePort: 'outside',
  replicas: 'count',
  labels: 'marks',
  annotations: 'notes',
};

/** The values of fields that are words of the API. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sort: {
    metadata: 'marks',
    resources: 'amounts',
    replicas: 'count',
    data: 'entries',
    command: 'program',
    env: 'variable',
    'env-from': 'variables',
    volume: 'storage',
  },
  probe: { livenessProbe: 'liveness', readinessProbe: 'readiness', startupProbe: 'startup' },
  medium: { Memory: 'memory' },
  field: {
    'metadata.name': 'name',
    'metadata.namespace': 'namespace',
    'metadata.uid': 'uid',
    'metadata.labels': 'labels',
    'metadata.annotations': 'annotations',
    'spec.nodeName': 'node',
    'spec.serviceAccountName': 'account',
    'status.podIP': 'ip',
    'status.podIPs': 'ips',
    'status.hostIP': 'node ip',
    'status.hostIPs': 'node ips',
  },
  resource: Object.fromEntries(
    ['cpu', 'memory', 'ephemeral-storage'].flatMap((resource) => [
      [`limits.${resource}`, `most ${resource}`],
      [`requests.${resource}`, `least ${resource}`],
    ]),
  ),
};

/** Fields with keys and values of the exercise's own. */
const OWN = new Set(['labels', 'annotations', 'data', 'files', 'requests', 'limits', 'value']);

/** Words for words. */
interface Dictionary {
  readonly fields: ReadonlyMap<string, string>;
  /** By the API's name of the field. */
  readonly values: Readonly<Record<string, ReadonlyMap<string, string>>>;
}

const API_TO_PLAIN = dictionary((pairs) => pairs);
const PLAIN_TO_API = dictionary((pairs) => pairs.map(([api, plain]) => [plain, api]));

type Pairs = [string, string][];

function dictionary(turned: (pairs: Pairs) => Pairs): Dictionary {
  const values = Object.entries(VALUES).map(([field, words]) => [field, new Map(turned(Object.entries(words)))]);
  return {
    fields: new Map(turned(Object.entries(FIELDS))),
    values: Object.fromEntries(values) as Dictionary['values'],
  };
}

/** Requirements as `drill.json` has them. */
export function toPlainWords(requirements: unknown): unknown {
  return reworded(requirements, (name) => [API_TO_PLAIN.fields.get(name) ?? name, name], API_TO_PLAIN.values);
}

/** The requirements of a `drill.json`; what is none stays what it is. */
export function fromPlainWords(data: unknown): unknown {
  const named = (name: string): [string, string] => {
    const api = PLAIN_TO_API.fields.get(name) ?? name;
    return [api, api];
  };
  return reworded(data, named, PLAIN_TO_API.values);
}

/** @param named for a field's name the one that it gets, and the API's */
function reworded(
  value: unknown,
  named: (name: string) => [name: string, api: string],
  values: Dictionary['values'],
): unknown {
  if (Array.isArray(value)) return value.map((item) => reworded(item, named, values));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const [name, api] = named(field);
      if (OWN.has(api)) return [name, inner];
      const words = Object.hasOwn(values, api) ? values[api] : undefined;
      return [name, typeof inner === 'string' ? (words?.get(inner) ?? inner) : reworded(inner, named, values)];
    }),
  );
}
