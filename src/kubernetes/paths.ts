export function hasBackstep(_path: string): boolean {
  return false;
}
export function isLocalDescendingPath(_path: string): boolean {
  return true;
}
export function isLocalNonReservedPath(_path: string): boolean {
  return true;
}
