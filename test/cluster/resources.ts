import { ClusterError } from './cluster-error';
import type { Connection } from './connection';

/** Where the API has the objects of a kind. */
export interface Resource {
  readonly plural: string;
  readonly namespaced: boolean;
}

interface ResourceList {
  readonly resources?: readonly {
    readonly name: string;
    readonly kind: string;
    readonly namespaced: boolean;
    readonly verbs: readonly string[];
  }[];
}

/** What kinds a server knows: asked of it once for each API version. */
export class Resources {
  private readonly lists = new Map<string, Promise<ReadonlyMap<string, Resource>>>();

  constructor(private readonly connection: Connection) {}

  /** The resource of a kind that can be created; undefined where the server has none. */
  async find(apiVersion: string, kind: string): Promise<Resource | undefined> {
    let list = this.lists.get(apiVersion);
    if (list === undefined) {
      list = this.list(apiVersion);
      this.lists.set(apiVersion, list);
    }
    return (await list).get(kind);
  }

  private async list(apiVersion: string): Promise<ReadonlyMap<string, Resource>> {
    const resources = new Map<string, Resource>();
    if (!/^([a-z0-9.-]+\/)?[a-z0-9]+$/.test(apiVersion)) return resources;
    const { code, body } = await this.connection.send('GET', groupPath(apiVersion));
    if (code === 404) return resources;
    if (code !== 200) throw new ClusterError(`The server answered ${code} when asked what kinds "${apiVersion}" has`);
    for (const { name, kind, namespaced, verbs } of (body as ResourceList).resources ?? []) {
      // A name with a slash is a part of another resource: pods/binding.
      if (!name.includes('/') && verbs.includes('create')) resources.set(kind, { plural: name, namespaced });
    }
    return resources;
  }
}

/** The path under which the API has an API version: `/api/v1`, `/apis/apps/v1`. */
export function groupPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** The path to which objects of a resource are posted. */
export function collectionPath(apiVersion: string, { plural, namespaced }: Resource, namespace: string): string {
  const place = namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${groupPath(apiVersion)}${place}/${plural}`;
}
