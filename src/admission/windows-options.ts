import type { FieldPath } from '../kubernetes/field-path';
import { DNS_1123_SUBDOMAIN } from '../kubernetes/names';
import { type Fields, fieldsOf, isFields, objectsOf } from '../manifest/fields';
import { checks } from './check';
import { quoted, type Review } from './review';

/** What the API server checks of WindowsSecurityContextOptions. */
export const WINDOWS_OPTIONS_CHECKS = checks('WindowsSecurityContextOptions', {
  'sec-win-gmsa-name': {
    path: 'windowsOptions.gmsaCredentialSpecName',
    says: 'The name of a GMSA credential spec is a DNS-1123 subdomain',
    cause: 'Invalid',
  },
  'sec-win-gmsa-spec': {
    path: 'windowsOptions.gmsaCredentialSpec',
    says: 'A GMSA credential spec is not empty and has at most 64 KiB',
    cause: 'Invalid',
  },
  'sec-win-user-name': {
    path: 'windowsOptions.runAsUserName',
    says: 'A Windows user is "user" or "domain\\user" in the letters that Windows takes, the user of at most 104 bytes',
    cause: 'Invalid',
  },
  'sec-win-host-process': {
    path: 'windowsOptions.hostProcess',
    says: 'All containers of a Pod are host processes or none, and the Pod says nothing else than its containers',
    cause: 'Invalid',
  },
  'sec-win-host-process-network': {
    path: 'spec.hostNetwork',
    says: 'A Pod of host processes uses the network of its node',
    cause: 'Invalid',
  },
});

const MAX_GMSA_BYTES = 64 * 1024;

/** Checks `windowsOptions` of a Pod or a container. */
export function reviewWindowsOptions(options: unknown, at: FieldPath, review: Review): void {
  if (!isFields(options)) return;
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options;
  if (gmsaCredentialSpecName !== undefined) {
    const check = WINDOWS_OPTIONS_CHECKS['sec-win-gmsa-name'];
    review.format(check, gmsaCredentialSpecName, DNS_1123_SUBDOMAIN, at.field('gmsaCredentialSpecName'));
  }
  if (typeof gmsaCredentialSpec === 'string') {
    const isEmpty = gmsaCredentialSpec === '';
    if (isEmpty || Buffer.byteLength(gmsaCredentialSpec) > MAX_GMSA_BYTES) {
      review.report(WINDOWS_OPTIONS_CHECKS['sec-win-gmsa-spec'], at.field('gmsaCredentialSpec'), {
        message: `The GMSA credential spec ${isEmpty ? 'is empty' : 'has more than 64 KiB'}`,
        fix: isEmpty ? 'Remove the field' : 'Write the JSON of the credential spec alone',
      });
    }
  }
  if (typeof runAsUserName !== 'string') return;
  const problem = userNameProblem(runAsUserName);
  if (problem === undefined) return;
  review.report(WINDOWS_OPTIONS_CHECKS['sec-win-user-name'], at.field('runAsUserName'), {
    message: `${quoted(runAsUserName)} is no Windows user: ${problem}`,
    fix: 'Write "user" or "domain\\user", as "ContainerUser"',
  });
}

const MAX_DOMAIN_BYTES = 255;
const MAX_USER_BYTES = 104;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
const NET_BIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
const DNS_PART = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

/** What is wrong with the name of a Windows user, as a clause, if anything. */
function userNameProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (CONTROL.test(name)) return 'it has control characters';
  const parts = name.split('\\');
  if (parts.length > 2) return 'it has more than one backslash';
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? parts[0] : undefined;
  if (domain !== undefined) {
    if (Buffer.byteLength(domain) > MAX_DOMAIN_BYTES) return `its domain has more than ${MAX_DOMAIN_BYTES} bytes`;
    const isDomain = NET_BIOS.test(domain) || domain.split('.').every((part) => DNS_PART.test(part));
    if (!isDomain) return 'its domain is neither a NetBIOS nor a DNS name';
  }
  if (user === '') return 'it has no user after the domain';
  if (Buffer.byteLength(user) > MAX_USER_BYTES) return `its user has more than ${MAX_USER_BYTES} bytes`;
  if (/^[. ]+$/.test(user)) return 'its user has nothing but dots and spaces';
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) return 'its user has one of the characters " / \\ : ; | = , + * ? < > @ [ ]';
  return undefined;
}

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'];

/** Checks that a Pod mixes no host processes of Windows with other containers; `at` is the Pod's spec. */
export function reviewHostProcesses(spec: Fields, at: FieldPath, review: Review): void {
  const inherited = hostProcessOf(spec);
  let count = 0;
  let other: FieldPath | undefined;
  for (const list of LISTS) {
    if (!Array.isArray(spec[list])) continue;
    for (const [container, index] of objectsOf(spec[list])) {
      const own = hostProcessOf(container);
      if (own !== undefined && inherited !== undefined && own !== inherited) {
        review.report(WINDOWS_OPTIONS_CHECKS['sec-win-host-process'], hostProcessAt(at, list, index), {
          message: `The container says ${own} where the Pod says ${inherited}`,
          fix: `Write ${inherited}, or remove the field from one of the two`,
        });
      }
      if (own ?? inherited) count++;
      else other ??= hostProcessAt(at, list, index);
    }
  }
  if (count === 0) return;
  if (other !== undefined) {
    review.report(WINDOWS_OPTIONS_CHECKS['sec-win-host-process'], other, {
      message: 'The container is no host process, but another one of the Pod is',
      fix: 'Write true here, or put the container into a Pod of its own',
      alias: at.toString(),
    });
  }
  if (spec.hostNetwork !== true) {
    review.report(WINDOWS_OPTIONS_CHECKS['sec-win-host-process-network'], at.field('hostNetwork'), {
      message: 'A Pod of host processes needs "hostNetwork: true"',
      fix: 'Write "hostNetwork: true"',
    });
  }
}

function hostProcessOf(owner: Fields): boolean | undefined {
  if (owner.securityContext === undefined) return undefined;
  const { hostProcess } = fieldsOf(fieldsOf(owner.securityContext).windowsOptions);
  return typeof hostProcess === 'boolean' ? hostProcess : undefined;
}

function hostProcessAt(spec: FieldPath, list: string, index: number): FieldPath {
  return spec.down(list, index, 'securityContext', 'windowsOptions', 'hostProcess');
}
