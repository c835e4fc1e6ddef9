import { FieldPath } from '../kubernetes/field-path';
import { fieldsOf, isFields } from '../manifest/fields';
import type { ObjectRule } from './rule';

/** The most that all annotations of an object may hold, in bytes. */
const MOST = 262_144;

/** What is applied fits into the annotation in which `kubectl apply` keeps it. */
export const noOversizedApply = {
  id: 'no-oversized-apply',
  says: 'An object fits into the annotation in which kubectl apply keeps it, of 256 KiB at most',
  severity: 'warning',
  kinds: ['ConfigMap', 'Secret', 'CustomResourceDefinition'],
  checkObject({ manifest, kind }, report) {
    // A sum first: to write all objects as JSON takes long.
    if (
      kind !== 'CustomResourceDefinition' &&
      lengthOf(manifest.data) + lengthOf(manifest.stringData) + lengthOf(manifest.binaryData) < MOST / 4
    )
      return;
    if (isServerSide(fieldsOf(manifest.metadata).annotations)) return;
    const size = Buffer.byteLength(JSON.stringify(manifest) ?? '');
    if (size <= MOST) return;
    report({
      at: FieldPath.root,
      // Those who make definitions know.
      ...(kind === 'CustomResourceDefinition' && { severity: 'note' as const }),
      message: `The object has ${Math.ceil(size / 1024)} KiB, so "kubectl apply" cannot keep it in an annotation and fails`,
      fix: 'Use "kubectl apply --server-side", or split the object',
    });
  },
} as const satisfies ObjectRule;

function lengthOf(map: unknown): number {
  let length = 0;
  for (const value of Object.values(fieldsOf(map))) if (typeof value === 'string') length += value.length;
  return length;
}

/** Whether the tool that applies it is told to leave the annotation out. */
function isServerSide(annotations: unknown): boolean {
  return (
    isFields(annotations) &&
    /ServerSideApply=true|Replace=true/.test(String(annotations['argocd.argoproj.io/sync-options']))
  );
}
