import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toSecretData } from '../constructs/kubectl-sources';
import { goJson, sortedMap } from '../kubernetes/go-json';
import { KINDS } from '../kubernetes/kinds';
import type { Manifest } from '../manifest/manifest';
import { type DataFlags, dataOf } from './config-map';
import { nameHash } from './name-hash';
import { type Identity, objectOf } from './object';
import { refusal } from './refuse';

/** The flags of `kubectl create secret generic`. */
export interface SecretFlags extends DataFlags {
  readonly type?: string;
}

/**
 * The Secret that `kubectl create secret generic` makes.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic/
 */
export function createGenericSecret({ type = '', ...flags }: SecretFlags): Manifest {
  return secret(flags, type, dataOf(flags));
}

/** The flags of `kubectl create secret tls`. */
export interface TlsSecretFlags extends Identity {
  readonly cert?: string;
  readonly key?: string;
  readonly appendHash?: boolean;
}

/**
 * The Secret that `kubectl create secret tls` makes of a certificate and the private key that belongs to it.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_tls/
 */
export function createTlsSecret({ cert = '', key = '', ...flags }: TlsSecretFlags): Manifest {
  if (cert === '' || key === '') {
    throw refusal(
      `A Secret for TLS needs ${cert === '' ? 'a certificate' : 'a private key'}`,
      `Add --${cert === '' ? 'cert=path/to/tls.crt' : 'key=path/to/tls.key'}`,
    );
  }
  const certificate = file(cert, 'cert');
  const privateKey = file(key, 'key');
  const read = certificateOf(certificate, cert);
  if (!read.checkPrivateKey(privateKeyOf(privateKey, key))) {
    throw refusal(
      `The private key "${key}" does not belong to the certificate "${cert}"`,
      'Take the key with which it was made',
    );
  }
  const data = new Map([
    ['tls.crt', certificate],
    ['tls.key', privateKey],
  ]);
  return secret(flags, 'kubernetes.io/tls', data);
}

/** The flags of `kubectl create secret docker-registry`. */
export interface DockerRegistryFlags extends Pick<DataFlags, 'name' | 'namespace' | 'fromFile' | 'appendHash'> {
  readonly dockerServer?: string;
  readonly dockerUsername?: string;
  readonly dockerPassword?: string;
  readonly dockerEmail?: string;
}

const CONFIG = '.dockerconfigjson';

/**
 * The Secret that `kubectl create secret docker-registry` makes, for `imagePullSecrets`.
 * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_docker-registry/
 */
export function createDockerRegistrySecret(flags: DockerRegistryFlags): Manifest {
  const type = 'kubernetes.io/dockerconfigjson';
  const { fromFile = [] } = flags;
  if (fromFile.length === 0) return secret(flags, type, new Map([[CONFIG, Buffer.from(dockerConfig(flags))]]));
  return secret(flags, type, dataOf({ ...flags, fromFile: fromFile.map(withKey) }));
}

/** Each file is the configuration, unless it says which key it is. A list of several files has to. */
function withKey(source: string): string {
  return source.includes('=') ? source : `${CONFIG}=${source}`;
}

function dockerConfig(flags: DockerRegistryFlags): string {
  const { dockerServer: server = 'https://index.docker.io/v1/', dockerUsername: username = '' } = flags;
  const { dockerPassword: password = '', dockerEmail: email = '' } = flags;
  const missing = [
    ['docker-server', server],
    ['docker-username', username],
    ['docker-password', password],
  ].flatMap(([flag, value]) => (value === '' ? [`--${flag}`] : []));
  if (missing.length > 0) {
    throw refusal(
      `A Secret for a registry needs ${missing.map((flag) => `"${flag}"`).join(' and ')}, or "--from-file"`,
      'Write --docker-username=NAME --docker-password=PASSWORD, or --from-file=path/to/.docker/config.json',
    );
  }
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  return goJson({ auths: { [server]: { username, password, ...(email !== '' && { email }), auth } } });
}

function secret(
  { appendHash = false, ...identity }: Identity & { readonly appendHash?: boolean },
  type: string,
  bytes: ReadonlyMap<string, Buffer>,
): Manifest {
  const data = sortedMap(Object.entries(toSecretData(bytes)));
  const { name } = identity;
  const named = appendHash ? `${name}-${nameHash({ kind: 'Secret', type, name, data })}` : name;
  return objectOf(KINDS.Secret, { ...identity, name: named }, { data, type: type || undefined });
}

function file(path: string, flag: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'is not there' : `cannot be read (${code})`;
    throw refusal(`The file "${path}" of "--${flag}" ${reason}`, 'Relative paths start at the working directory');
  }
}

function certificateOf(bytes: Buffer, path: string): X509Certificate {
  const pem = pemBlock(bytes, 'CERTIFICATE');
  try {
    if (pem !== undefined) return new X509Certificate(pem);
  } catch {
    // Said below.
  }
  throw refusal(
    `"${path}" holds no certificate in PEM`,
    'Name the file with the line "-----BEGIN CERTIFICATE-----" as --cert',
  );
}

/** Nothing of the key is told, nor what is wrong with it. */
function privateKeyOf(bytes: Buffer, path: string): KeyObject {
  const pem = pemBlock(bytes, '(?:[A-Z]+ )?PRIVATE KEY');
  try {
    if (pem !== undefined) return createPrivateKey(pem);
  } catch {
    // Said below.
  }
  throw refusal(
    `"${path}" holds no private key in PEM that can be read without a passphrase`,
    'Name the file with the line "-----BEGIN PRIVATE KEY-----" as --key',
  );
}

/** The first of its type; others may stand before it. */
function pemBlock(bytes: Buffer, type: string): string | undefined {
  return new RegExp(`-----BEGIN (${type})-----[\\s\\S]+?-----END \\1-----`).exec(bytes.toString('latin1'))?.[0];
}
