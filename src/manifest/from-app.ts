import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { PodwrightError } from '../errors';
import { type Place, type Places, sortObjects } from './object-order';
import { referencesOf } from './references';
import { topologicalSort } from './topological-sort';

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

/**
 * All objects under a construct, by chart, in an order that respects their dependencies, explicit ones and, where those
 * leave it open, references by name. What both leave open stays in the order of creation.
 * @throws PodwrightError for a circle of explicit dependencies
 */
export function fromApp(root: IConstruct): AppObjects {
  const places = new Map<IConstruct, Place>();
  const objects = new Map<Chart, ApiObject[]>();
  const problems: string[] = [];

  const walk = (construct: IConstruct, parent: IConstruct | undefined, above: Place): void => {
    const { node } = construct;
    const chart = Chart.isChart(construct) ? (construct as Chart) : above.chart;
    const dependencies = node.dependencies;
    const dependents = dependencies.length > 0 ? [...above.dependents, construct] : above.dependents;
    const place = { chart, parent, dependencies, dependents };
    places.set(construct, place);
    for (const problem of node.validate()) problems.push(`[${node.path}] ${problem}`);
    if (chart === construct) objects.set(chart as Chart, []);
    if (chart && ApiObject.isApiObject(construct)) objects.get(chart)?.push(construct);
    for (const child of node.children) walk(child, construct, place);
  };
  walk(root, undefined, { dependencies: [], dependents: [] });

  const { charts, dependent } = sortCharts(places);
  return {
    charts: charts.map((chart) => ({ chart, objects: sortObjects(objects.get(chart) ?? [], places, refuseCircle) })),
    hasDependentCharts: dependent,
    problems,
  };
}

/**
 * cdk8s' own order of charts, since it is in their file names: depth first, from the charts that none depends on; but
 * where that leaves it open, a chart comes after those whose objects its own name.
 */
function sortCharts(places: Places): { charts: Chart[]; dependent: boolean } {
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
  const named = namedCharts(places);
  const charts = topologicalSort<Chart>(
    [...roots, ...needs.keys()],
    (chart) => ({ hard: [...(needs.get(chart) ?? [])], soft: [...(named.get(chart) ?? [])] }),
    refuseCircle,
  );
  return { charts, dependent: needed.size > 0 };
}

/** For each chart the others whose objects its own refer to by name. */
function namedCharts(places: Places): ReadonlyMap<Chart, ReadonlySet<Chart>> {
  const named = new Map<Chart, Set<Chart>>();
  for (const [construct, { chart }] of places) {
    for (const reference of chart ? referencesOf(construct) : []) {
      const target = places.get(reference)?.chart;
      if (!chart || !target || target === chart) continue;
      const targets = named.get(chart) ?? new Set();
      named.set(chart, targets.add(target));
    }
  }
  return named;
}

function refuseCircle(circle: readonly IConstruct[]): never {
  // A construct and the whole of its objects are two steps of the way; a reader sees one.
  const steps = circle.filter((construct, i) => construct !== circle[i - 1]);
  throw new PodwrightError({
    code: 'DEPENDENCY_CYCLE',
    message: `Dependencies go in a circle: ${steps.map(({ node }) => `"${node.path}"`).join(' needs ')}`,
    fix: 'Remove one of these dependencies',
  });
}
