import fc from 'fast-check';
import type { FieldAt } from './schema-at';

/** Lower-case letters and digits with `-` inside, never a number: JavaScript would move such a key to the front. */
export const dnsLabel = fc
  .tuple(
    fc.constantFrom('web', 'db', 'cache', 'log', 'a', 'game'),
    fc.option(fc.nat({ max: 999 }), { nil: undefined, freq: 3 }),
  )
  .map(([word, n]) => (n === undefined ? word : `${word}-${n}`));

const text = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    '0644',
    'null',
    '~',
    '1e3',
    'a: b',
    '# no',
    'two\nlines\n',
    ' x ',
    '$(VAR)',
    'é 한 😀',
    '"',
  ),
  fc.string({ maxLength: 12 }),
);
const port = fc.integer({ min: 1, max: 65535 });
const portName = fc.constantFrom('http', 'https', 'metrics', 'grpc-1');
const ip = fc.oneof(
  fc.integer({ min: 1, max: 254 }).map((n) => `10.0.0.${n}`),
  fc.constant('fd00::1'),
);
const absolute = dnsLabel.map((name) => `/srv/${name}`);
const relative = dnsLabel.map((name) => `conf/${name}.txt`);
const qualified = fc.oneof(
  dnsLabel,
  dnsLabel.map((name) => `example.com/${name}`),
);
const cidr = fc.constantFrom('10.0.0.0/8', '192.168.0.0/16');
const seconds = fc.integer({ min: 1, max: 3600 });
const uid = fc.integer({ min: 0, max: 65535 }).map((n) => `0b1e0b6e-0000-4000-8000-${String(n).padStart(12, '0')}`);
const DATA_KEYS = ['game.properties', 'special.power', 'UI_COLOR', 'tls.crt', 'constructor', '__proto__'];
const dataKey = fc.constantFrom(...DATA_KEYS);
const mode = fc.integer({ min: 0, max: 0o777 });
const percent = fc.integer({ min: 1, max: 100 }).map((n) => `${n}%`);

/** By type and field, where the field's name alone does not tell. */
const BY_TYPE: { readonly [field: string]: fc.Arbitrary<unknown> } = {
  'batch.v1.PodFailurePolicyOnExitCodesRequirement.values': fc.integer({ min: 1, max: 255 }),
  'core.v1.ContainerRestartRuleOnExitCodes.values': fc.integer({ min: 1, max: 255 }),
  'core.v1.ConfigMapKeySelector.key': dataKey,
  'core.v1.ContainerPort.name': portName,
  'core.v1.DownwardAPIVolumeFile.path': relative,
  'core.v1.EmptyDirVolumeSource.medium': fc.constantFrom('', 'Memory', 'HugePages'),
  'core.v1.EnvVar.name': fc.constantFrom('LOG_LEVEL', 'POWER', 'a.b', '_X', 'PATH'),
  'core.v1.EphemeralContainer.restartPolicy': fc.constant('Always'),
  'core.v1.FileKeySelector.key': dataKey,
  'core.v1.FileKeySelector.path': relative,
  'core.v1.FlockerVolumeSource.datasetUUID': uid,
  'core.v1.HTTPGetAction.path': absolute,
  'core.v1.HTTPGetAction.port': fc.oneof(port, portName),
  'core.v1.HTTPHeader.name': fc.constantFrom('Accept', 'X-Probe'),
  'core.v1.KeyToPath.key': dataKey,
  'core.v1.KeyToPath.path': relative,
  'core.v1.NamespaceSpec.finalizers': fc.constantFrom('kubernetes', 'example.com/guard'),
  'core.v1.PodSecurityContext.supplementalGroups': fc.nat({ max: 65535 }),
  'core.v1.Secret.type': fc.constantFrom('Opaque', 'example.com/token'),
  'core.v1.ClusterTrustBundleProjection.path': relative,
  'core.v1.SecretKeySelector.key': dataKey,
  'core.v1.ServicePort.name': portName,
  'core.v1.ServicePort.nodePort': fc.integer({ min: 30000, max: 32767 }),
  'core.v1.ServicePort.targetPort': fc.oneof(port, portName),
  'core.v1.ServiceAccountTokenProjection.path': relative,
  'core.v1.ServiceAccountTokenProjection.expirationSeconds': fc.integer({ min: 600, max: 7200 }),
  'core.v1.Sysctl.name': fc.constantFrom('kernel.shm_rmid_forced', 'net.ipv4.tcp_syncookies'),
  'core.v1.TCPSocketAction.port': fc.oneof(port, portName),
  'core.v1.Toleration.value': dnsLabel,
  'core.v1.TypedLocalObjectReference.kind': fc.constant('PersistentVolumeClaim'),
  'core.v1.TypedObjectReference.kind': fc.constant('PersistentVolumeClaim'),
  'core.v1.VolumeDevice.name': fc.constantFrom('disk-a', 'disk-b'),
  'core.v1.VolumeMount.name': fc.constantFrom('data', 'scratch', 'conf'),
  'meta.v1.OwnerReference.apiVersion': fc.constant('apps/v1'),
  'meta.v1.OwnerReference.kind': fc.constant('ReplicaSet'),
};

