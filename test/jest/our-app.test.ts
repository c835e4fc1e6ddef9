import { expect, test } from '@jest/globals';
import { Construct } from 'constructs';
import { ConfigMap, Pod } from 'podwright';
import 'podwright/jest';
import { newChart } from '../support/chart';

test('the objects of our App come in the order in which it writes them', () => {
  const chart = newChart();
  const [pods, configs] = [new Construct(chart, 'pods'), new Construct(chart, 'configs')];
  const config = new ConfigMap(configs, 'config', { data: { a: '1' } });
  new Pod(pods, 'pod', { containers: [{ name: 'c', envFrom: [config] }] });
  const metadata = { name: 'config' };
  const first = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: '1' } };
  const spec = { containers: [{ name: 'c', envFrom: [{ configMapRef: metadata }] }] };
  const second = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec };
  expect(chart.node.root).toMatchManifest([first, second]);
  expect(chart).toMatchManifest([first, second]);
  expect(pods).toMatchManifest(second);
  expect(chart).not.toMatchManifest([second, first]);
});
