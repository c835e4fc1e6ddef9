import { FEATURE_GATES } from '../kubernetes/feature-gates';
import type { FieldPath } from '../kubernetes/field-path';
import {
  CONFIG_KEY,
  DNS_1123_LABEL,
  DNS_1123_SUBDOMAIN,
  ENV_NAME_RELAXED,
  ENV_NAME_STRICT,
  type NameFormat,
} from '../kubernetes/names';
import { hasBackstep } from '../kubernetes/paths';
import { type Fields, isFields, objectsOf } from '../manifest/fields';
import { isAbsent, isBlank } from './absent';
import { checks } from './check';
import { reviewFieldRef, reviewResourceFieldRef } from './downward-api';
import type { PodContext } from './pod-context';
import { quoted, type Review } from './review';

/** What the API server checks of EnvVar and EnvFromSource. */
export const ENV_CHECKS = checks('EnvVar, EnvFromSource', {
  'env-name-required': { path: 'env[].name', says: 'A variable has a name', cause: 'Required' },
  'env-name-strict': {
    path: 'env[].name',
    says: 'The name of a variable has letters, digits, "_", "-" and ".", and starts with no digit',
    cause: 'Invalid',
    until: '1.31',
  },
  'env-name-relaxed': {
    path: 'env[].name',
    says: 'The name of a variable has printable ASCII characters other than "="',
    cause: 'Invalid',
    since: '1.32',
  },
  'env-value-and-from': {
    path: 'env[].valueFrom',
    says: 'A variable has a value or takes it from somewhere, not both',
    cause: 'Invalid',
  },
  'env-from-none': {
    path: 'env[].valueFrom',
    says: 'Where the value of a variable comes from is said',
    cause: 'Invalid',
  },
  'env-from-many': {
    path: 'env[].valueFrom',
    says: 'The value of a variable comes from one place',
    cause: 'Invalid',
  },
  'env-cmref-name': {
    path: 'env[].valueFrom.configMapKeyRef.name, env[].valueFrom.secretKeyRef.name',
    says: 'The ConfigMap or Secret of a variable is named, by a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'env-cmref-key-required': {
    path: 'env[].valueFrom.configMapKeyRef.key, env[].valueFrom.secretKeyRef.key',
    says: 'The key in the ConfigMap or Secret is named',
    cause: 'Required',
  },
  'env-cmref-key': {
    path: 'env[].valueFrom.configMapKeyRef.key, env[].valueFrom.secretKeyRef.key',
    says: 'The key is one that a ConfigMap or Secret can have',
    cause: 'Invalid',
  },
  'env-filekeyref-required': {
    path: 'env[].valueFrom.fileKeyRef',
    says: 'A variable from a file has "key", "volumeName" and "path"',
    cause: 'Required',
    since: '1.34',
    gate: FEATURE_GATES.EnvFiles,
  },
  'env-filekeyref': {
    path: 'env[].valueFrom.fileKeyRef',
    says: 'The key has printable ASCII characters other than "=", the volume is a DNS-1123 label, the path has no ".."',
    cause: 'Invalid',
    since: '1.34',
    gate: FEATURE_GATES.EnvFiles,
  },
  'env-filekeyref-volume': {
    path: 'env[].valueFrom.fileKeyRef.volumeName',
    says: 'The volume with the file is a volume of the Pod',
    cause: 'NotFound',
    since: '1.34',
    gate: FEATURE_GATES.EnvFiles,
  },
  'env-filekeyref-empty-dir': {
    path: 'env[].valueFrom.fileKeyRef.volumeName',
    says: 'The volume with the file is an "emptyDir"',
    cause: 'Invalid',
    since: '1.34',
    gate: FEATURE_GATES.EnvFiles,
  },
  'envfrom-one-of': {
    path: 'envFrom[]',
    says: 'Has exactly one of "configMapRef" and "secretRef"',
    cause: 'Invalid',
  },
  'envfrom-ref-required': {
    path: 'envFrom[].configMapRef.name, envFrom[].secretRef.name',
    says: 'The ConfigMap or Secret of variables is named',
    cause: 'Required',
  },
  'envfrom-ref-name': {
    path: 'envFrom[].configMapRef.name, envFrom[].secretRef.name',
    says: 'The name of the ConfigMap or Secret is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'envfrom-prefix': {
    path: 'envFrom[].prefix',
    says: 'The prefix of variables can itself be the name of one',
    cause: 'Invalid',
  },
});

