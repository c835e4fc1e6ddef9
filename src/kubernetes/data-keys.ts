const MAX_LENGTH = 253;

/**
 * What keeps this from being a key of a ConfigMap or a Secret, as the end of "The key …", or undefined where nothing does.
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object
 */
export function dataKeyProblem(key: string): string | undefined {
  if (key === '') return 'is empty';
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) return 'holds something other than letters, digits, "-", "_" and "."';
  if (key.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  return dotsProblem(key);
}

/** What keeps this from being the name of a file in a volume: "." and ".." lead elsewhere, and the kubelet keeps "..*". */
export function dotsProblem(name: string): string | undefined {
  if (name === '.') return 'is "."';
  return name.startsWith('..') ? 'starts with ".."' : undefined;
}
