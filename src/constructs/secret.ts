import type { Construct, IConstruct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { goJson } from '../kubernetes/go-json';
import { KINDS } from '../kubernetes/kinds';
import { SECRET_FIELDS } from './data-fields';
import { DataReference } from './data-reference';
import { DataResource } from './data-resource';
import { Expansion } from './expansion';
import type { KeyedData, OptionalReference } from './keyed-data';
import { toSecretData } from './kubectl-sources';
import type { NamedObject } from './reference';
import type { ResourceProps } from './resource';
import { readSourcesAt, type SourceKeys, type TypedSources } from './typed-sources';

/** A Secret: `metadata` and every field of the API. */
export interface SecretProps<Keys extends string = string> extends ResourceProps {
  /**
   * What the Secret is for. Some types require certain keys.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  readonly type?: api.Secret['type'];
  /**
   * Bytes by key, in base64.
   * @default none
   */
  readonly data?: { readonly [K in Keys]?: string };
  /**
   * Text by key. The API server puts it into `data`, over what is there.
   * @default none
   */
  readonly stringData?: { readonly [K in Keys]?: string };
  /**
   * Whether data and keys can never change again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable
   */
  readonly immutable?: boolean;
}

/** What the makers of Secrets take besides the data. */
export type SecretOptions = Pick<SecretProps, 'metadata' | 'immutable'>;

/** A login at an image registry. */
export interface DockerRegistryLogin {
  /**
   * The registry.
   * @default 'https://index.docker.io/v1/', Docker Hub
   */
  readonly server?: string;
  /** The user's name at the registry. */
  readonly username: string;
  /** The user's password, or a token that stands for it. */
  readonly password: string;
  /**
   * The user's email address.
   * @default none
   */
  readonly email?: string;
}

const DOCKER_HUB = 'https://index.docker.io/v1/';

/** What the environment takes of one key of a Secret. */
export interface SecretKeySource extends Extract<api.EnvVarSource, { readonly secretKeyRef: unknown }> {}

/** A Secret as others name it, whether it is the app's or not. */
export interface SecretReference<Keys extends string = string> extends KeyedData<Keys, SecretKeySource> {}

/**
 * Data that not everybody should see, by key. Its values never show in a message of ours.
 * @typeParam Keys its keys, where they are known when compiling
 * @example
 * const login = new Secret(chart, 'user-info', { stringData: { username: 'admin', password: '…' } });
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class Secret<Keys extends string = string> extends DataResource<Keys, SecretKeySource> {
  /** A Secret that exists already, or that something else makes. It may have any keys. */
  static named(name: string): SecretReference;
  /**
   * A Secret that exists already, or that something else makes, with the keys that it has.
   * @param keys its keys; to name any other does not compile
   */
  static named<const Keys extends string>(name: string, keys: readonly Keys[]): SecretReference<Keys>;
  static named(name: string, keys?: readonly string[]): SecretReference {
    return new DataReference(name, SECRET_FIELDS, keys);
  }

  /** A Secret of cdk8s-plus, to be used as ours are. It may have any keys. */
  static from(secret: NamedObject & IConstruct): SecretReference;
  /**
   * A Secret of cdk8s-plus, to be used as ours are, with the keys that it has.
   * @param keys its keys; to name any other does not compile
   */
  static from<const Keys extends string>(
    secret: NamedObject & IConstruct,
    keys: readonly Keys[],
  ): SecretReference<Keys>;
  static from(secret: NamedObject & IConstruct, keys?: readonly string[]): SecretReference {
    return DataReference.from(secret, SECRET_FIELDS, keys);
  }

  /**
   * The Secret that `kubectl create secret generic` makes.
   * @throws PodwrightError for a file that can't be read, or a key or a line that kubectl would refuse
   * @example Secret.generic(chart, 'user-info', { fromEnvFile: 'user-info.properties' });
   * @see https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic/
   */
  static generic<const F extends string = never, const T extends string = never, const E extends string = never>(
    scope: Construct,
    id: string,
    sources: TypedSources<F, T, E> & SecretOptions & Pick<SecretProps, 'type'>,
  ): Secret<SourceKeys<F, T, E>> {
    const entries = readSourcesAt(scope, id, sources);
    const { fromFile: _file, fromLiteral: _literal, fromEnvFile: _envFile, ...props } = sources;
    const data = entries.size > 0 ? { data: toSecretData(entries) } : {};
    return new Secret<string>(scope, id, { ...data, ...props });
  }

  /**
   * A login at an image registry, for `imagePullSecrets`: what `kubectl create secret docker-registry` makes.
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  static dockerRegistry(
    scope: Construct,
    id: string,
    login: DockerRegistryLogin & SecretOptions,
  ): Secret<'.dockerconfigjson'> {
    requireTexts(scope, id, login, ['username', 'password']);
    const { server = DOCKER_HUB, username, password, email, ...props } = login;
    const auth = base64(`${username}:${password}`);
    const config = { auths: { [server]: { username, password, ...(email !== undefined && { email }), auth } } };
    return new Secret(scope, id, {
      type: 'kubernetes.io/dockerconfigjson',
      data: { '.dockerconfigjson': base64(goJson(config)) },
      ...props,
    });
  }

  /**
   * A certificate and its key from two PEM files: what `kubectl create secret tls` makes.
   * @param files paths of the certificate and of its private key
   * @throws PodwrightError for a file that can't be read
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets
   */
  static tls(
    scope: Construct,
    id: string,
    files: { readonly cert: string; readonly key: string } & SecretOptions,
  ): Secret<'tls.crt' | 'tls.key'> {
    requireTexts(scope, id, files, ['cert', 'key']);
    const { cert, key, ...props } = files;
    const entries = readSourcesAt(scope, id, { fromFile: [`tls.crt=${cert}`, `tls.key=${key}`] });
    return new Secret(scope, id, { type: 'kubernetes.io/tls', data: toSecretData(entries), ...props });
  }

  /**
   * A user's name and password.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#basic-authentication-secret
   */
  static basicAuth(
    scope: Construct,
    id: string,
    login: { readonly username: string; readonly password: string } & SecretOptions,
  ): Secret<'username' | 'password'> {
    requireTexts(scope, id, login, ['username', 'password']);
    const { username, password, ...props } = login;
    return new Secret(scope, id, { type: 'kubernetes.io/basic-auth', stringData: { username, password }, ...props });
  }

  /**
   * An SSH private key from a file.
   * @param file the path of the private key
   * @throws PodwrightError for a file that can't be read
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#ssh-authentication-secrets
   */
  static sshAuth(
    scope: Construct,
    id: string,
    file: { readonly privateKey: string } & SecretOptions,
  ): Secret<'ssh-privatekey'> {
    requireTexts(scope, id, file, ['privateKey']);
    const { privateKey, ...props } = file;
    const entries = readSourcesAt(scope, id, { fromFile: `ssh-privatekey=${privateKey}` });
    return new Secret(scope, id, { type: 'kubernetes.io/ssh-auth', data: toSecretData(entries), ...props });
  }

  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props?: SecretProps<Keys>) {
    super(scope, id, KINDS.Secret, props, SECRET_FIELDS, [props?.data, props?.stringData]);
  }

  /** One key as a value of cdk8s-plus' environment: what makes a Secret its `ISecret`. */
  envValue(
    key: Keys,
    options?: OptionalReference,
  ): { readonly value?: undefined; readonly valueFrom: SecretKeySource } {
    return { valueFrom: this.key(key, options) };
  }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** From untyped code a field may be missing; a token would end up in base64. */
function requireTexts(scope: Construct, id: string, props: unknown, fields: readonly string[]): void {
  const expansion = Expansion.of(scope, id);
  const given = expansion.object(props, 'props');
  for (const field of fields) expansion.text(given[field], field);
}
