export function decodeBase64(_text: string): { readonly bytes: Buffer } | { readonly offset: number } {
  return { offset: 0 };
}
export function repairBase64(_text: string): string | undefined {
  return undefined;
}
