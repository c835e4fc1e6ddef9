import { FieldPath } from '../../../kubernetes/field-path';
import { containersOf, effectiveResources, qosClass, type ResourceAmounts } from '../../../kubernetes/pod-spec';
import { type Fields, fieldsOf, itemsOf, objectsOf, textOf } from '../../../manifest/fields';
import type { Entry, PodEntry } from '../../../manifest/manifest-set';
import { counted } from '../text/counted';
import { amountParts, securityText } from './container-boxes';
import type { Box, Part, Row } from './scene';
import { boxAt, idOf, rowAt, rowBeside, type SceneDraft } from './scene-draft';
import { faint, part, plain, shownValue } from './shown-value';
import type { Sources } from './sources';

/** The Pod as a whole. */
export function podBox(pod: PodEntry, draft: SceneDraft, sources: Sources): Box {
  const { entry, spec, isTemplate } = pod;
  const title = isTemplate ? `Pods of ${entry.name}` : entry.name || '(no name)';
  // What is wrong anywhere in a Pod and at no line of its own shows here.
  const at = isTemplate ? (pod.at.up ?? pod.at) : '';
  return boxAt(entry, at, {
    sort: 'pod',
    label: 'Pod',
    title: shownValue(title),
    ...(entry.namespace !== '' && { note: `namespace ${shownValue(entry.namespace)}` }),
    rows: [
      rowBeside(`${idOf(entry, pod.at)}#runs`, { caption: 'runs', parts: [plain(runsText(pod))], lines: 2 }),
      ...labelRows(pod),
      ...choiceRows(pod),
      ...accountRows(pod, draft, sources),
      ...flagRows(pod),
      rowBeside(`${idOf(entry, pod.at)}#qos`, { caption: 'QoS class', parts: [part('strong', qosClass(spec))] }),
      ...amountRows(pod),
    ],
  });
}

const NOUNS = [
  ['init', 'init container'],
  ['sidecar', 'sidecar'],
  ['container', 'container'],
  ['ephemeral', 'ephemeral container'],
] as const;

/** How many containers there are, in words: `1 init container, 2 containers`. */
function runsText({ spec }: PodEntry): string {
  const containers = containersOf(spec);
  const counts = NOUNS.flatMap(([kind, noun]) => {
    const number = containers.filter((other) => other.kind === kind).length;
    return number === 0 ? [] : [counted(number, noun)];
  });
  return counts.join(', ') || 'no container';
}

function labelRows({ entry, labels, metadataAt }: PodEntry): Row[] {
  return Object.entries(labels)
    .slice(0, 20)
    .map(([key, value]) =>
      rowAt(entry, metadataAt.field('labels').key(key), {
        caption: 'labels',
        parts: [part('name', key), faint(' = '), part('code', value)],
      }),
    );
}

function choiceRows({ entry, spec, at }: PodEntry): Row[] {
  const rows: Row[] = [];
  const row = (field: string, caption: string, parts: readonly Part[], lines = 1) => {
    rows.push(rowAt(entry, at.field(field), { caption, parts, lines }));
  };
  if (spec.restartPolicy === undefined) row('restartPolicy', 'restart', [faint('Always, by default')]);
  else row('restartPolicy', 'restart', [part('code', spec.restartPolicy)]);
  for (const [key, value] of Object.entries(fieldsOf(spec.nodeSelector)).slice(0, 12)) {
    const parts = [part('name', key), faint(' = '), part('code', value)];
    rows.push(rowAt(entry, at.field('nodeSelector').key(key), { caption: 'nodes with', parts }));
  }
  for (const [field, caption] of [
    ['nodeName', 'on node'],
    ['priorityClassName', 'priority'],
    ['runtimeClassName', 'runtime'],
    ['schedulerName', 'scheduler'],
    ['dnsPolicy', 'DNS'],
    ['hostname', 'hostname'],
    ['subdomain', 'subdomain'],
  ] as const) {
    if (spec[field] !== undefined) row(field, caption, [part('code', spec[field])]);
  }
  for (const [field, caption] of [
    ['activeDeadlineSeconds', 'deadline'],
    ['terminationGracePeriodSeconds', 'to end'],
  ] as const) {
    if (spec[field] !== undefined) row(field, caption, [part('code', spec[field]), plain(' s')]);
  }
  return rows;
}

