/** Why a runtime can't pull an image. */
export interface ImageReferenceProblem {
  /** What is wrong, as a message: capital, no final period. */
  readonly message: string;
  /** The reference that was surely meant. */
  readonly repair?: string;
}

const HOST = String.raw`(?:[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*(?:\.[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?`;
const HOST_ONLY = new RegExp(`^${HOST}$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
const MAX_REPOSITORY = 255;

interface Parts {
  readonly host: string | undefined;
  /** With `library/` before the name of one of Docker's own. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/**
 * What keeps this from being the reference of an image, or undefined where nothing does. The API server takes any text;
 * the kubelet then reports InvalidImageName.
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
export function imageReferenceProblem(text: string): ImageReferenceProblem | undefined {
  const message = problem(text);
  if (message === undefined) return undefined;
  const repair = repaired(text);
  return repair !== text && repair !== '' && problem(repair) === undefined ? { message, repair } : { message };
}

/**
 * The tag that is pulled: "latest" where neither a tag nor a digest is written, undefined where only a digest is or the
 * reference is none.
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
export function imageTag(text: string): string | undefined {
  if (problem(text) !== undefined) return undefined;
  const { tag, digest } = split(text);
  return tag ?? (digest === undefined ? 'latest' : undefined);
}

/**
 * Whether two references name the same image: the registry that is meant where none is named, its "library/" and the tag
 * "latest" may be written or not.
 */
export function isSameImage(one: string, other: string): boolean {
  return one === other || (problem(one) === undefined && problem(other) === undefined && whole(one) === whole(other));
}

function whole(text: string): string {
  const { host, repository, tag, digest } = split(text);
  const registry = host === undefined || host === 'index.docker.io' ? 'docker.io' : host;
  // With a digest the tag is for readers only.
  return `${registry}/${repository}${digest === undefined ? `:${tag ?? 'latest'}` : `@${digest}`}`;
}

function problem(text: string): string | undefined {
  if (text === '') return 'The image is empty';
  if (text.trim() !== text) return 'The image has white space around it';
  if (/\s/.test(text)) return 'The image has white space in it';
  // What stands before an address can be a password: it isn't repeated.
  if (/^[a-z]+:\/\//i.test(text)) return "The image is a URL; a reference starts with the registry's host";
  if (/^[a-f0-9]{64}$/.test(text)) return "The image is 64 hexadecimal digits, which stand for an image's id";
  const { host, repository, tag, digest } = split(text);
  return hostProblem(host) ?? repositoryProblem(repository) ?? tagProblem(tag) ?? digestProblem(digest);
}

function split(text: string): Parts {
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf('/');
  const first = named.slice(0, Math.max(slash, 0));
  const isHost = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
  const path = isHost ? named.slice(slash + 1) : named;
  const colon = path.indexOf(':');
  const name = colon < 0 ? path : path.slice(0, colon);
  const isHub = !isHost || first === 'docker.io' || first === 'index.docker.io';
  return {
    host: isHost ? first : undefined,
    repository: isHub && !name.includes('/') ? `library/${name}` : name,
    tag: colon < 0 ? undefined : path.slice(colon + 1),
    digest,
  };
}

function hostProblem(host: string | undefined): string | undefined {
  // What only looks like a host can still be the first part of the name.
  if (host === undefined || HOST_ONLY.test(host) || COMPONENT.test(host)) return undefined;
  return `"${host}" is no host of a registry`;
}

function repositoryProblem(repository: string): string | undefined {
  const name = repository.replace(/^library\//, '');
  if (name === '') return 'The image has no name';
  if (name.toLowerCase() !== name) return `The image's name "${name}" has upper case letters`;
  if (!repository.split('/').every((component) => COMPONENT.test(component))) {
    return `The image's name "${name}" is not of lower case letters and digits, joined by ".", "_", "__" or "-" and by "/"`;
  }
  return repository.length > MAX_REPOSITORY
    ? `The image's name is longer than ${MAX_REPOSITORY} characters`
    : undefined;
}

function tagProblem(tag: string | undefined): string | undefined {
  if (tag === undefined || TAG.test(tag)) return undefined;
  if (tag === '') return 'The image has a ":" and no tag after it';
  if (tag.includes(':')) return `The image has more than one tag: "${tag.split(':').join('", "')}"`;
  if (tag.length > 128) return "The image's tag is longer than 128 characters";
  return `The image's tag "${tag}" is not of letters, digits, "_", "." and "-", starting with none of the last two`;
}

function digestProblem(digest: string | undefined): string | undefined {
  if (digest === undefined) return undefined;
  const [algorithm = '', hex, ...rest] = digest.split(':');
  if (hex === undefined || rest.length > 0)
    return `The image's digest "${digest}" is not like "sha256:" and 64 hexadecimal digits`;
  const length = Object.hasOwn(DIGEST_LENGTHS, algorithm) ? DIGEST_LENGTHS[algorithm] : undefined;
  if (length === undefined) return `The image's digest is of "${algorithm}", not of "sha256", "sha384" or "sha512"`;
  if (!/^[a-f0-9]*$/.test(hex)) return "The image's digest has something other than digits and the letters a to f";
  return hex.length === length
    ? undefined
    : `The image's digest has ${hex.length} digits, not ${length} as "${algorithm}" does`;
}

function repaired(text: string): string {
  const bare = text
    .trim()
    .replace(/^(https?|docker|oci|docker-daemon):\/\//i, '')
    .replace(/:(?=@|$)/, '');
  const { host, tag, digest } = split(bare);
  const start = host === undefined ? 0 : host.length + 1;
  const end = bare.length - (digest === undefined ? 0 : digest.length + 1) - (tag === undefined ? 0 : tag.length + 1);
  return bare.slice(0, start) + bare.slice(start, end).toLowerCase() + bare.slice(end);
}
