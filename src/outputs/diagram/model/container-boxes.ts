import { type Fields, fieldsOf, itemsOf, objectsOf, textOf } from '../../../manifest/fields';
import type { PodEntry } from '../../../manifest/manifest-set';
import { type ContainerEntry, containersIn } from '../../../manifest/pod-containers';
import { envRows } from './env-rows';
import { handlerText, probeRows } from './probe-rows';
import type { ContainerBox, Part, Row } from './scene';
import { boxAt, idOf, rowAt, type SceneDraft } from './scene-draft';
import { faint, part, plain, shownValue, shownWords } from './shown-value';
import type { Sources } from './sources';
import type { PodVolumes } from './volume-boxes';

const LABELS = {
  container: 'Container',
  init: 'Init container',
  sidecar: 'Sidecar',
  ephemeral: 'Ephemeral container',
} as const;

/** The containers of a Pod in the order in which they start, with wires to what they take. */
export function containersOfPod(
  pod: PodEntry,
  draft: SceneDraft,
  sources: Sources,
  volumes: PodVolumes,
): ContainerBox[] {
  const starting = containersIn(pod).filter(({ list }) => list === 'initContainers').length;
  let step = 0;
  return containersIn(pod).map((entry) => {
    const { container, at, kind } = entry;
    const rows = [
      ...imageRows(pod, entry),
      ...portRows(pod, entry),
      ...resourceRows(pod, entry),
      ...probeRows(pod.entry, container, at),
      ...lifecycleRows(pod, entry),
      ...securityRows(pod, entry),
      ...envRows(pod, entry, draft, sources),
      ...mountRows(pod, entry, draft, volumes),
    ];
    const title = textOf(container.name) ?? '(no name)';
    const isInit = entry.list === 'initContainers';
    if (isInit) step++;
    const box = boxAt(pod.entry, at, {
      sort: kind,
      label: LABELS[kind],
      title: shownValue(title),
      rows,
      ...note(kind, step),
    });
    return { box, kind, step: isInit ? step : starting + (kind === 'ephemeral' ? 2 : 1) };
  });
}

function note(kind: ContainerBox['kind'], step: number): { note?: string } {
  if (kind === 'init')
    return { note: step === 1 ? 'starts first, must succeed' : 'must succeed before the next starts' };
  if (kind === 'sidecar') return { note: step === 1 ? 'starts first, keeps running' : 'keeps running' };
  return kind === 'ephemeral' ? { note: 'added while the Pod runs' } : {};
}

function imageRows({ entry }: PodEntry, { container, at }: ContainerEntry): Row[] {
  const { image, imagePullPolicy, command, args, workingDir, restartPolicy } = container;
  const rows: Row[] = [];
  const pull: Part[] = imagePullPolicy === undefined ? [] : [faint(`  pull ${shownValue(imagePullPolicy)}`)];
  if (image !== undefined)
    rows.push(rowAt(entry, at.field('image'), { caption: 'image', parts: [part('code', image), ...pull], lines: 2 }));
  for (const [field, list] of [
    ['command', command],
    ['args', args],
  ] as const) {
    if (list === undefined) continue;
    const text = Array.isArray(list) ? shownWords(list) : shownValue(list);
    rows.push(rowAt(entry, at.field(field), { caption: field, parts: [{ look: 'code', text }], lines: 3 }));
  }
  if (workingDir !== undefined)
    rows.push(rowAt(entry, at.field('workingDir'), { caption: 'in folder', parts: [part('code', workingDir)] }));
  if (restartPolicy !== undefined)
    rows.push(rowAt(entry, at.field('restartPolicy'), { caption: 'restart', parts: [part('code', restartPolicy)] }));
  return rows;
}

function portRows({ entry }: PodEntry, { container, at }: ContainerEntry): Row[] {
  return objectsOf(container.ports).map(([port, index]) => {
    const { name, containerPort, protocol, hostPort, hostIP } = port;
    const parts: Part[] = [];
    if (name !== undefined) parts.push(part('name', name), faint(': '));
    parts.push(
      part('code', containerPort ?? '?'),
      faint('/'),
      part(protocol === undefined ? 'faint' : 'code', protocol ?? 'TCP'),
    );
    if (hostPort !== undefined) {
      const host = hostIP === undefined ? '' : `${shownValue(hostIP)}:`;
      parts.push(plain(`  on the node: ${host}${shownValue(hostPort)}`));
    }
    return rowAt(entry, at.down('ports', index), { caption: 'port', parts });
  });
}

