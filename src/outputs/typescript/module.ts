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
  /** What the code calls, some of what was asked for being given up again. */
  private readonly called = new Set<string>();

  constructor(private readonly options: ModuleOptions) {
    this.functionName = functionName(options.name);
    this.names = new Names([...PODWRIGHT, ...OTHERS, ...(options.shape === 'chart' ? [this.functionName] : [])]);
  }

  /** A name of podwright, or of another package, which is imported where the code calls it. */
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
    return [...this.imported.keys()].filter((from) => this.namesFrom(from).length > 0).sort();
  }

  /** The text of the module. */
  text(): string {
    const isApp = this.options.shape === 'app';
    for (const made of [isApp ? 'App' : 'type App', 'Chart']) this.called.add(this.use(made));
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
      noteCalls(built, this.called);
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

  private namesFrom(from: string): string[] {
    return [...(this.imported.get(from) ?? [])].filter((name) => this.called.has(name)).sort(byName);
  }

  private importLines(): string[] {
    return this.packages.map((from) => {
      const names = this.namesFrom(from);
      const line = `import { ${names.join(', ')} } from '${from}';`;
      return line.length <= WIDTH ? line : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
    });
  }
}

/** Notes the functions and classes that code calls. */
function noteCalls(code: Code, called: Set<string>): void {
  switch (code.is) {
    case 'list':
      for (const { value } of code.items) noteCalls(value, called);
      return;
    case 'object':
      for (const { value } of code.entries) noteCalls(value, called);
      return;
    case 'call':
      if (code.of) noteCalls(code.of, called);
      else called.add(/^(?:new )?(\w+)/.exec(code.callee)?.[1] ?? '');
      for (const arg of code.args) noteCalls(arg, called);
      return;
    default:
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
