import type { FieldPath } from '../../../kubernetes/field-path';
import { type Fields, fieldsOf, itemsOf, objectsOf } from '../../../manifest/fields';
import type { Entry } from '../../../manifest/manifest-set';
import { counted } from '../text/counted';
import type { Part, Row } from './scene';
import { rowAt, rowBeside } from './scene-draft';
import { faint, part, shownValue, shownWords } from './shown-value';

const PROBES = [
  ['startupProbe', 'startup'],
  ['livenessProbe', 'liveness'],
  ['readinessProbe', 'readiness'],
] as const;

interface Timing {
  readonly field: string;
  readonly value: number;
  say(value: string): string;
}

/** The timing of a probe, with what holds where it says nothing. */
const TIMINGS: readonly Timing[] = [
  { field: 'initialDelaySeconds', value: 0, say: (value) => `after ${value} s` },
  { field: 'periodSeconds', value: 10, say: (value) => `every ${value} s` },
  { field: 'timeoutSeconds', value: 1, say: (value) => `timeout ${value} s` },
  { field: 'failureThreshold', value: 3, say: (value) => `threshold ${value}` },
  { field: 'successThreshold', value: 1, say: (value) => `success threshold ${value}` },
];

/** What the kubelet asks a container, and when. */
export function probeRows(entry: Entry, container: Fields, at: FieldPath): Row[] {
  return PROBES.flatMap(([field, caption]) => {
    if (container[field] === undefined) return [];
    const probe = fieldsOf(container[field]);
    const probeAt = at.field(field);
    const row = rowAt(entry, probeAt, { caption, parts: [{ look: 'code', text: handlerText(probe) }], lines: 2 });
    return [row, ...timingRows(row.id, probe)];
  });
}

function timingRows(id: string, probe: Fields): Row[] {
  const said: string[] = [];
  const silent: string[] = [];
  for (const { field, value, say } of TIMINGS) {
    const own = probe[field];
    // The API server takes 0 for absent where it makes no sense.
    const isSaid = own !== undefined && own !== null && (own !== 0 || value === 0);
    if (isSaid) said.push(say(shownValue(own)));
    else if (field !== 'successThreshold') silent.push(say(String(value)));
  }
  if (probe.terminationGracePeriodSeconds !== undefined) {
    said.push(`then ${shownValue(probe.terminationGracePeriodSeconds)} s to end`);
  }
  const rows: Row[] = [];
  const parts: Part[] = said.length > 0 ? [part('plain', said.join(', '))] : [];
  if (parts.length > 0) rows.push(rowBeside(`${id}#timing`, { parts, lines: 3 }));
  if (silent.length > 0)
    rows.push(rowBeside(`${id}#defaults`, { parts: [faint(`default: ${silent.join(', ')}`)], lines: 3 }));
  return rows;
}

/** What a probe or a hook does, in short. */
export function handlerText(handler: Fields): string {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler;
  if (exec !== undefined) return `exec ${shownWords(itemsOf(fieldsOf(exec).command))}`;
  if (httpGet !== undefined) {
    const { scheme, host, port, path, httpHeaders } = fieldsOf(httpGet);
    const headers = objectsOf(httpHeaders).length;
    const url = `${scheme === 'HTTPS' ? 'HTTPS' : 'HTTP'} GET ${shownValue(path ?? '/')} on ${host === undefined ? '' : `${shownValue(host)} `}port ${shownValue(port ?? '?')}`;
    return headers > 0 ? `${url} with ${counted(headers, 'header')}` : url;
  }
  if (tcpSocket !== undefined) {
    const { host, port } = fieldsOf(tcpSocket);
    return `TCP ${host === undefined ? '' : `${shownValue(host)} `}port ${shownValue(port ?? '?')}`;
  }
  if (grpc !== undefined) {
    const { port, service } = fieldsOf(grpc);
    return `gRPC port ${shownValue(port ?? '?')}${service === undefined ? '' : ` service ${shownValue(service)}`}`;
  }
  if (sleep !== undefined) return `sleep ${shownValue(fieldsOf(sleep).seconds ?? '?')} s`;
  return 'nothing to do is named';
}
