import { fieldsOf } from '../../manifest/fields';
import type { Draft, OpenContainer } from './draft';

/** Sets a field of the Pods' spec and asks for it, unless it is set already. */
export function podField(draft: Draft, field: string, value: unknown): void {
  if (draft.spec[field] !== undefined) return;
  draft.spec[field] = value;
  draft.require({ sort: 'field', target: draft.target, of: 'pods', path: `spec.${field}`, value });
}

/** Sets a field of a container and asks for it, unless it is set already. */
export function containerField(draft: Draft, container: OpenContainer, field: string, value: unknown): void {
  if (container[field] !== undefined) return;
  container[field] = value;
  const { target } = draft;
  draft.require({ sort: 'field', target, of: 'pods', path: field, value, container: container.name });
}

/** Gives the Pods labels or annotations and asks for them; those whose key is there already are left out. */
export function describe(
  draft: Draft,
  field: 'labels' | 'annotations',
  wanted: Readonly<Record<string, string>>,
): Record<string, string> {
  const there = fieldsOf(draft.podMetadata[field]);
  const added = Object.fromEntries(Object.entries(wanted).filter(([key]) => there[key] === undefined));
  if (Object.keys(added).length === 0) return added;
  draft.podMetadata[field] = { ...there, ...added };
  draft.require({ sort: 'metadata', target: draft.target, of: 'pods', [field]: added });
  return added;
}
