import { parseQuantity } from '../../kubernetes/quantity';
import type { Source } from '../../manifest/container-environment';
import type { Words } from '../language';
import type { Origin } from './requirement';
import { type Check, either, name, optional, shape, text } from './shape';
import { code, resourceWords, words } from './wording';

type FieldOrigin = Extract<Origin, { field: string }>;
type ResourceOrigin = Extract<Origin, { resource: string }>;

const DOWNWARD: Readonly<Record<string, Check>> = {
  field: shape<FieldOrigin>({ field: name }),
  resource: shape<ResourceOrigin>({ resource: name, container: optional(name), divisor: optional(name) }),
};

/** What an origin in the Pod itself is as data. */
export const DOWNWARD_ORIGIN: Check = either(DOWNWARD);

/** What an origin is as data. */
export const ORIGIN: Check = either({
  value: shape<Extract<Origin, { value: string }>>({ value: text }),
  configMap: shape<Extract<Origin, { configMap: string }>>({ configMap: name, key: name }),
  secret: shape<Extract<Origin, { secret: string }>>({ secret: name, key: name }),
  ...DOWNWARD,
});

/** A ConfigMap or a Secret: ConfigMap `conf`. */
export function dataObject({ configMap, secret }: { readonly configMap?: string; readonly secret?: string }): string {
  return configMap === undefined ? `Secret ${code(secret ?? '')}` : `ConfigMap ${code(configMap)}`;
}

/**
 * What an origin in the Pod itself gives.
 * @param own the container that gets it
 */
export function downwardWords(from: FieldOrigin | ResourceOrigin, own: string): Words {
  if ('field' in from) return fieldWords(from.field);
  const { resource, container, divisor } = from;
  const [level = '', ...rest] = resource.split('.');
  const amount = resourceWords(rest.join('.'));
  const asked = level === 'limits' ? words('limit', '제한(limit)') : words('request', '요청(request)');
  const isOwn = container === undefined || container === own;
  const whose = isOwn ? '그 컨테이너의' : `컨테이너 ${code(container)}의`;
  const unit =
    divisor === undefined ? words('', '') : words(`, in units of ${code(divisor)},`, `(단위 ${code(divisor)})`);
  return words(
    `${isOwn ? 'its own' : 'the'} ${amount.en} ${asked.en}${isOwn ? '' : ` of container ${code(container)}`}${unit.en}`,
    `${whose} ${amount.ko} ${asked.ko} 값${unit.ko}`,
  );
}

const FIELDS: Readonly<Record<string, Words>> = {
  'metadata.name': words("the Pod's own name", 'Pod 자신의 이름'),
  'metadata.namespace': words("the Pod's own namespace", 'Pod 자신의 네임스페이스'),
  'metadata.uid': words("the Pod's own UID", 'Pod 자신의 UID'),
  'metadata.labels': words('all labels of the Pod itself', 'Pod 자신의 모든 레이블'),
  'metadata.annotations': words('all annotations of the Pod itself', 'Pod 자신의 모든 어노테이션'),
  'spec.nodeName': words('the name of the node that the Pod runs on', 'Pod가 실행되는 노드의 이름'),
  'spec.serviceAccountName': words("the name of the Pod's ServiceAccount", 'Pod의 ServiceAccount 이름'),
  'status.podIP': words("the Pod's own IP address", 'Pod 자신의 IP 주소'),
  'status.podIPs': words('all IP addresses of the Pod itself', 'Pod 자신의 모든 IP 주소'),
  'status.hostIP': words("the IP address of the Pod's node", 'Pod가 실행되는 노드의 IP 주소'),
  'status.hostIPs': words("all IP addresses of the Pod's node", 'Pod가 실행되는 노드의 모든 IP 주소'),
};

function fieldWords(field: string): Words {
  if (Object.hasOwn(FIELDS, field)) return FIELDS[field] as Words;
  const [, map, key] = /^metadata\.(labels|annotations)\['([^']*)'\]$/.exec(field) ?? [];
  if (key === undefined) return words(`the Pod's own field ${code(field)}`, `Pod 자신의 필드 ${code(field)}`);
  return map === 'labels'
    ? words(`the value of the Pod's own label ${code(key)}`, `Pod 자신의 레이블 ${code(key)} 값`)
    : words(`the value of the Pod's own annotation ${code(key)}`, `Pod 자신의 어노테이션 ${code(key)} 값`);
}

/** Whether something comes from the key of a ConfigMap or a Secret. */
export function isFromKey(source: Source, kind: string, name: string, key: string): boolean {
  return source.is === 'key' && source.kind === kind && source.name === name && source.key === key;
}

/**
 * Whether something comes from a field of the Pod or a resource.
 * @param container the container that gets it, whose resources are meant where none is named
 */
export function isFromPod(source: Source, from: FieldOrigin | ResourceOrigin, container: string): boolean {
  if ('field' in from) return source.is === 'field' && source.path === from.field;
  return (
    source.is === 'resource' &&
    source.resource === from.resource &&
    (source.container ?? container) === (from.container ?? container) &&
    isSameDivisor(source.divisor, from.divisor)
  );
}

/** Whether something comes from the resource that is meant, but is counted in another unit. */
export function isInOtherUnit(source: Source, from: Origin, container: string): boolean {
  if (!('resource' in from) || source.is !== 'resource') return false;
  return !isFromPod(source, from, container) && isFromPod(source, { ...from, divisor: source.divisor }, container);
}

/** No divisor, and one of zero, mean one. */
function isSameDivisor(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [one, other].map((divisor) => {
    const quantity = parseQuantity(divisor ?? '1');
    return quantity?.sign === 0 ? parseQuantity('1') : quantity;
  });
  return a !== undefined && b !== undefined && a.compare(b) === 0;
}

/** What a source is, so that a hint can say which one was taken. */
export function sourceWords(source: Source): Words {
  switch (source.is) {
    case 'text':
      return words('a value that is written there', '직접 적은 값');
    case 'key':
      return words(`a key of a ${source.kind}`, `${source.kind}의 키`);
    case 'field':
      return words('a field of the Pod', 'Pod의 필드');
    case 'resource':
      return words('a limit or request', '리소스 제한 또는 요청 값');
    default:
      return words('somewhere else', '다른 곳');
  }
}

/** What a requirement wants as a source. */
export function originWords(from: Origin): Words {
  if ('value' in from) return words('a value that is written there', '직접 적은 값');
  if ('configMap' in from) return words('a ConfigMap', 'ConfigMap');
  if ('secret' in from) return words('a Secret', 'Secret');
  return 'field' in from
    ? words('a field of the Pod', 'Pod의 필드')
    : words('a limit or request', '리소스 제한 또는 요청 값');
}

/** What is wrong with the object that keys are taken from, where not just one of the two is named. */
export function dataObjectProblem({ configMap, secret }: Readonly<Record<string, unknown>>): string | undefined {
  return (configMap === undefined) === (secret === undefined) ? 'It has either "configMap" or "secret"' : undefined;
}
