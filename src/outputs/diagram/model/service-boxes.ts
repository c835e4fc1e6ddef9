import { FieldPath } from '../../../kubernetes/field-path';
import { containersOf } from '../../../kubernetes/pod-spec';
import { fieldsOf, numberOf, objectsOf, textOf } from '../../../manifest/fields';
import type { Entry, PodEntry } from '../../../manifest/manifest-set';
import { PodSelection } from '../../../manifest/selected-pods';
import { unmatchedSelector } from '../../../manifest/unmatched-selector';
import type { Box, Part, Row } from './scene';
import { boxAt, idOf, rowAt, rowBeside, type SceneDraft } from './scene-draft';
import { faint, part, shownValue } from './shown-value';

const SPEC = FieldPath.of('spec');

const MOST_LABELS = 20;

/** The Services that select a Pod, or were surely meant to, with wires to the labels and the ports. */
export function servicesOf(pod: PodEntry, draft: SceneDraft): void {
  for (const service of draft.set.ofKind('Service')) {
    if (service.group !== '') continue;
    const selector = fieldsOf(fieldsOf(service.manifest.spec).selector);
    if (Object.keys(selector).length === 0) continue;
    const isSelected = PodSelection.of(draft.set).byLabels(service.namespace, selector).includes(pod);
    const near = isSelected ? undefined : unmatchedSelector(draft.set, service.namespace, selector)?.misspelt;
    if (!isSelected && near?.pod !== pod) continue;
    const note = service.namespace === pod.entry.namespace ? undefined : namespaceNote(service);
    const box = draft.shared(idOf(service, ''), () => serviceBox(service, note));
    for (const key of Object.keys(selector)) {
      if (near && pod.labels[key] !== selector[key]) continue;
      const label = idOf(pod.entry, pod.metadataAt.field('labels').key(key));
      const at = SPEC.field('selector').key(key);
      draft.wire('selects', idOf(service, at), label, service, at);
    }
    if (isSelected) portWires(pod, service, box, draft);
  }
}

/**
 * A Service that selects no Pod of the picture.
 * @param hasPods whether there are any
 */
export function loneServiceBox(service: Entry, hasPods: boolean): Box {
  const box = serviceBox(service, namespaceNote(service));
  const { selector, type } = fieldsOf(service.manifest.spec);
  if (type === 'ExternalName') return box;
  const labels = Object.keys(fieldsOf(selector)).length;
  if (labels > 0 && !hasPods) return box;
  const words = labels > 0 ? 'none of these Pods' : 'nothing itself: something else makes its endpoints';
  const row = rowBeside(`${box.id}#alone`, { caption: 'selects', parts: [faint(words)], lines: 2 });
  box.rows.splice(Math.min(labels, MOST_LABELS), 0, row);
  return box;
}

function namespaceNote({ namespace }: Entry): string | undefined {
  return namespace === '' ? undefined : `namespace ${shownValue(namespace)}`;
}

/** A Service with the labels that it looks for and its ports. */
function serviceBox(service: Entry, place: string | undefined): Box {
  const { type, selector, ports, clusterIP, externalName } = fieldsOf(service.manifest.spec);
  const rows: Row[] = [];
  for (const [key, value] of Object.entries(fieldsOf(selector)).slice(0, MOST_LABELS)) {
    const parts = [part('name', key), faint(' = '), part('code', value)];
    rows.push(rowAt(service, SPEC.field('selector').key(key), { caption: 'selects', parts }));
  }
  for (const [port, index] of objectsOf(ports)) {
    rows.push(rowAt(service, SPEC.down('ports', index), { caption: 'port', parts: portParts(port) }));
  }
  if (externalName !== undefined)
    rows.push(rowAt(service, SPEC.field('externalName'), { caption: 'name', parts: [part('code', externalName)] }));
  const sort = clusterIP === 'None' ? 'headless' : shownValue(type ?? 'ClusterIP');
  const note = [sort, ...(place === undefined ? [] : [place])].join(', ');
  return boxAt(service, '', {
    sort: 'service',
    label: 'Service',
    title: shownValue(service.name || '(no name)'),
    note,
    rows,
  });
}

function portParts({ name, port, targetPort, protocol, nodePort }: ReturnType<typeof fieldsOf>): Part[] {
  const parts: Part[] = name === undefined ? [] : [part('name', name), faint(': ')];
  parts.push(
    part('code', port ?? '?'),
    faint(' → '),
    part(targetPort === undefined ? 'faint' : 'code', targetPort ?? port ?? '?'),
  );
  if (protocol !== undefined && protocol !== 'TCP') parts.push(faint('/'), part('code', protocol));
  if (nodePort !== undefined) parts.push(faint(`  node port ${shownValue(nodePort)}`));
  return parts;
}

function portWires(pod: PodEntry, service: Entry, box: Box, draft: SceneDraft): void {
  for (const [port, index] of objectsOf(fieldsOf(service.manifest.spec).ports)) {
    const target = containerPort(pod, port.targetPort ?? port.port, textOf(port.protocol) ?? 'TCP');
    const at = SPEC.down('ports', index);
    if (target) draft.wire('traffic', idOf(service, at), target, service, at);
  }
  // A Service of which only the box remains would hang in the air.
  if (box.rows.length === 0) draft.wire('selects', box.id, idOf(pod.entry, ''), service, SPEC);
}

/** The line of the port of a container that a Service leads to. */
function containerPort(pod: PodEntry, target: unknown, protocol: string): string | undefined {
  for (const { container, list, index, kind } of containersOf(pod.spec)) {
    if (kind === 'ephemeral' || kind === 'init') continue;
    for (const [port, place] of objectsOf(container.ports)) {
      if ((textOf(port.protocol) ?? 'TCP') !== protocol) continue;
      const isMeant = typeof target === 'number' ? numberOf(port.containerPort) === target : port.name === target;
      if (isMeant && target !== undefined) return idOf(pod.entry, pod.at.down(list, index, 'ports', place));
    }
  }
  return undefined;
}