/** Checks `env` and `envFrom` of a container; `at` is the container. */
export function reviewEnv(container: Fields, at: FieldPath, review: Review, context: PodContext): void {
  const { env, envFrom } = container;
  if (Array.isArray(env)) reviewVariables(env, at.field('env'), review, context);
  if (Array.isArray(envFrom)) reviewEnvFrom(envFrom, at.field('envFrom'), review);
}

function formatOf(review: Review): NameFormat {
  return review.since('1.32') ? ENV_NAME_RELAXED : ENV_NAME_STRICT;
}

function reviewVariables(env: readonly unknown[], at: FieldPath, review: Review, context: PodContext): void {
  const format = formatOf(review);
  for (const [{ name, value, valueFrom }, index] of objectsOf(env)) {
    if (isBlank(name)) {
      review.report(ENV_CHECKS['env-name-required'], at.index(index).field('name'), {
        message: 'The variable has no name',
        fix: 'Write its "name"',
      });
    } else if (typeof name === 'string' && !format.test(name)) {
      const check = ENV_CHECKS[review.since('1.32') ? 'env-name-relaxed' : 'env-name-strict'];
      review.format(check, name, format, at.index(index).field('name'));
    }
    if (isFields(valueFrom)) {
      const fromAt = at.index(index).field('valueFrom');
      reviewValueFrom(valueFrom, fromAt, review, context);
      reviewSources(valueFrom, value, fromAt, review);
    }
  }
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef'];

function reviewSources(valueFrom: Fields, value: unknown, at: FieldPath, review: Review): void {
  // What a server doesn't know is reported as such.
  const sources = Object.keys(valueFrom).filter((name) => !isAbsent(valueFrom[name]));
  if (sources.length === 0) {
    review.report(ENV_CHECKS['env-from-none'], at, {
      message: 'The variable does not say where its value comes from',
      fix: `Write one of ${SOURCES.map(quoted).join(', ')}`,
    });
  } else if (typeof value === 'string' && value !== '') {
    review.report(ENV_CHECKS['env-value-and-from'], at, {
      message: 'The variable has a value, and takes one from somewhere else',
      fix: 'Remove "value" or "valueFrom"',
    });
  } else if (sources.filter((name) => SOURCES.includes(name) || name === 'fileKeyRef').length > 1) {
    review.report(ENV_CHECKS['env-from-many'], at, {
      message: `The variable takes its value from ${sources.map(quoted).join(' and ')}`,
      fix: 'Leave one of them',
    });
  }
}

function reviewValueFrom(valueFrom: Fields, at: FieldPath, review: Review, context: PodContext): void {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = valueFrom;
  if (isFields(fieldRef)) reviewFieldRef(fieldRef, at.field('fieldRef'), review, 'env');
  if (isFields(resourceFieldRef)) {
    reviewResourceFieldRef(resourceFieldRef, at.field('resourceFieldRef'), review, 'env');
  }
  if (isFields(configMapKeyRef)) {
    reviewKeyRef(configMapKeyRef, 'ConfigMap', at.field('configMapKeyRef'), review);
  }
  if (isFields(secretKeyRef)) reviewKeyRef(secretKeyRef, 'Secret', at.field('secretKeyRef'), review);
  if (isFields(fileKeyRef)) {
    reviewFileKeyRef(fileKeyRef, at.field('fileKeyRef'), review, context);
  }
}

function reviewKeyRef({ name, key }: Fields, kind: string, at: FieldPath, review: Review): void {
  if (isBlank(name)) {
    review.report(ENV_CHECKS['env-cmref-name'], at.field('name'), {
      message: `The ${kind} is not named`,
      fix: `Write the name of the ${kind}`,
    });
  } else if (typeof name === 'string' && !DNS_1123_SUBDOMAIN.test(name)) {
    review.format(ENV_CHECKS['env-cmref-name'], name, DNS_1123_SUBDOMAIN, at.field('name'));
  }
  if (isBlank(key)) {
    review.report(ENV_CHECKS['env-cmref-key-required'], at.field('key'), {
      message: `The key in the ${kind} is not named`,
      fix: `Write "key", as it stands in the data of the ${kind}`,
    });
  } else if (typeof key === 'string' && !CONFIG_KEY.test(key)) {
    review.format(ENV_CHECKS['env-cmref-key'], key, CONFIG_KEY, at.field('key'));
  }
}

function reviewFileKeyRef(ref: Fields, at: FieldPath, review: Review, context: PodContext): void {
  const { key, volumeName, path } = ref;
  for (const field of ['key', 'volumeName', 'path']) {
    if (!isBlank(ref[field])) continue;
    review.report(ENV_CHECKS['env-filekeyref-required'], at.field(field), {
      message: `The file that the variable comes from has no "${field}"`,
      fix: `Write "${field}"`,
    });
  }
  const check = ENV_CHECKS['env-filekeyref'];
  if (!isBlank(key)) review.format(check, key, ENV_NAME_RELAXED, at.field('key'));
  if (typeof path === 'string' && hasBackstep(path)) {
    review.report(check, at.field('path'), {
      message: `The path ${quoted(path)} has a ".."`,
      fix: 'Write the path from the top of the volume',
    });
  }
  if (typeof volumeName !== 'string' || volumeName === '') return;
  if (!DNS_1123_LABEL.test(volumeName)) {
    review.format(check, volumeName, DNS_1123_LABEL, at.field('volumeName'));
    return;
  }
  const volume = context.volumes.get(volumeName);
  if (volume === undefined) {
    review.report(ENV_CHECKS['env-filekeyref-volume'], at.field('volumeName'), {
      message: `The Pod has no volume ${quoted(volumeName)}`,
      fix: 'Write the name of a volume, or add the volume as an "emptyDir"',
    });
  } else if (isAbsent(volume.emptyDir) && hasSource(volume)) {
    review.report(ENV_CHECKS['env-filekeyref-empty-dir'], at.field('volumeName'), {
      message: `The volume ${quoted(volumeName)} is no "emptyDir"`,
      fix: 'Take a volume of the type "emptyDir"',
    });
  }
}

/** A volume without a source is an empty directory. */
function hasSource(volume: Fields): boolean {
  return Object.keys(volume).some((field) => field !== 'name' && !isAbsent(volume[field]));
}

function reviewEnvFrom(envFrom: readonly unknown[], at: FieldPath, review: Review): void {
  for (const [source, index] of objectsOf(envFrom)) {
    const { prefix, configMapRef, secretRef } = source;
    if (!isBlank(prefix)) {
      review.format(ENV_CHECKS['envfrom-prefix'], prefix, formatOf(review), at.index(index).field('prefix'));
    }
    const hasBoth = !isAbsent(configMapRef) && !isAbsent(secretRef);
    const isUnknown = Object.keys(source).some((name) => name !== 'prefix' && !isAbsent(source[name]));
    if (hasBoth || !isUnknown) {
      review.report(ENV_CHECKS['envfrom-one-of'], at.index(index), {
        message: hasBoth
          ? 'The variables come from both a ConfigMap and a Secret'
          : 'The variables come from neither a ConfigMap nor a Secret',
        fix: hasBoth ? 'Write an item for each' : 'Write "configMapRef" or "secretRef"',
        alias: at.toString(),
      });
    }
    if (isFields(configMapRef)) {
      reviewSourceName(configMapRef.name, 'ConfigMap', at.index(index).field('configMapRef'), review);
    }
    if (isFields(secretRef)) reviewSourceName(secretRef.name, 'Secret', at.index(index).field('secretRef'), review);
  }
}

function reviewSourceName(name: unknown, kind: string, at: FieldPath, review: Review): void {
  if (isBlank(name)) {
    review.report(ENV_CHECKS['envfrom-ref-required'], at.field('name'), {
      message: `The ${kind} is not named`,
      fix: `Write the name of the ${kind}`,
    });
  } else if (typeof name === 'string' && !DNS_1123_SUBDOMAIN.test(name)) {
    review.format(ENV_CHECKS['envfrom-ref-name'], name, DNS_1123_SUBDOMAIN, at.field('name'));
  }
}
