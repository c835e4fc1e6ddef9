import type { Code } from './code';
import { commentLines } from './comment-text';
import { afterSign, layOut } from './layout';
import { isReserved, stringLiteral } from './literals';
import { Names, variableName } from './names';

/** All that generated code may import from podwright: no variable is named so. */
const PODWRIGHT = [
  ...['App', 'Chart', 'ConfigMap', 'CronJob', 'DaemonSet', 'Deployment', 'Job', 'Namespace', 'PersistentVolume'],
  ...['PersistentVolumeClaim', 'Pod', 'ReplicaSet', 'Secret', 'Service', 'ServiceAccount', 'SidecarPod', 'StatefulSet'],
  ...['csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'exec', 'fieldRef', 'grpc', 'hostPath', 'httpGet', 'image', 'nfs'],
  ...['persistentVolumeClaim', 'podInfoEnv', 'projected', 'resourceFieldRef', 'sleep', 'tcpSocket', 'volume'],
  'volumeClaimTemplate',
];
const OTHERS = ['ApiObject', 'JsonPatch', 'k8s', 'app', 'chart'];
const WIDTH = 120;

/** A statement of the module. */
export interface Statement {
  /** Comments above it. */
  readonly before?: readonly string[];
  /** Comments below it, which belong to nothing that follows. */
  readonly after?: readonly string[];
  /** What it makes. Made when all are known, since it may depend on what comes later. */
  readonly code: () => Code;
  /** The variable that it is kept in, if any. */
  readonly variable?: () => string | undefined;
  /** Whether it belongs to the statement after it. */
  readonly joined?: boolean;
}

/** How the module is used. */
export interface ModuleOptions {
  readonly shape: 'app' | 'chart';
  readonly name: string;
  readonly kubernetes?: string;
}

/** A module in the making: its statements, its variables and its imports. */
export class Module {
  readonly names: Names;
  private readonly functionName: string;
  private readonly statements: Statement[] = [];
  private readonly imported = new Map<string, Set<string>>();

  constructor(private readonly options: ModuleOptions) {
    this.functionName = functionName(options.name);
    this.names = new Names([...PODWRIGHT, ...OTHERS, ...(options.shape === 'chart' ? [this.functionName] : [])]);
  }

  /** A name of podwright, or of another package, which is then imported. */
  use(name: string, from = 'podwright'): string {
    const names = this.imported.get(from) ?? new Set();
    this.imported.set(from, names.add(name));
    return name;
  }

  /** Adds a statement after the others. */
  add(statement: Statement): void {
    this.statements.push(statement);
  }

  /** The packages that it imports. */
  get packages(): string[] {
    return [...this.imported.keys()].sort();
  }

  /** The text of the module. */
  text(): string {
    const isApp = this.options.shape === 'app';
    this.use(isApp ? 'App' : 'type App');
    this.use('Chart');
    const name = stringLiteral(this.options.name);
    const body = this.bodyText(isApp ? 0 : 2);
    const { kubernetes } = this.options;
    const app = kubernetes === undefined ? '' : `{ kubernetes: ${stringLiteral(kubernetes)} }`;
    const lines = isApp
      ? [`const app = new App(${app});`, `const chart = new Chart(app, ${name});`, ...body, '', 'app.synth();']
      : [
          `export function ${this.functionName}(app: App): Chart {`,
          `  const chart = new Chart(app, ${name});`,
          ...body,
          '',
          '  return chart;',
          '}',
        ];
    return `${[...this.importLines(), '', ...lines].join('\n')}\n`;
  }

  private bodyText(indent: number): string[] {
    const pad = ' '.repeat(indent);
    const comments = (texts: readonly string[] = []) => commentLines(texts).map((line) => pad + line);
    const lines: string[] = [];
    let joined = false;
    for (const { code, variable, before, after, joined: joins = false } of this.statements) {
      const name = variable?.();
      const built = code();
      if (!joined) lines.push('');
      const head = name === undefined ? '' : `const ${name} =`;
      const column = indent + (head === '' ? 0 : head.length + 1);
      const text = layOut(built, indent, column, 1);
      const statement = head === '' ? text : head + afterSign(built, text, head.slice(0, -1), indent, 1);
      lines.push(...comments(before), `${pad}${statement};`);
      if (after?.length) lines.push('', ...comments(after));
      joined = joins;
    }
    return lines;
  }

  private importLines(): string[] {
    return this.packages.map((from) => {
      const names = [...(this.imported.get(from) ?? [])].sort(byName);
      const line = `import { ${names.join(', ')} } from '${from}';`;
      return line.length <= WIDTH ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
    });
  }
}

/** As the formatter of the house sorts them: by letter, a capital before its small one. */
function byName(a: string, b: string): number {
  const [left, right] = [a.replace('type ', ''), b.replace('type ', '')];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [one, other] = [left.charAt(i), right.charAt(i)];
    if (one === other) continue;
    const [small, otherSmall] = [one.toLowerCase(), other.toLowerCase()];
    return (small === otherSmall ? one < other : small < otherSmall) ? -1 : 1;
  }
  return left.length - right.length;
}

function functionName(name: string): string {
  const own = variableName(name);
  const isTaken = [...PODWRIGHT, ...OTHERS].includes(own) || isReserved(own);
  return own === '' || isTaken ? `${own}Chart` : own;
}
