import { parseCidr, parseIp } from '../kubernetes/ip-address';
import type { Report } from '../manifest/problem';
import { quoted } from './review';

/** What to say of text that is no IP address; undefined where it is one. */
export function ipReport(text: string, strict: boolean): Report | undefined {
  if (parseIp(text, { strict }) !== undefined) return undefined;
  return reportOf(text, parseIp(text)?.text, 'IP address', 'as in "192.0.2.1"');
}

/** What to say of text that is no block of IP addresses; undefined where it is one. */
export function cidrReport(text: string, strict: boolean): Report | undefined {
  if (parseCidr(text, { strict }) !== undefined) return undefined;
  return reportOf(text, parseCidr(text)?.text, 'block of IP addresses', 'as in "192.0.2.0/24"');
}

function reportOf(text: string, loose: string | undefined, what: string, example: string): Report {
  if (loose === undefined) return { message: `${quoted(text)} is no ${what}`, fix: `Write one ${example}` };
  return {
    message: `${quoted(text)} is no ${what} that everything reads alike`,
    fix: `Write ${quoted(loose)}, if that is what is meant`,
  };
}
