/** A text format that the API server asks for. */
export interface NameFormat {
  /** What it is called: "DNS-1123 label". */
  readonly name: string;
  /** As in "at most 63 characters: lower case letters, digits and "-", starting and ending with a letter or digit". */
  readonly rule: string;
  readonly test: (text: string) => boolean;
  /** The nearest text that has the format, for the fix; undefined if there is none sensible. */
  readonly repair: (text: string) => string | undefined;
}
const stub: NameFormat = { name: '', rule: '', test: () => true, repair: () => undefined };
export const DNS_1123_LABEL: NameFormat = stub;
export const DNS_1123_SUBDOMAIN: NameFormat = stub;
export const DNS_1035_LABEL: NameFormat = stub;
/** The key of a label. */
export const QUALIFIED_NAME: NameFormat = stub;
export const LABEL_VALUE: NameFormat = stub;
export const ANNOTATION_KEY: NameFormat = stub;
export const PORT_NAME: NameFormat = stub;
export const ENV_NAME_STRICT: NameFormat = stub;
export const ENV_NAME_RELAXED: NameFormat = stub;
export const CONFIG_KEY: NameFormat = stub;
export const HTTP_HEADER_NAME: NameFormat = stub;
export const SYSCTL_NAME: NameFormat = stub;
export const DNS_SEARCH_STRICT: NameFormat = stub;
export const DNS_SEARCH_RELAXED: NameFormat = stub;
export const PATH_SEGMENT_NAME: NameFormat = stub;
export const CSI_DRIVER_NAME: NameFormat = stub;
export const RESOURCE_NAME: NameFormat = stub;
