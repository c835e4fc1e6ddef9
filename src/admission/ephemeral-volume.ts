import type { FieldPath } from '../kubernetes/field-path';
import { type Fields, isFields } from '../manifest/fields';
import { checks } from './check';
import { reviewTemplateMeta } from './object-meta';
import { reviewClaimSpec } from './persistent-volume-claim';
import { quoted, type Review } from './review';

/** What the API server checks of EphemeralVolumeSource. */
export const EPHEMERAL_VOLUME_CHECKS = checks('EphemeralVolumeSource', {
  'vol-ephemeral-template': {
    path: 'ephemeral.volumeClaimTemplate',
    says: 'There is a template of the claim',
    cause: 'Required',
  },
  'vol-ephemeral-meta': {
    path: 'ephemeral.volumeClaimTemplate.metadata',
    says: 'The template of a claim has labels and annotations, and no other metadata',
    cause: 'Forbidden',
  },
});

/** Checks `ephemeral`. */
export function reviewEphemeral({ volumeClaimTemplate: template }: Fields, at: FieldPath, review: Review): void {
  const templateAt = at.field('volumeClaimTemplate');
  if (template === undefined || template === null) {
    review.report(EPHEMERAL_VOLUME_CHECKS['vol-ephemeral-template'], templateAt, {
      message: '"ephemeral" has no "volumeClaimTemplate"',
      fix: 'Write "volumeClaimTemplate" with the spec of the claim that the volume gets',
    });
  }
  if (!isFields(template)) return;
  if (isFields(template.metadata)) reviewMeta(template.metadata, templateAt.field('metadata'), review);
  reviewClaimSpec(template.spec, templateAt.field('spec'), review);
}

function reviewMeta(metadata: Fields, at: FieldPath, review: Review): void {
  reviewTemplateMeta(metadata, at, review);
  for (const [field, value] of Object.entries(metadata)) {
    if (field === 'labels' || field === 'annotations' || isUnset(field, value)) continue;
    review.report(EPHEMERAL_VOLUME_CHECKS['vol-ephemeral-meta'], at.field(field), {
      message: `The template of a claim cannot have ${quoted(field)}`,
      fix: 'Remove it: the claim is named after the Pod and the volume',
      ...(field === 'uid' ? { alias: `${at}.uID` } : {}),
    });
  }
}

/** Whether the value is none to the server: that of an absent field. */
function isUnset(field: string, value: unknown): boolean {
  return value === null || value === undefined || value === '' || (field === 'generation' && value === 0);
}
