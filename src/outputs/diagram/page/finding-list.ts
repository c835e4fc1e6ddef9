import type { Severity } from '../../../manifest/problem';
import { SEVERITIES } from '../severity';
import type { PlacedFinding } from '../subject';
import { counted } from '../text/counted';
import { shown } from './markup';
import type { PageObject } from './page-object';

const WORDS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** How many findings there are of each severity, in words: `2 errors, 1 warning`; empty where there is none. */
export function countsOf(findings: readonly PlacedFinding[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  }).join(', ');
}

/**
 * The findings of an object, in words.
 * @param lines the line of its YAML that each is about
 */
export function findingList(findings: readonly PlacedFinding[], lines: readonly (number | undefined)[]): string {
  const items = findings.map((finding, i) => {
    const line = lines[i];
    const path = finding.path === '' ? 'the object' : finding.path;
    const where =
      line === undefined
        ? `<span class="path">${shown(path)}</span>`
        : `<button type="button" class="path to-line" data-line="${line}">${shown(path)}<span class="faint"> line ${line}</span></button>`;
    return findingItem(finding, where);
  });
  return `<ul class="findings">${items.join('')}</ul>`;
}

/** So many findings stand on the first screen. */
const MOST_SHOWN = 100;

/** The findings of all objects, each with the way to its object. */
export function findingOverview(objects: readonly PageObject[]): string {
  const all = objects.flatMap((object) => object.findings.map((finding) => ({ object, finding })));
  all.sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
  const items = all.slice(0, MOST_SHOWN).map(({ object, finding }) => {
    const path = finding.path === '' ? '' : ` <span class="path">${shown(finding.path)}</span>`;
    return findingItem(
      finding,
      `<a href="#${shown(object.hash)}">${shown(`${object.kind} ${object.name}`)}</a>${path}`,
    );
  });
  const rest = all.length - items.length;
  const more = rest > 0 ? `<p class="faint">And ${rest.toLocaleString('en')} more, each with its object.</p>` : '';
  return `<ul class="findings">${items.join('')}</ul>${more}`;
}

function findingItem({ severity, message, fix, id }: PlacedFinding, where: string): string {
  return (
    `<li class="finding-item ${severity}"><p class="what"><strong class="severity">${WORDS[severity]}</strong> ${shown(message)}</p>` +
    (fix === undefined ? '' : `<p class="fix"><span class="faint">Fix:</span> ${shown(fix)}</p>`) +
    `<p class="where">${where} <code class="faint">${shown(id)}</code></p></li>`
  );
}
