/** Longer than any value that a process can be given. */
const MOST = 131_072;

/**
 * A text with the variables in it replaced as the kubelet does: `$(NAME)` by its value, `$$` by a dollar sign; a name that
 * nothing gives stays as it is written.
 * @param valueFor the value of a variable: `null` where there is none of that name, undefined where nobody knows its value
 * @returns undefined where nobody knows, or where it gets longer than any value can be
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function expandVariables(
  text: string,
  valueFor: (name: string) => string | null | undefined,
): string | undefined {
  let expanded = '';
  let at = 0;
  for (let dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
    expanded += text.slice(at, dollar);
    at = dollar + 2;
    if (text[dollar + 1] === '$') {
      expanded += '$';
      continue;
    }
    const end = text[dollar + 1] === '(' ? text.indexOf(')', at) : -1;
    if (end < 0) {
      // Without a bracket that closes, nothing below is a variable either.
      if (text[dollar + 1] === '(' || at >= text.length) return within(expanded + unescaped(text.slice(dollar)));
      expanded += text.slice(dollar, at);
      continue;
    }
    const name = text.slice(at, end);
    const value = valueFor(name);
    if (value === undefined) return undefined;
    expanded += value ?? `$(${name})`;
    at = end + 1;
    if (expanded.length > MOST) return undefined;
  }
  return within(expanded + text.slice(at));
}

function within(text: string): string | undefined {
  return text.length > MOST ? undefined : text;
}

function unescaped(text: string): string {
  return text.replaceAll('$$', '$');
}
