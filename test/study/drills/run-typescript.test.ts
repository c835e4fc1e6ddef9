import { expect, test } from '@jest/globals';
import { runTypeScript } from '../../../src/study/drills/run-typescript';

const HEAD = "import { App, Chart, Pod, type Container } from 'podwright';\n";

test('a program gives the objects of its app, and writes nothing', () => {
  const code = `${HEAD}
    const containers: Container[] = [{ name: 'app', image: 'nginx' }];
    const app = new App();
    new Pod(new Chart(app, 'web'), 'web', { containers });
    app.synth();`;
  expect(runTypeScript(code)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers: [{ name: 'app', image: 'nginx' }] },
    },
  ]);
});

test.each([
  ['an app that is not synthesized', `${HEAD} new App();`, 'The code synthesizes no app'],
  ['another package', "import 'node:fs';", 'The code imports "node:fs"'],
  ['no TypeScript', 'const = 1;', /Expected identifier/],
  ['what fails', `${HEAD} throw new Error('on purpose');`, 'on purpose'],
])('%s is an error', (_, code, message) => {
  expect(() => runTypeScript(code)).toThrow(message);
});
