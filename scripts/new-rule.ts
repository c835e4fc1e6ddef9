/** `npm run new-rule <id> [pod|object|set]`: makes all that a rule consists of, and registers it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const FORMS = ['pod', 'object', 'set'] as const;
const INDEX = 'src/rules/index.ts';

/** What a rule looks at: each Pod and template, each object of some kinds, or the whole set. */
export type RuleForm = (typeof FORMS)[number];

/**
 * Makes the files of a rule with what is to be filled in, and puts it into the list of rules.
 * @param root the folder of the project
 * @returns the files that were made or changed, in that folder
 * @throws Error when the id is not one, or is taken; then nothing is written
 */
export function newRule(root: string, id: string, form: RuleForm = 'pod'): string[] {
  if (!/^(no|require|unique|valid|match)(-[a-z0-9]+)+$/.test(id)) {
    throw new Error(`"${id}" is no id of a rule: it begins with no-, require-, unique-, valid- or match-`);
  }
  const files: Readonly<Record<string, string>> = {
    [`src/rules/${id}.ts`]: ruleFile(id, form),
    [`docs/rules/${id}.md`]: page(id),
    [`test/rules/${id}/pass.yaml`]: POD,
    [`test/rules/${id}/fail.yaml`]: `# expect: Pod/web spec\n${POD}`,
  };
  const taken = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new Error(`${taken} exists already`);
  const index = registered(readFileSync(join(root, INDEX), 'utf8'), id);
  for (const [file, text] of Object.entries({ ...files, [INDEX]: index })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...Object.keys(files), INDEX];
}

/** As the rule's constant is called: `uniqueContainerPorts` of `unique-container-ports`. */
function constantOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The list of rules with one more, in its place. */
function registered(index: string, id: string): string {
  const constant = constantOf(id);
  const imports = linesBetween(index, /^import \{ (\w+) \} from '\.\/([\w-]+)';$/gm);
  imports.push([id, `import { ${constant} } from './${id}';`]);
  const rules = [...imports]
    .filter(([file]) => file !== 'rule')
    .sort(byFile)
    .map(([file]) => `  ${constantOf(file)},`);
  const type = "import type { Rule } from './rule';";
  const head = [...imports, ['rule', type] as const].sort(byFile).map(([, line]) => line);
  const tail = /\n\n\/\*\*[\s\S]*$/.exec(index)?.[0] ?? '';
  const list = /(export const RULES = \[)[^\]]*(\])/;
  if (!list.test(tail)) throw new Error(`${INDEX} has no list RULES`);
  return `${head.join('\n')}${tail.replace(list, (_, open: string, close: string) => `${open}\n${rules.join('\n')}\n${close}`)}`;
}

function linesBetween(text: string, pattern: RegExp): [file: string, line: string][] {
  return [...text.matchAll(pattern)].map(([line, , file = '']) => [file, line]);
}

function byFile([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

function ruleFile(id: string, form: RuleForm): string {
  const [type, extra, signature, body] = {
    pod: [
      'PodRule',
      '',
      'checkPod({ spec, at }, report)',
      "if (spec.TODO) report({ at, message: 'TODO', fix: 'TODO' });",
    ],
    object: [
      'ObjectRule',
      "\n  kinds: ['TODO'],",
      'checkObject({ manifest }, report)',
      "if (manifest.TODO) report({ at: FieldPath.root, message: 'TODO', fix: 'TODO' });",
    ],
    set: [
      'SetRule',
      '',
      'checkSet(set, report)',
      "for (const entry of set.ofKind('TODO')) report(entry, { at: FieldPath.root, message: 'TODO', fix: 'TODO' });",
    ],
  }[form] as [string, string, string, string];
  const path = form === 'pod' ? '' : "import { FieldPath } from '../kubernetes/field-path';\n";
  return `${path}import type { ${type} } from './rule';

/** TODO: what it asks for. */
export const ${constantOf(id)} = {
  id: '${id}',
  says: 'TODO: what it asks for, in one sentence without a final period',
  severity: 'warning',${extra}
  ${signature} {
    ${body}
  },
} as const satisfies ${type};
`;
}

function page(id: string): string {
  const example = ['```yaml', POD.trimEnd(), '```'].join('\n');
  return `# ${id}

Severity: warning.

TODO: what is wrong, and what happens in the cluster; two to six sentences.

## Wrong

${example}

\`\`\`text
Pod/web spec
  TODO: the message
  fix: TODO
\`\`\`

## Right

${example}

## When to allow it

TODO: when. With constructs \`Rules.of(pod).allow('${id}', 'the reason')\`, in YAML the comment
\`# podwright-allow ${id}: the reason\`; for all objects \`rules: { ${id}: off }\` in the configuration.

## See also

- https://kubernetes.io/docs/TODO
`;
}

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
`;

/** What `npm run new-rule` does; gives the exit code. */
export function main(args: readonly string[], root: string): number {
  const [id, form = 'pod'] = args;
  if (id === undefined || args.length > 2 || !(FORMS as readonly string[]).includes(form)) {
    process.stderr.write('Usage: npm run new-rule <id> [pod|object|set]\n');
    return 2;
  }
  try {
    for (const file of newRule(root, id, form as RuleForm)) process.stdout.write(`${file}\n`);
    process.stdout.write('Fill in each TODO; add a mutator in src/mutations; prove it with: npx jest test/rules\n');
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

if (require.main === module) process.exitCode = main(process.argv.slice(2), resolve(__dirname, '..'));
