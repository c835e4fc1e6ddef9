import { isIP, isIPv4, isIPv6 } from 'node:net';
import { decodeBase64 } from '../kubernetes/base64';

const RFC3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d+)?([Zz]|[+-]\d\d:\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}$/i;
const MAC = /^([\da-f]{2}[:-]?){5,}[\da-f]{2}$|^([\da-f]{4}\.){2,}[\da-f]{4}$/i;
const UNITS =
  'ns|nano[a-z]*|us|µs|μs|micro[a-z]*|ms|milli[a-z]*|s|sec[a-z]*|m|min[a-z]*|h|hr[a-z]*|hour[a-z]*|d|day[a-z]*|w|wk[a-z]*|week[a-z]*';
const DURATION = new RegExp(`^[+-]?(0|((\\d+(\\.\\d*)?|\\.\\d+) ?(${UNITS}) ?)+)$`, 'i');

// Its pattern takes long for longer ones.
const MOST_DURATION = 40;

/** The formats of texts that the API server checks, with what it asks for in words. */
const FORMATS: Readonly<Record<string, readonly [words: string, test: (text: string) => boolean]>> = {
  'date-time': ['a time, as "2026-01-31T12:00:00Z"', (text) => RFC3339.test(text) && !Number.isNaN(Date.parse(text))],
  date: ['a date, as "2026-01-31"', (text) => DATE.test(text) && !Number.isNaN(Date.parse(text))],
  ipv4: ['an IPv4 address', isIPv4],
  ipv6: ['an IPv6 address', isIPv6],
  cidr: ['a range of addresses, as "10.0.0.0/8"', isRange],
  byte: ['base64', (text) => 'bytes' in decodeBase64(text)],
  uuid: ['a UUID', (text) => UUID.test(text)],
  mac: ['a MAC address', (text) => MAC.test(text)],
  duration: ['a duration, as "90s" or "1h30m"', (text) => text.length < MOST_DURATION && DURATION.test(text)],
  email: ['a mail address', (text) => text.includes('@')],
  hostname: ['a host name', (text) => /^[^\s_!"#$%&'()*+,/:;<=>?@[\\\]^`{|}~]+$/.test(text)],
  uri: ['a URI', (text) => /^(\/|[a-z][a-z\d+.-]*:)/i.test(text)],
};

function isRange(text: string): boolean {
  const [, address = '', bits = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

/** What a text should be by its format, in words, where it surely is not; undefined where it may be. */
export function misfit(text: string, format: unknown): string | undefined {
  // Longer than all of these: to match it may take long.
  if (typeof format !== 'string' || !Object.hasOwn(FORMATS, format) || text.length > MOST) return undefined;
  const [words, test] = FORMATS[format] as (typeof FORMATS)[string];
  return test(text) ? undefined : words;
}

const MOST = 1_000;
