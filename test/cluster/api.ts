import { ClusterError } from './cluster-error';
import { type Address, Connection } from './connection';
import { type Fields, fieldsOf, fieldsOfYaml, isText } from './fields-of-yaml';
import { collectionPath, Resources } from './resources';
import { type Verdict, verdictOf } from './verdict';

/** What may be said about a dry run. */
export interface DryRunOptions {
  /** The namespace of a manifest that names none. @default 'default' */
  readonly namespace?: string;
}

/** A server that can be asked. Any number of questions may be under way at once. */
export interface Api extends Address {
  /**
   * What the server says to creating that object, without creating it; a string is sent as the YAML of one manifest, for
   * the server to read. What a Pod's manifest needs is made first: its namespace, priority class and runtime class.
   */
  dryRun(manifest: object | string, options?: DryRunOptions): Promise<Verdict>;
  /** Creates an object for real; that it exists already is no failure. */
  create(manifest: object, options?: DryRunOptions): Promise<Verdict>;
  /** Closes the connections. */
  close(): void;
}

const SEEN_ATTEMPTS = 100;
const SEEN_MILLISECONDS = 50;

/** The server at that address. */
export function connect(address: Address): Api {
  const connection = new Connection(address);
  const resources = new Resources(connection);
  const made = new Map<string, Promise<void>>();

  async function post(manifest: object | string, query: string, options: DryRunOptions): Promise<Verdict> {
    const fields = typeof manifest === 'string' ? fieldsOfYaml(manifest) : (manifest as Fields);
    const { apiVersion, kind } = fields;
    // As kubectl says before it asks: without both there is no place to post it to.
    if (!isText(apiVersion)) return refusal(400, 'BadRequest', "Object 'apiVersion' is missing");
    if (!isText(kind)) return refusal(400, 'BadRequest', "Object 'Kind' is missing");
    const resource = await resources.find(apiVersion, kind);
    if (resource === undefined) {
      return refusal(404, 'NotFound', `no matches for kind "${kind}" in version "${apiVersion}"`);
    }
    const { namespace: written } = fieldsOf(fields.metadata);
    const namespace = isText(written) ? written : (options.namespace ?? 'default');
    const needs = query === '' ? [] : neededBy(fields, resource.namespaced ? namespace : undefined);
    await Promise.all(needs.map(make));
    const path = collectionPath(apiVersion, resource, namespace) + query;
    const [body, type] =
      typeof manifest === 'string' ? [manifest, 'application/yaml'] : [JSON.stringify(manifest), 'application/json'];
    try {
      return verdictOf(await connection.send('POST', path, body, type));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' || !(await isAlive())) throw error;
      return refusal(500, 'Panic', 'The server broke off without an answer: its validation has a bug');
    }
  }

  /** Waits until the server, which looks for priority classes in a copy of its own, finds one that was just made. */
  async function untilSeen(priorityClassName: string): Promise<void> {
    const spec = { priorityClassName, containers: [{ name: 'c', image: 'i' }] };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'seen', namespace: 'default' }, spec };
    const path = '/api/v1/namespaces/default/pods?dryRun=All';
    for (let attempt = 1; attempt <= SEEN_ATTEMPTS; attempt++) {
      const { code } = await connection.send('POST', path, JSON.stringify(pod));
      if (code !== 403) return;
      await new Promise((resolve) => setTimeout(resolve, SEEN_MILLISECONDS));
    }
  }

  /** Whether the server answers at all. */
  async function isAlive(): Promise<boolean> {
    const { code } = await connection.send('GET', '/livez');
    return code === 200;
  }

  function make(object: Need): Promise<void> {
    const key = `${object.kind}/${object.metadata.name}`;
    let making = made.get(key);
    if (making === undefined) {
      // A name that the server does not take is left to its verdict on what uses it.
      making = post(object, '', {}).then(async ({ code }) => {
        if (code >= 500) throw new ClusterError(`The server answered ${code} to the creation of ${key}`);
        if (code === 201 && object.kind === 'PriorityClass') await untilSeen(object.metadata.name);
      });
      made.set(key, making);
    }
    return making;
  }

  return {
    ...address,
    dryRun: (manifest, options = {}) => post(manifest, '?dryRun=All&fieldValidation=Strict', options),
    create: (manifest, options = {}) => post(manifest, '', options),
    close: () => connection.close(),
  };
}

interface Need {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** What must exist for the server to look at a manifest for its own sake. */
function neededBy(fields: Fields, namespace: string | undefined): Need[] {
  const needs: Need[] = [];
  if (namespace !== undefined && namespace !== 'default') {
    needs.push({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  }
  if (fields.apiVersion !== 'v1' || fields.kind !== 'Pod') return needs;
  const { priorityClassName, runtimeClassName } = fieldsOf(fields.spec);
  if (isText(priorityClassName)) {
    const object = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', value: 0 };
    needs.push({ ...object, metadata: { name: priorityClassName } });
  }
  if (isText(runtimeClassName)) {
    const object = { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', handler: 'podwright' };
    needs.push({ ...object, metadata: { name: runtimeClassName } });
  }
  return needs;
}

function refusal(code: number, reason: string, message: string): Verdict {
  return { accepted: false, code, reason, message, causes: [], warnings: [] };
}
