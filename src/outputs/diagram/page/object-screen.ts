import { worstOf } from '../severity';
import type { Picture } from '../subject';
import { factTable } from './facts';
import { countsOf, findingList } from './finding-list';
import { shown, shownLines } from './markup';
import { labelOf, type PageObject } from './page-object';
import { pictureCard } from './picture-card';
import { shownYaml } from './shown-yaml';

/** All about one object: its picture, what is wrong with it, its facts and its YAML. */
export function objectScreen(object: PageObject, picture: Picture | undefined, relations: readonly string[]): string {
  const { kind, name, group, findings } = object;
  const yaml = shownYaml(object);
  const worst = worstOf(findings);
  const tag = worst === undefined ? '' : `<span class="tag ${worst}">${countsOf(findings)}</span>`;
  const label = name === '' ? 'without a name' : name;
  return [
    `<article class="screen" aria-label="${shown(labelOf(object))}">`,
    `<header class="heading"><h1 tabindex="-1">${shown(label)}</h1><span class="what">${shown(kind)}, ${shown(groupText(group))}</span>${tag}</header>`,
    picture ? pictureCard(picture, `Picture of ${labelOf(object)}`, 'one') : '',
    '<div class="columns"><div>',
    findings.length > 0
      ? `<section class="card"><h2>What is wrong</h2>${findingList(findings, yaml.lines)}</section>`
      : '',
    `<section class="card"><h2>Facts</h2>${factTable(object, yaml.text, picture !== undefined, relations)}</section>`,
    '</div>',
    yamlCard(yaml),
    '</div></article>',
  ].join('');
}

function groupText(group: string): string {
  return group === 'Cluster' ? 'in the whole cluster' : group.charAt(0).toLowerCase() + group.slice(1);
}

const COPY =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/></svg>';

function yamlCard({ text, marks }: ReturnType<typeof shownYaml>): string {
  if (text === '')
    return '<section class="card"><h2>YAML</h2><p class="clear">This object cannot be written as YAML.</p></section>';
  const marked = [...marks].map(([line, severity]) => `${line}:${severity}`).join(' ');
  return (
    '<section class="card yaml"><div class="head"><h2>YAML</h2>' +
    `<button type="button" class="button copy" aria-live="polite">${COPY}<span>Copy</span></button></div>` +
    // A newline right after the tag would be lost.
    `<pre tabindex="0" aria-label="YAML"><code data-marks="${marked}">${shownLines(text)}</code></pre></section>`
  );
}
