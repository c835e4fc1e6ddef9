// Paths inside a volume are Linux paths wherever this runs, so node:path stays out.

/** Whether a part of the path between "/" is "..". */
export function hasBackstep(path: string): boolean {
  return path.split('/').includes('..');
}

/**
 * Whether the path is relative and leads nowhere but down, as the path of a volume's item must.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath
 */
export function isLocalDescendingPath(path: string): boolean {
  return !path.startsWith('/') && !hasBackstep(path);
}

/** Whether the path is a local descending one that doesn't start with "..", which the kubelet keeps for itself. */
export function isLocalNonReservedPath(path: string): boolean {
  return isLocalDescendingPath(path) && !path.startsWith('..');
}
