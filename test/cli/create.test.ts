import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { create } from '../../src/cli/commands/create/create';
import type { Manifest } from '../../src/manifest/manifest';
import { validate } from '../../src/validate';
import { recordedAnswers } from '../kubectl/recording';
import { generate, objectsIn } from './generated';

jest.setTimeout(60_000);

/** One line for each command, with no more than it needs. */
const DEFAULTS = [
  'clusterrole reader --verb=get --resource=nodes',
  'clusterrolebinding admins --clusterrole=cluster-admin --group=admins',
  'configmap settings --from-literal=level=debug',
  'cronjob hello --image=busybox --schedule=@daily',
  'deployment web --image=nginx',
  'ingress web --rule=example.com/*=web:80',
  'job pi --image=perl',
  'namespace team-a',
  'poddisruptionbudget web --selector=app=web --min-available=1',
  'priorityclass high --value=1000',
  'quota team --hard=cpu=1,memory=1Gi,pods=2',
  'role reader --verb=get --resource=pods',
  'rolebinding read --role=reader --user=jane',
  'secret docker-registry pull --docker-username=me --docker-password=pass',
  'secret generic login --from-literal=username=admin',
  'secret tls web --cert=tls.crt --key=tls.key',
  'service clusterip web --tcp=80:8080',
  'service externalname db --external-name=db.example.com',
  'service loadbalancer web --tcp=80:8080',
  'service nodeport web --tcp=80:8080',
  'serviceaccount app',
];

test('every command is among them', () => {
  const words = new Set(DEFAULTS.map((line) => line.split(' ')[0]));
  expect([...words]).toEqual(Object.keys(create.commands));
});

