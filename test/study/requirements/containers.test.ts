import { describe, expect, test } from '@jest/globals';
import { app, deployment, expectGrades, type Fields, hintOf, pod } from './graded';

const target = { kind: 'Pod', name: 'web' };
const shop = { kind: 'Deployment', name: 'shop' };

function withInit(...initContainers: Fields[]): Fields {
  return pod({}, { initContainers });
}

const git = { name: 'git', image: 'alpine/git' };

expectGrades(
  'container',
  { sort: 'container', target, role: 'container', name: 'app', image: 'nginx:1.27' },
  {
    'as it is': [pod()],
    'the registry written': [pod({ image: 'docker.io/library/nginx:1.27' })],
    'behind another': [pod({}, { containers: [git, app()] })],
  },
  {
    'another tag': [[pod({ image: 'nginx:1.26' })], 'Container `app` has another image'],
    'another registry': [[pod({ image: 'quay.io/library/nginx:1.27' })], 'Container `app` has another image'],
    'another name': [[pod({ name: 'App'.toLowerCase().repeat(2) })], 'There is no container `app` in Pod `web` yet'],
    'as an init container': [
      [pod({ name: 'x' }, { initContainers: [app()] })],
      "Container `app` is there, but among those that start before the others: it should be one of the Pod's main containers",
    ],
    'no Pod': [[deployment()], 'There is no Pod `web` yet'],
  },
);

expectGrades(
  'the tag latest',
  { sort: 'container', target: shop, role: 'container', name: 'app', image: 'nginx' },
  {
    unwritten: [deployment({}, { containers: [app({ image: 'nginx' })] })],
    written: [deployment({}, { containers: [app({ image: 'nginx:latest' })] })],
  },
  { another: [[deployment()], 'Container `app` has another image'] },
);

expectGrades(
  'init container',
  { sort: 'container', target, role: 'init', name: 'git', image: 'alpine/git' },
  { there: [withInit({ name: 'other', image: 'x' }, git)] },
  {
    'among the others': [
      [pod({}, { containers: [app(), git] })],
      'Container `git` is there, but it does not run to its end before the others start',
    ],
    none: [[pod()], 'There is no container `git` in Pod `web` yet'],
  },
);

describe('sidecar', () => {
  const sidecar = { sort: 'container', target, role: 'sidecar', ...git } as const;

  test('native', () => {
    expect(hintOf(sidecar, [withInit({ ...git, restartPolicy: 'Always' })], '1.36')).toBe('met');
  });

  test.each([
    ['an init container', withInit(git)],
    ['one of the main containers', pod({}, { containers: [app(), git] })],
  ])('%s is none', (_, written) => {
    expect(hintOf(sidecar, [written], '1.36')).toBe(
      'Container `git` is there, but it does not both start before the others and keep running',
    );
  });

  test('a native sidecar is no init container', () => {
    const init = { ...sidecar, role: 'init' } as const;
    expect(hintOf(init, [withInit({ ...git, restartPolicy: 'Always' })], '1.36')).toBe(
      'Container `git` is there, but it does not run to its end before the others start',
    );
  });
});

const say = ['sh', '-c', 'echo "hi"; sleep 5'];
const differs =
  'Container `app` runs something else: compare it word by word, and look where one word ends and the next begins';

expectGrades(
  'what is run, however it is split',
  { sort: 'command', target, container: 'app', runs: say },
  {
    'all as command': [pod({ command: say })],
    'split behind the shell': [pod({ command: ['sh', '-c'], args: [say[2]] })],
    'as arguments alone': [pod({ args: say })],
    'a script in lines': [pod({ command: ['sh'], args: ['-c', 'echo "hi"\nsleep 5\n'] })],
    'split elsewhere': [pod({ command: ['sh'], args: say.slice(1) })],
    'a block of YAML':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: nginx\n' +
      '    command: [sh, -c]\n    args:\n    - |-\n      echo "hi"; sleep 5\n',
  },
  {
    'without the shell': [[pod({ command: ['echo', '"hi"'] })], differs],
    'another script in lines': [[pod({ command: ['sh', '-c', 'echo "hi"\nsleep 6\n'] })], differs],
    'lines without a shell': [[pod({ command: ['run', '-c', 'echo "hi"\nsleep 5\n'] })], differs],
    'other quotes': [[pod({ command: ['sh', '-c', "echo 'hi'; sleep 5"] })], differs],
    'one word': [[pod({ command: [say.join(' ')] })], differs],
    nothing: [[pod()], differs],
    'a word more': [[pod({ command: say, args: ['x'] })], differs],
  },
);

