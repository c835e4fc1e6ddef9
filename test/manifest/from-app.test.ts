import { describe, expect, test } from '@jest/globals';
import { ApiObject, App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import fc from 'fast-check';
import { App, Chart, ConfigMap, Namespace, Pod, Service, StatefulSet } from 'podwright';
import { fromApp } from '../../src/manifest/from-app';
import { errorOf, newChart } from '../support/chart';

const object = (scope: Construct, id: string): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap' });

/** The ids of the objects of each chart, in their order. */
function order(root: Construct): Record<string, string[]> {
  const { charts } = fromApp(root);
  return Object.fromEntries(charts.map(({ chart, objects }) => [chart.node.path, objects.map(({ node }) => node.id)]));
}

describe('the order of objects', () => {
  test('is that of creation, where nothing depends on anything', () => {
    const chart = newChart();
    for (const id of ['c', 'a', 'b']) object(chart, id);
    expect(order(chart.node.root as Construct)).toEqual({ chart: ['c', 'a', 'b'] });
  });

  test('puts first what others depend on, and that alone', () => {
    const chart = newChart();
    const [a, , c, d] = ['a', 'b', 'c', 'd'].map((id) => object(chart, id)) as [
      ApiObject,
      ApiObject,
      ApiObject,
      ApiObject,
    ];
    a.addDependency(d);
    d.addDependency(c);
    expect(order(chart)).toEqual({ chart: ['c', 'd', 'a', 'b'] });
  });

  test('takes all objects of a construct that is depended on, or that depends', () => {
    const chart = newChart();
    const late = new Construct(chart, 'late');
    object(late, 'l1');
    object(late, 'l2');
    const early = new Construct(chart, 'early');
    object(early, 'e1');
    object(new Construct(early, 'inner'), 'e2');
    late.node.addDependency(early);
    expect(order(chart)).toEqual({ chart: ['e1', 'e2', 'l1', 'l2'] });
  });

  test('what a construct depends on may be a part of it', () => {
    const chart = newChart();
    const whole = new Construct(chart, 'whole');
    object(whole, 'rest');
    const part = new Construct(whole, 'part');
    object(part, 'p1');
    object(part, 'p2');
    whole.node.addDependency(part);
    expect(order(chart)).toEqual({ chart: ['p1', 'p2', 'rest'] });
  });

  test('puts first what an object names, of ours and of cdk8s-plus', () => {
    const chart = newChart();
    const [pods, others] = [new Construct(chart, 'pods'), new Construct(chart, 'others')];
    const config = new ConfigMap(others, 'config');
    const theirs = new plus.ConfigMap(others, 'theirs');
    const namespace = new Namespace(others, 'namespace');
    const metadata = { namespace };
    new Pod(pods, 'pod', { metadata, containers: [{ name: 'c', envFrom: [theirs, config] }] });
    expect(order(chart)).toEqual({ chart: ['namespace', 'Resource', 'config', 'pod'] });
  });

  test('a Service is named by its StatefulSet and selects it: no circle', () => {
    const chart = newChart();
    const template = { metadata: { labels: { app: 'x' } }, containers: [{ name: 'c' }] };
    const sets = new Construct(chart, 'sets');
    const service = new Service(chart, 'service', { selector: new Pod(chart, 'pod', template) });
    new StatefulSet(sets, 'set', { serviceName: service, template });
    expect(order(chart)).toEqual({ chart: ['service', 'set', 'pod'] });
  });

  test('a dependency wins over a name', () => {
    const chart = newChart();
    const [pods, others] = [new Construct(chart, 'pods'), new Construct(chart, 'others')];
    const config = new ConfigMap(others, 'config');
    const pod = new Pod(pods, 'pod', { containers: [{ name: 'c', envFrom: [config] }] });
    config.addDependency(pod);
    expect(order(chart)).toEqual({ chart: ['pod', 'config'] });
  });

  test('a circle is refused with its path', () => {
    const chart = newChart();
    const [a, b, c] = ['a', 'b', 'c'].map((id) => object(chart, id)) as [ApiObject, ApiObject, ApiObject];
    a.addDependency(b);
    b.addDependency(c);
    c.addDependency(b);
    const error = errorOf(() => fromApp(chart));
    expect(error.code).toBe('DEPENDENCY_CYCLE');
    expect(error.message).toBe(
      'Dependencies go in a circle: "chart/b" needs "chart/c" needs "chart/b". Remove one of these dependencies',
    );
  });

  test('a circle through the parts of two constructs is refused', () => {
    const chart = newChart();
    const [one, two] = [new Construct(chart, 'one'), new Construct(chart, 'two')];
    const part = object(one, 'part');
    object(two, 'other');
    one.node.addDependency(two);
    two.node.addDependency(part);
    expect(errorOf(() => fromApp(chart)).code).toBe('DEPENDENCY_CYCLE');
  });
});

describe('the order of charts', () => {
  test('is cdk8s’ own, which is in the names of the files', () => {
    const build = (app: Cdk8sApp): void => {
      const charts = ['a', 'b', 'c', 'd'].map((id) => new Cdk8sChart(app, id));
      const inner = new Cdk8sChart(charts[1] as Cdk8sChart, 'inner');
      object(inner, 'x').addDependency(object(charts[3] as Cdk8sChart, 'y'));
      charts[0]?.addDependency(charts[2] as Cdk8sChart);
    };
    const [ours, theirs] = [new App({ outdir: '/nowhere' }), new Cdk8sApp({ outdir: '/nowhere' })];
    build(ours);
    build(theirs);
    theirs.synthYaml();
    expect(ours.charts.map(({ node }) => node.path)).toEqual(theirs.charts.map(({ node }) => node.path));
    expect(fromApp(ours).hasDependentCharts).toBe(true);
  });

  const inChart = (app: App, id: string): [Chart, Construct] => {
    const chart = new Chart(app, id);
    return [chart, new Construct(chart, 'inner')];
  };
  const pod = (chart: Construct, id: string, ...envFrom: ConfigMap[]): Pod =>
    new Pod(chart, id, { containers: [{ name: 'c', image: 'nginx', envFrom }] });

  test('puts first the chart of what an object names, and numbers no file for it', () => {
    const app = new App({ outdir: '/nowhere' });
    const [, pods] = inChart(app, 'pods');
    inChart(app, 'empty');
    const [, others] = inChart(app, 'others');
    const namespace = new Namespace(new Chart(app, 'namespaces'), 'ns');
    pod(pods, 'pod', new ConfigMap(others, 'config', { metadata: { namespace } }));
    expect(Object.keys(order(app))).toEqual(['namespaces', 'others', 'pods', 'empty']);
    expect(fromApp(app).hasDependentCharts).toBe(false);
    const kinds = [...app.synthYaml().matchAll(/^kind: (.*)$/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual(['Namespace', 'ConfigMap', 'Pod']);
  });

  test('a dependency of charts wins over a name, as does that on a chart inside', () => {
    const app = new App({ outdir: '/nowhere' });
    const [early, late] = [new Chart(app, 'early'), new Chart(app, 'late')];
    pod(early, 'pod', new ConfigMap(late, 'config'));
    late.addDependency(early);
    const outer = new Chart(app, 'outer');
    pod(new Chart(outer, 'inner'), 'pod', new ConfigMap(outer, 'config'));
    expect(Object.keys(order(app))).toEqual(['early', 'late', 'outer/inner', 'outer']);
    expect(fromApp(app).hasDependentCharts).toBe(true);
  });

  test('charts that name each other are no circle to refuse', () => {
    const app = new App({ outdir: '/nowhere' });
    const [a, b] = [new Chart(app, 'a'), new Chart(app, 'b')];
    const [one, two] = [new ConfigMap(a, 'config'), new ConfigMap(b, 'config')];
    pod(b, 'pod', one);
    pod(a, 'pod', two);
    expect(new Set(Object.keys(order(app)))).toEqual(new Set(['a', 'b']));
    expect(order(app)).toEqual({ a: ['config', 'pod'], b: ['config', 'pod'] });
  });

  test('in any app: every dependency holds, and every name that goes in no circle', () => {
    const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 });
    const property = fc.property(edges, edges, fc.boolean(), (dependencies, names, free) => {
      const app = new App({ outdir: '/nowhere' });
      const charts = Array.from({ length: 10 }, (_, i) => new Chart(app, `c${i}`));
      const configs = charts.map((chart) => new ConfigMap(chart, 'config'));
      const distinct = (pairs: [number, number][]): [number, number][] => pairs.filter(([a, b]) => a !== b);
      // The chart that is made first needs the other: no order of creation is right by itself.
      const needs = distinct(dependencies).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      // Free, they may go in circles; else they go the way of the dependencies.
      const named = distinct(names).map(
        ([a, b]) => (free ? [a, b] : [Math.min(a, b), Math.max(a, b)]) as (typeof needs)[0],
      );
      for (const [late, early] of needs) charts[late]?.addDependency(charts[early] as Chart);
      for (const [i, [late, early]] of named.entries())
        pod(charts[late] as Chart, `p${i}`, configs[early] as ConfigMap);
      const sorted = app.charts.map(({ node }) => Number(node.id.slice(1)));
      expect([...sorted].sort((a, b) => a - b)).toEqual(charts.map((_, i) => i));
      for (const [late, early] of free ? needs : [...needs, ...named]) {
        expect(sorted.indexOf(early)).toBeLessThan(sorted.indexOf(late));
      }
    });
    fc.assert(property, { seed: 3, numRuns: 200 });
  });

  test('a circle of charts is refused', () => {
    const app = new App({ outdir: '/nowhere' });
    const [a, b] = [new Chart(app, 'a'), new Chart(app, 'b')];
    object(a, 'x').addDependency(b);
    object(b, 'y').addDependency(a);
    expect(errorOf(() => fromApp(app)).message).toContain('"a" needs "b" needs "a"');
  });
});

test('every dependency holds, in any app without a circle', () => {
  const edges = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 });
  const property = fc.property(edges, fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }), (pairs, groups) => {
    const chart = newChart();
    const scopes = [chart, ...[1, 2, 3, 4].map((i) => new Construct(chart, `g${i}`))];
    const objects = groups.map((group, i) => object(scopes[group] as Construct, `o${i}`));
    // An object only depends on earlier ones, of any group: no circle.
    for (const [a, b] of pairs)
      if (a !== b) objects[Math.max(a, b)]?.addDependency(objects[Math.min(a, b)] as ApiObject);
    const sorted = fromApp(chart).charts[0]?.objects ?? [];
    expect(new Set(sorted)).toEqual(new Set(objects));
    for (const source of objects) {
      for (const target of source.node.dependencies) {
        expect(sorted.indexOf(target as ApiObject)).toBeLessThan(sorted.indexOf(source));
      }
    }
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
});
