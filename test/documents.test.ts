import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse as parsePath } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';

const DOCUMENTS = join(__dirname, 'documents');
const EXAMPLES = join(__dirname, '..', 'examples', 'documents');

/** The examples of document 002, which shows no manifest to compare with. */
const CONCEPTS = ['kubia-manual', 'kubia-service', 'log-collector', 'shared-process-namespace'];

/** Where a document is wrong, and the least that puts it right. */
const CORRECTIONS: Record<string, readonly (readonly [printed: string, corrected: string])[]> = {
  '000-what-is-a-pod/Pod': [
    ['\n  label:', '\n  labels:'],
    ['\n  containrs:', '\n  containers:'],
  ],
  '001-cka-pod/game-volume': [['kind: ConfigMap\n', 'kind: Pod\n']],
  '001-cka-pod/secret-volume': [['kind: Secret\n', 'kind: Pod\n']],
  '001-cka-pod/user-info': [['cGFzc3dvcmQxMjM입', 'cGFzc3dvcmQxMjM=']],
};

/** The YAML files of a folder, without their extension. */
function yamlNames(folder: string): string[] {
  return readdirSync(folder)
    .map((file) => parsePath(file))
    .filter(({ ext }) => ext === '.yaml')
    .map(({ name }) => name);
}

const folders = readdirSync(DOCUMENTS).filter((folder) => /^\d{3}-/.test(folder));
const examples = folders.flatMap((folder) =>
  yamlNames(join(DOCUMENTS, folder)).map((name) => ({ example: `${folder}/${name}`, name })),
);
const commands = yamlNames(join(DOCUMENTS, 'commands'));
const files = [...examples.map(({ name }) => name), ...commands, ...CONCEPTS];

const workspace = mkdtempSync(join(tmpdir(), 'podwright-'));
const outdir = join(workspace, 'dist');

// The app as its users run it, from a folder where none of its files are.
beforeAll(() => {
  const before = process.cwd();
  delete process.env.CDK8S_OUTDIR;
  process.chdir(workspace);
  try {
    jest.requireActual('../examples/documents/main');
  } finally {
    process.chdir(before);
  }
});

afterAll(() => rmSync(workspace, { recursive: true }));

/** The text of a document's example. */
function printed(example: string): string {
  return readFileSync(join(DOCUMENTS, `${example}.yaml`), 'utf8');
}

function synthesized(name: string): string {
  return readFileSync(join(outdir, `${name}.yaml`), 'utf8');
}

/** The objects of a YAML text, as Kubernetes, which reads YAML 1.1, has them. */
function objectsIn(text: string): unknown[] {
  return parseAllDocuments(text, { version: '1.1' }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

describe('the files', () => {
  test('have the names of the documents, the commands and the concepts, and there are no others', () => {
    // Beside the record of what synth wrote, which is hidden.
    const written = readdirSync(outdir).filter((name) => !name.startsWith('.'));
    expect(written.sort()).toEqual(files.map((name) => `${name}.yaml`).sort());
  });

  test('are one for each example', () => {
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
    expect(folders.map((folder) => [folder, yamlNames(join(DOCUMENTS, folder)).length])).toEqual([
      ['000-what-is-a-pod', 1],
      ['001-cka-pod', 23],
      ['003-sunbeen-pod', 12],
      ['004-pod', 2],
    ]);
  });

  test.each(files)('%s.yaml is written to the letter', (name) => {
    expect(synthesized(name)).toMatchSnapshot();
  });
});

describe('the examples', () => {
  test.each(examples)('$example has the objects of its document, in its order', ({ example, name }) => {
    const corrected = `corrected/${example}`;
    const expected = existsSync(join(DOCUMENTS, `${corrected}.yaml`)) ? corrected : example;
    expect(objectsIn(synthesized(name))).toStrictEqual(objectsIn(printed(expected)));
  });

  test('have 44 objects', () => {
    expect(examples.flatMap(({ name }) => objectsIn(synthesized(name)))).toHaveLength(44);
  });

  test.each(commands)('%s is what kubectl makes', (name) => {
    expect(objectsIn(synthesized(name))).toStrictEqual(objectsIn(printed(`commands/${name}`)));
  });

  test.each(['game.properties', 'user-info.properties'])('%s is the file of the document', (file) => {
    expect(readFileSync(join(EXAMPLES, file))).toEqual(readFileSync(join(DOCUMENTS, '001-cka-pod', file)));
  });
});

describe('the wrong examples', () => {
  test('are these and no others', () => {
    const corrected = readdirSync(join(DOCUMENTS, 'corrected')).flatMap((folder) =>
      yamlNames(join(DOCUMENTS, 'corrected', folder)).map((name) => `${folder}/${name}`),
    );
    expect(corrected.sort()).toEqual(Object.keys(CORRECTIONS).sort());
  });

  describe.each(Object.entries(CORRECTIONS))('%s', (example, edits) => {
    test('is kept as it was printed', () => {
      expect(printed(example)).toMatchSnapshot();
    });

    test('is put right by the least that does it', () => {
      let text = printed(example);
      for (const [wrong, right] of edits) {
        expect(text.split(wrong)).toHaveLength(2);
        text = text.replace(wrong, right);
      }
      expect(printed(`corrected/${example}`)).toBe(text);
    });

    test('is not what the construct makes', () => {
      const { name } = parsePath(example);
      expect(objectsIn(synthesized(name))).not.toEqual(objectsIn(printed(example)));
    });
  });
});

describe('the concepts of document 002', () => {
  test('a Service calls a port by its name', () => {
    expect(objectsIn(synthesized('kubia-manual'))).toMatchObject([
      { metadata: { labels: { app: 'kubia' } }, spec: { containers: [{ ports: [{ name: 'http' }] }] } },
    ]);
    expect(objectsIn(synthesized('kubia-service'))).toMatchObject([
      { kind: 'Service', spec: { selector: { app: 'kubia' }, ports: [{ targetPort: 'http' }] } },
    ]);
  });

  test('a sidecar reads what the main container writes', () => {
    const mount = { name: 'logs', mountPath: '/var/log/nginx' };
    expect(objectsIn(synthesized('log-collector'))).toMatchObject([
      {
        spec: {
          containers: [
            { name: 'web', volumeMounts: [mount] },
            { name: 'collector', volumeMounts: [{ ...mount, readOnly: true }] },
          ],
          volumes: [{ name: 'logs', emptyDir: {} }],
        },
      },
    ]);
  });

  test('containers see each other’s processes when asked', () => {
    expect(objectsIn(synthesized('shared-process-namespace'))).toMatchObject([
      { spec: { shareProcessNamespace: true } },
    ]);
  });
});
