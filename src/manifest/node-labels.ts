import { matchesSelector } from '../kubernetes/label-selector';
import { type Fields, fieldsOf, itemsOf, objectsOf, textEntriesOf } from './fields';

/**
 * The labels that every node has on which a Pod can run, by what its nodeSelector and its required node affinity say: of the
 * terms of the latter one must hold, and those that cannot hold beside the nodeSelector do not count.
 * @returns nothing where no node can meet all of it
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function guaranteedNodeLabels(spec: Fields): ReadonlyMap<string, string> | undefined {
  const selected = new Map(textEntriesOf(spec.nodeSelector));
  const required = fieldsOf(fieldsOf(spec.affinity).nodeAffinity).requiredDuringSchedulingIgnoredDuringExecution;
  if (required === undefined || required === null) return selected;
  const terms = objectsOf(fieldsOf(required).nodeSelectorTerms);
  const possible = terms.flatMap(([term]) => labelsOfTerm(term, selected) ?? []);
  const [first, ...others] = possible;
  if (!first) return undefined;
  const common = [...first].filter(([key, value]) => others.every((labels) => labels.get(key) === value));
  return new Map([...selected, ...common]);
}

/** Of more values than these nobody knows which are possible. */
const MOST_VALUES = 100;

/** The labels that a term names of every node that meets it and is selected; nothing where no node does. */
function labelsOfTerm(term: Fields, selected: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const expressions = objectsOf(term.matchExpressions).map(([expression]) => expression);
  // A term that says nothing matches no node.
  if (expressions.length === 0 && itemsOf(term.matchFields).length === 0) return undefined;
  const byKey = new Map<string, Fields[]>();
  for (const expression of expressions) {
    if (typeof expression.key !== 'string') continue;
    const own = byKey.get(expression.key);
    if (own) own.push(expression);
    else byKey.set(expression.key, [expression]);
  }
  const labels = new Map<string, string>();
  for (const [key, own] of byKey) {
    const chosen = selected.get(key);
    const values = chosen === undefined ? valuesIn(own) : [chosen];
    if (!values || values.length > MOST_VALUES) continue;
    const [value, ...more] = values.filter((value) => own.every((expression) => isMet(expression, key, value)));
    if (value === undefined) return undefined;
    if (more.length === 0) labels.set(key, value);
  }
  return labels;
}

/** The values of which a label has one; nothing where it may have any. */
function valuesIn(expressions: readonly Fields[]): readonly string[] | undefined {
  const first = expressions.find(({ operator }) => operator === 'In');
  return first && [...new Set(itemsOf(first.values).filter((value) => typeof value === 'string'))];
}

function isMet(expression: Fields, key: string, label: string): boolean {
  const { operator, values } = expression;
  if (operator !== 'Gt' && operator !== 'Lt') {
    return matchesSelector({ matchExpressions: [expression] }, { [key]: label });
  }
  const [number, bound] = [label, String(itemsOf(values)[0])].map((text) => Number.parseInt(text, 10)) as [
    number,
    number,
  ];
  return operator === 'Gt' ? number > bound : number < bound;
}
