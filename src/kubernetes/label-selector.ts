export function matchesLabels(_matchLabels: unknown, _labels: unknown): boolean {
  return false;
}
export function matchesSelector(_selector: unknown, _labels: unknown): boolean {
  return false;
}
