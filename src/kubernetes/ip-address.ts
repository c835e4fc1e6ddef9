/** How narrowly an address is read. */
export interface IpOptions {
  /**
   * Whether to refuse what other programs read in another way: leading zeros, an IPv4 address written as an IPv6 one, and in
   * a CIDR bits beyond its prefix.
   * @default false as fields do that are older than the strict reading
   */
  readonly strict?: boolean;
}

/** An IP address; one of IPv4 that is written as IPv6 (`::ffff:10.0.0.1`) counts as IPv4. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly isUnspecified: boolean;
  readonly isLoopback: boolean;
  /** Unicast only. */
  readonly isLinkLocal: boolean;
  readonly isLinkLocalMulticast: boolean;
  /** As Kubernetes prints it: `2001:db8::1`. */
  readonly text: string;
}

/** A block of addresses. */
export interface Cidr {
  /** The address as it stands, whose bits may go beyond the prefix. */
  readonly ip: IpAddress;
  /** In bits of the block's own family. */
  readonly prefix: number;
  /** The first address of the block. */
  readonly network: IpAddress;
  /** As Kubernetes prints it: `10.0.0.0/8`. */
  readonly text: string;
  /** Whether the other block lies within this one; both of one family. */
  contains(other: Cidr): boolean;
}

/** An address is eight numbers of 16 bits, one of IPv4 the last two of them after this. */
const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/**
 * Reads an IP address as the API server does.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#hostname-and-name-resolution
 */
export function parseIp(text: string, { strict = false }: IpOptions = {}): IpAddress | undefined {
  const groups = readGroups(text, strict);
  if (groups === undefined || (strict && text.includes(':') && isMapped(groups))) return undefined;
  return new Address(groups);
}

/**
 * Reads a CIDR as the API server does.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-ipblock-selectors
 */
export function parseCidr(text: string, options: IpOptions = {}): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = text.slice(0, slash);
  const ip = parseIp(address, options) as Address | undefined;
  const bits = decimal(text.slice(slash + 1), options.strict === true);
  const isShort = !address.includes(':');
  if (ip === undefined || bits === undefined || bits > (isShort ? 32 : 128)) return undefined;
  const network = ip.first(isShort ? bits + 96 : bits);
  if (options.strict === true && network.text !== ip.text) return undefined;
  // A block of IPv6 that lies in the mapped range is one of IPv4.
  const prefix = !isShort && network.family === 4 ? bits - 96 : bits;
  return {
    ip,
    prefix,
    network,
    text: `${network.text}/${prefix}`,
    contains: (other) =>
      other.network.family === network.family &&
      other.prefix >= prefix &&
      (other.network as Address).first(network.family === 4 ? prefix + 96 : prefix).text === network.text,
  };
}

function readGroups(text: string, strict: boolean): readonly number[] | undefined {
  // What comes first tells the family; without either it is no address.
  const mark = /[.:]/.exec(text)?.[0];
  if (mark === undefined) return undefined;
  if (mark === ':') return readLong(text, strict);
  const pair = readShort(text, strict);
  return pair === undefined ? undefined : [...MAPPED, ...pair];
}

/** `10.0.0.1` as two numbers. */
function readShort(text: string, strict: boolean): readonly number[] | undefined {
  const bytes = text.split('.').map((part) => decimal(part, strict));
  const [a, b, c, d] = bytes;
  if (bytes.length !== 4 || bytes.some((byte) => byte === undefined || byte > 0xff)) return undefined;
  return [((a ?? 0) << 8) | (b ?? 0), ((c ?? 0) << 8) | (d ?? 0)];
}

function readLong(text: string, strict: boolean): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = '', tail] = halves;
  const before = readParts(head, strict, tail === undefined);
  const after = readParts(tail ?? '', strict, true);
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

/** The numbers of one side of `::`, the last two of all maybe in the notation of IPv4. */
function readParts(text: string, strict: boolean, isLast: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (part.includes('.')) {
      const pair = isLast && index === parts.length - 1 ? readShort(part, strict) : undefined;
      if (pair === undefined) return undefined;
      groups.push(...pair);
    } else {
      const group = /^[0-9a-fA-F]+$/.test(part) && !(strict && part.length > 4) ? Number.parseInt(part, 16) : 0x10000;
      if (group > 0xffff) return undefined;
      groups.push(group);
    }
  }
  return groups;
}

function decimal(text: string, strict: boolean): number | undefined {
  return /^[0-9]+$/.test(text) && !(strict && /^0./.test(text)) ? Number(text) : undefined;
}

function isMapped(groups: readonly number[]): boolean {
  return MAPPED.every((group, index) => groups[index] === group);
}

class Address implements IpAddress {
  public readonly family: 4 | 6;
  public readonly isUnspecified: boolean;
  public readonly isLoopback: boolean;
  public readonly isLinkLocal: boolean;
  public readonly isLinkLocalMulticast: boolean;
  public readonly text: string;

  public constructor(private readonly groups: readonly number[]) {
    const [first = 0] = groups;
    const [high = 0, low = 0] = groups.slice(6);
    const isShort = isMapped(groups);
    this.family = isShort ? 4 : 6;
    this.text = isShort ? [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.') : longText(groups);
    this.isUnspecified = this.text === '0.0.0.0' || this.text === '::';
    this.isLoopback = isShort ? high >> 8 === 127 : this.text === '::1';
    this.isLinkLocal = isShort ? high === 0xa9fe : (first & 0xffc0) === 0xfe80;
    this.isLinkLocalMulticast = isShort ? high === 0xe000 && low >> 8 === 0 : (first & 0xff0f) === 0xff02;
  }

  /** The first address of those with the same so many bits of 128. */
  public first(bits: number): Address {
    return new Address(
      this.groups.map((group, index) => {
        const own = Math.min(Math.max(bits - 16 * index, 0), 16);
        return group & (0xffff << (16 - own)) & 0xffff;
      }),
    );
  }
}

/** The longest run of zeros, the first of equals, becomes `::` unless it is a single one. */
function longText(groups: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (groups[to] === 0) to++;
    if (to - from > length) [start, length] = [from, to - from];
  }
  const hex = groups.map((group) => group.toString(16));
  if (start < 0) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}