describe('with no more than is needed', () => {
  test.each(DEFAULTS)('the API server takes it: %s', async (line) => {
    const { code, stdout, stderr } = await generate('create', ...line.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [object] = objectsIn(stdout);
    const errors = validate(object as Manifest, { kubernetes: '1.36' }).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test.each(DEFAULTS)('help: %s', async (line) => {
    const [first = '', second = ''] = line.split(' ');
    const words = first === 'secret' || first === 'service' ? [first, second] : [first];
    const { code, stdout, stderr } = await generate('create', ...words, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: podwright create ${words.join(' ')} NAME`);
    expect(stdout).toContain('--save-config');
    expect(stdout).toContain('Examples:'.slice(0, 7));
    expect(stdout).not.toContain('undefined');
  });
});

describe('names of commands', () => {
  test.each([
    ['cj', 'cronjob'],
    ['cm', 'configmap'],
    ['deploy', 'deployment'],
    ['ing', 'ingress'],
    ['ns', 'namespace'],
    ['pc', 'priorityclass'],
    ['pdb', 'poddisruptionbudget'],
    ['resourcequota', 'quota'],
    ['sa', 'serviceaccount'],
  ])('%s is %s', async (alias, name) => {
    const line = DEFAULTS.find((one) => one.startsWith(`${name} `)) ?? '';
    const words = line.split(' ').slice(1);
    expect(await generate('create', alias, ...words)).toEqual(await generate('create', name, ...words));
    expect((await generate('create', alias, '--help')).stdout).toContain(`podwright create ${name} NAME`);
  });

  test('the list has each once, with its other name', async () => {
    const { stdout } = await generate('create', '--help');
    expect(stdout).toContain('A ConfigMap of files and values (cm)');
    expect(stdout).not.toMatch(/^ {2}cm /m);
    expect(stdout.match(/^ {2}[a-z]+ {2}/gm)).toHaveLength(16);
  });

  test('groups need the next word', async () => {
    expect((await generate('create', 'secret')).code).toBe(2);
    expect((await generate('create', 'svc', '--help')).stdout).toContain('podwright create service <command>');
    expect(await generate('create', 'sercet', 'x')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: "podwright create" has no command "sercet". Did you mean "secret"?\n',
    });
    expect((await generate('create', 'secret', 'x')).stderr).toContain('has no command "x"');
    const { code, stderr } = await generate('create', '-f', 'pod.yaml');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^error: "podwright create" has no option "-f"\. Known are --help, clusterrole, .*, serviceaccount\n {4}.* applies nothing\./,
      ),
    });
    expect(await generate('create', '--hepl')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: "podwright create" has no option "--hepl". Did you mean "--help"?\n',
    });
    expect((await generate('create', '--help')).stdout).toContain('applies nothing');
  });
});

describe('options of all', () => {
  const settings = ['create', 'cm', 'x', '--from-literal=a=b'];

  test.each([
    [['-o', 'yaml', '--dry-run=client'], 'apiVersion: v1\n'],
    [['-o=yaml', '--dry-run', 'client'], 'apiVersion: v1\n'],
    [['-ojson'], '{\n    "kind": "ConfigMap",\n'],
  ])('%j', async (options, start) => {
    const { code, stdout } = await generate(...settings, ...options);
    expect(code).toBe(0);
    expect(stdout.startsWith(start)).toBe(true);
  });

  test('--ts goes with -o yaml, so that it can be added to a line of kubectl', async () => {
    const { stdout } = await generate(...settings, '--dry-run=client', '-o', 'yaml', '--ts');
    expect(stdout).toContain("new ConfigMap(chart, 'x', { data: { a: 'b' } });");
  });

  test.each([
    [['--ts', '--kubectl'], '"--ts" and "--kubectl" do not go together: constructs have no empty fields'],
    [['--ts', '-o', 'json'], '"--ts" and "--output json" do not go together'],
    [['--dry-run=server'], '"--dry-run=server" needs a cluster, and Podwright asks none. Leave it out, or use kubectl'],
    [['--dry-run=none'], '"--dry-run=none" needs a cluster, and Podwright asks none. Leave it out, or use kubectl'],
    [['--dry-run=maybe'], '"--dry-run" cannot be "maybe". Write --dry-run=client, or leave it out'],
    [['-o', 'name'], '"-o" cannot be "name". Known are yaml, json'],
    [['--append-hash=often'], 'The option "--append-hash" takes no value but true or false'],
  ])('%j is refused', async (options, message) => {
    expect(await generate(...settings, ...options)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });
});

describe('what kubectl takes and the API server does not', () => {
  test('is printed, with a warning', async () => {
    const { code, stdout, stderr } = await generate('create', 'deploy', 'web', '--image=nginx', '--port=99999');
    expect(code).toBe(0);
    expect(stdout).toContain('- containerPort: 99999\n');
    expect(stderr).toBe(
      'warning: Deployment/web spec.template.spec.containers[0].ports[0].containerPort: 99999 is not a number from 1 to 65535. Write a number from 1 to 65535 (port-number)\n',
    );
  });

  test('two images of one name', async () => {
    const { stderr } = await generate('create', 'deploy', 'web', '--image=a/nginx', '--image=b/nginx');
    expect(stderr).toContain('(ctr-name-unique)');
  });
});

describe('where this is not as kubectl', () => {
  test('names of containers are the same each time', async () => {
    const line = ['create', 'deploy', 'web', '--image=example.com/my_app.web:1.0', '--kubectl'];
    const { stdout } = await generate(...line);
    expect(stdout).toContain('name: my-app-web\n');
    expect((await generate(...line)).stdout).toBe(stdout);
  });

  test('a resource of a group that Kubernetes does not have is taken as it is', async () => {
    const { code, stdout, stderr } = await generate(
      'create',
      'role',
      'r',
      '--verb=get',
      '--resource=crons.example.com/status',
    );
    expect(code).toBe(0);
    expect(objectsIn(stdout)[0]).toMatchObject({
      rules: [{ apiGroups: ['example.com'], resources: ['crons/status'], verbs: ['get'] }],
    });
    expect(stderr).toBe(
      'warning: "crons.example.com" is no resource of Kubernetes itself: it is taken as that of a custom resource\n',
    );
  });

  test('a verb that is misspelt is warned of', async () => {
    const { code, stderr } = await generate('create', 'role', 'r', '--verb=wacth', '--resource=pods');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'warning: "wacth" is no standard verb. Did you mean "watch"?\n',
    });
  });
});

describe('secrets', () => {
  const SECRET = 'c3VwZXI/c2VjcmV0+Zg==';

  test.each([
    [['secret', 'generic', 'x', `--from-literal=a b=${SECRET}`]],
    [['secret', 'generic', 'x', `--from-literal=a=${SECRET}`, `--from-literal=a=${SECRET}`]],
    [['secret', 'generic', 'x', `--from-file=a=${SECRET.replaceAll('=', '')}`]],
    [['secret', 'docker-registry', 'x', `--docker-password=${SECRET}`]],
    [['secret', 'docker-registry', 'x', '--docker-username=u', `--docker-password=${SECRET}`, '--docker-server=']],
    [['secret', 'tls', 'x', '--cert=tls.crt', '--key=other.key']],
    [['secret', 'generic', 'Bad_Name', `--from-literal=a=${SECRET}`]],
  ])('no message tells one: %j', async (line) => {
    const { stderr } = await generate('create', ...line);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain(SECRET.slice(0, 12));
    expect(stderr).not.toContain('PRIVATE');
  });

  test('the names of two files that do not belong together are told', async () => {
    expect((await generate('create', 'secret', 'tls', 'x', '--cert=tls.crt', '--key=other.key')).stderr).toBe(
      'error: The private key "other.key" does not belong to the certificate "tls.crt". Take the key with which it was made\n',
    );
  });
});

/** Whatever is typed, it is answered. */
test('nothing that is typed makes the command fail', async () => {
  const words = [...recordedAnswers().keys()].flatMap((line) => (line.startsWith('[') ? [] : line.split(' ')));
  const flags = [...new Set(words.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0] ?? ''))];
  const odd = fc.constantFrom(
    '',
    '=',
    ':',
    ',',
    '/',
    '"',
    '.',
    '..',
    '*',
    '-1',
    '0x',
    '__proto__',
    'a=b',
    '{}',
    '[]',
    '\n',
    '\ud800',
  );
  const value = fc.oneof(odd, fc.string({ maxLength: 8 }), fc.constantFrom(...words));
  const option = fc.tuple(fc.constantFrom(...flags), value).map(([flag, text]) => `${flag}=${text}`);
  const command = fc.constantFrom(
    ...DEFAULTS.map((line) => ['create', ...line.split(' ').slice(0, /^se(?:cret|rvice) /.test(line) ? 2 : 1)]),
    ['run'],
  );
  const line = fc.tuple(command, value, fc.array(option, { maxLength: 4 }), fc.array(value, { maxLength: 2 }));
  await fc.assert(
    fc.asyncProperty(line, fc.boolean(), async ([start, name, options, rest], isTyped) => {
      const defaults =
        DEFAULTS.find((one) => `create ${one}`.startsWith(`${start.join(' ')} `)) ?? 'run x --image=nginx';
      const needed = defaults.split(' ').filter((word) => word.startsWith('--'));
      const { code, stderr } = await generate(
        ...start,
        ...needed,
        name,
        ...options,
        ...(isTyped ? ['--ts'] : ['--kubectl']),
        '--',
        ...rest,
      );
      expect(stderr).not.toContain('itself failed');
      expect([0, 2]).toContain(code);
    }),
    { numRuns: 600 },
  );
});
