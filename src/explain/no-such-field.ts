import { type KubernetesVersion, minorOf } from '../kubernetes/versions';
import type { ApiSchema } from '../schema/api-schema';
import { elementOf, fieldNames, fieldOf, hasFields, walk } from './api-fields';
import { ExplainError } from './explain-error';
import { versionsInWords, versionsOf } from './field-versions';
import { nearTo } from './request';
import type { Resource } from './resources';
import { typeText } from './type-text';

/** Why a path leads nowhere in a version, and where the field is that was likely meant. */
export function noSuchField(
  schema: ApiSchema,
  resource: Resource,
  path: readonly string[],
  kubernetes: KubernetesVersion,
): ExplainError {
  const minor = minorOf(kubernetes);
  const { fields, type } = walk(schema, resource.type, path, minor);
  const name = path[fields.length] as string;
  const there = [resource.kind.toLowerCase(), ...path.slice(0, fields.length)].join('.');
  const whole = `${there}.${name}`;
  const versions = versionsOf(schema, resource, path.slice(0, fields.length + 1));
  if (versions.length > 0) {
    const best = versions.find((version) => minorOf(version) > minor) ?? versions.at(-1);
    return new ExplainError(
      'NOT_IN_VERSION',
      `The field "${whole}" is there ${versionsInWords(versions)}; you asked for ${kubernetes}`,
      `Add "--kubernetes ${best}"`,
    );
  }
  if (!hasFields(type)) {
    const last = fields.at(-1);
    const what = type.startsWith('map[]') ? 'has keys that you choose' : `is of the type "${typeText(type)}"`;
    return new ExplainError(
      'UNKNOWN_FIELD',
      `"${there}" ${what}, and has no field "${name}"`,
      `Ask for "${last ? there : whole}"`,
    );
  }
  const own = fieldNames(schema, elementOf(type), minor);
  const near = nearTo(name, own);
  const below = near === undefined ? placeBelow(schema, type, name, minor) : undefined;
  const meant = near === undefined ? below && `${there}.${below}` : `${there}.${near}`;
  return new ExplainError(
    'UNKNOWN_FIELD',
    `There is no field "${name}" in "${there}"`,
    meant === undefined ? `Its fields are ${own.join(', ')}` : `Did you mean "${meant}"?`,
  );
}

/** Where a field of that name is, the nearest below a type. */
function placeBelow(schema: ApiSchema, type: string, name: string, minor: number): string | undefined {
  let level = [{ type: elementOf(type), path: '' }];
  const seen = new Set<string>();
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { type: owner, path } of level) {
      if (seen.has(owner)) continue;
      seen.add(owner);
      if (fieldOf(schema, owner, name, minor)) return `${path}${name}`;
      for (const field of fieldNames(schema, owner, minor)) {
        const inner = fieldOf(schema, owner, field, minor)?.type ?? '';
        // What the cluster reports is seldom meant.
        if (hasFields(inner) && field !== 'status') next.push({ type: elementOf(inner), path: `${path}${field}.` });
      }
    }
    level = next;
  }
  return undefined;
}
