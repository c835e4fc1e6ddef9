import type { StructureCheck } from './structure-checks';

const SAYS = {
  'schema-enum': 'A value is one of those that the definition of the kind lists',
  'schema-range': 'A number is within the limits that the definition of the kind sets',
  'schema-length': 'A text, a list or an object is as long as the definition of the kind allows',
  'schema-pattern': 'A text has the pattern that the definition of the kind asks for',
  'schema-format': 'A text or a number has the format that the definition of the kind names',
  'schema-unique': 'An item stands once in a list that the definition of the kind says to be a set or a map',
  'schema-combination': 'A value fits the alternatives that the definition of the kind gives',
} as const;

/** The id of a check of objects whose kind a CustomResourceDefinition describes. */
export type DefinitionCheckId = keyof typeof SAYS;

/** Checks of objects whose kind a CustomResourceDefinition describes, beside those of all objects. */
export const CUSTOM_RESOURCE_CHECKS: readonly StructureCheck[] = Object.entries(SAYS).map(([id, says]) => ({
  id,
  says,
}));
