import { indexOf } from '../model/subject-index';
import { linksOf } from '../overview/links';
import type { Subject } from '../subject';
import { shown } from './markup';
import { labelOf, type PageObject } from './page-object';

/** So many are shown of one object. */
const MOST = 30;

/** What each object uses, and what uses it: items of a list, by the place of the object. */
export function relationsOf(subject: Subject, objects: readonly PageObject[]): ReadonlyMap<number, readonly string[]> {
  const relations = new Map<number, string[]>();
  const add = (place: number, item: string): void => {
    const known = relations.get(place);
    if (!known) relations.set(place, [item]);
    else if (known.length < MOST) known.push(item);
    else if (known.length === MOST) known.push('<li class="faint">…</li>');
  };
  for (const { left, right, verb } of linksOf(indexOf(subject).set)) {
    const [used, user] = [objects[left], objects[right]];
    if (!used || !user) continue;
    add(right, `<li>${verb} ${link(used)}</li>`);
    add(left, `<li>${link(user)} ${verb} it</li>`);
  }
  return relations;
}

function link(object: PageObject): string {
  return `<a href="#${shown(object.hash)}">${shown(labelOf(object))}</a>`;
}
