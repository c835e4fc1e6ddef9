import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fixed } from '../../src/cli/fix';
import { shownDiff } from '../../src/cli/shown-diff';
import { isFields } from '../../src/manifest/fields';
import { YamlSource } from '../../src/manifest/yaml-source';
import { brokenNeighbours } from '../../src/mutations';
import { toYaml } from '../../src/outputs/yaml';
import { checkSources } from '../../src/validation/from-sources';
import type { ValidationOptions } from '../../src/validation/options';
import { brokenPod, check, pod } from './check-run';
import { Project } from './project';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => project.remove());

const mended = (text: string): string => text.replace('"80"', '80');

/** What the project's folder holds, but for what makes it a project. */
const names = (): string[] =>
  readdirSync(project.dir).filter((name) => !['node_modules', 'package.json'].includes(name));

describe('--fix', () => {
  test('changes what is wrong and nothing else, and finds nothing the second time', async () => {
    const text = `# of the web team\n${brokenPod('a').replace('"80"', '"80"   # http')}# end`.replaceAll('\n', '\r\n');
    project.write('pod.yaml', `\ufeff${text}`);
    expect(await check(project, '--fix', 'pod.yaml')).toEqual({
      code: 0,
      stdout: '1 file with 1 object: nothing found\n',
      stderr: 'corrected pod.yaml\n',
    });
    expect(project.read('pod.yaml')).toBe(`\ufeff${mended(text)}`);
    expect(await check(project, '--fix', 'pod.yaml')).toMatchObject({ code: 0, stderr: '' });
    expect(project.read('pod.yaml')).toBe(`\ufeff${mended(text)}`);
  });

  test('letters that changed places, and a source below "value"', async () => {
    const container = '    - nmae: web\n      imgae: nginx\n      evn:\n        - name: A\n          value:\n';
    const source = '            fieldRef:\n              fieldPath: metadata.name\n';
    const text = `${pod('a').split('    - name')[0]}${container}${source}`;
    project.write('pod.yaml', text);
    expect(await check(project, '--fix', 'pod.yaml')).toMatchObject({ code: 0, stderr: 'corrected pod.yaml\n' });
    expect(project.read('pod.yaml')).toBe(
      text.replace('nmae', 'name').replace('imgae', 'image').replace('evn', 'env').replace('value:', 'valueFrom:'),
    );
  });

  test('of a file without a mistake not even the time changes', async () => {
    project.write('pod.yaml', pod('a'));
    const before = statSync(join(project.dir, 'pod.yaml')).mtimeMs;
    await check(project, '--fix', 'pod.yaml');
    expect(statSync(join(project.dir, 'pod.yaml')).mtimeMs).toBe(before);
  });

  test('documents, lists and JSON', async () => {
    const item = brokenPod('c').trim().replaceAll('\n', '\n    ');
    const text = `${brokenPod('a')}---\n${pod('b')}---\napiVersion: v1\nkind: List\nitems:\n  - ${item}\n`;
    project.write('all.yaml', text);
    const json = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', labels: { on: true } } };
    project.write('one.json', `${JSON.stringify(json, null, '\t')}\n`);
    expect(await check(project, '--fix', 'all.yaml', 'one.json')).toMatchObject({
      code: 0,
      stderr: 'corrected all.yaml, one.json\n',
    });
    expect(project.read('all.yaml')).toBe(text.replaceAll('"80"', '80'));
    expect(project.read('one.json')).toBe(`${JSON.stringify(json, null, '\t').replace('true', '"true"')}\n`);
  });

  test('the mode of a file, and what a link leads to', async () => {
    project.write('real/pod.yaml', brokenPod('a'));
    const real = join(project.dir, 'real/pod.yaml');
    chmodSync(real, 0o640);
    symlinkSync('real/pod.yaml', join(project.dir, 'link.yaml'));
    expect((await check(project, '--fix', 'link.yaml')).code).toBe(0);
    expect(lstatSync(join(project.dir, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(project.read('real/pod.yaml')).toBe(mended(brokenPod('a')));
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(project.dir, 'real'))).toEqual(['pod.yaml']);
  });

  test('what cannot be written is told, and nothing else is written', async () => {
    for (const name of ['a', 'b']) project.write(`${name}.yaml`, brokenPod(name));
    // In the way of the text before it takes the file's place.
    const temporary = join(project.dir, `b.yaml.podwright-${process.pid}`);
    writeFileSync(temporary, 'of somebody else');
    const { code, stdout, stderr } = await check(project, '--fix', 'a.yaml', 'b.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: Cannot write "b\.yaml": EEXIST\. It is as it was\n$/);
    expect([project.read('a.yaml'), project.read('b.yaml')]).toEqual([brokenPod('a'), brokenPod('b')]);
    expect(readFileSync(temporary, 'utf8')).toBe('of somebody else');
    expect(names()).toEqual(['a.yaml', 'b.yaml', `b.yaml.podwright-${process.pid}`]);
  });

  test('an anchor that is right elsewhere stays', async () => {
    const text = `${brokenPod('a').replace('"80"', '&port "80"')}      env:\n        - name: PORT\n          value: *port\n`;
    project.write('pod.yaml', text);
    expect((await check(project, '--fix', 'pod.yaml')).code).toBe(1);
    expect(project.read('pod.yaml')).toBe(text);
  });
});

describe('--fix --dry-run', () => {
  test('shows what would change, tells what is there now, and writes nothing', async () => {
    project.write('pod.yaml', brokenPod('a'));
    const { code, stdout, stderr } = await check(project, '--fix', '--dry-run', 'pod.yaml');
    expect([code, stderr]).toEqual([1, 'would correct pod.yaml\n']);
    expect(stdout).toMatch(/^--- pod\.yaml\n\+\+\+ pod\.yaml\n@@ -7,4 \+7,4 @@\n/);
    expect(stdout).toContain('pod.yaml:10:26: error: ');
    expect(project.read('pod.yaml')).toBe(brokenPod('a'));
    expect(names()).toEqual(['pod.yaml']);
  });

  test('a report for a program stays alone on stdout', async () => {
    project.write('pod.yaml', brokenPod('a'));
    const { stdout, stderr } = await check(project, '--fix', '--dry-run', '--format', 'json', 'pod.yaml');
    expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 1 } });
    expect(stderr).toContain('+        - containerPort: 80\n');
  });

  test('of the standard input, too', async () => {
    const { stderr } = await check(project, '--fix', '-');
    expect(stderr).toMatch(/^error: "--fix" cannot write to the standard input/);
  });

  const hasPatch = spawnSync('patch', ['--version']).status === 0;
  (hasPatch ? test : test.skip).each([
    ['far apart', `${brokenPod('a')}---\n${pod('b')}---\n${brokenPod('c')}`],
    ['without a line end', brokenPod('a').trimEnd()],
    ['of another system', brokenPod('a').replaceAll('\n', '\r\n')],
    ['with a mark', `\ufeff${brokenPod('a')}`],
    ['in JSON', '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a","labels":{"on":true}}}'],
    ['taken away', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  resourceVersion: "1"\n  labels: {}\n'],
  ])('the diff of a text %s is one for patch', (_, text) => {
    const files = [{ file: 'x.yaml', source: new YamlSource(text) }];
    const { changed } = fixed(files, checkSources(files, {}), {});
    expect(changed).toHaveLength(1);
    project.write('x.yaml', text);
    const input = changed.map((one) => shownDiff(one)).join('');
    const { status, stderr } = spawnSync('patch', ['--binary', '-p0'], { cwd: project.dir, input, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(project.read('x.yaml')).toBe(changed[0]?.after.text);
  });
});

type Steps = readonly (string | number)[];

/** Where two values differ. */
function differences(one: unknown, other: unknown, steps: Steps = []): Steps[] {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return one.flatMap((item, i) => differences(item, other[i], [...steps, i]));
  }
  if (isFields(one) && isFields(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) => differences(one[name], other[name], [...steps, name]));
  }
  return Object.is(one, other) ? [] : [steps];
}

