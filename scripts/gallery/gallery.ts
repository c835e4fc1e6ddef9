import { YamlSource } from '../../src/manifest/yaml-source';
import { toTypeScript } from '../../src/to-typescript';
import { checkSources } from '../../src/validation/from-sources';
import { toSvg } from '../../src/view';
import { documentExamples, type Example } from './example';

/** A file of the gallery. */
export interface GalleryFile {
  /** Its path in `docs/gallery/`. */
  readonly path: string;
  readonly text: string;
}

/** Pages of every example of the documents: its TypeScript, its YAML, its picture, and what is wrong with it. */
export async function gallery(): Promise<GalleryFile[]> {
  const examples = documentExamples();
  const files: GalleryFile[] = [{ path: 'README.md', text: index(examples) }];
  for (const example of examples) files.push(...(await filesOf(example)));
  return files;
}

function index(examples: readonly Example[]): string {
  const folders = [...new Set(examples.map(({ folder }) => folder))];
  return [
    '# Gallery',
    '',
    'Every example of the study documents: its TypeScript, its YAML and its picture, and where a document has a mistake, what',
    '`podwright check` says. `npm run gallery` makes these pages.',
    '',
    ...folders.flatMap((folder) => [
      `## ${folder}`,
      '',
      ...examples.filter((example) => example.folder === folder).flatMap(indexEntry),
    ]),
  ].join('\n');
}

function indexEntry({ folder, name }: Example): string[] {
  const page = `${folder}/${name}.md`;
  return [`### [${name}](${page})`, '', `[![${name}](${folder}/${name}.svg)](${page})`, ''];
}

async function filesOf(example: Example): Promise<GalleryFile[]> {
  const { folder, name, yaml, corrected } = example;
  const files = [
    { path: `${folder}/${name}.md`, text: page(example) },
    { path: `${folder}/${name}.svg`, text: await pictureOf(yaml) },
  ];
  if (corrected !== undefined)
    files.push({ path: `${folder}/${name}.corrected.svg`, text: await pictureOf(corrected) });
  return files;
}

async function pictureOf(yaml: string): Promise<string> {
  return `${await toSvg(manifestsIn(yaml))}\n`;
}

function manifestsIn(yaml: string) {
  return new YamlSource(yaml).objects.map(({ manifest }) => manifest);
}

function page({ folder, name, yaml, corrected }: Example): string {
  const findings = findingsOf(`${name}.yaml`, yaml);
  return [
    `# ${name}`,
    '',
    `[All examples](../README.md) · ${folder}`,
    '',
    `![${name}](${name}.svg)`,
    '',
    ...(corrected === undefined ? [] : ['As it was meant:', '', `![${name}, corrected](${name}.corrected.svg)`, '']),
    '## TypeScript',
    '',
    ...fenced('ts', toTypeScript(manifestsIn(corrected ?? yaml), { name: folder.replace(/^\d+-/, '') }).code),
    '## YAML',
    '',
    ...(corrected === undefined ? [] : ['As the document prints it:', '']),
    ...fenced('yaml', yaml),
    ...(corrected === undefined ? [] : ['As it was meant:', '', ...fenced('yaml', corrected)]),
    ...(findings.length === 0 ? [] : ['## What is wrong', '', ...fenced('text', findings.join('\n'))]),
  ].join('\n');
}

function findingsOf(file: string, yaml: string): string[] {
  const found = checkSources([{ file, source: new YamlSource(yaml) }], {}).map(({ finding }) => finding);
  return found.flatMap(({ severity, line, column, id, message, fix }) => [
    `${file}:${line}:${column}: ${severity}: ${message} (${id})`,
    ...(fix === undefined ? [] : [`  fix: ${fix}`]),
  ]);
}

function fenced(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text.trimEnd(), '```', ''];
}
