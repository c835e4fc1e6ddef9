import { expect, jest, test } from '@jest/globals';
import type { Conversion } from '../../src/cli/convert/conversion';
import { mainModule } from '../../src/cli/convert/main-module';
import { type ProofOptions, proof } from '../../src/cli/convert/proof';
import { YamlSource } from '../../src/manifest/yaml-source';

// Each of them is compiled and run by processes of its own.
jest.setTimeout(60_000);

const PROGRAM = (body: string): string =>
  `import { App, Chart, ConfigMap, Pod, Secret } from 'podwright';\nconst app = new App();\nconst chart = new Chart(app, 'x');\n${body}\napp.synth();\n`;
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata:\n  level: debug\n  color: red\n';

function conversion(code: string, yaml: string, more: Partial<Conversion> = {}): Conversion {
  const source = new YamlSource(yaml);
  const manifests = source.objects.map(({ manifest }) => manifest);
  return {
    path: 'module.ts',
    code,
    files: [{ file: 'x.yaml', source }],
    manifests,
    lost: [],
    imports: ['podwright'],
    ...more,
  };
}

function proven(body: string, yaml: string, options: Partial<ProofOptions> = {}): Promise<string[]> {
  const module = conversion(PROGRAM(body), yaml);
  return proof(
    { main: { path: module.path, text: module.code }, modules: [module] },
    { types: false, exact: false, validation: {}, ...options },
  );
}

const ONE = "new ConfigMap(chart, 'one', { data: { level: 'debug', color: 'red' } });";

test('what is the same is proven, whatever the order of its fields', async () => {
  expect(await proven(ONE, MAP, { types: true, exact: true })).toEqual([]);
  const other = "new ConfigMap(chart, 'one', { data: { color: 'red', level: 'debug' } });";
  expect(await proven(other, MAP)).toEqual([]);
  expect(await proven(other, MAP, { exact: true })).toEqual([
    'module.ts does not make what it was made from:',
    '  ConfigMap/one has its fields in another order at data: expected level, color, got color, level',
  ]);
});

test('what is lost, changed or moved is told', async () => {
  const lines = (...texts: readonly string[]) => ['module.ts does not make what it was made from:', ...texts];
  expect(await proven("new ConfigMap(chart, 'one', { data: { level: 'info' } });", MAP)).toEqual(
    lines(
      '  ConfigMap/one differs at data.level: expected "debug", got "info"',
      '  ConfigMap/one differs at data.color: missing "red"',
    ),
  );
  const two = `${MAP}---\n${MAP.replace('one', 'two')}`;
  expect(await proven(ONE, two)).toEqual(lines('  Missing ConfigMap/two'));
  expect(await proven(`${ONE.replace("'one'", "'two'")}\n${ONE}`, two)).toEqual(
    lines(
      '  ConfigMap/one is document 2, expected as document 1',
      '  ConfigMap/two is document 1, expected as document 2',
    ),
  );
});

test('what does not compile, and what does not run', async () => {
  const [error, ...others] = await proven(`const n: number = 'x';\n${ONE}`, MAP, { types: true });
  expect([error, others]).toEqual([
    "module.ts:4:7: error TS2322: Type 'string' is not assignable to type 'number'.",
    [],
  ]);
  expect(await proven(`${ONE}\nthrow new Error('Oh');`, MAP)).toEqual([
    'The code does not run: Oh',
    'at module.ts:5:7',
  ]);
  expect(await proven("new Pod(chart, 'p', { containers: [{ name: 'A' }] });", MAP)).toEqual([
    expect.stringContaining('The code does not run: Nothing is written'),
    expect.anything(),
    expect.anything(),
  ]);
});

test('no value of a Secret is shown', async () => {
  const yaml = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  password: hunter2\n';
  const body = "const p: 'x' = 'hunter2';\nnew Secret(chart, 's', { stringData: { password: p + '!' } });";
  const lines = await proven(body, yaml, { types: true });
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).not.toContain('hunter2');
  expect(lines.join('\n')).toContain('differs at stringData.password: expected <secret value>, got <secret value>');
});

test('many modules are tried at once, each against its own objects', async () => {
  const code = (name: string, level: string) =>
    `import { type App, Chart, ConfigMap } from 'podwright';\nexport function ${name}(app: App): Chart {\n  const chart = new Chart(app, '${name}');\n  new ConfigMap(chart, 'one', { data: { level: '${level}', color: 'red' } });\n  return chart;\n}\n`;
  // Sorted by nothing but the order in which they are made.
  const modules = ['zeta', 'alpha', 'mid'].map((name) =>
    conversion(code(name, name === 'mid' ? 'info' : 'debug'), MAP, { path: `charts/${name}.ts`, exported: name, name }),
  );
  const main = { path: 'main.ts', text: mainModule(modules, 'main.ts') };
  expect(await proof({ main, modules }, { types: true, exact: false, validation: {} })).toEqual([
    'charts/mid.ts does not make what it was made from:',
    '  ConfigMap/one differs at data.level: expected "debug", got "info"',
  ]);
});

test('a package that is not there is named', async () => {
  const module = conversion(PROGRAM(ONE), MAP, { imports: ['cdk8s-plus-99'] });
  const claim = { main: { path: module.path, text: module.code }, modules: [module] };
  await expect(proof(claim, { types: false, exact: false, validation: {} })).rejects.toThrow(
    'The code needs cdk8s-plus-99, which is not installed. Type: npm install cdk8s-plus-99',
  );
});
