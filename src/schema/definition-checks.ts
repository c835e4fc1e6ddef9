import type { StructureCheck } from './structure-checks';

/** Checks of objects whose kind a CustomResourceDefinition describes, beside those of all objects. */
export const CUSTOM_RESOURCE_CHECKS: readonly StructureCheck[] = [];
