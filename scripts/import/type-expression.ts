import { ImportError } from './import-error';
import type { OpenApiValue } from './open-api';

// What these look like in the document says less than what the API server takes for them.
const SPECIAL: { readonly [definition: string]: string } = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': 'quantity',
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': 'intOrString',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': 'time',
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': 'microtime',
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': 'object',
  'io.k8s.apimachinery.pkg.apis.meta.v1.Patch': 'object',
  'io.k8s.apimachinery.pkg.runtime.RawExtension': 'object',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': 'any',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': 'any',
};

const SCALARS: { readonly [typeAndFormat: string]: string } = {
  string: 'string',
  'string:byte': 'bytes',
  'string:date-time': 'time',
  'integer:int32': 'int32',
  'integer:int64': 'int64',
  'number:double': 'number',
  boolean: 'boolean',
};

/** The name of a definition in type expressions: its last three labels, as in `core.v1.Pod`. */
export function typeName(definition: string): string {
  return SPECIAL[definition] ?? definition.split('.').slice(-3).join('.');
}

/** Whether a definition is a built-in of type expressions, and so no type of its own. */
export function isSpecial(definition: string): boolean {
  return definition in SPECIAL;
}

/**
 * The type expression of a value.
 *
 * @param where to be named in an error, as in `core.v1.Pod.spec`
 */
export function typeExpression(value: OpenApiValue, where: string): string {
  if (value.$ref !== undefined) return typeName(value.$ref.replace('#/definitions/', ''));
  if (value.type === 'array' && value.items !== undefined) return `[]${typeExpression(value.items, where)}`;
  if (value.type === 'object') {
    return value.additionalProperties === undefined
      ? 'object'
      : `map[]${typeExpression(value.additionalProperties, where)}`;
  }
  const scalar = SCALARS[value.format === undefined ? `${value.type}` : `${value.type}:${value.format}`];
  if (scalar !== undefined) return scalar;
  const found = JSON.stringify({ type: value.type, format: value.format });
  throw new ImportError(
    'UNSUPPORTED_SCHEMA',
    `"${where}" has the unknown type ${found}`,
    'Add it to type-expression.ts',
  );
}

/** Whether an element type names a type, rather than a scalar. */
export function isNamed(element: string): boolean {
  return element.includes('.');
}
