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
  type: 'form',
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
    'restart-policy': 'restarts',
  },
  policy: { Always: 'in any case', OnFailure: 'after an error', Never: 'in no case' },
  type: {
    Directory: 'directory',
    DirectoryOrCreate: 'directory, made if missing',
    File: 'file',
    FileOrCreate: 'file, made if missing',
    Socket: 'socket',
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
  path: {
    'spec.terminationGracePeriodSeconds': 'time to end',
    'spec.activeDeadlineSeconds': 'time to run',
    'spec.hostname': 'host name',
    'spec.serviceAccountName': 'account',
    'spec.shareProcessNamespace': 'common processes',
    'spec.hostNetwork': 'network of the node',
    'spec.automountServiceAccountToken': 'token',
    imagePullPolicy: 'when to pull',
    workingDir: 'directory',
    'securityContext.runAsUser': 'user',
    'securityContext.readOnlyRootFilesystem': 'root without writing',
    'spec.minReadySeconds': 'time until it counts',
    'spec.progressDeadlineSeconds': 'time for progress',
    'spec.revisionHistoryLimit': 'old revisions',
    'spec.strategy.type': 'way to replace',
    'spec.strategy.rollingUpdate.maxSurge': 'more at most',
    'spec.strategy.rollingUpdate.maxUnavailable': 'missing at most',
  },
  resource: Object.fromEntries(
    ['cpu', 'memory', 'ephemeral-storage'].flatMap((resource) => [
      [`limits.${resource}`, `most ${resource}`],
      [`requests.${resource}`, `least ${resource}`],
    ]),
  ),
};

/** The values of other fields that are words of the API, by the path. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  imagePullPolicy: { Always: 'at every start', IfNotPresent: 'where absent', Never: 'not at all' },
  'spec.strategy.type': { Recreate: 'all at once', RollingUpdate: 'bit by bit' },
};

/** Fields with keys and values of the exercise's own. */
const OWN = new Set(['labels', 'annotations', 'data', 'files', 'requests', 'limits', 'value']);

type Pairs = [string, string][];

/** Words for words: the API's for plain ones, or the other way around. */
class Dictionary {
  private readonly fields: ReadonlyMap<string, string>;
  /** By the API's name of the field. */
  private readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By the path that the API has. */
  private readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(private readonly isToApi: boolean) {
    const turned = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
      const pairs: Pairs = Object.entries(words);
      return new Map(isToApi ? pairs.map(([api, plain]) => [plain, api]) : pairs);
    };
    const all = (tables: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
      new Map(Object.entries(tables).map(([field, words]) => [field, turned(words)]));
    this.fields = turned(FIELDS);
    this.values = all(VALUES);
    this.choices = all(CHOICES);
  }

  /** The value in other words; what is no requirement stays what it is. */
  reworded(value: unknown, depth = 0): unknown {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((item) => this.reworded(item, depth + 1));
    if (!isFields(value)) return value;
    const path = this.isToApi ? this.valueIn('path', value.path) : value.path;
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => {
        const name = this.fields.get(field) ?? field;
        const api = this.isToApi ? name : field;
        if (api === 'value') return [name, lookedUp(this.choices.get(String(path)), inner)];
        if (OWN.has(api)) return [name, inner];
        return [name, typeof inner === 'string' ? this.valueIn(api, inner) : this.reworded(inner, depth + 1)];
      }),
    );
  }

  /** @param field the API's name */
  private valueIn(field: string, value: unknown): unknown {
    return lookedUp(this.values.get(field), value);
  }
}

function lookedUp(words: ReadonlyMap<string, string> | undefined, value: unknown): unknown {
  return typeof value === 'string' ? (words?.get(value) ?? value) : value;
}

/** No requirement goes so deep. */
const DEEPEST = 20;

/** Requirements as `drill.json` has them. */
export function toPlainWords(requirements: unknown): unknown {
  return new Dictionary(false).reworded(requirements);
}

/** The requirements of a `drill.json`; what is none stays what it is. */
export function fromPlainWords(data: unknown): unknown {
  return new Dictionary(true).reworded(data);
}