expectGrades(
  'command and args apart',
  { sort: 'command', target, container: 'app', command: ['printenv'], args: ['HOME'] },
  { apart: [pod({ command: ['printenv'], args: ['HOME'] })] },
  {
    together: [
      [pod({ command: ['printenv', 'HOME'] })],
      'Container `app` runs the right words, but they are split between ENTRYPOINT and CMD in another way',
    ],
    'as arguments': [
      [pod({ args: ['printenv', 'HOME'] })],
      'Container `app` runs the right words, but they are split between ENTRYPOINT and CMD in another way',
    ],
    'another command': [
      [pod({ command: ['env'], args: ['HOME'] })],
      'What replaces the entrypoint of container `app` is not what is asked for',
    ],
    'other args': [
      [pod({ command: ['printenv'], args: ['PATH'] })],
      'The arguments of container `app` differ: compare them item by item',
    ],
  },
);

expectGrades(
  'args alone',
  { sort: 'command', target, container: 'app', args: ['--help'] },
  { alone: [pod({ args: ['--help'] })], 'with an empty command': [pod({ command: [], args: ['--help'] })] },
  {
    'as command': [
      [pod({ command: ['--help'] })],
      "Container `app` replaces its image's entrypoint, which should stay",
    ],
    none: [[pod()], 'The arguments of container `app` differ: compare them item by item'],
  },
);

expectGrades(
  'command alone',
  { sort: 'command', target, container: 'app', command: ['top'] },
  { alone: [pod({ command: ['top'] })] },
  {
    'with args': [
      [pod({ command: ['top'], args: ['-b'] })],
      'The arguments of container `app` differ: compare them item by item',
    ],
  },
);

expectGrades(
  'restart policy',
  { sort: 'restart-policy', target, policy: 'Never' },
  { written: [pod({}, { restartPolicy: 'Never' })] },
  {
    'by default': [[pod()], 'Pod `web`: the restart policy is still the default'],
    another: [[pod({}, { restartPolicy: 'OnFailure' })], 'Pod `web`: the restart policy is another one'],
  },
);

expectGrades(
  'the default restart policy',
  { sort: 'restart-policy', target, policy: 'Always' },
  { written: [pod({}, { restartPolicy: 'Always' })], 'not written': [pod()] },
  { another: [[pod({}, { restartPolicy: 'Never' })], 'Pod `web`: the restart policy is another one'] },
);

expectGrades(
  'port',
  { sort: 'port', target, container: 'app', port: 80, name: 'http' },
  {
    'with its protocol': [pod({ ports: [{ containerPort: 80, name: 'http', protocol: 'TCP' }] })],
    'beside others': [pod({ ports: [{ containerPort: 443 }, { name: 'http', containerPort: 80 }] })],
  },
  {
    none: [[pod()], 'Container `app` declares no port yet'],
    another: [[pod({ ports: [{ containerPort: 8080 }] })], 'Container `app` declares another port'],
    'another protocol': [
      [pod({ ports: [{ containerPort: 80, name: 'http', protocol: 'UDP' }] })],
      'Container `app` declares port 80 for another protocol',
    ],
    'without a name': [[pod({ ports: [{ containerPort: 80 }] })], 'Port 80 of container `app` has no name'],
    'another name': [
      [pod({ ports: [{ containerPort: 80, name: 'web' }] })],
      'Port 80 of container `app` has another name',
    ],
  },
);

expectGrades(
  'init order',
  { sort: 'init-order', target, names: ['first', 'second'] },
  {
    'one after the other': [withInit({ name: 'first', image: 'x' }, { name: 'second', image: 'x' })],
    'others between them': [
      withInit({ name: 'first', image: 'x' }, git, { name: 'second', image: 'x' }, { name: 'third', image: 'x' }),
    ],
  },
  {
    'the other way round': [
      [withInit({ name: 'second', image: 'x' }, { name: 'first', image: 'x' })],
      'The order in which they start is another one',
    ],
    'one missing': [[withInit({ name: 'first', image: 'x' })], 'There is no container `second` in Pod `web` yet'],
    'one among the main containers': [
      [pod({}, { initContainers: [{ name: 'first', image: 'x' }], containers: [{ name: 'second', image: 'x' }] })],
      'Container `second` is not among those that start one after the other',
    ],
  },
);
