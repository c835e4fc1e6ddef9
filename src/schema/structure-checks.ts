/** A check of the form that the API has for an object. */
export interface StructureCheck {
  readonly id: string;
  /** What is asked for, in one sentence without a final period. */
  readonly says: string;
}

const SAYS = {
  'decode-yaml-syntax': 'The text is YAML or JSON that Kubernetes can read',
  'decode-duplicate-key': 'A key stands once in an object',
  'gvk-known': 'The object says which kind of which API version it is, and the target version of Kubernetes serves it',
  'unknown-kind':
    'Something describes the kind: the Kubernetes API, or a CustomResourceDefinition among what is checked',
  'decode-unknown-field': 'The API has a field of that name at that place',
  'decode-field-version': 'The target version of Kubernetes has the field',
  'required-field': 'A field without which the API server refuses the object is there',
  'decode-type': 'A value has the JSON type that the API wants',
  'decode-number-in-string': 'Text that looks like a number is in quotes',
  'decode-bool-in-string': 'Text that YAML takes for true or false is in quotes',
  'decode-string-in-number': 'A number, true or false stands without quotes',
  'decode-float-in-int': 'A whole number has no fraction',
  'decode-int-range': 'A whole number fits into the bits that the API has for it',
  'decode-int-or-string': 'A value that may be a number or text is one of the two',
  'decode-base64': 'Binary data is in standard base64 with its padding',
  'decode-quantity': 'A quantity is a number with a unit that Kubernetes knows',
  'decode-time': 'A time is written as RFC 3339 has it',
} as const;

/** The id of a check of the structure. */
export type StructureCheckId = keyof typeof SAYS;

/** Every check of the structure, in the order of the documentation. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = Object.entries(SAYS).map(([id, says]) => ({ id, says }));
