import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { YamlOutputType } from 'cdk8s';
import { App, type AppProps, Chart, ConfigMap } from 'podwright';
import { errorOf } from '../support/chart';
import { readOutput } from '../support/output';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'podwright-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const newApp = (props: AppProps = {}): App => new App({ outdir: folder, ...props });
const written = (): string[] => Object.keys(readOutput(folder)).sort();

describe('a chart names its file', () => {
  test('which no other may', () => {
    const app = newApp({ outputFileExtension: '.yaml' });
    new ConfigMap(new Chart(app, 'a', { fileName: 'team/Pod' }), 'c');
    app.synth();
    expect(written()).toEqual(['team/Pod.yaml']);
    new Chart(app, 'b', { fileName: 'team/pod' });
    const error = errorOf(() => app.synth());
    expect(error.code).toBe('DUPLICATE_FILE');
    expect(error.message).toBe(
      '[b] The chart is written to "team/pod.yaml", and so is the chart "a". Give one of them another "fileName"',
    );
  });

  test.each([
    ['../x', 'leads out of the output folder'],
    ['/x', 'leads out of the output folder'],
    ['a/../../x', 'leads out of the output folder'],
    ['C:\\x', 'leads out of the output folder'],
    ['a\\..\\b', 'leads out of the output folder'],
    ['.', 'has "." for a part'],
    ['./x', 'has "." for a part'],
    ['a\\.', 'has "." for a part'],
    ['', 'is empty, or a part of it is'],
    ['a//b', 'is empty, or a part of it is'],
    ['a/', 'is empty, or a part of it is'],
    ['a\0b', 'has a control character, or half of a character'],
    ['a\nb', 'has a control character, or half of a character'],
    ['a\ud83d', 'has a control character, or half of a character'],
  ])('%j is refused', (fileName, message) => {
    const app = newApp();
    const error = errorOf(() => new Chart(app, 'c', { fileName }));
    expect(error.code).toBe('INVALID_PROPS');
    expect(error.message).toBe(
      `[c] The file name ${JSON.stringify(fileName)} ${message}. Give a name, or a path below the output folder, without the file extension`,
    );
    expect(app.node.children).toEqual([]);
  });

  test.each([
    [5, 'a number'],
    [null, 'null'],
    [{}, 'an object'],
  ])('%j is no text', (fileName, type) => {
    const error = errorOf(() => new Chart(newApp(), 'c', { fileName } as never));
    expect(error.message).toContain(`[c] The file name is ${type}, not a text. Give a name`);
  });

  test('which may begin with dots, and have a backslash for a slash', () => {
    const app = newApp();
    for (const [id, fileName] of Object.entries({ a: '..foo', b: '...', c: '.d/e', d: 'f\\g' })) {
      new ConfigMap(new Chart(app, id, { fileName }), 'c');
    }
    app.synth();
    expect(written()).toEqual(['....k8s.yaml', '..foo.k8s.yaml', '.d/e.k8s.yaml', 'f/g.k8s.yaml']);
  });
});

describe('no file is written over another', () => {
  test('two objects of one kind and name', () => {
    const app = newApp({ yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
    const charts = ['dev', 'prod'].map((namespace) => new Chart(app, namespace, { namespace }));
    for (const chart of charts) new ConfigMap(chart, 'config', { data: { for: chart.node.id } });
    new ConfigMap(new Chart(app, 'none'), 'config');
    new ConfigMap(new Chart(app, 'again'), 'config');
    app.synth();
    expect(written()).toEqual([
      'ConfigMap.config.2.k8s.yaml',
      'ConfigMap.config.dev.k8s.yaml',
      'ConfigMap.config.k8s.yaml',
      'ConfigMap.config.prod.k8s.yaml',
    ]);
  });

  test('two charts of one folder, however it is spelt', () => {
    const app = newApp({ yamlOutputType: YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE });
    for (const [id, fileName] of Object.entries({ a: 'x', b: 'X', c: 'x' })) {
      new ConfigMap(new Chart(app, id, { fileName }), 'config');
    }
    app.synth();
    expect(written()).toEqual([
      'X/ConfigMap.config.2.k8s.yaml',
      'x/ConfigMap.config.3.k8s.yaml',
      'x/ConfigMap.config.k8s.yaml',
    ]);
  });

  test('an extension that leads out of the folder', () => {
    const app = newApp({ outputFileExtension: '/../../evil.yaml' });
    new ConfigMap(new Chart(app, 'c'), 'config');
    const error = errorOf(() => app.synth());
    expect(error.code).toBe('CANNOT_WRITE');
    expect(error.message).toContain('The file "c/../../evil.yaml" is not inside the output folder. Change');
    expect(written()).toEqual([]);
  });

  test('the same file by way of the extension', () => {
    const app = newApp({ outputFileExtension: '/../all.yaml' });
    for (const id of ['a', 'b']) new ConfigMap(new Chart(app, id), 'config');
    const error = errorOf(() => app.synth());
    expect(error.code).toBe('DUPLICATE_FILE');
    expect(written()).toEqual([]);
  });
});
