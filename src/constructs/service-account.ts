import type { Construct } from 'constructs';
import type * as api from '../../imports/kubernetes';
import { KINDS } from '../kubernetes/kinds';
import { isFields } from '../manifest/fields';
import type { Expansion, Fields } from './expansion';
import { expandObjectNames } from './pod-spec';
import { isNamedObject, type NamedObject } from './reference';
import { Resource, type ResourceProps } from './resource';

/** A ServiceAccount: `metadata` and every field of the API. */
export interface ServiceAccountProps
  extends ResourceProps,
    Omit<api.ServiceAccount, 'apiVersion' | 'kind' | 'metadata' | 'imagePullSecrets' | 'secrets'> {
  /**
   * Secrets that every Pod with this account gets for the image registries: the objects, or the API's own shape.
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#add-imagepullsecrets-to-a-service-account
   */
  readonly imagePullSecrets?: readonly (api.LocalObjectReference | NamedObject)[];
  /** Secrets that the account's Pods may use: the objects, or the API's own shape. */
  readonly secrets?: readonly (api.ObjectReference | NamedObject)[];
}

/**
 * Who a Pod is to the API server.
 * @see https://kubernetes.io/docs/concepts/security/service-accounts/
 */
export class ServiceAccount extends Resource {
  /** @param id its name, unless `metadata.name` is given */
  constructor(scope: Construct, id: string, props?: ServiceAccountProps) {
    super(scope, id, KINDS.ServiceAccount, props, (expansion) => {
      const { metadata: _metadata, ...fields } = (props ?? {}) as Fields;
      const { imagePullSecrets, secrets } = fields;
      if (Array.isArray(imagePullSecrets)) {
        fields.imagePullSecrets = expandObjectNames(imagePullSecrets, expansion, 'imagePullSecrets');
      }
      if (Array.isArray(secrets)) fields.secrets = expandSecrets(secrets, expansion);
      return fields;
    });
  }
}

/** The API's own reference has a kind and a name too, and other fields beside them: it stays as it was written. */
function expandSecrets(secrets: readonly unknown[], expansion: Expansion): unknown[] {
  return secrets.map((secret, i) =>
    isNamedObject(secret) && !isFields(secret) ? { name: expansion.nameOf(secret, 'Secret', `secrets[${i}]`) } : secret,
  );
}
