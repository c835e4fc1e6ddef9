import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of the syntax tree, of which only the shape matters here. */
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A declaration, by its module and its name there. */
interface Name {
  readonly file: string;
  readonly name: string;
  /** Whether only its type is exported: then nobody outside can call its constructor. */
  readonly typeOnly?: boolean;
}

interface Module {
  readonly declared: ReadonlyMap<string, { readonly node: Node; readonly exported: boolean }>;
  readonly imported: ReadonlyMap<string, Name>;
  readonly reexported: readonly Name[];
}

/**
 * What the signatures of a module's exports name of the other modules and the module doesn't export, each as
 * `file: name`. A declaration that its own module keeps to itself counts as a part of what uses it.
 */
export function unexportedNames(entry: string): string[] {
  const modules = new Map<string, Module>();
  const open = (file: string): Module => {
    const module = modules.get(file) ?? readModule(file);
    modules.set(file, module);
    return module;
  };
  const isApi = ({ file }: Name) => !file.startsWith(dirname(entry));
  const exported = open(entry).reexported.filter((name) => !isApi(name));
  const keys = new Set(exported.map(keyOf));
  const missing = new Set<string>();
  const seen = new Set<string>();

  const visit = (name: Name): void => {
    if (seen.has(keyOf(name))) return;
    seen.add(keyOf(name));
    const { declared, imported } = open(name.file);
    const declaration = declared.get(name.name);
    if (!declaration) throw new Error(`${keyOf(name)} is not found`);
    for (const used of namesIn(declaration.node, name.typeOnly)) {
      const local = declared.get(used);
      if (local && !local.exported) visit({ file: name.file, name: used });
      const target = local?.exported ? { file: name.file, name: used } : imported.get(used);
      if (target && !isApi(target) && !keys.has(keyOf(target))) {
        missing.add(`${relative(dirname(entry), target.file)}: ${target.name}`);
      }
    }
  };
  for (const name of exported) visit(name);
  return [...missing].sort();
}

const keyOf = ({ file, name }: Name): string => `${file}#${name}`;

function readModule(file: string): Module {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  const declared = new Map<string, { node: Node; exported: boolean }>();
  const imported = new Map<string, Name>();
  const reexported: Name[] = [];
  for (const item of body as unknown as readonly Node[]) {
    const from = (item.source as { readonly value: string } | null | undefined)?.value;
    if (from?.startsWith('.')) {
      const source = join(dirname(file), `${from}.ts`);
      for (const specifier of item.specifiers as readonly Node[]) {
        const name = textOf(specifier.imported ?? specifier.orig ?? specifier.local ?? specifier.name);
        if (item.type === 'ImportDeclaration') imported.set(textOf(specifier.local), { file: source, name });
        else reexported.push({ file: source, name, typeOnly: Boolean(item.typeOnly || specifier.isTypeOnly) });
      }
    }
    const exported = item.type === 'ExportDeclaration';
    const node = exported ? (item.declaration as Node) : item;
    const declarators = (node.declarations as readonly Node[] | undefined) ?? [node];
    for (const declarator of declarators) {
      const name = textOf(declarator.id ?? declarator.identifier);
      // The first overload stands for all: the others name the same types.
      if (name && !declared.has(name)) declared.set(name, { node: declarator, exported });
    }
  }
  return { declared, imported, reexported };
}

function textOf(identifier: unknown): string {
  return (identifier as { readonly value?: string } | null | undefined)?.value ?? '';
}

/** What a declaration names in its signature: not in bodies and initial values, nor in what is private. */
function namesIn(value: unknown, typeOnly = false): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, typeOnly));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  // A private field that is also a parameter is part of the constructor's signature.
  const isPrivate = node.accessibility === 'private' && node.type !== 'TsParameterProperty';
  if (node.type === 'BlockStatement' || isPrivate) return [];
  if (node.type === 'Constructor' && typeOnly) return [];
  const { init: _init, right: _right, value: _value, ...rest } = node;
  return Object.entries(rest).flatMap(([field, part]) => {
    const isName =
      ['typeName', 'superClass', 'exprName'].includes(field) || node.type === 'TsExpressionWithTypeArguments';
    return isName && (part as Node | null)?.type === 'Identifier' ? [textOf(part)] : namesIn(part, typeOnly);
  });
}
