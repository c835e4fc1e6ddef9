import type * as api from '../../imports/kubernetes';
import { isFields } from '../manifest/fields';
import { expectData } from './data-fields';
import type { EnvFieldPath, FieldRef, ResourceFieldRef } from './downward-api';
import { type Expansion, type Fields, isObject, isToken } from './expansion';
import { isNamedObject, type NamedObject } from './reference';

/** Where an environment variable's value comes from, in the API's own shape. */
export type EnvVarSource =
  | FieldRef<EnvFieldPath>
  | ResourceFieldRef
  | Exclude<api.EnvVarSource, { readonly fieldRef: unknown } | { readonly resourceFieldRef: unknown }>;

/** What a variable may be set to: text, where its value comes from, or a variable of the API less its name. */
export type EnvValue = string | EnvVarSource | { readonly value?: string; readonly valueFrom?: EnvVarSource };

/** A variable in the API's own shape. */
export type EnvVar = { readonly name: string } & (
  | { readonly value?: string; readonly valueFrom?: never }
  | { readonly valueFrom: EnvVarSource; readonly value?: never }
);

/**
 * Environment variables: a record from name to value, or the API's own list.
 * @example env: { LOG_LEVEL: 'debug', POWER: config.key('special.power'), NODE: fieldRef('spec.nodeName') }
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export type Env = Readonly<Record<string, EnvValue | undefined>> | readonly EnvVar[];

/** A whole ConfigMap or Secret as environment variables: the object, or the API's own shape. */
export type EnvFrom = NamedObject | api.EnvFromSource;

/** The API's list of variables. */
export function expandEnv(env: unknown, expansion: Expansion, field: string): unknown {
  if (isToken(env)) return env;
  if (Array.isArray(env)) {
    for (const variable of expansion.objects(env, field)) {
      if (isFields(variable) && isObject(variable.valueFrom)) expansion.refer(variable.valueFrom);
    }
    return env;
  }
  if (isNamedObject(env)) {
    expansion.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" is the ${env.kind} "${env.name}"`,
      fix: 'For all of its keys, pass it in "envFrom"; for one, write { NAME: config.key(\'…\') }',
    });
  }
  return Object.entries(expansion.object(env, field))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => expandVariable(name, value, expansion, `${field}.${name}`));
}

function expandVariable(name: string, value: unknown, expansion: Expansion, field: string): Fields {
  if (typeof value === 'string') return { name, value };
  if (!isObject(value)) {
    expansion.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" is a ${value === null ? 'null' : typeof value}, and an environment variable is text`,
      fix: 'Put the value in quotes',
    });
  }
  if (isNamedObject(value)) {
    expansion.fail({
      code: 'INVALID_PROPS',
      message: `"${field}" is the whole ${value.kind} "${value.name}"`,
      fix: 'Name the key, as in "config.key(\'…\')", or pass the object in "envFrom"',
    });
  }
  if ('valueFrom' in value || 'value' in value) {
    const { value: text, valueFrom } = value as Fields;
    if (isObject(valueFrom)) expansion.refer(valueFrom);
    return { name, value: text, valueFrom };
  }
  if (isToken(value)) return { name, value };
  expansion.refer(value);
  return { name, valueFrom: value };
}

/** The API's list of sources. */
export function expandEnvFrom(envFrom: unknown, expansion: Expansion, field: string): unknown {
  if (isToken(envFrom)) return envFrom;
  return expansion.objects(envFrom, field).map((source, i) => {
    if (!isNamedObject(source)) {
      if (isObject(source)) expansion.refer(source);
      return source;
    }
    const { envFromRef } = expectData(source, expansion, `${field}[${i}]`);
    return { [envFromRef]: { name: source.name } };
  });
}
