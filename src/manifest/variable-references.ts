/**
 * The variables that a text names as the kubelet reads it: `$(NAME)`; `$$` stands for a dollar sign. What could be no name of
 * a variable, as in a shell's `$(date +%s)`, is left out.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function variablesIn(text: string): string[] {
  const names: string[] = [];
  // Nearly always so.
  if (!text.includes('$(')) return names;
  for (const [, escaped, name] of text.matchAll(/(\$\$)|\$\(([A-Za-z_][\w.-]*)\)/g)) {
    if (escaped === undefined && name !== undefined) names.push(name);
  }
  return names;
}
