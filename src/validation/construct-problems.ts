import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { manifestOf } from '../manifest/manifest-of';
import { findingInOneLine } from '../outputs/report/one-line';
import { checkConstructs } from './from-constructs';

/** What was found in a tree, by the construct that it is about; each is told once. */
const found = new WeakMap<IConstruct, Map<IConstruct, readonly Finding[]>>();

/**
 * What is wrong with an object, for an app that asks each construct by itself. All objects of the tree are checked when
 * the first one is asked; when one is asked again, the tree may be another, and all are checked anew.
 */
export function problemsOf(object: IConstruct): string[] {
  const { root } = object.node;
  let rest = found.get(root);
  if (!rest?.has(object)) {
    rest = checkTree(root);
    found.set(root, rest);
  }
  const findings = rest.get(object) ?? [];
  rest.delete(object);
  return findings.filter(({ severity }) => severity === 'error').map(findingInOneLine);
}

function checkTree(root: IConstruct): Map<IConstruct, readonly Finding[]> {
  const objects = root.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  const byConstruct = new Map<IConstruct, Finding[]>(objects.map((object) => [object, []]));
  const byPath = new Map(objects.map((object) => [object.node.path, object]));
  for (const finding of checkConstructs(
    objects,
    objects.map((object) => manifestOf(object) as Manifest),
    {},
  )) {
    const object = byPath.get(finding.constructPath ?? '');
    if (object) byConstruct.get(object)?.push(finding);
  }
  return byConstruct;
}
