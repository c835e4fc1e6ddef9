import { ADMISSION_CHECKS } from '../admission';
import type { Cause } from '../admission/check';
import { stepsOf } from '../kubernetes/field-path';
import { fieldsOf, itemsOf, objectsOf, textOf, valueAt } from '../manifest/fields';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { isMeantAsSecret } from '../manifest/yaml-secrets';
import SERVER_WORDS from './server-words.json';

/** The API server's own words for what is wrong. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  Forbidden: 'Forbidden',
  Duplicate: 'Duplicate value',
  TooLong: 'Too long',
  TooMany: 'Too many',
  NotFound: 'Not found',
};

/** Words behind which no value stands. */
const WITHOUT_VALUE: ReadonlySet<Cause> = new Set(['Required', 'Forbidden', 'TooLong']);

/** What a server says of a check behind the word for what is wrong. */
export interface ServerWords {
  /** What stands behind the value; nothing where it is another each time. */
  readonly detail?: string;
  /** The value that is told: that of the field, the key under which it stands, or one that depends. */
  readonly tells: 'value' | 'key' | 'other' | 'nothing';
}

/** As servers were heard to say it. */
const WORDS = SERVER_WORDS as Readonly<Record<string, ServerWords>>;

/** The field, then what is wrong with it; findings without these words are none of admission. */
const CHECKS = new Map(ADMISSION_CHECKS.map((check) => [check.id, check]));

/** What an API server that is no mistaken by an object says to it: it takes it. */
const MISSING_KIND = /"(?:apiVersion|kind)"/;

/**
 * What `kubectl create -f` says of an object with mistakes, as nearly as it can be told without a server: where the server
 * takes it, that it was created. Details that depend on more than the mistake are left out, as "…".
 * @param findings what was found in this object
 * @param file the name of its file
 */
export function kubectlSays(manifest: Manifest, findings: readonly Finding[], file: string): string {
  const structure = findings.filter(({ layer }) => layer === 'structure');
  if (structure.length > 0) return undecodable(manifest, structure, file);
  const refused = findings.filter(({ id, layer }) => layer === 'admission' && CHECKS.has(id));
  const name = textOf(fieldsOf(manifest.metadata).name) ?? '';
  if (refused.length === 0) return `${resourceOf(manifest)}/${name} created`;
  const causes = refused.flatMap((finding) => [causeOf(manifest, finding), ...consequences(manifest, finding)]);
  const lead = `The ${manifest.kind} "${name}" is invalid: `;
  return causes.length === 1 ? lead + causes[0] : [lead, ...causes.map((cause) => `* ${cause}`)].join('\n');
}

/** What cannot be read as an object of its kind at all. */
function undecodable(manifest: Manifest, findings: readonly Finding[], file: string): string {
  const { apiVersion, kind } = manifest;
  const [first] = findings as [Finding];
  if (first.id === 'gvk-known' || first.id === 'unknown-kind') {
    if (MISSING_KIND.test(first.message)) return `error: unable to decode "${file}": ${first.message}`;
    const name = textOf(fieldsOf(manifest.metadata).name) ?? '';
    const at = `name: "${name}" namespace: "${first.namespace ?? ''}" from "${file}"`;
    return `error: resource mapping not found for ${at}: no matches for kind "${kind}" in version "${apiVersion}"\nensure CRDs are installed first`;
  }
  const version = apiVersion.split('/').at(-1);
  // kubectl itself reads these to know where to send the object.
  const isRead = findings.find(({ id, path }) => id.startsWith('decode-') && /^metadata\.?\w*$/.test(path));
  if (isRead && isRead.id !== 'decode-unknown-field')
    return `error: unable to decode "${file}": ${unreadable(manifest, isRead)}`;
  const prefix = `Error from server (BadRequest): error when creating "${file}": ${kind} in version "${version}" cannot be handled as a ${kind}: `;
  const unknown = findings.filter(({ id }) => id === 'decode-unknown-field' || id === 'decode-field-version');
  // A value of another type ends the reading before fields are counted.
  const other = findings.find(({ id }) => id.startsWith('decode-') && !unknown.some((finding) => finding.id === id));
  if (other) return `${prefix}${unreadable(manifest, other)}`;
  if (unknown.length > 0) {
    return `${prefix}strict decoding error: ${unknown.map(({ path }) => `unknown field "${path}"`).join(', ')}`;
  }
  const name = textOf(fieldsOf(manifest.metadata).name) ?? '';
  return `The ${kind} "${name}" is invalid: ${findings.map(({ path }) => `${path}: Required value`).join(', ')}`;
}

function unreadable(manifest: Manifest, { id, path }: Finding): string {
  if (id === 'decode-quantity') {
    return "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  }
  if (id === 'decode-base64') return 'illegal base64 data at input byte …';
  const value = valueAt(manifest, stepsOf(path));
  return `json: cannot unmarshal ${jsonType(value)} into Go struct field ….${path.replace(/\[[^\]]*\]/g, '')} of type …`;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return value === null ? 'null' : typeof value;
}

/** `path: Invalid value: "x": detail` */
function causeOf(manifest: Manifest, finding: Finding): string {
  const { id, path, alias = path } = finding;
  const { cause } = CHECKS.get(id) as { readonly cause: Cause };
  const { detail = '…', tells } = WORDS[id] ?? { tells: WITHOUT_VALUE.has(cause) ? 'nothing' : 'other' };
  const value = tells === 'nothing' ? [] : [tells === 'other' ? '…' : told(manifest, path, tells)];
  return [alias, CAUSE_WORDS[cause], ...value, ...(detail === '' ? [] : [detail])].join(': ');
}

/** A volume that is refused is none: its mounts have nothing to mount. */
function consequences(manifest: Manifest, { path }: Finding): string[] {
  const [, spec, index] = /^(.*\bspec)\.volumes\[(\d+)\]/.exec(path) ?? [];
  if (spec === undefined) return [];
  const pod = fieldsOf(valueAt(manifest, stepsOf(spec)));
  const name = fieldsOf(itemsOf(pod.volumes)[Number(index)]).name;
  return ['containers', 'initContainers'].flatMap((list) =>
    objectsOf(pod[list]).flatMap(([container, at]) =>
      objectsOf(container.volumeMounts)
        .filter(([mount]) => mount.name === name)
        .map(([, mount]) => `${spec}.${list}[${at}].volumeMounts[${mount}].name: Not found: ${goText(name)}`),
    ),
  );
}

function told(manifest: Manifest, path: string, tells: 'value' | 'key'): string {
  const steps = stepsOf(path);
  if (tells === 'key') return goText(steps.at(-1));
  const isSecret = isMeantAsSecret(manifest.kind) && steps[0] !== 'metadata';
  return isSecret ? '…' : goText(valueAt(manifest, steps));
}

/** A value as Go prints it in a message; a list by its length, as it does where there are too many. */
export function goText(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'object' || value === undefined ? '…' : JSON.stringify(value);
}

/** As kubectl names what it has made: `pod`, `deployment.apps`. */
function resourceOf({ apiVersion, kind }: Manifest): string {
  const [group, version] = apiVersion.split('/');
  return kind.toLowerCase() + (version === undefined ? '' : `.${group}`);
}
