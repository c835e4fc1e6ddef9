import { dataKeyProblem } from './data-keys';
import {
  cut,
  domain,
  format,
  hyphenate,
  LABEL_LENGTH,
  labelText,
  lowerCase,
  type NameFormat,
  withoutAccents,
} from './name-format';
import { closest } from './suggest';

export type { NameFormat } from './name-format';

// Lengths below count UTF-16 units where the API server counts bytes: what holds more than ASCII fails the pattern anyway.

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const UNDERSCORED_SUBDOMAIN = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const LABEL_TEXT = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const PORT = /^(?!.*--)(?=.*[a-z])[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const ENV = /^(?!\.\.)(?!\.$)[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const PRINTABLE_BUT_EQUALS = /^[ -<>-~]+$/;
const HEADER = /^[-A-Za-z0-9]+$/;
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

const SUBDOMAIN_LENGTH = 253;

/**
 * The name of a container, a volume, a namespace or a StatefulSet.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export const DNS_1123_LABEL: NameFormat = format(
  'DNS-1123 label',
  'at most 63 characters: lower case letters, digits and "-", starting and ending with a letter or digit',
  (text) => text.length <= LABEL_LENGTH && LABEL.test(text),
  (text) => cut(hyphenate(text.toLowerCase(), /[^a-z0-9]+/g), LABEL_LENGTH),
);

/**
 * The name of a Pod, a ConfigMap, a Secret and of most other objects.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names
 */
export const DNS_1123_SUBDOMAIN: NameFormat = format(
  'DNS-1123 subdomain',
  'at most 253 characters: lower case letters, digits, "-" and ".", each part between dots starting and ending with a letter or digit',
  isSubdomain,
  (text) => domain(text.toLowerCase(), SUBDOMAIN_LENGTH),
);

/**
 * The name of a Service.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
 */
export const DNS_1035_LABEL: NameFormat = format(
  'DNS-1035 label',
  'at most 63 characters: lower case letters, digits and "-", starting with a letter and ending with a letter or digit',
  (text) => text.length <= LABEL_LENGTH && LABEL_1035.test(text),
  (text) => cut(hyphenate(text.toLowerCase(), /[^a-z0-9]+/g).replace(/^[^a-z]+/, ''), LABEL_LENGTH),
);

/**
 * The key of a label.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export const QUALIFIED_NAME: NameFormat = format(
  'qualified name',
  'a name of at most 63 letters, digits, "-", "_" and ".", starting and ending with a letter or digit; before it, if anything, a DNS-1123 subdomain and "/"',
  isQualifiedName,
  (text) => qualify(text, (prefix) => prefix.toLowerCase()),
);

/**
 * The value of a label, which may be empty.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export const LABEL_VALUE: NameFormat = format(
  'label value',
  'empty, or at most 63 letters, digits, "-", "_" and ".", starting and ending with a letter or digit',
  (text) => text === '' || isLabelText(text),
  labelText,
);

/**
 * The key of an annotation: that of a label, in whose prefix upper case letters are no mistake.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
 */
export const ANNOTATION_KEY: NameFormat = format(
  'annotation key',
  'a name of at most 63 letters, digits, "-", "_" and ".", starting and ending with a letter or digit; before it, if anything, a DNS subdomain and "/"',
  (text) => isQualifiedName(lowerCase(text)),
  (text) => qualify(text, (prefix) => prefix),
);

/**
 * The name of a container's port.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export const PORT_NAME: NameFormat = format(
  'port name',
  'at most 15 characters: lower case letters, digits and "-", at least one letter, no "--", no "-" at either end',
  (text) => text.length <= 15 && PORT.test(text),
  (text) => cut(hyphenate(text.toLowerCase(), /[^a-z0-9]+/g), 15),
);

/**
 * The name of an environment variable, before Kubernetes 1.32.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export const ENV_NAME_STRICT: NameFormat = format(
  'environment variable name',
  'letters, digits, "_", "-" and ".", not starting with a digit, nor with ".." and not "."',
  (text) => ENV.test(text),
  (text) => {
    const plain = withoutAccents(text)
      .replace(/[^-._a-zA-Z0-9]+/g, '_')
      .replace(/^\.\.+/, '');
    if (/^[_.-]*$/.test(plain)) return undefined;
    return /^\d/.test(plain) ? `_${plain}` : plain;
  },
);

/**
 * The name of an environment variable, from Kubernetes 1.32 on.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export const ENV_NAME_RELAXED: NameFormat = format(
  'environment variable name',
  'printable ASCII characters other than "=", at least one',
  (text) => PRINTABLE_BUT_EQUALS.test(text),
  (text) => {
    const plain = text.replace(/[^ -<>-~]+/g, '_');
    return /^_*$/.test(plain) ? undefined : plain;
  },
);

/**
 * The key of a ConfigMap or a Secret.
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object
 */
export const CONFIG_KEY: NameFormat = format(
  'data key',
  'at most 253 letters, digits, "-", "_" and ".", not "." and not starting with ".."',
  (text) => dataKeyProblem(text) === undefined,
  (text) => {
    const plain = hyphenate(text, /[^-._a-zA-Z0-9]+/g).replace(/^\.\.+/, '');
    return /[a-zA-Z0-9]/.test(plain) ? plain.slice(0, SUBDOMAIN_LENGTH) : undefined;
  },
);

/**
 * The name of a header in the HTTP request of a probe.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#LifecycleHandler
 */
export const HTTP_HEADER_NAME: NameFormat = format(
  'HTTP header name',
  'letters, digits and "-", at least one',
  (text) => HEADER.test(text),
  (text) => hyphenate(text, /[^-A-Za-z0-9]+/g),
);

/**
 * The name of a kernel parameter.
 * @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
 */
export const SYSCTL_NAME: NameFormat = format(
  'sysctl name',
  'at most 253 characters: lower case letters, digits, "-" and "_", in parts joined by "." or "/" that each start and end with a letter or digit',
  (text) => text.length <= SUBDOMAIN_LENGTH && SYSCTL.test(text),
  (text) => text.trim().toLowerCase().replace(/\s+/g, '_'),
);

/**
 * A search domain of a Pod's DNS, before Kubernetes 1.33; a "." at its end is no mistake.
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export const DNS_SEARCH_STRICT: NameFormat = format(
  'DNS search domain',
  DNS_1123_SUBDOMAIN.rule,
  (text) => isSubdomain(text.replace(/\.$/, '')),
  (text) => domain(text.toLowerCase(), SUBDOMAIN_LENGTH),
);

/**
 * A search domain of a Pod's DNS, from Kubernetes 1.33 on: a single "." or one with "_" in it is none either.
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
 */
export const DNS_SEARCH_RELAXED: NameFormat = format(
  'DNS search domain',
  'at most 253 characters: lower case letters, digits, "-", "_" and ".", each part between dots starting with a letter, a digit or one "_" and ending with a letter or digit; or a single "."',
  (text) => {
    const name = text.replace(/\.$/, '');
    return text === '.' || (name.length <= SUBDOMAIN_LENGTH && UNDERSCORED_SUBDOMAIN.test(name));
  },
  (text) => domain(text.toLowerCase(), SUBDOMAIN_LENGTH),
);

/**
 * The name of an object of which the API server asks only that it fits into a URL: a Role or a ClusterRole. An empty name
 * has the format, too; that it is missing is another mistake.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#path-segment-names
 */
export const PATH_SEGMENT_NAME: NameFormat = format(
  'path segment name',
  'free of "/" and "%", and neither "." nor ".."',
  (text) => text !== '.' && text !== '..' && !/[/%]/.test(text),
  (text) => hyphenate(text, /[/%]+/g) || undefined,
);

/**
 * The name of a CSI driver: a subdomain in letters of either case.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/
 */
export const CSI_DRIVER_NAME: NameFormat = format(
  'CSI driver name',
  'at most 63 characters: letters, digits, "-" and ".", each part between dots starting and ending with a letter or digit',
  (text) => Buffer.byteLength(text) <= LABEL_LENGTH && isSubdomain(lowerCase(text)),
  (text) => domain(text, LABEL_LENGTH),
);

const COMPUTE_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];
const REQUESTS = 'requests.';

/**
 * The name of a resource in a container's requests and limits.
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-types
 */
export const RESOURCE_NAME: NameFormat = format(
  'resource name',
  '"cpu", "memory", "ephemeral-storage", "hugepages-" and a size, or a name with a domain before it, as "nvidia.com/gpu"',
  (text) => {
    if (!isQualifiedName(text)) return false;
    if (!text.includes('/')) return COMPUTE_RESOURCES.includes(text) || text.startsWith('hugepages-');
    return text.includes('kubernetes.io/') || (!text.startsWith(REQUESTS) && isQualifiedName(REQUESTS + text));
  },
  (text) => {
    const name = text.trim();
    if (name.includes('/')) return QUALIFIED_NAME.repair(name.replace(/^(requests|limits)\./, ''));
    const small = name.toLowerCase();
    // "gpu" is but a letter away from "cpu", and not meant as it.
    return small.length > 3 ? (closest(small, COMPUTE_RESOURCES) ?? small) : small;
  },
);

function isSubdomain(text: string): boolean {
  return text.length <= SUBDOMAIN_LENGTH && SUBDOMAIN.test(text);
}

function isLabelText(text: string): boolean {
  return text.length <= LABEL_LENGTH && LABEL_TEXT.test(text);
}

function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  return slash < 0 ? isLabelText(text) : isSubdomain(text.slice(0, slash)) && isLabelText(text.slice(slash + 1));
}

function qualify(text: string, letters: (prefix: string) => string): string | undefined {
  const [first = '', ...rest] = text.split('/').filter((part) => part !== '');
  if (rest.length === 0) return labelText(first);
  const prefix = domain(letters(first), SUBDOMAIN_LENGTH);
  const name = labelText(rest.join('-'));
  return prefix === '' || name === undefined ? undefined : `${prefix}/${name}`;
}
