import { app, configMap, expectGrades, type Fields, pod, secret } from './graded';

const target = { kind: 'Pod', name: 'web' };

/** The Pod with volumes and the mounts of its one container. */
function mounting(volumes: readonly Fields[], volumeMounts: readonly Fields[], ...objects: Fields[]): Fields[] {
  return [...objects, pod({ volumeMounts }, { volumes })];
}

const conf = { name: 'v', configMap: { name: 'conf' } };
const known = configMap({ a: '1', b: '2' });

expectGrades(
  'files of a ConfigMap',
  { sort: 'files', target, container: 'app', configMap: 'conf', files: { '/etc/x/a': 'a' } },
  {
    'all of them': mounting([conf], [{ name: 'v', mountPath: '/etc/x' }]),
    'the ConfigMap beside it': mounting([conf], [{ name: 'v', mountPath: '/etc/x/' }], known),
    items: mounting(
      [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'a', path: 'a' }] } }],
      [{ name: 'v', mountPath: '/etc/x' }],
    ),
    'items below': mounting(
      [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'a', path: 'x/a' }] } }],
      [{ name: 'v', mountPath: '/etc' }],
    ),
    subPath: mounting([conf], [{ name: 'v', mountPath: '/etc/x/a', subPath: 'a' }]),
    'subPath of a folder': mounting(
      [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'a', path: 'deep/a' }] } }],
      [{ name: 'v', mountPath: '/etc/x', subPath: 'deep' }],
    ),
    projected: mounting(
      [{ name: 'other', projected: { sources: [{ secret: { name: 'sec' } }, { configMap: { name: 'conf' } }] } }],
      [{ name: 'other', mountPath: '/etc/x' }],
    ),
    'another volume inside it': mounting(
      [conf, { name: 'e', emptyDir: {} }],
      [
        { name: 'e', mountPath: '/etc/x/other' },
        { name: 'v', mountPath: '/etc/x' },
      ],
    ),
    'a folder around it': mounting(
      [conf, { name: 'e', emptyDir: {} }],
      [
        { name: 'v', mountPath: '/etc/x' },
        { name: 'e', mountPath: '/etc' },
      ],
    ),
    'a path of a variable': [
      pod(
        {
          env: [{ name: 'KEY', value: 'a' }],
          volumeMounts: [{ name: 'v', mountPath: '/etc/x/a', subPathExpr: '$(KEY)' }],
        },
        { volumes: [conf] },
      ),
    ],
  },
  {
    none: [[pod()], 'Container `app` has no file at `/etc/x/a`'],
    'a volume that is not mounted': [[pod({}, { volumes: [conf] })], 'Container `app` has no file at `/etc/x/a`'],
    elsewhere: [
      mounting([conf], [{ name: 'v', mountPath: '/etc/y' }]),
      'The key `a` of ConfigMap `conf` is a file of container `app`, but not at `/etc/x/a`',
    ],
    'another key at its place': [
      mounting(
        [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'b', path: 'a' }] } }],
        [{ name: 'v', mountPath: '/etc/x' }],
      ),
      'The file `/etc/x/a` of container `app` holds something else',
    ],
    'of a Secret': [
      mounting(
        [{ name: 'v', secret: { secretName: 'sec' } }],
        [{ name: 'v', mountPath: '/etc/x' }],
        secret({ data: { a: 'MQ==' } }),
      ),
      'The file `/etc/x/a` of container `app` holds something else',
    ],
    'hidden by a volume inside': [
      mounting(
        [conf, { name: 'e', emptyDir: {} }],
        [
          { name: 'e', mountPath: '/etc/x' },
          { name: 'v', mountPath: '/etc', subPath: 'x' },
        ],
      ),
      'Container `app` has no file at `/etc/x/a`',
    ],
    'a ConfigMap without the key': [
      mounting([conf], [{ name: 'v', mountPath: '/etc/x' }], configMap({ b: '2' })),
      'Container `app` has no file at `/etc/x/a`',
    ],
    'a folder of that name': [
      mounting([conf], [{ name: 'v', mountPath: '/etc/x/a' }]),
      'The key `a` of ConfigMap `conf` is a file of container `app`, but not at `/etc/x/a`',
    ],
    'in another container': [
      [
        pod(
          {},
          {
            containers: [app(), { name: 'b', image: 'x', volumeMounts: [{ name: 'v', mountPath: '/etc/x' }] }],
            volumes: [conf],
          },
        ),
      ],
      'Container `app` has no file at `/etc/x/a`',
    ],
  },
);