function resourceRows({ entry }: PodEntry, { container, at }: ContainerEntry): Row[] {
  return (['requests', 'limits'] as const).flatMap((level) => {
    const amounts = Object.entries(fieldsOf(fieldsOf(container.resources)[level]));
    if (amounts.length === 0) return [];
    return [rowAt(entry, at.down('resources', level), { caption: level, parts: amountParts(amounts), lines: 3 })];
  });
}

/** Amounts with the names of their resources. */
export function amountParts(amounts: readonly (readonly [name: string, amount: unknown])[]): Part[] {
  return amounts.flatMap(([name, amount], index) => [
    plain(`${index > 0 ? '   ' : ''}${shownValue(name)} `),
    part('code', amount),
  ]);
}

function lifecycleRows({ entry }: PodEntry, { container, at }: ContainerEntry): Row[] {
  const lifecycle = fieldsOf(container.lifecycle);
  return (['postStart', 'preStop'] as const).flatMap((hook) => {
    if (lifecycle[hook] === undefined) return [];
    const parts = [{ look: 'code', text: handlerText(fieldsOf(lifecycle[hook])) } as const];
    return [rowAt(entry, at.down('lifecycle', hook), { caption: hook, parts, lines: 2 })];
  });
}

function securityRows({ entry }: PodEntry, { container, at }: ContainerEntry): Row[] {
  const text = securityText(fieldsOf(container.securityContext));
  return text === ''
    ? []
    : [rowAt(entry, at.field('securityContext'), { caption: 'security', parts: [part('plain', text)], lines: 4 })];
}

/** What a security context says, in short. */
export function securityText(context: Fields): string {
  return Object.entries(context)
    .slice(0, 20)
    .map(([field, value]) => {
      if (field === 'capabilities') {
        const { add, drop } = fieldsOf(value);
        const words = [
          ...itemsOf(add).map((name) => `+${shownValue(name)}`),
          ...itemsOf(drop).map((name) => `-${shownValue(name)}`),
        ];
        return `capabilities ${words.slice(0, 12).join(' ')}`;
      }
      const type = field === 'seccompProfile' || field === 'appArmorProfile' ? fieldsOf(value).type : value;
      return value === true ? shownValue(field) : `${shownValue(field)}: ${shownValue(type)}`;
    })
    .join(', ');
}

function mountRows(
  { entry }: PodEntry,
  { container, at }: ContainerEntry,
  draft: SceneDraft,
  { byName, readOnly: readOnlyVolumes }: PodVolumes,
): Row[] {
  return (['volumeMounts', 'volumeDevices'] as const).flatMap((field) =>
    objectsOf(container[field]).map(([mount, index]) => {
      const mountAt = at.down(field, index);
      const { name, mountPath, devicePath, readOnly, subPath, subPathExpr } = mount;
      const isTwoWay = readOnly !== true && !readOnlyVolumes.has(name as string);
      const arrow = faint(isTwoWay ? ' ↔ ' : ' ← ');
      const parts = [part('name', mountPath ?? devicePath ?? '?'), arrow, part('code', name ?? '?')];
      const sub = subPath ?? subPathExpr;
      if (sub !== undefined) parts.push(faint(' / '), part('code', sub));
      if (readOnly === true) parts.push(faint('  read-only'));
      const below = hiddenBelow(container, mountPath);
      if (below !== undefined) parts.push(faint(`  over ${shownValue(below)}`));
      const row = rowAt(entry, mountAt, { caption: field === 'volumeMounts' ? 'mounts' : 'devices', parts });
      const volume = typeof name === 'string' ? byName.get(name) : undefined;
      if (volume !== undefined) draft.wire('mount', volume, idOf(entry, mountAt), entry, mountAt, isTwoWay);
      return row;
    }),
  );
}

/** The mount that this one hides a part of: the deepest whose path it is in. */
function hiddenBelow({ volumeMounts }: Fields, path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined;
  const folders = objectsOf(volumeMounts).flatMap(([{ mountPath }]) => textOf(mountPath) ?? []);
  return folders
    .filter((folder) => folder.replace(/\/+$/, '') !== '' && path.startsWith(`${folder.replace(/\/+$/, '')}/`))
    .filter((folder) => folder.replace(/\/+$/, '') !== path.replace(/\/+$/, ''))
    .sort((a, b) => b.length - a.length)[0];
}
