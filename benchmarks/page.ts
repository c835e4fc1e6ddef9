import type { Figure, Section } from './report';

const OPENING = `# Performance

<!-- Written by \`npm run bench -- --write\`; not edited by hand. -->
`;

const WHY = `## Why

cdk8s reads the whole app anew for every chart, and walks every path through the dependencies. Podwright reads the
constructs in one walk, sorts with a memory of what is behind it, so that charts and layered dependencies cost in
proportion to their number, renders each object once, and writes YAML with a writer of its own for plain data. What is
left is the constructs themselves, the file system and the garbage collector.

## How to read the tables

- \`construct\`: making the constructs, or plain models. \`render\`: from those to plain objects in memory, checks of the
  constructs included. \`text\`: from those to YAML. \`write\`: all calls of the file system. \`sum\`: these four;
  \`: ours\` compares sums.
- \`process\`: the whole process, from its start to its end; \`peak\`: the most memory it held.
- Each measurement is a process of its own, and the contenders take turns; what takes long is measured fewer times.
- \`floor\`: \`JSON.stringify\` of the same plain objects into as many files, without constructs and without YAML.
  \`kubernetes-models\`: its models, not validated, and js-yaml. \`cdk8s-level-1\`: the \`Kube…\` classes.
`;

/** What the benchmarks found, as a page of the documentation. */
export function toPage(machine: string, sections: readonly Section[]): string {
  const targets = sections.flatMap((section) => section.figures.map((figure) => ({ section, figure })));
  const summary = [
    ['Part: figure', 'Measured', 'Target', ''],
    ...targets.map(({ section, figure }) => [`${section.name}: ${figure.what}`, ...cells(figure)]),
  ];
  const command = '```sh\nnpm run build\nnpm run bench -- --write\n```\n';
  const opening = `${OPENING}\nThe last full run of this, on ${machine}:\n\n${command}\n${toTable(summary)}`;
  return [opening, WHY, ...sections.map(toMarkdown)].join('\n');
}

function cells({ figure, target }: Figure): string[] {
  return [figure, target?.text ?? '', target ? (target.met ? 'met' : 'not met') : ''];
}

function toMarkdown({ title, rows, notes }: Section): string {
  const list = notes.map((note) => `- ${note}\n`).join('');
  return `## ${title}\n\n${toTable(rows)}${list === '' ? '' : `\n${list}`}`;
}

function toTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '---:'));
  return [heading, rule, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}