expectGrades(
  'no other files',
  { sort: 'files', target, container: 'app', configMap: 'conf', files: { '/etc/x/a': 'a' }, only: true },
  {
    items: mounting(
      [{ name: 'v', configMap: { name: 'conf', items: [{ key: 'a', path: 'a' }] } }],
      [{ name: 'v', mountPath: '/etc/x' }],
      known,
    ),
    subPath: mounting([conf], [{ name: 'v', mountPath: '/etc/x/a', subPath: 'a' }], known),
    'of a ConfigMap of one key': mounting([conf], [{ name: 'v', mountPath: '/etc/x' }], configMap({ a: '1' })),
    'the same key at another place, too': mounting(
      [{ name: 'v', configMap: { name: 'conf', items: ['a', 'copy'].map((path) => ({ key: 'a', path })) } }],
      [{ name: 'v', mountPath: '/etc/x' }],
      known,
    ),
  },
  {
    'another one': [
      mounting([conf], [{ name: 'v', mountPath: '/etc/x' }], known),
      'Container `app` has other keys of ConfigMap `conf` as files, too: `/etc/x/b`',
    ],
    'of a ConfigMap that nobody knows': [
      mounting([conf], [{ name: 'v', mountPath: '/etc/x' }]),
      'Container `app` gets every key of ConfigMap `conf` as a file, whichever there are',
    ],
  },
);

expectGrades(
  'files of a Secret with a mode',
  { sort: 'files', target, container: 'app', secret: 'sec', files: { '/s/key': 'key' }, mode: 0o400 },
  {
    'of all': mounting(
      [{ name: 'v', secret: { secretName: 'sec', defaultMode: 256 } }],
      [{ name: 'v', mountPath: '/s' }],
    ),
    'of the item': mounting(
      [{ name: 'v', secret: { secretName: 'sec', items: [{ key: 'key', path: 'key', mode: 0o400 }] } }],
      [{ name: 'v', mountPath: '/s', readOnly: true }],
    ),
    projected: mounting(
      [{ name: 'v', projected: { defaultMode: 0o400, sources: [{ secret: { name: 'sec' } }] } }],
      [{ name: 'v', mountPath: '/s' }],
    ),
    'octal in YAML':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: nginx\n' +
      '    volumeMounts: [{name: v, mountPath: /s}]\n  volumes:\n  - name: v\n    secret: {secretName: sec, defaultMode: 0400}\n',
  },
  {
    default: [
      mounting([{ name: 'v', secret: { secretName: 'sec' } }], [{ name: 'v', mountPath: '/s' }]),
      'The file `/s/key` of container `app` has other permissions: `0644`',
    ],
    'decimal as if it were octal': [
      mounting([{ name: 'v', secret: { secretName: 'sec', defaultMode: 400 } }], [{ name: 'v', mountPath: '/s' }]),
      'The file `/s/key` of container `app` has other permissions: `0620`',
    ],
    'of another item': [
      mounting(
        [
          {
            name: 'v',
            secret: { secretName: 'sec', defaultMode: 0o400, items: [{ key: 'key', path: 'key', mode: 0o600 }] },
          },
        ],
        [{ name: 'v', mountPath: '/s' }],
      ),
      'The file `/s/key` of container `app` has other permissions: `0600`',
    ],
  },
);

const labels = { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } };

