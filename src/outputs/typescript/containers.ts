import { fieldsOf } from '../../manifest/fields';
import { commentsAt, type ManifestComments } from '../../manifest/manifest-comments';
import { type Code, method } from './code';
import { envCode, envFromCode } from './env';
import { lifecycleCode, probeCode } from './handlers';
import { dataCode, FieldsCode, hoisted, inside, listCode } from './plain';
import { MOUNT_LISTS, type PodVolumes } from './pod-volumes';
import { fits, type Scope } from './scope';

type Fields = Readonly<Record<string, unknown>>;

/** A container, each field as briefly as it can be said. */
export function containerCode(
  container: Fields,
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
  scope: Scope,
): Code {
  const fields = new FieldsCode();
  for (const [key, value] of Object.entries(container)) {
    const own = commentsAt(comments, key);
    fields.add(key, fieldCode(key, value, inside(own), volumes, scope), own);
  }
  return fields.code(comments?.end);
}

function fieldCode(
  key: string,
  value: unknown,
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
  scope: Scope,
): Code {
  switch (key) {
    case 'env':
      return envCode(value as readonly Fields[], comments, scope);
    case 'envFrom':
      return envFromCode(value as readonly Fields[], comments, scope);
    case 'ports':
      return portsCode(value as readonly Fields[], 'containerPort', comments, scope);
    case 'livenessProbe':
    case 'readinessProbe':
    case 'startupProbe':
      return probeCode(fieldsOf(value), comments, scope);
    case 'lifecycle':
      return lifecycleCode(fieldsOf(value), comments, scope);
    default:
      if (volumes.isRecord(key, value)) return mountsCode(value, MOUNT_LISTS[key] as string, comments, volumes);
      return dataCode(value, comments, key);
  }
}

/** Ports: a number where nothing else is said. */
export function portsCode(
  ports: readonly Fields[],
  field: string,
  comments: ManifestComments | undefined,
  scope: Scope,
): Code {
  return {
    is: 'list',
    items: ports.map((port, i) => {
      const own = commentsAt(comments, i);
      const isNumber = fits(port, [field], scope);
      const at = isNumber ? hoisted(own) : own;
      const value = isNumber ? dataCode(port[field]) : dataCode(port, inside(own));
      return { value, before: at?.before, trailing: at?.trailing };
    }),
    end: comments?.end,
  };
}

function mountsCode(
  mounts: readonly Fields[],
  pathField: string,
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
): Code {
  const fields = new FieldsCode();
  mounts.forEach((mount, i) => {
    const { name, [pathField]: path, ...options } = mount;
    const { code, notes } = volumes.use(name as string);
    const value = Object.keys(options).length > 0 ? method(code, 'mount', dataCode(options)) : code;
    fields.note(notes?.before).add(path as string, value, hoisted(commentsAt(comments, i)));
  });
  return fields.code(comments?.end);
}

/** Containers of a list. */
export function containersCode(
  containers: readonly unknown[],
  comments: ManifestComments | undefined,
  volumes: PodVolumes,
  scope: Scope,
): Code {
  return listCode(containers, comments, (item, own) => containerCode(fieldsOf(item), own, volumes, scope));
}
