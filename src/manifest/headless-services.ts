import { matchesLabels } from '../kubernetes/label-selector';
import { fieldsOf } from './fields';
import type { Entry, ManifestSet, PodEntry } from './manifest-set';
import { PodSelection, type SelectedPods } from './selected-pods';

/** Whether the Service has no address of its own: its name stands for its Pods. */
export function isHeadless(service: Entry): boolean {
  const { clusterIP, clusterIPs } = fieldsOf(service.manifest.spec);
  return clusterIP === 'None' || (Array.isArray(clusterIPs) && clusterIPs[0] === 'None');
}

/** Whether the Service selects a Pod; one without a selector leaves it to others which they are. */
export function mayServe(service: Entry, pod: PodEntry): boolean {
  const selector = fieldsOf(fieldsOf(service.manifest.spec).selector);
  return Object.keys(selector).length === 0 || matchesLabels(selector, pod.labels);
}

const cache = new WeakMap<ManifestSet, Map<PodEntry, Entry>>();

/** A headless Service of the Pod's namespace that selects it. */
export function headlessServiceOf(set: ManifestSet, pod: PodEntry): Entry | undefined {
  let services = cache.get(set);
  if (!services) {
    services = findServices(set);
    cache.set(set, services);
  }
  return services.get(pod);
}

function findServices(set: ManifestSet): Map<PodEntry, Entry> {
  const services = new Map<PodEntry, Entry>();
  const seen = new Set<SelectedPods>();
  for (const service of set.ofKind('Service')) {
    if (service.group !== '' || service.name === '' || !isHeadless(service)) continue;
    const selector = fieldsOf(fieldsOf(service.manifest.spec).selector);
    if (Object.keys(selector).length === 0) continue;
    const pods = PodSelection.of(set).byLabels(service.namespace, selector);
    // Services with the same selector select the same Pods.
    if (seen.has(pods)) continue;
    seen.add(pods);
    for (const pod of pods) if (!services.has(pod)) services.set(pod, service);
  }
  return services;
}