expectGrades(
  'a field as a file',
  { sort: 'downward-file', target, container: 'app', path: '/info/labels', from: { field: 'metadata.labels' } },
  {
    downwardAPI: mounting([{ name: 'v', downwardAPI: { items: [labels] } }], [{ name: 'v', mountPath: '/info' }]),
    projected: mounting(
      [{ name: 'v', projected: { sources: [{ downwardAPI: { items: [labels] } }] } }],
      [{ name: 'v', mountPath: '/info' }],
    ),
    subPath: mounting(
      [{ name: 'v', downwardAPI: { items: [labels] } }],
      [{ name: 'v', mountPath: '/info/labels', subPath: 'labels' }],
    ),
  },
  {
    none: [[pod()], 'Container `app` has no file at `/info/labels`'],
    'another field': [
      mounting(
        [{ name: 'v', downwardAPI: { items: [{ ...labels, fieldRef: { fieldPath: 'metadata.annotations' } }] } }],
        [{ name: 'v', mountPath: '/info' }],
      ),
      'The file `/info/labels` of container `app` holds something else',
    ],
    'another path': [
      mounting([{ name: 'v', downwardAPI: { items: [labels] } }], [{ name: 'v', mountPath: '/etc' }]),
      'Container `app` has no file at `/info/labels`',
    ],
  },
);

function limit(more: Fields): Fields[] {
  const item = { path: 'mem', resourceFieldRef: { containerName: 'app', resource: 'limits.memory', ...more } };
  return mounting([{ name: 'v', downwardAPI: { items: [item] } }], [{ name: 'v', mountPath: '/info' }]);
}

expectGrades(
  'a resource as a file',
  { sort: 'downward-file', target, container: 'app', path: '/info/mem', from: { resource: 'limits.memory' } },
  { there: limit({}), 'counted by one': limit({ divisor: '1' }), 'counted by none': limit({ divisor: '0' }) },
  {
    'in other units': [limit({ divisor: '1Mi' }), 'The file `/info/mem` of container `app` is counted in another unit'],
    'another resource': [
      limit({ resource: 'requests.memory' }),
      'The file `/info/mem` of container `app` holds something else',
    ],
  },
);

/** Two containers that mount these. */
function sharing(volumes: readonly Fields[], first: readonly Fields[], second: readonly Fields[]): Fields[] {
  const other = { name: 'log', image: 'busybox', volumeMounts: second };
  return [pod({}, { containers: [app({ volumeMounts: first }), other], volumes })];
}

const empty = { name: 'tmp', emptyDir: {} };
const at = (mountPath: string, more: Fields = {}): Fields => ({ name: 'tmp', mountPath, ...more });

expectGrades(
  'a volume that two containers share',
  {
    sort: 'volume',
    target,
    volume: { emptyDir: {} },
    mounts: [
      { container: 'app', path: '/out' },
      { container: 'log', path: '/in', readOnly: true },
    ],
  },
  {
    'as it is': sharing([empty], [at('/out')], [at('/in', { readOnly: true })]),
    'of another name, with a limit': sharing(
      [{ name: 'any', emptyDir: { sizeLimit: '1Gi' } }],
      [{ name: 'any', mountPath: '/out/' }],
      [{ name: 'any', mountPath: '/in', readOnly: true }],
    ),
    'without a source': sharing([{ name: 'tmp' }], [at('/out')], [at('/in', { readOnly: true })]),
    'of nothing': sharing([{ name: 'tmp', emptyDir: null }], [at('/out')], [at('/in', { readOnly: true })]),
    'the same part of it': sharing(
      [empty],
      [at('/out', { subPath: 'x' })],
      [at('/in', { subPath: 'x', readOnly: true })],
    ),
    'written by a third': [
      pod(
        { volumeMounts: [at('/out', { readOnly: true })] },
        {
          initContainers: [{ name: 'writer', image: 'x', volumeMounts: [at('/w')] }],
          containers: [
            app({ volumeMounts: [at('/out', { readOnly: true })] }),
            { name: 'log', image: 'x', volumeMounts: [at('/in', { readOnly: true })] },
          ],
          volumes: [empty],
        },
      ),
    ],
    'in an init container': [
      pod(
        { volumeMounts: [at('/out')] },
        {
          initContainers: [{ name: 'log', image: 'x', volumeMounts: [at('/in', { readOnly: true })] }],
          volumes: [{ name: 'other', emptyDir: {} }, empty],
        },
      ),
    ],
  },
  {
    'another source': [
      sharing(
        [{ name: 'tmp', hostPath: { path: '/x' }, emptyDir: null }],
        [at('/out')],
        [at('/in', { readOnly: true })],
      ),
      'What is mounted at `/out` is another kind of volume',
    ],
    'one only': [sharing([empty], [at('/out')], []), 'Container `log` mounts nothing at `/in`'],
    'two volumes': [
      sharing([empty, { name: 'b', emptyDir: {} }], [at('/out')], [{ name: 'b', mountPath: '/in', readOnly: true }]),
      'What container `log` mounts at `/in` is not the same volume as elsewhere, so nothing is shared',
    ],
    'two parts': [
      sharing([empty], [at('/out')], [at('/in', { subPath: 'x', readOnly: true })]),
      'Container `log` mounts another part of the volume at `/in` than is mounted elsewhere, so nothing is shared',
    ],
    writable: [sharing([empty], [at('/out')], [at('/in')]), 'Container `log` can write to `/in`'],
    'read-only for all': [
      sharing([empty], [at('/out', { readOnly: true })], [at('/in', { readOnly: true })]),
      'No container can write to what is mounted at `/out`, so it stays empty',
    ],
    'of the node': [
      sharing([{ name: 'tmp', hostPath: { path: '/tmp' } }], [at('/out')], [at('/in', { readOnly: true })]),
      'What is mounted at `/out` is another kind of volume',
    ],
    'another path': [
      sharing([empty], [at('/output')], [at('/in', { readOnly: true })]),
      'Container `app` mounts nothing at `/out`',
    ],
    'no second container': [
      [pod({ volumeMounts: [at('/out')] }, { volumes: [empty] })],
      'There is no container `log` in Pod `web` yet',
    ],
  },
);

