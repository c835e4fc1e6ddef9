import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APP, BIN, Project } from './project';

const MODULE = '{ "type": "module" }';
let project: Project;

beforeAll(() => {
  project = new Project({ 'esm/package.json': MODULE });
});

afterAll(() => project.remove());

/** What an app of this text makes of `podwright synth`, which must always be exit code 2 and nothing on stdout. */
function failure(file: string, text: string): string {
  project.write(file, text);
  const { code, stdout, stderr } = project.podwright('synth', file);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
}

const MISSPELT = `import { App, Chart, ConfigMap } from 'podwright';

interface Anything { readonly [key: string]: string }
function main(data: Anything): void {
  const map = new ConfigMap(new Chart(new App(), 'chart'), 'map', { data });
  map.key('levels');
}
main({ level: 'debug' });
`;

describe('an app that throws', () => {
  const told = '[chart/map] ConfigMap "map" has no key "levels". Did you mean "level"?';

  test.each(['src/main.ts', 'esm/main.ts', 'src/main.mts', 'src/main.cts'])('is told by its own frame: %s', (file) => {
    expect(failure(file, MISSPELT)).toBe(`error: ${told}\n    at ${file}:6:7\n`);
  });

  test('in a promise, below functions of packages, with a cause, or something that is no error', () => {
    expect(failure('a.ts', "Promise.reject(new TypeError('late'));\n")).toBe(
      'error: TypeError: late\n    at a.ts:1:16\n',
    );
    const source = `import { App } from 'podwright';
const app = new App();
const validate = (): string[] => {
  throw new Error('in');
};
app.node.addValidation({ validate });
app.synth();
`;
    expect(failure('b.ts', source)).toBe('error: in\n    at b.ts:4:9\n');
    expect(failure('c.ts', "throw new Error('outer', { cause: new Error('inner') });\n")).toBe(
      'error: outer\n    at c.ts:1:7\n    caused by: inner\n',
    );
    expect(failure('d.ts', "throw 'text';\n")).toBe('error: The app threw "text", which is no Error\n');
  });

  test('far below functions of packages', () => {
    const deep = "module.exports = function deep(n) { if (n === 0) throw new Error('deep'); deep(n - 1); };\n";
    project.write('node_modules/deep/index.js', deep);
    expect(failure('deep.cjs', "\nrequire('deep')(30);\n")).toBe('error: deep\n    at deep.cjs:2:16\n');
  });

  test('at synth, where the construct was made', () => {
    const source = `import { App, Chart } from 'podwright';

const app = new App();
function make(id: string): void {
  new Chart(app, id, { fileName: 'same' });
}
make('one');
make('two');
app.synth();
`;
    expect(failure('site.ts', source)).toMatch(/^error: \[two\] .*"same\.k8s\.yaml".*\n {4}at site\.ts:5:3\n$/);
  });

  test('in JavaScript that was compiled, where its source is', () => {
    const map = { version: 3, sources: ['../src/app.ts'], names: [], mappings: 'AAAA;AAEE' };
    const comment = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
    project.write('src/app.ts', '\n\n  throw new Error("x")');
    expect(failure('out/app.js', `'use strict';\nthrow new Error('x');\n${comment}\n`)).toBe(
      'error: x\n    at src/app.ts:3:3\n',
    );
  });

  test('keeps a handler of its own', () => {
    const source = `process.on('uncaughtException', () => { console.error('handled'); process.exit(4); });\nthrow new Error('x');\n`;
    expect(failure('handler.ts', source)).toBe('handled\nerror: handler.ts ended with exit code 4\n');
  });

  test('writes nothing', () => {
    expect(failure('early.ts', APP.replace('app.synth()', "new Chart(app, 'web')"))).toContain('at early.ts:');
    expect(project.files('dist')).toEqual([]);
  });

  test('behind a shell and npx', () => {
    const shell = new Project({ 'cdk8s.yaml': 'app: true && npx tsx src/main.ts\n', 'src/main.ts': MISSPELT });
    const { code, stderr } = shell.podwright('synth');
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${told}\n    at src/main.ts:6:7\n`);
    expect(stderr).not.toContain('node:internal');
    shell.remove();
  });
});

describe('an app with a syntax error', () => {
  const SOURCE = 'const a = 1;\n  const b = ;\n';

  test.each(['syntax.ts', 'esm/syntax.ts'])('%s', (file) => {
    expect(failure(file, SOURCE)).toBe(`error: Unexpected ";"\n    at ${file}:2:13\n    const b = ;\n`);
  });

  test.each(['syntax.js', 'syntax.cjs', 'syntax.mjs'])('%s', (file) => {
    expect(failure(file, SOURCE)).toBe(`error: SyntaxError: Unexpected token ';'\n    at ${file}:2\n    const b = ;\n`);
  });

  test('in a file that it imports', () => {
    failure('syntax.ts', SOURCE);
    expect(failure('imports.ts', "import './syntax';\n")).toBe(
      'error: Unexpected ";"\n    at syntax.ts:2:13\n    const b = ;\n',
    );
  });
});

describe('an app that imports what is not there', () => {
  test('a file', () => {
    expect(failure('gone.ts', "import './nothing';\n")).toContain("Cannot find module './nothing'\n    at gone.ts:1:");
    expect(failure('esm/gone.ts', "import './nothing';\n")).toBe(
      "error: Cannot find module 'esm/nothing' imported from esm/gone.ts\n",
    );
  });

  test('a name', () => {
    expect(failure('esm/name.ts', "import { Pood } from 'podwright';\nPood;\n")).toMatch(
      /'Pood'\n {4}at esm\/name\.ts:1\n/,
    );
  });
});

describe('an app that ends otherwise', () => {
  test('by an exit code', () => {
    expect(failure('exit.ts', `${APP}process.exit(3);\n`)).toBe('error: exit.ts ended with exit code 3\n');
  });

  test('by a signal', () => {
    expect(failure('kill.ts', "process.kill(process.pid, 'SIGKILL');\nsetTimeout(() => {}, 9_000);\n")).toBe(
      'error: kill.ts was killed by SIGKILL\n',
    );
    project.write('cdk8s.yaml', 'app: true; node kill.cjs\n');
    project.write('kill.cjs', "process.kill(process.pid, 'SIGKILL');\nsetTimeout(() => {}, 9_000);\n");
    expect(project.podwright('synth')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('was killed by SIGKILL'),
    });
  });

  test('by a signal to the command line, which goes on to it', async () => {
    project.write(
      'slow.cjs',
      "require('node:fs').writeFileSync('pid', `${process.pid}`); setTimeout(() => {}, 60_000);",
    );
    const child = spawn(process.execPath, [BIN, 'synth', 'slow.cjs'], { cwd: project.dir, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
    while (!project.files('.').includes('pid')) await new Promise((resolve) => setTimeout(resolve, 20));
    const pid = Number(project.read('pid'));
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('without a synth', () => {
    expect(failure('none.ts', APP.replace('app.synth();', ''))).toMatch(/^error: none\.ts synthesized nothing\. .*\n$/);
    expect(failure('zero.ts', `process.exit(0);\n${APP}`)).toMatch(/^error: zero\.ts synthesized nothing\. .*\n$/);
  });

  test('with a folder that cannot be written', () => {
    project.write('file', '');
    project.write('main.ts', APP);
    expect(project.podwright('synth', 'main.ts', '-o', 'file/dist')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: Cannot write to "file\/dist".*\n {4}at main\.ts:9:5\n$/),
    });
  });
});

describe('a project file', () => {
  test.each([
    ['language: typescript\n', /^error: cdk8s\.yaml has no field "app"\. .*\n$/],
    ['', /^error: cdk8s\.yaml has no field "app"\. .*\n$/],
    ['app: [a, b]\n', /^error: The field "app" of cdk8s\.yaml is no text\. .*\n$/],
    ['app: true\n', /^error: The field "app" of cdk8s\.yaml is no text\. .*\n$/],
    ['app: "x\nb: {\n', /^error: Cannot read cdk8s\.yaml: .*\n$/],
    ['- app\n', /^error: Cannot read cdk8s\.yaml: .*\n$/],
    ['app: npx tsx nothing.ts\n', /^error: There is no app file "nothing\.ts", which cdk8s\.yaml names\n$/],
    ['app: no-such-program\n', /error: no-such-program ended with exit code 127\n$/],
  ])('%j', (text, message) => {
    const other = new Project({ 'cdk8s.yaml': text });
    expect(other.podwright('synth')).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    other.remove();
  });

  test('that is not there', () => {
    const other = new Project();
    const stderr = 'error: There is no cdk8s.yaml here. Name the app file: podwright synth main.ts\n';
    expect(other.podwright('synth')).toEqual({ code: 2, stdout: '', stderr });
    other.remove();
  });

  test('with what only cdk8s does', () => {
    const other = new Project({ 'cdk8s.yaml': 'app: npx tsx main.ts\nvalidations: []\n', 'main.ts': APP });
    expect(other.podwright('synth')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('warning: "validations" of cdk8s.yaml is for "cdk8s synth" only\n'),
    });
    other.remove();
  });
});

describe('a request that nobody made', () => {
  test.each(['1', '{}', '{"mode":"write"}'])('%s', (request) => {
    project.write('main.ts', APP);
    const env = { ...process.env, PODWRIGHT_SYNTH: request };
    const { code, stderr } = project.run(process.execPath, ['--require', 'tsx/cjs', 'main.ts'], env);
    expect(code).toBe(1);
    expect(stderr).toContain('The variable "PODWRIGHT_SYNTH" is no request of "podwright synth". Unset it');
  });
});
