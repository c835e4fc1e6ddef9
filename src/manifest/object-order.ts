import { ApiObject, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { referencesOf } from './references';
import { topologicalSort } from './topological-sort';

/** Where a construct is in its app. */
export interface Place {
  /** The closest chart: the one whose file the objects of the construct are written to. */
  readonly chart?: Chart;
  readonly parent?: IConstruct;
  readonly dependencies: readonly IConstruct[];
  /** The construct and those around it, as far as they depend on anything; the outermost first. */
  readonly dependents: readonly IConstruct[];
}

export type Places = ReadonlyMap<IConstruct, Place>;

/** All objects of a construct, as something that others come after. */
class Members {
  constructor(readonly construct: IConstruct) {}
}

/** What a construct depends on, as something that its objects come after. */
class Gate {
  constructor(
    readonly construct: IConstruct,
    readonly targets: readonly IConstruct[],
  ) {}
}

type Vertex = ApiObject | Members | Gate;

/**
 * A chart's objects: each after all objects of what it, or a construct around it, depends on; and after the objects
 * that it names, unless one of those depends on it. What that leaves open stays in the order of creation.
 *
 * An edge from every object of a construct to every object of another would be quadratically many; so each construct is
 * a vertex of its own, between the two.
 */
export function sortObjects(
  objects: readonly ApiObject[],
  places: Places,
  refuse: (circle: IConstruct[]) => never,
): readonly ApiObject[] {
  const own = new Set<IConstruct>(objects);
  if (isSorted(objects, own, places)) return objects;

  const members = memoized((construct) => new Members(construct));
  // What a construct depends on may be a part of it; then only its other parts come later.
  const gate = memoized((construct) => new Gate(construct, dependenciesOf(construct, false)));
  const innerGates = memoized((construct) =>
    dependenciesOf(construct, true).map((target) => new Gate(construct, [target])),
  );
  function dependenciesOf(construct: IConstruct, inside: boolean): IConstruct[] {
    const all = places.get(construct)?.dependencies ?? [];
    return all.filter((target) => isWithin(target, construct, places) === inside);
  }

  const sorted = topologicalSort<Vertex>(
    objects,
    (vertex) => {
      if (vertex instanceof Gate) return { hard: vertex.targets.map(members) };
      if (vertex instanceof Members)
        return { hard: objectsUnder(vertex.construct).filter((object) => own.has(object)) };
      const hard = (places.get(vertex)?.dependents ?? []).flatMap((construct) => [
        gate(construct),
        ...innerGates(construct).filter(({ targets }) => !targets.some((target) => isWithin(vertex, target, places))),
      ]);
      return { hard, soft: [...referencesOf(vertex)].map(members) };
    },
    (circle) => refuse(circle.map((vertex) => ('construct' in vertex ? vertex.construct : vertex))),
  );
  return sorted.filter((vertex): vertex is ApiObject => own.has(vertex as ApiObject));
}

/** Whether nothing has to move: the usual case, and cheap to see. */
function isSorted(objects: readonly ApiObject[], own: ReadonlySet<IConstruct>, places: Places): boolean {
  const before = new Set<IConstruct>();
  for (const object of objects) {
    if (places.get(object)?.dependents.length !== 0) return false;
    for (const target of referencesOf(object)) {
      // A construct that is no object may have objects: only a walk tells.
      if (!before.has(target) && (own.has(target) || !ApiObject.isApiObject(target))) return false;
    }
    before.add(object);
  }
  return true;
}

function objectsUnder(construct: IConstruct): ApiObject[] {
  if (ApiObject.isApiObject(construct) && construct.node.children.length === 0) return [construct];
  return construct.node.findAll().filter((child): child is ApiObject => ApiObject.isApiObject(child));
}

/** Whether a construct is in another, or is it. */
function isWithin(construct: IConstruct, scope: IConstruct, places: Places): boolean {
  for (let at: IConstruct | undefined = construct; at; at = places.get(at)?.parent) if (at === scope) return true;
  return false;
}

function memoized<V>(make: (construct: IConstruct) => V): (construct: IConstruct) => V {
  const known = new Map<IConstruct, V>();
  return (construct) => {
    let value = known.get(construct);
    if (value === undefined) {
      value = make(construct);
      known.set(construct, value);
    }
    return value;
  };
}
