import { spawnSync } from 'node:child_process';
import { YamlSource } from '../src/manifest/yaml-source';
import { checkSources } from '../src/validation/from-sources';

/** What a megabyte of anything may cost. */
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 500;
const SIZE = 1_000_000;

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const CONTAINER = '  containers:\n    - name: main\n      image: nginx:1.27\n';
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
const letters = (i: number) => i.toString(26).replace(/./g, (c) => String.fromCharCode(97 + Number.parseInt(c, 26)));
const deployment = (i: number, more = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web-${i}}\nspec:\n  selector: {matchLabels: {app: web-${i}}}\n  template:\n    metadata: {labels: {app: web-${i}}}\n    spec:\n      containers: [{name: main, image: nginx:1.27}]\n${more}`;

/** Texts of about a megabyte that are hard to read or to check. */
const CASES: Readonly<Record<string, () => string>> = {
  'one line': () => 'x'.repeat(SIZE),
  'one line in quotes': () => `apiVersion: "${'x'.repeat(SIZE)}"`,
  'one long value': () => pod(`${CONTAINER}      command: ["${'y '.repeat(SIZE / 2)}"]\n`),
  'opening brackets': () => '['.repeat(SIZE),
  'opening braces': () => '{'.repeat(SIZE),
  'braces with keys': () => '{a: '.repeat(SIZE / 4),
  dashes: () => '- '.repeat(SIZE / 2),
  'question marks': () => '? '.repeat(SIZE / 2),
  'nested keys': () => lines(1_400, (i) => `${' '.repeat(i)}a:`),
  'brackets closed': () => `a: ${'['.repeat(SIZE / 2)}${']'.repeat(SIZE / 2)}`,
  'JSON braces': () => `${'{"a":'.repeat(SIZE / 6)}1${'}'.repeat(SIZE / 6)}`,
  quotes: () => '"'.repeat(SIZE),
  'single quotes': () => "a: '".repeat(SIZE / 4),
  backslashes: () => `a: "${'\\'.repeat(SIZE)}"`,
  colons: () => ': '.repeat(SIZE / 2),
  'colons without spaces': () => 'a:'.repeat(SIZE / 2),
  hashes: () => ' #'.repeat(SIZE / 2),
  tabs: () => '\t'.repeat(SIZE),
  spaces: () => `a:${' '.repeat(SIZE)}b`,
  'spaces after the values': () => lines(1_000, (i) => `a${i}: b${' '.repeat(990)}`),
  'line ends': () => '\n'.repeat(SIZE),
  'zero bytes': () => '\0'.repeat(SIZE),
  'tag and anchor marks': () => '!&*'.repeat(SIZE / 3),
  aliases: () => `a: &a [x]\nb: [${'*a,'.repeat(SIZE / 3)}*a]`,
  'an alias bomb': () => `a0: &a0 [x, x]\n${lines(40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)}`,
  'a bomb of merges': () => `a0: &a0 {k0: 1}\n${lines(20_000, (i) => `a${i + 1}: &a${i + 1} {<<: *a${i}, k${i}: 1}`)}`,
  'a bomb of lists of merges': () =>
    `a0: &a0 {k: 1}\n${lines(30, (i) => `a${i + 1}: &a${i + 1} {<<: [${Array(20).fill(`*a${i}`).join(', ')}]}`)}`,
  'unknown aliases': () => lines(60_000, (i) => `a${i}: *b${i}`),
  anchors: () => `${lines(30_000, (i) => `k${i}: &a${i} v`)}l: [${lines(30_000, (i) => `*a${i},`)}]`,
  'duplicate keys': () => pod(`${CONTAINER}  nodeSelector:\n${lines(20_000, () => '    disk: ssd')}`),
  'different duplicate keys': () => lines(20_000, (i) => `key${i % 100}: value`),
  'empty documents': () => '---\n'.repeat(SIZE / 4),
  documents: () => lines(10_000, (i) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}`),
  'documents with mistakes': () =>
    lines(10_000, (i) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: C_${i}}`),
  'documents without a kind': () => lines(10_000, (i) => `---\napiVersion: v1\nname: c${i}`),
  'documents that cannot be read': () => lines(10_000, () => '---\na: [b\n'),
  'the same object': () => lines(10_000, () => '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}'),
  'a list': () =>
    `apiVersion: v1\nkind: List\nitems:\n${lines(10_000, (i) => `- {apiVersion: v1, kind: ConfigMap, metadata: {name: C_${i}}}`)}`,
  'a list of nothing': () => `apiVersion: v1\nkind: List\nitems:\n${lines(100_000, () => '- 1')}`,
  variables: () =>
    pod(`${CONTAINER}      env:\n${lines(20_000, (i) => `        - {name: V${i}, value: "$(V${i - 1})"}`)}`),
  'wrong variables': () =>
    pod(`${CONTAINER}      env:\n${lines(20_000, (i) => `        - {name: V ${i}, value: ${i}}`)}`),
  'variables of config maps': () =>
    pod(
      `${CONTAINER}      env:\n${lines(8_000, (i) => `        - {name: V${i}, valueFrom: {configMapKeyRef: {name: c${i}, key: k}}}`)}`,
    ),
  'variables from config maps': () =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n${lines(20_000, (i) => `  K${i}: v`)}---\n${pod(`${CONTAINER}      envFrom:\n${lines(9_000, () => '        - configMapRef: {name: c}')}`)}`,
  volumes: () => pod(`${CONTAINER}  volumes:\n${lines(20_000, (i) => `    - {name: v${i}, emptyDir: {}}`)}`),
  'the same volumes': () => pod(`${CONTAINER}  volumes:\n${lines(20_000, () => '    - {name: v, emptyDir: {}}')}`),
  mounts: () =>
    pod(
      `${CONTAINER}      volumeMounts:\n${lines(10_000, (i) => `        - {name: v${i}, mountPath: /v${i}}`)}  volumes:\n${lines(10_000, (i) => `    - {name: v${i}, emptyDir: {}}`)}`,
    ),
  'mounts of other volumes': () =>
    pod(
      `${CONTAINER}      volumeMounts:\n${lines(10_000, (i) => `        - {name: volum${i}, mountPath: /v}`)}  volumes:\n${lines(10_000, (i) => `    - {name: volume${i}, emptyDir: {}}`)}`,
    ),
  'projected files': () =>
    pod(
      `${CONTAINER}  volumes:\n    - name: v\n      projected:\n        sources:\n${lines(10_000, (i) => `          - configMap: {name: c, items: [{key: k, path: p/${i}}]}`)}`,
    ),
  containers: () => pod(`  containers:\n${lines(20_000, (i) => `    - {name: c${i}, image: "nginx:1"}`)}`),
  'the same containers': () => pod(`  containers:\n${lines(20_000, () => '    - {name: c, image: "nginx:1"}')}`),
  'containers with ports': () =>
    pod(
      `  containers:\n${lines(12_000, (i) => `    - {name: c${i}, image: "n:1", ports: [{containerPort: 80, hostPort: 80, name: p}]}`)}`,
    ),
  'containers with mistakes': () => pod(`  containers:\n${lines(20_000, (i) => `    - {name: C_${i}, imag: x}`)}`),
  'init containers': () =>
    pod(`${CONTAINER}  initContainers:\n${lines(20_000, (i) => `    - {name: c${i}, image: "n:1"}`)}`),
  ports: () =>
    pod(`${CONTAINER}      ports:\n${lines(20_000, (i) => `        - {containerPort: ${i + 1}, name: p${i}}`)}`),
  'service ports': () =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  type: NodePort\n  ports:\n${lines(20_000, (i) => `    - {port: ${i + 1}, name: p${i}, nodePort: 30000}`)}`,
  tolerations: () => pod(`${CONTAINER}  tolerations:\n${lines(20_000, (i) => `    - {key: k${i}, operator: Exists}`)}`),
  'host aliases': () =>
    pod(`${CONTAINER}  hostAliases:\n${lines(20_000, (i) => `    - {ip: 1.1.1, hostnames: [h_${i}]}`)}`),
  'spread constraints': () =>
    pod(
      `${CONTAINER}  topologySpreadConstraints:\n${lines(10_000, (i) => `    - {maxSkew: 1, topologyKey: k${i}, whenUnsatisfiable: DoNotSchedule}`)}`,
    ),
  claims: () =>
    pod(`${CONTAINER}  resourceClaims:\n${lines(20_000, (i) => `    - {name: c${i}, resourceClaimName: x}`)}`),
  resources: () =>
    pod(`${CONTAINER}      resources:\n        limits:\n${lines(20_000, (i) => `          example.com/r${i}: 1`)}`),
  'a long quantity': () => pod(`${CONTAINER}      resources: {limits: {cpu: "${'9'.repeat(SIZE)}"}}\n`),
  'a long exponent': () => pod(`${CONTAINER}      resources: {limits: {cpu: "1e${'9'.repeat(SIZE)}"}}\n`),
  'a large exponent': () => pod(`${CONTAINER}      resources: {limits: {cpu: 1e999999999, memory: "1e99999999"}}\n`),
  'a long number': () => `a: ${'9'.repeat(SIZE)}`,
  'a long hexadecimal number': () => `a: 0x${'f'.repeat(SIZE)}`,
  'a number with underscores': () => `a: 1${'_'.repeat(SIZE)}`,
  'a long date': () => `a: 2026-01-01T${'0'.repeat(SIZE)}`,
  labels: () =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  labels:\n${lines(20_000, (i) => `    l${i}: v`)}`,
  'labels with mistakes': () =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  labels:\n${lines(20_000, (i) => `    "l ${i}": "v v"`)}`,
  'labels that are numbers': () =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  labels:\n${lines(20_000, (i) => `    l${i}: ${i}`)}`,
  annotations: () =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  annotations:\n${lines(20_000, (i) => `    a${i}: ${i}`)}`,
  'unknown fields': () => pod(`${CONTAINER}${lines(20_000, (i) => `  container${i}: x`)}`),
  'unknown fields with objects': () => pod(`${CONTAINER}${lines(10_000, (i) => `  containers${i}: {a: {b: [1, 2]}}`)}`),
  'a long unknown field': () => pod(`${CONTAINER}  ? ${'containers'.repeat(SIZE / 10)}\n  : x\n`),
  'long unknown fields': () => pod(`${CONTAINER}${lines(1_000, (i) => `  ${'containers'.repeat(100)}${i}: x`)}`),
  'unknown fields at the top': () => `apiVersion: v1\nkind: ConfigMap\n${lines(20_000, (i) => `spec${i}: {}`)}`,
  'a long kind': () => `apiVersion: v1\nkind: ${'Pod'.repeat(SIZE / 3)}`,
  'unknown kinds': () => lines(8_000, (i) => `---\napiVersion: v1\nkind: Podd${i}\nmetadata: {name: p}`),
  'kinds of other groups': () => lines(8_000, (i) => `---\napiVersion: apps/v1\nkind: Deploymnt${letters(i)}`),
  'a long name': () => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "${'a-'.repeat(SIZE / 2)}"}`,
  'a name of dots': () => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "${'a.'.repeat(SIZE / 2)}"}`,
  'a name of dashes': () => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "${'-'.repeat(SIZE)}"}`,
  'a name of capitals': () => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "${'A'.repeat(SIZE)}!"}`,
  'a long image': () => pod(`  containers: [{name: c, image: "${'a/'.repeat(SIZE / 2)}"}]\n`),
  'an image of dots': () => pod(`  containers: [{name: c, image: "${'a.-_'.repeat(SIZE / 4)}:x@y"}]\n`),
  'an image of separators': () => pod(`  containers: [{name: c, image: "a${'_'.repeat(SIZE)}!"}]\n`),
  'a long address': () => pod(`${CONTAINER}  hostAliases: [{ip: "${'1:'.repeat(SIZE / 2)}"}]\n`),
  'a long schedule': () =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {schedule: "${'*/1,'.repeat(SIZE / 4)}* * * * *"}`,
  'a schedule of spaces': () =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {schedule: "*${' '.repeat(SIZE)}*"}`,
  'a long zone': () =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {schedule: "* * * * *", timeZone: "${'A/'.repeat(SIZE / 2)}"}`,
  'long indexes': () =>
    `apiVersion: batch/v1\nkind: Job\nmetadata: {name: c}\nspec: {completionMode: Indexed, completions: 5, successPolicy: {rules: [{succeededIndexes: "${'1,'.repeat(SIZE / 2)}"}]}}`,
  'long base64': () => `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: "${'AAAA'.repeat(SIZE / 4)}!"}`,
  'base64 of line ends': () =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: "${'\\n'.repeat(SIZE / 2)}A"}`,
  'many secrets': () =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n${lines(20_000, (i) => `  k${i}: "?"`)}`,
  'registry JSON': () =>
    `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ntype: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '${'['.repeat(SIZE)}'}`,
  'a long field path': () =>
    pod(
      `${CONTAINER}      env: [{name: A, valueFrom: {fieldRef: {fieldPath: "metadata.labels['${"'".repeat(SIZE)}']"}}}]\n`,
    ),
  'a long command': () => pod(`${CONTAINER}      command: [sh, -c, "${'$(A) && '.repeat(SIZE / 8)}"]\n`),
  'a command of dollars': () => pod(`${CONTAINER}      args: ["${'$'.repeat(SIZE)}(A"]\n`),
  'a command of openings': () => pod(`${CONTAINER}      args: ["${'$('.repeat(SIZE / 2)}"]\n`),
  'a script of quotes': () => pod(`${CONTAINER}      command: [sh, -c, '${'"'.repeat(SIZE)}']\n`),
  'a script of spaces': () => pod(`${CONTAINER}      command: [sh, -c, 'a${' '.repeat(SIZE)}b']\n`),
  'long paths': () => pod(`${CONTAINER}      volumeMounts: [{name: v, mountPath: "${'/..'.repeat(SIZE / 3)}"}]\n`),
  'a long profile': () =>
    pod(
      `${CONTAINER}      securityContext: {seccompProfile: {type: Localhost, localhostProfile: "${'../'.repeat(SIZE / 3)}"}}\n`,
    ),
  'tolerations as JSON': () =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {scheduler.alpha.kubernetes.io/tolerations: '${'[{},'.repeat(SIZE / 4)}'}}\nspec:\n${CONTAINER}`,
  deployments: () => lines(4_000, (i) => `---\n${deployment(i)}`),
  'deployments with one selector': () => lines(4_000, () => `---\n${deployment(1)}`),
  'deployments and services': () =>
    lines(
      2_500,
      (i) =>
        `---\n${deployment(i)}---\napiVersion: v1\nkind: Service\nmetadata: {name: web-${i}}\nspec: {selector: {app: wbe-${i}}, ports: [{port: 80}]}`,
    ),
  'pods with missing config maps': () =>
    lines(
      3_500,
      (i) =>
        `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: game-config-${i}}\n---\n${deployment(i, `      volumes: [{name: v, configMap: {name: gaem-config-${i}}}]\n`)}`,
    ),
  'network policies': () =>
    lines(
      2_500,
      (i) =>
        `---\n${deployment(i)}---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n${i}}\nspec: {podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [a]}]}}`,
    ),
  'services of one address': () =>
    lines(
      8_000,
      (i) =>
        `---\napiVersion: v1\nkind: Service\nmetadata: {name: s${i}}\nspec: {clusterIP: 10.0.0.1, ports: [{port: 80}]}`,
    ),
  'a definition with deep schemas': () =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: as.b}\nspec: {group: b, names: {kind: A, plural: as}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: ${'{type: object, properties: {a: '.repeat(80)}{}${'}}'.repeat(80)}}}]}\n---\napiVersion: b/v1\nkind: A\n${lines(60, (i) => `${' '.repeat(i)}a:`)}`,
  'a definition with alternatives': () =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: as.b}\nspec: {group: b, names: {kind: A, plural: as}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: ${'{anyOf: ['.repeat(60)}{}${', {}]}'.repeat(60)}}}]}\n---\napiVersion: b/v1\nkind: A\n`,
  'a definition with alternatives in alternatives': () =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: as.b}\nspec:\n  group: b\n  names: {kind: A, plural: as}\n  versions:\n  - name: v1\n    served: true\n    schema:\n      openAPIV3Schema: &s0 {type: object}\nx0: &s1 {anyOf: [*s0, *s0, *s0, *s0]}\n`,
  'a definition with a slow pattern': () =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: as.b}\nspec: {group: b, names: {kind: A, plural: as}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object, properties: {a: {type: string, pattern: "^(a|aa)+$"}, b: {type: string, pattern: "^a*a*a*a*a*a*b$"}}}}}]}\n---\napiVersion: b/v1\nkind: A\na: ${'a'.repeat(900)}!\nb: ${'a'.repeat(900)}\n`,
  'a definition with a slow pattern, often': () =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: as.b}\nspec: {group: b, names: {kind: A, plural: as}, versions: [{name: v1, served: true, schema: {openAPIV3Schema: {type: object, properties: {a: {type: array, items: {type: string, pattern: "a*a*b$"}}}}}}]}\n---\napiVersion: b/v1\nkind: A\na:\n${lines(900, () => `- ${'a'.repeat(990)}`)}`,
  allowances: () => `${lines(15_000, () => '# podwright-allow no-such-rule: Because of a test')}${pod(CONTAINER)}`,
  'allowances of many documents': () =>
    lines(
      8_000,
      (i) => `---\n# podwright-allow unique-env: A test\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}`,
    ),
  'allowances of a list': () =>
    `apiVersion: v1\nkind: List\nitems:\n${lines(8_000, (i) => `- apiVersion: v1 # podwright-allow unique-env: A test\n  kind: ConfigMap\n  metadata: {name: c${i}}`)}`,
};

