type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether the labels hold each of these keys with its value: all do if there is none, nothing does where there are no
 * `matchLabels` at all. (A Service whose selector is empty is another matter: it selects no Pod.)
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#equality-based-requirement
 */
export function matchesLabels(matchLabels: unknown, labels: unknown): boolean {
  if (!isFields(matchLabels)) return false;
  return Object.entries(matchLabels).every(([key, value]) => isSame(value, labelOf(labels, key)));
}

/**
 * Whether a label selector selects what has these labels: an empty one selects everything, an absent one nothing, nor does
 * one that the API server wouldn't take.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function matchesSelector(selector: unknown, labels: unknown): boolean {
  if (!isFields(selector)) return false;
  const { matchLabels, matchExpressions } = selector;
  if (!isNothing(matchLabels) && !matchesLabels(matchLabels, labels)) return false;
  if (isNothing(matchExpressions)) return true;
  return Array.isArray(matchExpressions) && matchExpressions.every((expression) => matches(expression, labels));
}

function matches(expression: unknown, labels: unknown): boolean {
  if (!isFields(expression) || typeof expression.key !== 'string') return false;
  const label = labelOf(labels, expression.key);
  const values = isNothing(expression.values) ? [] : expression.values;
  if (!Array.isArray(values)) return false;
  switch (expression.operator) {
    case 'In':
      return values.some((value) => isSame(value, label));
    case 'NotIn':
      return values.length > 0 && !values.some((value) => isSame(value, label));
    case 'Exists':
      return values.length === 0 && label !== undefined;
    case 'DoesNotExist':
      return values.length === 0 && label === undefined;
    default:
      return false;
  }
}

/** A label is text, and null the empty one; what else stands there is a mistake of its own, and equal only to the same. */
function isSame(value: unknown, label: unknown): boolean {
  return label !== undefined && (value ?? '') === (label ?? '');
}

function labelOf(labels: unknown, key: string): unknown {
  return isFields(labels) && Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
