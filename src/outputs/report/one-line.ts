/** What one line tells of a finding. */
interface Told {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly message: string;
  readonly fix?: string;
}

/** A finding in one line: `Pod/web spec.containers: …. Write … (pod-containers-required)`. */
export function findingInOneLine({ id, kind, name, path, message, fix }: Told): string {
  const object = name === '' ? kind : `${kind}/${name}`;
  return `${object}${path === '' ? '' : ` ${path}`}: ${message}${fix === undefined ? '' : `. ${fix}`} (${id})`;
}
