/** The names that the preamble takes. */
export const PREAMBLE_NAMES: readonly string[] = [
  'AtMostOne',
  'Embedded',
  'ExactlyOne',
  'IntOrString',
  'Quantity',
  'QuantitySuffix',
  'ResourceList',
];

/** What stands before the types of the API: whence they are, and the types that they are written with. */
export const PREAMBLE = (
  versions: readonly string[],
): string => `// Written by \`npm run import\` from the Kubernetes API, ${versions[0]} to ${versions.at(-1)}; do not edit.
// The descriptions are those of the Kubernetes Authors, under the Apache License 2.0.

/** The suffix of a {@link Quantity}: thousandths and less, thousands and more, or powers of 1024. */
export type QuantitySuffix =
  | 'n' | 'u' | 'm'
  | 'k' | 'M' | 'G' | 'T' | 'P' | 'E'
  | 'Ki' | 'Mi' | 'Gi' | 'Ti' | 'Pi' | 'Ei';

/** An amount, as in \`2\`, \`'250m'\` or \`'0.5Gi'\`. */
export type Quantity = number | \`\${number}\` | \`\${number}\${QuantitySuffix}\`;

/** A number, or a string such as a port's name or \`'25%'\`. */
export type IntOrString = number | string;

/** Amounts by resource, as in \`{ cpu: '500m', memory: '128Mi' }\`. */
export interface ResourceList {
  /** In cores: \`'500m'\` is half of one. */
  readonly cpu?: Quantity;
  /** In bytes. */
  readonly memory?: Quantity;
  /** In bytes, of a node's local disk. */
  readonly 'ephemeral-storage'?: Quantity;
  /** In bytes, of a volume. */
  readonly storage?: Quantity;
  /** Any other, as in \`'hugepages-2Mi'\` or \`'nvidia.com/gpu'\`. */
  readonly [name: string]: Quantity | undefined;
}

/** An object with one of T's members and none of the others. */
export type ExactlyOne<T> = {
  [K in keyof T]: { readonly [P in K]: T[P] } & { readonly [P in Exclude<keyof T, K>]?: never };
}[keyof T];

/** An object with one of T's members, or none. */
export type AtMostOne<T> = ExactlyOne<T> | { readonly [P in keyof T]?: never };

/** A kind inside another object, where it need not say what it is. */
export type Embedded<T extends { readonly apiVersion: string; readonly kind: string }> = {
  readonly [P in keyof T as Exclude<P, 'apiVersion' | 'kind'>]: T[P];
} & { readonly apiVersion?: T['apiVersion']; readonly kind?: T['kind'] };
`;
