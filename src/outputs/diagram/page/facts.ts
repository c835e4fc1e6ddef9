import { fieldsOf, isFields, textOf } from '../../../manifest/fields';
import { hidesValues } from '../../../manifest/secret-values';
import { isMeantAsSecret } from '../../../manifest/yaml-secrets';
import { YamlSource } from '../../../manifest/yaml-source';
import { shown } from './markup';
import type { PageObject } from './page-object';

/** So many characters of a value are shown, and so many lines of an object without a picture. */
const LONGEST = 200;
const MOST_LINES = 40;
const DEEPEST = 5;

/**
 * What an object is, in a table; all that it says where it has no picture.
 * @param yaml its YAML as it may be shown
 * @param relations what it uses and what uses it, as items of a list
 */
export function factTable(object: PageObject, yaml: string, hasPicture: boolean, relations: readonly string[]): string {
  const related: FactRow[] = relations.length > 0 ? [['Related', `<ul class="fields">${relations.join('')}</ul>`]] : [];
  const rows = [...identity(object), ...(hasPicture ? [] : content(object, yaml)), ...related];
  return `<table class="facts"><tbody>${rows.map(([name, html]) => `<tr><th scope="row">${shown(name)}</th><td>${html}</td></tr>`).join('')}</tbody></table>`;
}

type FactRow = readonly [name: string, html: string];

function identity({ manifest, kind, namespace, source }: PageObject): FactRow[] {
  const { labels, annotations } = fieldsOf(manifest.metadata);
  const rows: FactRow[] = [
    ['Kind', `${shown(kind)} <span class="faint">${shown(textOf(manifest.apiVersion) ?? '')}</span>`],
  ];
  if (namespace !== '') rows.push(['Namespace', shown(namespace)]);
  const { file, line, code, chart } = source;
  if (file !== undefined) {
    const excerpt = code === undefined ? '' : `<code class="made-by">${shown(shortly(code.trim()))}</code>`;
    rows.push(['From', `<span class="place">${shown(line === undefined ? file : `${file}:${line}`)}</span>${excerpt}`]);
  }
  if (chart !== undefined) rows.push(['Chart', shown(chart)]);
  const chips = Object.entries(fieldsOf(labels)).map(
    ([key, value]) => `<li>${shown(key)}=<b>${shown(valueText(value))}</b></li>`,
  );
  if (chips.length > 0) rows.push(['Labels', `<ul class="chips">${chips.join('')}</ul>`]);
  const notes = Object.entries(fieldsOf(annotations)).map(([key, value]) =>
    fieldItem(key, hidesValues(annotations, key) ? '•••' : valueText(value)),
  );
  if (notes.length > 0) rows.push(['Annotations', `<ul class="fields">${notes.join('')}</ul>`]);
  return rows;
}

function content({ manifest, kind }: PageObject, yaml: string): FactRow[] {
  if (isMeantAsSecret(kind)) {
    const type = textOf(manifest.type);
    return [
      ...(type === undefined ? [] : [['Type', shown(type)] as const]),
      ...keyRow([...keysIn(manifest.data), ...keysIn(manifest.stringData)]),
    ];
  }
  if (kind === 'ConfigMap') {
    return keyRow([...keysIn(manifest.data, sizeOf), ...keysIn(manifest.binaryData, () => 'binary')]);
  }
  if (Array.isArray(manifest.items)) return [['Items', String(manifest.items.length)]];
  const lines: string[] = [];
  // As its YAML shows it: without the value of any Secret that may be in it.
  for (const [field, value] of Object.entries(new YamlSource(yaml).objects[0]?.manifest ?? {})) {
    if (!['apiVersion', 'kind', 'metadata'].includes(field)) leaves(value, field, lines, 0);
  }
  if (lines.length > MOST_LINES) lines.splice(MOST_LINES, lines.length, '<li class="faint">…</li>');
  return lines.length > 0 ? [['Fields', `<ul class="fields">${lines.join('')}</ul>`]] : [];
}

function keyRow(keys: readonly (readonly [string, string])[]): FactRow[] {
  const items = keys.map(
    ([key, note]) =>
      `<li><code>${shown(key)}</code>${note === '' ? '' : ` <span class="faint">${shown(note)}</span>`}</li>`,
  );
  return [
    ['Keys', items.length === 0 ? '<span class="faint">none</span>' : `<ul class="fields">${items.join('')}</ul>`],
  ];
}

function keysIn(data: unknown, note: (value: unknown) => string = () => ''): (readonly [string, string])[] {
  return Object.entries(fieldsOf(data)).map(([key, value]) => [key, note(value)]);
}

function sizeOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const lines = value.replace(/\n$/, '').split('\n').length;
  return lines > 1 ? `${lines} lines` : shortly(value);
}

/** Every value that is neither a map nor a list, with the way to it. */
function leaves(value: unknown, path: string, lines: string[], depth: number): void {
  if (lines.length > MOST_LINES) return;
  const isNested = depth < DEEPEST && (Array.isArray(value) || isFields(value));
  const entries = isNested ? Object.entries(value as object) : [];
  if (entries.length === 0) lines.push(fieldItem(path, valueText(value)));
  for (const [key, inner] of entries)
    leaves(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, lines, depth + 1);
}

function fieldItem(name: string, value: string): string {
  return `<li><code>${shown(name)}</code> ${shown(value)}</li>`;
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return shortly(value);
  return shortly(JSON.stringify(value) ?? '');
}

function shortly(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
