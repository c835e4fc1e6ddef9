import { tryFindKind } from '../../../kubernetes/kinds';
import { containersOf } from '../../../kubernetes/pod-spec';
import { fieldsOf, textOf } from '../../../manifest/fields';
import { ManifestSet } from '../../../manifest/manifest-set';
import { worstOf } from '../severity';
import { countsOf } from './finding-list';
import { shown } from './markup';
import { labelOf, type PageObject } from './page-object';

/** All objects, by namespace and kind, in the order in which these come up. */
export function objectList(objects: readonly PageObject[]): string {
  return [...groupedBy(objects, ({ group }) => group)]
    .map(([group, members]) => {
      const kinds = [...groupedBy(members, ({ kind }) => kind)].map(([kind, same]) => kindList(kind, same));
      return `<section class="group"><h2>${shown(group)}</h2>${kinds.join('')}</section>`;
    })
    .join('');
}

function kindList(kind: string, objects: readonly PageObject[]): string {
  const items = objects.map((object) => `<li>${link(object)}</li>`);
  return `<div class="kind"><h3>${shown(kind)} <span class="faint total">${objects.length}</span></h3><ul>${items.join('')}</ul></div>`;
}

function link(object: PageObject): string {
  const { hash, name, findings, index } = object;
  const worst = worstOf(findings);
  const counts = countsOf(findings);
  const badge =
    worst === undefined
      ? ''
      : `<span class="count ${worst}" title="${counts}"><span class="vh">, ${counts}</span><span aria-hidden="true">${findings.length}</span></span>`;
  const label = name === '' ? '<span class="faint">without a name</span>' : shown(name);
  return `<a href="#${shown(hash)}" data-index="${index}" data-label="${shown(labelOf(object))}" data-words="${shown(wordsOf(object))}"><span class="name">${label}</span>${badge}</a>`;
}

/** All that a search finds an object by. */
function wordsOf({ manifest, kind, name, namespace, findings }: PageObject): string {
  const words = new Set([name, kind, namespace, tryFindKind(manifest.apiVersion, kind)?.plural ?? '']);
  for (const [key, value] of Object.entries(fieldsOf(fieldsOf(manifest.metadata).labels)))
    words.add(`${key}=${String(value)}`);
  const [pod] = new ManifestSet([manifest], 0).pods;
  if (pod) {
    for (const [key, value] of Object.entries(pod.labels)) words.add(`${key}=${String(value)}`);
    for (const { container } of containersOf(pod.spec)) {
      words.add(textOf(container.name) ?? '');
      words.add(textOf(container.image) ?? '');
    }
  }
  for (const { id, message, severity } of findings) {
    words.add(severity);
    words.add(id);
    words.add(message);
  }
  return [...words].filter(Boolean).join('\n');
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const same = groups.get(key);
    if (same) same.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