describe('every broken neighbour of valid manifests', () => {
  const MOST_TIMES = 4;
  const VALID = join(__dirname, '../mutations/valid');
  const errors = (source: YamlSource, options: ValidationOptions): string[] =>
    checkSources([{ file: 'x.yaml', source }], options)
      .filter(({ finding }) => finding.severity === 'error')
      .map(({ finding }) => `${finding.id} ${finding.path}`);

  test.each(readdirSync(VALID).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
    const { objects } = new YamlSource(readFileSync(join(VALID, file), 'utf8'));
    const manifests = objects.map(({ manifest }) => manifest);
    // Some have fields that are no more.
    const options = { kubernetes: file.includes('1.28') ? '1.28' : '1.36' } as const;
    const seen = new Map<string, number>();
    for (const { id, manifests: broken } of brokenNeighbours(manifests, options.kubernetes)) {
      // A name is misspelt in each of a hundred places.
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      if (times > MOST_TIMES) continue;
      const source = new YamlSource(broken.map((manifest) => `# of the team\n${toYaml(manifest)}`).join('---\n'));
      const files = [{ file: 'x.yaml', source }];
      const found = checkSources(files, options);
      const corrections = found.filter(({ raw }) => raw?.correction);
      if (corrections.length === 0) continue;
      const [changed] = fixed(files, found, options).changed;
      if (!changed) continue;
      const { after } = changed;
      // It reads, has no new error, and a second time changes nothing.
      expect(after.problems).toEqual([]);
      const before = new Set(errors(source, options));
      expect(errors(after, options).filter((error) => !before.has(error))).toEqual([]);
      expect(errors(after, options).length).toBeLessThan(before.size + 1);
      const again = [{ file: 'x.yaml', source: after }];
      expect(fixed(again, checkSources(again, options), options).changed).toEqual([]);
      expect(after.text.match(/^# of the team$/gm)).toHaveLength(broken.length);
      // Only what was to be corrected differs.
      const meant = corrections.flatMap(({ raw }) => {
        const steps = (raw?.correction?.at ?? raw?.at)?.steps() ?? [];
        return [
          steps,
          ...(raw?.correction && 'rename' in raw.correction ? [[...steps.slice(0, -1), raw.correction.rename]] : []),
        ];
      });
      const differing = after.objects.flatMap(({ manifest }, i) => differences(broken[i], manifest));
      const isMeant = (steps: Steps): boolean => meant.some((own) => own.every((step, i) => step === steps[i]));
      expect(differing.filter((steps) => !isMeant(steps))).toEqual([]);
    }
  });
});