function accountRows({ entry, spec, at }: PodEntry, draft: SceneDraft, sources: Sources): Row[] {
  const rows: Row[] = [];
  const field = textOf(spec.serviceAccountName) === undefined ? 'serviceAccount' : 'serviceAccountName';
  const name = textOf(spec[field]);
  if (name !== undefined) {
    const row = rowAt(entry, at.field(field), { caption: 'account', parts: [part('code', name)] });
    rows.push(row);
    draft.wire('account', sources.object('ServiceAccount', entry.namespace, name), row.id, entry, at.field(field));
  }
  for (const [secret, index] of objectsOf(spec.imagePullSecrets)) {
    const secretAt = at.down('imagePullSecrets', index);
    const row = rowAt(entry, secretAt, { caption: 'pulls with', parts: [part('code', secret.name ?? '?')] });
    rows.push(row);
    if (textOf(secret.name) === undefined) continue;
    draft.wire('secret', sources.all('Secret', entry.namespace, secret.name as string).id, row.id, entry, secretAt);
  }
  return rows;
}

const FLAGS: readonly (readonly [field: string, whenTrue: string, whenFalse?: string])[] = [
  ['hostNetwork', "the node's network"],
  ['hostPID', "the node's processes"],
  ['hostIPC', "the node's IPC"],
  ['shareProcessNamespace', 'containers see each others’ processes'],
  ['hostUsers', '', 'users of its own'],
  ['automountServiceAccountToken', '', 'no token of its account'],
  ['enableServiceLinks', '', 'no variables for Services'],
];

function flagRows({ entry, spec, at }: PodEntry): Row[] {
  const rows: Row[] = [];
  for (const [field, whenTrue, whenFalse = ''] of FLAGS) {
    const words = spec[field] === true ? whenTrue : spec[field] === false ? whenFalse : '';
    if (words !== '')
      rows.push(rowAt(entry, at.field(field), { caption: 'also', parts: [plain(`${words} (${field})`)], lines: 2 }));
  }
  for (const [field, noun] of [
    ['tolerations', 'toleration'],
    ['topologySpreadConstraints', 'spread constraint'],
    ['schedulingGates', 'scheduling gate'],
    ['readinessGates', 'readiness gate'],
    ['resourceClaims', 'resource claim'],
  ] as const) {
    const count = itemsOf(spec[field]).length;
    if (count > 0) rows.push(rowAt(entry, at.field(field), { caption: 'also', parts: [plain(counted(count, noun))] }));
  }
  for (const [alias, index] of objectsOf(spec.hostAliases)) {
    const names = itemsOf(alias.hostnames).slice(0, 6).map(shownValue).join(', ');
    const parts = [part('code', alias.ip ?? '?'), faint(' is '), part('name', names)];
    rows.push(rowAt(entry, at.down('hostAliases', index), { caption: 'host names', parts, lines: 2 }));
  }
  for (const [kind, value] of Object.entries(fieldsOf(spec.affinity)).slice(0, 3)) {
    const rules = Object.keys(fieldsOf(value)).some((field) => field.startsWith('required')) ? 'required' : 'preferred';
    rows.push(
      rowAt(entry, at.down('affinity', kind), {
        caption: 'also',
        parts: [plain(`${shownValue(kind)} (${rules})`)],
      }),
    );
  }
  const security = securityText(fieldsOf(spec.securityContext));
  if (security !== '')
    rows.push(
      rowAt(entry, at.field('securityContext'), { caption: 'security', parts: [part('plain', security)], lines: 4 }),
    );
  return rows;
}