expectGrades(
  'memory',
  {
    sort: 'volume',
    target,
    volume: { emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
    mounts: [{ container: 'app', path: '/m', readOnly: false }],
  },
  { there: mounting([{ name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '65536Ki' } }], [at('/m')]) },
  {
    'on disk': [
      mounting([{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }], [at('/m')]),
      'The volume at `/m` is not in memory',
    ],
    'no limit': [
      mounting([{ name: 'tmp', emptyDir: { medium: 'Memory' } }], [at('/m')]),
      'The volume at `/m` may grow to another size',
    ],
    'read-only': [
      mounting([{ name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }], [at('/m', { readOnly: true })]),
      'Container `app` cannot write to `/m`',
    ],
  },
);

expectGrades(
  'a place of the node',
  {
    sort: 'volume',
    target,
    volume: { hostPath: { path: '/var/log', type: 'Directory' } },
    mounts: [{ container: 'app', path: '/log' }],
  },
  { there: mounting([{ name: 'tmp', hostPath: { path: '/var/log/', type: 'Directory' } }], [at('/log')]) },
  {
    'another place': [
      mounting([{ name: 'tmp', hostPath: { path: '/var', type: 'Directory' } }], [at('/log')]),
      'What is mounted at `/log` is another place of the node',
    ],
    'another type': [
      mounting([{ name: 'tmp', hostPath: { path: '/var/log' } }], [at('/log')]),
      'What is mounted at `/log` is not checked as the task wants: look at the type of the volume',
    ],
    'a part of it': [
      mounting([{ name: 'tmp', hostPath: { path: '/var/log', type: 'Directory' } }], [at('/log', { subPath: 'x' })]),
      'Only a part of the volume is mounted at `/log`',
    ],
  },
);

expectGrades(
  'a claim',
  {
    sort: 'volume',
    target,
    volume: { persistentVolumeClaim: 'data' },
    mounts: [{ container: 'app', path: '/data', readOnly: true }],
  },
  {
    'read-only there': mounting(
      [{ name: 'tmp', persistentVolumeClaim: { claimName: 'data' } }],
      [at('/data', { readOnly: true })],
    ),
    'read-only as a volume': mounting(
      [{ name: 'tmp', persistentVolumeClaim: { claimName: 'data', readOnly: true } }],
      [at('/data')],
    ),
  },
  {
    another: [
      mounting([{ name: 'tmp', persistentVolumeClaim: { claimName: 'x' } }], [at('/data')]),
      'What is mounted at `/data` is another claim',
    ],
  },
);
