import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { PodwrightError } from '../errors';
import { referencesOf } from './references';

/** A chart with its own objects, in the order in which they are to be written. */
export interface ChartObjects {
  readonly chart: Chart;
  readonly objects: readonly ApiObject[];
}

/** An app, read in one walk. */
export interface AppObjects {
  /** The charts, each after those that it depends on. */
  readonly charts: readonly ChartObjects[];
  /** Whether any chart depends on another, so that cdk8s numbers the files. */
  readonly hasDependentCharts: boolean;
  /** What the constructs' own validations say, each with the construct's path. */
  readonly problems: readonly string[];
}

/** What is known of a construct after the walk. */
interface Place {
  /** The closest chart: the one whose file an object below is written to. */
  readonly chart?: Chart;
  readonly parent?: IConstruct;
  readonly dependencies: readonly IConstruct[];
}

/**
 * All objects under a construct, by chart, in an order that respects their dependencies: explicit ones (an error where
 * they go in a circle) and, within a chart, references by name. What they leave open stays in the order of creation.
 * @throws PodwrightError for a circle of dependencies
 */
export function fromApp(root: IConstruct): AppObjects {
  const places = new Map<IConstruct, Place>();
  const objects = new Map<Chart, ApiObject[]>();
  const problems: string[] = [];

  const walk = (construct: IConstruct, parent: IConstruct | undefined, above: Chart | undefined): void => {
    const { node } = construct;
    const chart = Chart.isChart(construct) ? (construct as Chart) : above;
    places.set(construct, { chart, parent, dependencies: node.dependencies });
    for (const problem of node.validate()) problems.push(`[${node.path}] ${problem}`);
    if (chart === construct) objects.set(chart as Chart, []);
    if (chart && ApiObject.isApiObject(construct)) objects.get(chart)?.push(construct);
    for (const child of node.children) walk(child, construct, chart);
  };
  walk(root, undefined, undefined);

  const { charts, dependent } = sortCharts(places);
  return {
    charts: charts.map((chart) => ({ chart, objects: sortObjects(objects.get(chart) ?? [], chart, places) })),
    hasDependentCharts: dependent,
    problems,
  };
}

/** cdk8s' own order of charts, since it is in their file names: depth first, from the charts that none depends on. */
function sortCharts(places: ReadonlyMap<IConstruct, Place>): { charts: Chart[]; dependent: boolean } {
  const needs = new Map<Chart, Set<Chart>>();
  const needed = new Set<Chart>();
  const add = (source: Chart | undefined, target: Chart | undefined): void => {
    if (!source || !target || source === target) return;
    needs.get(source)?.add(target);
    needed.add(target);
  };
  for (const [construct, { chart }] of places) if (chart === construct) needs.set(chart, new Set());
  // The chart that holds another comes after it.
  for (const [construct, { chart, parent }] of places) {
    if (chart === construct && parent && Chart.isChart(parent)) add(parent as Chart, chart);
  }
  for (const { chart, dependencies } of places.values()) {
    for (const target of dependencies) add(chart, places.get(target)?.chart);
  }
  const roots = [...needs.keys()].filter((chart) => !needed.has(chart));
  const charts = depthFirst([...roots, ...needs.keys()], (chart) => needs.get(chart) ?? []);
  return { charts, dependent: needed.size > 0 };
}

/**
 * A chart's objects: each after all objects of what it, or a construct around it, depends on; and after the objects
 * that it names, unless one of those depends on it.
 */
function sortObjects(objects: readonly ApiObject[], chart: Chart, places: ReadonlyMap<IConstruct, Place>): ApiObject[] {
  const isOwn = (construct: IConstruct): boolean => places.get(construct)?.chart === chart;
  const objectsUnder = (construct: IConstruct): ApiObject[] =>
    construct.node.findAll().filter((c): c is ApiObject => ApiObject.isApiObject(c) && isOwn(c));

  const sorted = new Set<ApiObject>();
  const open = new Set<ApiObject>();
  const settled = new Set<IConstruct>();
  const settling = new Map<IConstruct, IConstruct>();

  /** Puts all that a construct depends on in place. False: it depends on an object that is still open. */
  const settle = (source: IConstruct, path: readonly IConstruct[]): boolean => {
    if (settled.has(source)) return true;
    const target = settling.get(source);
    if (target !== undefined) {
      // What a construct depends on may be a part of it: then only its other parts come later.
      if (target.node.scopes.includes(source)) return true;
      refuseCircle([...path.slice(path.indexOf(source)), source]);
    }
    let complete = true;
    for (const dependency of places.get(source)?.dependencies ?? []) {
      settling.set(source, dependency);
      for (const object of objectsUnder(dependency)) complete = visit(object, [...path, source]) && complete;
    }
    settling.delete(source);
    if (complete) settled.add(source);
    return complete;
  };

  const visit = (object: ApiObject, path: readonly IConstruct[]): boolean => {
    if (sorted.has(object)) return true;
    if (!object.node.scopes.every((scope) => settle(scope, path))) return false;
    if (sorted.has(object)) return true;
    if (open.has(object)) return false;
    open.add(object);
    // One of cdk8s-plus' is a construct around the object.
    for (const target of referencesOf(object)) for (const named of objectsUnder(target)) visit(named, []);
    open.delete(object);
    sorted.add(object);
    return true;
  };
  for (const object of objects) visit(object, []);
  return [...sorted];
}

function depthFirst<T extends IConstruct>(roots: Iterable<T>, needs: (item: T) => Iterable<T>): T[] {
  const sorted: T[] = [];
  const state = new Map<T, 'open' | 'done'>();
  const visit = (item: T, path: readonly T[]): void => {
    if (state.get(item) === 'done') return;
    if (state.get(item) === 'open') refuseCircle([...path.slice(path.indexOf(item)), item]);
    state.set(item, 'open');
    for (const need of needs(item)) visit(need, [...path, item]);
    state.set(item, 'done');
    sorted.push(item);
  };
  for (const root of roots) visit(root, []);
  return sorted;
}

function refuseCircle(circle: readonly IConstruct[]): never {
  throw new PodwrightError({
    code: 'DEPENDENCY_CYCLE',
    message: `Dependencies go in a circle: ${circle.map(({ node }) => `"${node.path}"`).join(' needs ')}`,
    fix: 'Remove one of these dependencies',
  });
}