if (process.argv[2] === '--case') {
  const text = CASES[process.argv[3] as string]?.() ?? '';
  // What every run pays, and no text is to blame for.
  checkSources([{ file: 'warm.yaml', source: new YamlSource(`${pod(CONTAINER)}  unknown: {}`) }], {});
  const start = performance.now();
  const cpu = process.cpuUsage();
  const findings = checkSources([{ file: 'nasty.yaml', source: new YamlSource(text) }], { kubernetes: '1.36' });
  const { user, system } = process.cpuUsage(cpu);
  // On a machine that does something else, too, the processor's own time says more.
  const seconds = Math.min(performance.now() - start, (user + system) / 1000) / 1000;
  const { maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ seconds, megabytes: maxRSS / 1024, size: text.length, findings: findings.length }));
} else {
  const asked = process.argv.slice(2);
  let failed = 0;
  for (const name of asked.length > 0 ? asked : Object.keys(CASES)) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, __filename, '--case', name], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    const result = status === 0 ? JSON.parse(stdout) : undefined;
    const isFine = result && result.seconds <= MOST_SECONDS && result.megabytes <= MOST_MEGABYTES;
    if (!isFine) failed += 1;
    console.log(
      result
        ? `${isFine ? '   ' : '!! '}${result.seconds.toFixed(2)} s, ${result.megabytes.toFixed(0)} MB, ${result.findings} findings in ${(result.size / 1e6).toFixed(2)} MB: ${name}`
        : `!! ${status === null ? 'more than 60 s' : stderr.trim().split('\n').slice(-12).join('\n')}: ${name}`,
    );
  }
  process.exitCode = failed > 0 ? 1 : 0;
}