/** What the scheduler reckons with. */
function amountRows(pod: PodEntry): Row[] {
  const { requests, limits } = effectiveResources(pod.spec);
  return [amountRow(pod, 'requests', requests), amountRow(pod, 'limits', limits)].flatMap((row) => row ?? []);
}

function amountRow(
  { entry, at, spec }: PodEntry,
  level: 'requests' | 'limits',
  amounts: ResourceAmounts,
): Row | undefined {
  if (amounts.size === 0) return undefined;
  const list = [...amounts]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .slice(0, 12)
    .map(([name, amount]) => [name, amount.toString()] as const);
  const words = ['in all', ...(Object.keys(fieldsOf(spec.overhead)).length > 0 ? ['with its overhead'] : [])];
  if (level === 'limits' && isSomeUnlimited(spec, amounts)) words.push('but not for every container');
  const parts = [...amountParts(list), faint(`   ${words.join(', ')}`)];
  return rowAt(entry, at.down('resources', level), { caption: level, parts, lines: 3 });
}

/** Whether a container may take more of a resource than the sum of the limits. */
function isSomeUnlimited(spec: Fields, amounts: ResourceAmounts): boolean {
  if (Object.keys(fieldsOf(fieldsOf(spec.resources).limits)).length > 0) return false;
  const kept = containersOf(spec).filter(({ kind }) => kind === 'container' || kind === 'sidecar');
  return ['cpu', 'memory'].some(
    (name) =>
      amounts.has(name) &&
      kept.some(({ container }) => fieldsOf(fieldsOf(container.resources).limits)[name] === undefined),
  );
}

/** CPU and memory come first, in whichever order containers name them. */
function placeOf(resource: string): number {
  const place = ['cpu', 'memory'].indexOf(resource);
  return place < 0 ? 2 : place;
}

/** What makes the Pods, in its own words. */
export function workloadBox(entry: Entry): Box {
  const { manifest, kind, name, namespace } = entry;
  const spec = fieldsOf(manifest.spec);
  const rows: Row[] = [];
  const at = FieldPath.of('spec');
  for (const [field, caption] of [
    ['replicas', 'replicas'],
    ['schedule', 'schedule'],
    ['timeZone', 'time zone'],
    ['concurrencyPolicy', 'concurrency'],
    ['suspend', 'suspended'],
    ['completions', 'completions'],
    ['parallelism', 'parallelism'],
    ['backoffLimit', 'retries'],
    ['serviceName', 'headless Service'],
    ['minReadySeconds', 'ready after s'],
  ] as const) {
    if (spec[field] !== undefined)
      rows.push(rowAt(entry, at.field(field), { caption, parts: [part('code', spec[field])] }));
  }
  const type = fieldsOf(spec.strategy).type ?? fieldsOf(spec.updateStrategy).type;
  if (type !== undefined) {
    const field = spec.strategy === undefined ? 'updateStrategy' : 'strategy';
    rows.push(rowAt(entry, at.field(field), { caption: 'updates', parts: [part('code', type)] }));
  }
  const labels = Object.entries(fieldsOf(fieldsOf(spec.selector).matchLabels)).slice(0, 6);
  for (const [key, value] of labels) {
    const parts = [part('name', key), faint(' = '), part('code', value)];
    rows.push(rowAt(entry, at.down('selector', 'matchLabels').key(key), { caption: 'selects', parts }));
  }
  return boxAt(entry, '', {
    sort: 'workload',
    label: kind,
    title: shownValue(name || '(no name)'),
    note: [madeBy(entry), namespace === '' ? '' : `namespace ${shownValue(namespace)}`].filter(Boolean).join(', '),
    rows,
  });
}

function madeBy({ kind, manifest }: Entry): string {
  const { replicas } = fieldsOf(manifest.spec);
  if (kind === 'CronJob') return 'makes a Job each time, which makes the Pods';
  if (kind === 'DaemonSet') return 'makes a Pod on each node';
  if (kind === 'Job') return 'makes Pods until the work is done';
  return typeof replicas === 'number' ? `keeps ${counted(replicas, 'such Pod')}` : 'makes such Pods';
}
