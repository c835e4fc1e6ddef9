import type { Entry, ManifestSet } from '../../../manifest/manifest-set';
import type { At } from '../layout/scene-layout';
import { shownValue } from '../model/shown-value';
import type { SubjectIndex } from '../model/subject-index';
import { worstOf } from '../severity';
import type { Picture, PlacedFinding } from '../subject';
import { pictureOf } from '../svg/document';
import { wordsOf } from '../svg/draw-box';
import { findingClasses } from '../svg/draw-sign';
import { textElement } from '../svg/draw-text';
import { wireElement } from '../svg/draw-wire';
import { element, titleElement } from '../svg/element';
import { counted } from '../text/counted';
import { BADGE, LABEL, LOOKS, NOTE, TITLE } from '../text/fonts';
import { shortened, widthOfText } from '../text/text-size';
import { groupsOf, hubsOf } from './groups';
import { type Link, linksOf } from './links';
import { OBJECT, type PlacedGroup, type PlacedLink, placedOverview } from './overview-layout';
import { sortOfKind } from './sort-of-kind';

const PAD = 10;

/** The picture of all objects. */
export async function drawnOverview({ set, findings }: SubjectIndex): Promise<Picture> {
  const links = linksOf(set);
  const hubs = hubsOf(links);
  const groups = groupsOf(set, links, new Set(hubs.keys()));
  const placed = await placedOverview(groups);
  const shared = sharedOf(links, hubs);
  const markup = [
    ...placed.groups.map(drawGroup),
    ...placed.links.map(drawLink),
    ...set.entries.map((entry) =>
      drawObject(
        entry,
        placed.objects.get(entry.index) as At,
        findings.get(entry.index) ?? [],
        hubs.get(entry.index),
        shared.get(entry.index),
        set,
      ),
    ),
  ].join('\n');
  const title = `Overview of ${counted(set.entries.length, 'object')}`;
  return pictureOf(placed.width, placed.height, title, overviewText(set, links, findings), markup);
}

/** What each object takes from those whose lines are left out. */
function sharedOf(links: readonly Link[], hubs: ReadonlyMap<number, number>): Map<number, number[]> {
  const shared = new Map<number, number[]>();
  for (const { left, right } of links) {
    for (const [hub, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (!hubs.has(hub) || hubs.has(other)) continue;
      shared.set(other, [...(shared.get(other) ?? []), hub]);
    }
  }
  return shared;
}

function drawGroup({ group, x, y, width, height }: PlacedGroup): string {
  const title = shortened(shownValue(group.title), TITLE, width - 36);
  return element(
    'g',
    { class: 'pod' },
    ...(title === group.title ? [] : [titleElement(group.title)]),
    element('rect', { class: 'frame', x, y, width, height, rx: 10 }),
    textElement('title', x + 18, y + 26, title),
  );
}

function drawLink({ link, points }: PlacedLink): string {
  const { sort, left, right } = link;
  // A selector points back at what it selects; what is read goes forward to who reads it.
  const isBack = sort === 'selects';
  const ordered = isBack ? [...points].reverse() : points;
  return wireElement(
    { sort, from: `${isBack ? right : left}:`, to: `${isBack ? left : right}:`, findings: [] },
    ordered,
  );
}

function drawObject(
  entry: Entry,
  { x, y }: At,
  findings: readonly PlacedFinding[],
  uses: number | undefined,
  shared: readonly number[] | undefined,
  set: ManifestSet,
): string {
  const { width, height } = OBJECT;
  const kind = shownValue(entry.kind);
  const name = shownValue(entry.name || '(no name)');
  const room = width - 2 * PAD;
  const worst = worstOf(findings);
  const count = String(findings.length);
  const badge = worst ? Math.max(18, widthOfText(count, BADGE) + 10) : 0;
  const label = shortened(kind, LABEL, room - badge - 4);
  const names = shared?.map((index) => set.entries[index]?.name ?? '').join(', ') ?? '';
  const beside = uses === undefined ? (names === '' ? '' : `+ ${names}`) : `×${uses}`;
  const noteX = widthOfText(label, LABEL) + 8;
  const noteRoom = room - badge - noteX - 6;
  const note = beside === '' || noteRoom < 30 ? '' : shortened(shownValue(beside), NOTE, noteRoom);
  const words = [
    `${kind} ${name}`,
    ...(uses === undefined ? (names === '' ? [] : [`and ${names}`]) : [`bound to ${uses} others`]),
    ...(worst ? [wordsOf(findings.slice(0, 12))] : []),
  ];
  return element(
    'g',
    {
      class: `box ${sortOfKind(entry)}${findingClasses(worst)}`,
      'data-id': `${entry.index}:`,
      'data-object': entry.index,
    },
    titleElement(words.join('\n')),
    element('rect', { class: 'shape', x, y, width, height, rx: 6 }),
    textElement('label', x + PAD, y + 17, label),
    ...(note === '' ? [] : [textElement('note', x + PAD + noteX, y + 17, note)]),
    textElement('strong', x + PAD, y + 34, shortened(name, LOOKS.strong, room)),
    ...(worst
      ? [
          element('rect', { class: 'bang', x: x + width - badge - 6, y: y + 6, width: badge, height: 16, rx: 8 }),
          `<text class="badge" x="${x + width - badge / 2 - 6}" y="${y + 18}" text-anchor="middle">${count}</text>`,
        ]
      : []),
  );
}

function overviewText(set: ManifestSet, links: readonly Link[], findings: SubjectIndex['findings']): string {
  const uses = new Map<number, Link[]>();
  for (const link of links) {
    const same = uses.get(link.right);
    if (same) same.push(link);
    else uses.set(link.right, [link]);
  }
  const called = (entry: Entry | undefined) => `${shownValue(entry?.kind ?? '')} ${shownValue(entry?.name ?? '')}`;
  return set.entries
    .flatMap((entry) => {
      const { index, namespace } = entry;
      const words = (uses.get(index) ?? []).map(({ verb, left }) => `${verb} ${called(set.entries[left])}`);
      const place = namespace === '' ? '' : ` in namespace ${shownValue(namespace)}`;
      const head = `${called(entry)}${place}${words.length > 0 ? `: ${words.join(', ')}` : ''}`;
      return [
        head,
        ...(findings.get(index) ?? []).map(({ severity, message }) => `  ${severity}: ${shownValue(message)}`),
      ];
    })
    .join('\n');
}