const BY_NAME: { readonly [field: string]: fc.Arbitrary<unknown> } = {
  add: fc.constantFrom('NET_ADMIN', 'SYS_TIME'),
  appProtocol: qualified,
  args: text,
  certificateChainPath: relative,
  clusterIP: ip,
  clusterIPs: ip,
  command: text,
  conditionType: qualified,
  containerPort: port,
  credentialBundlePath: relative,
  defaultMode: mode,
  devicePath: dnsLabel.map((name) => `/dev/${name}`),
  divisor: fc.constantFrom(1, '1', '1m', '1Mi'),
  drop: fc.constantFrom('ALL', 'NET_RAW'),
  exitCode: fc.integer({ min: 0, max: 255 }),
  externalIPs: ip,
  externalName: dnsLabel.map((name) => `${name}.example.com`),
  fieldPath: fc.constantFrom('metadata.name', 'metadata.namespace', 'metadata.uid'),
  finalizers: dnsLabel.map((name) => `example.com/${name}`),
  generateName: dnsLabel.map((name) => `${name}-`),
  healthCheckNodePort: fc.integer({ min: 30000, max: 32767 }),
  hostIP: ip,
  hostPort: port,
  image: dnsLabel.map((name) => `registry.example.com/${name}:1.0`),
  ip,
  key: qualified,
  keyPath: relative,
  loadBalancerIP: ip,
  loadBalancerSourceRanges: cidr,
  maxSkew: fc.integer({ min: 1, max: 5 }),
  maxSurge: fc.oneof(fc.integer({ min: 1, max: 9 }), percent),
  maxUnavailable: fc.oneof(fc.integer({ min: 1, max: 9 }), percent),
  message: text,
  minDomains: fc.integer({ min: 1, max: 5 }),
  mode,
  mountPath: absolute,
  nameservers: ip,
  path: absolute,
  podIP: ip,
  port,
  resource: fc.constantFrom('limits.cpu', 'requests.memory', 'limits.hugepages-2Mi'),
  resourceVersion: fc.nat().map(String),
  schedule: fc.constantFrom('*/5 * * * *', '@daily', '0 3 * * 1-5'),
  subPath: relative,
  subPathExpr: fc.constant('$(POD_NAME)/logs'),
  successThreshold: fc.constant(1),
  succeededIndexes: fc.constantFrom('0', '0-2,4'),
  tolerationSeconds: seconds,
  topologyKey: fc.constantFrom('kubernetes.io/hostname', 'topology.kubernetes.io/zone'),
  uid,
  value: text,
  weight: fc.integer({ min: 1, max: 100 }),
  workingDir: absolute,
};

const quantity = fc.oneof(
  fc.integer({ min: 0, max: 64 }),
  fc.constantFrom('250m', '0.5Gi', '1e3', '128Mi', '2', '100M', '1.5', '1E2', '500k'),
);

const BY_SCALAR: { readonly [type: string]: fc.Arbitrary<unknown> } = {
  string: dnsLabel,
  bytes: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  time: fc.nat({ max: 0x7fffffff }).map((second) => new Date(second * 1000).toISOString().replace('.000Z', 'Z')),
  microtime: fc
    .nat({ max: 0x7fffffff })
    .map((second) => new Date(second * 1000).toISOString().replace('.000Z', '.000001Z')),
  int32: fc.integer({ min: 1, max: 100 }),
  int64: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(2 ** 40)),
  number: fc.oneof(fc.nat(), fc.constantFrom(0.5, -1.25)),
  boolean: fc.boolean(),
  quantity,
  intOrString: fc.oneof(port, dnsLabel),
  any: fc.constantFrom<unknown>(true, 'text', 1, ['a'], { a: { b: 1 } }),
  object: fc.constantFrom({}, { 'f:metadata': { 'f:labels': { '.': {} } } }),
};

/** Values of a field, or of its elements, that is of no type of its own. */
export function leafArbitrary(owner: string, field: FieldAt): fc.Arbitrary<unknown> {
  if (field.enum) return fc.constantFrom(...field.enum);
  const scalar = BY_SCALAR[field.type];
  if (!scalar) throw new Error(`The schema has a new scalar type: ${field.type}, of ${owner}.${field.name}`);
  if (field.shape === 'map') return mapValue(field) ?? scalar;
  return BY_TYPE[`${owner}.${field.name}`] ?? byName(field) ?? scalar;
}

/** A name means the same everywhere only together with the type that it usually has. */
function byName(field: FieldAt): fc.Arbitrary<unknown> | undefined {
  const arbitrary = BY_NAME[field.name];
  if (!arbitrary || !Object.hasOwn(BY_NAME, field.name)) return undefined;
  const isText = typeof fc.sample(arbitrary, { numRuns: 1, seed: 1 })[0] === 'string';
  if (field.type === 'intOrString' || field.type === 'quantity') return arbitrary;
  return isText === (field.type === 'string') ? arbitrary : undefined;
}

function mapValue(field: FieldAt): fc.Arbitrary<unknown> | undefined {
  return field.type === 'string' && ['data', 'stringData', 'annotations'].includes(field.name) ? text : undefined;
}

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'example.com/gpu'];

/** Keys of a map: resources where amounts are, files where data is, labels elsewhere. */
export function keyArbitrary(owner: string, field: FieldAt): fc.Arbitrary<string> {
  if (field.type === 'quantity') return fc.constantFrom(...RESOURCES);
  if (/^core\.v1\.(ConfigMap|Secret)$/.test(owner)) return dataKey;
  return qualified;
}
