import { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, objectsOf, textOf } from '../manifest/fields';
import { checks } from './check';
import { reviewObjectMeta, reviewTemplateMeta } from './object-meta';
import { reviewPodAnnotations } from './pod-annotations';
import type { PodContext } from './pod-context';
import { reviewPodSpec } from './pod-spec';
import type { Review } from './review';

/** What the API server checks of a PodTemplate alone: all else is checked of every object and of every template. */
export const POD_TEMPLATE_CHECKS = checks('PodTemplate', {});

const TEMPLATE = FieldPath.of('template');

/** Checks a PodTemplate. */
export function reviewPodTemplate(review: Review): void {
  reviewObjectMeta(review, { nameFormat: DNS_1123_SUBDOMAIN, namespaced: true });
  reviewTemplate(review.manifest.template, TEMPLATE, review);
}

/**
 * Checks the template of Pods in a workload; `at` is the template.
 * @param volumes further volumes by name, which stand outside of the template: the claims of a StatefulSet
 * @returns what the template is to the checks of the workload
 */
export function reviewTemplate(
  template: unknown,
  at: FieldPath,
  review: Review,
  volumes?: ReadonlyMap<string, Fields>,
): PodContext {
  const { metadata, spec } = fieldsOf(template);
  const context: PodContext = {
    spec: fieldsOf(spec),
    metadata: fieldsOf(metadata),
    isTemplate: true,
    volumes: volumesOf(spec, volumes),
  };
  reviewTemplateMeta(metadata, at.field('metadata'), review);
  reviewPodAnnotations(context, at.field('metadata').field('annotations'), review);
  reviewPodSpec(context, at.field('spec'), review);
  return context;
}

/** The volumes of a Pod's spec by name, and further ones. */
export function volumesOf(spec: unknown, further?: ReadonlyMap<string, Fields>): ReadonlyMap<string, Fields> {
  const volumes = new Map(further);
  for (const [volume] of objectsOf(fieldsOf(spec).volumes)) {
    const name = textOf(volume.name);
    if (name !== undefined) volumes.set(name, volume);
  }
  return volumes;
}
