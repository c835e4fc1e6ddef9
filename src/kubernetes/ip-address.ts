export interface IpOptions {
  readonly strict?: boolean;
}
export interface IpAddress {
  readonly family: 4 | 6;
  readonly isUnspecified: boolean;
  readonly isLoopback: boolean;
  readonly isLinkLocal: boolean;
  readonly isLinkLocalMulticast: boolean;
  /** Canonical text. */
  readonly text: string;
  toString(): string;
}
export interface Cidr {
  readonly ip: IpAddress;
  readonly prefix: number;
}
export function parseIp(_text: string, _options: IpOptions = {}): IpAddress | undefined {
  return undefined;
}
export function parseCidr(_text: string, _options: IpOptions = {}): Cidr | undefined {
  return undefined;
}
