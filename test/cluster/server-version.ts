import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterError } from './cluster-error';

/** The Go sources of the server: one program, and a module file for each version of Kubernetes. */
export const SOURCES = join(__dirname, 'server');

/** A version of Kubernetes that a server can be built of. */
export interface ServerVersion {
  /** As users write it: `1.36`. */
  readonly minor: string;
  /** The release that is built: `v1.36.4`. */
  readonly release: string;
  /** The name of its module file in `SOURCES`. */
  readonly moduleFile: string;
}

/** All versions that have a module file, oldest first. */
export function serverVersions(): ServerVersion[] {
  const versions: ServerVersion[] = [];
  for (const moduleFile of readdirSync(SOURCES)) {
    const minor = /^(\d+\.\d+)\.mod$/.exec(moduleFile)?.[1];
    if (minor === undefined) continue;
    const release = /^\s*k8s\.io\/kubernetes (v\S+)/m.exec(readFileSync(join(SOURCES, moduleFile), 'utf8'))?.[1];
    if (release === undefined) throw new ClusterError(`No version of k8s.io/kubernetes in "${moduleFile}"`);
    versions.push({ minor, release, moduleFile });
  }
  return versions.sort((a, b) => Number(a.minor.split('.')[1]) - Number(b.minor.split('.')[1]));
}

/** The version with that name; throws a `ClusterError` that lists the known ones. */
export function findServerVersion(minor: string): ServerVersion {
  const versions = serverVersions();
  const version = versions.find((candidate) => candidate.minor === minor);
  if (version !== undefined) return version;
  const known = versions.map((candidate) => candidate.minor).join(', ');
  throw new ClusterError(`No server for Kubernetes "${minor}"`, `Ask for one of: ${known}`);
}
