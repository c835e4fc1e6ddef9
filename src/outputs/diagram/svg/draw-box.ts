import {
  FINDING_LINE,
  LINE,
  NOTE_LINE,
  PAD,
  type SizedBox,
  type SizedFinding,
  type SizedRow,
  TITLE_LINE,
} from '../layout/sized-box';
import type { Marked } from '../model/scene';
import { worstOf } from '../severity';
import type { PlacedFinding } from '../subject';
import { findingClasses, signElement, toneClass } from './draw-sign';
import { partsElement, textElement } from './draw-text';
import { element, titleElement } from './element';

type Wrong = ReadonlyMap<string, readonly PlacedFinding[]>;

const NOTHING: Wrong = new Map();

/** What a box is drawn with, beside what is in it. */
export interface BoxOptions {
  /** Its outline, if it is no plain box; none where there is none. */
  readonly outline?: string;
  /** Its number in the order of the start-up. */
  readonly step?: number;
  /** What is wrong with what needs it or one of its lines, by their ids. */
  readonly wrong?: Wrong;
}

/** A box with its top left corner at a place. */
export function drawBox(
  sized: SizedBox,
  x: number,
  y: number,
  { outline, step, wrong = NOTHING }: BoxOptions = {},
): string {
  const { box, width, height } = sized;
  const findings = [...box.findings, ...(box.isMissing ? (wrong.get(box.id) ?? []) : [])];
  const parts = [
    findings.length > 0 ? titleElement(wordsOf(findings)) : '',
    outline ?? element('rect', { class: 'shape', x, y, width, height, rx: 7 }),
    drawHead(sized, x, y, step),
    ...sized.findings.map((finding) => drawWords(finding, x, y)),
  ];
  if (sized.rows.length > 0) {
    const ruleY = y + sized.headHeight + 3;
    parts.push(element('line', { class: 'rule', x1: x + PAD, y1: ruleY, x2: x + width - PAD, y2: ruleY }));
  }
  parts.push(...sized.rows.map((row) => drawRow(sized, row, x, y, wrong)));
  const className = `box ${box.sort}${box.isMissing ? ' missing' : ''}${findingClasses(worstOf(findings))}`;
  return element('g', { class: className, ...dataOf(box) }, ...parts);
}

/** What tells a page what something stands for. */
export function dataOf({ id, object, path }: Marked): Record<string, string | number | undefined> {
  return { 'data-id': id, 'data-object': object, 'data-path': path === '' ? undefined : path };
}

/** What is wrong, and what to do. */
export function wordsOf(findings: readonly PlacedFinding[]): string {
  return findings.map(({ message, fix }) => (fix === undefined ? message : `${message}. ${fix}`)).join('\n');
}

function drawHead(sized: SizedBox, x: number, y: number, step: number | undefined): string {
  const { box, label, noteLines, noteX, titleY, titleLines } = sized;
  const left = x + PAD;
  const parts: string[] = [];
  let labelX = left;
  if (step !== undefined) {
    parts.push(element('circle', { class: 'number', cx: left + 9, cy: y + PAD + 6, r: 9.5 }));
    parts.push(`<text class="badge" x="${left + 9}" y="${y + PAD + 10}" text-anchor="middle">${step}</text>`);
    labelX += 24;
  }
  parts.push(textElement('label', labelX, y + PAD + 10, label));
  noteLines.forEach((line, index) => {
    const noteY = noteX > 0 ? y + PAD + 10 : y + PAD + 15 + index * NOTE_LINE + 9;
    parts.push(textElement('note', left + noteX, noteY, line));
  });
  titleLines.forEach((line, index) => {
    parts.push(textElement('title', left, y + titleY + index * TITLE_LINE + 14, line));
  });
  if (titleLines.join('') !== box.title) parts.unshift(titleElement(box.title));
  return parts.length > 0 ? element('g', { class: 'head' }, ...parts) : '';
}

function drawRow(sized: SizedBox, row: SizedRow, x: number, y: number, wrong: Wrong): string {
  const left = x + PAD;
  const top = y + row.y;
  const findings = [...row.row.findings, ...(row.row.isMissing ? (wrong.get(row.row.id) ?? []) : [])];
  const parts: string[] = [];
  const whole = row.whole === undefined ? [] : [row.whole];
  const said = findings.length > 0 ? [wordsOf(findings), ...whole] : whole;
  if (said.length > 0) parts.push(titleElement(said.join('\n')));
  if (findings.length > 0)
    parts.push(
      element('rect', { class: 'mark', x: x + 5, y: top - 1, width: sized.width - 10, height: row.height + 1, rx: 5 }),
    );
  if (row.caption !== undefined) parts.push(textElement('caption', left, top + 13, row.caption));
  row.lines.forEach((line, index) => {
    parts.push(partsElement(line, left + sized.captionWidth, top + index * LINE + 13));
  });
  parts.push(...row.findings.map((finding) => drawWords(finding, x, y)));
  return element('g', { class: `row${findingClasses(worstOf(findings))}`, ...dataOf(row.row) }, ...parts);
}

/** The words of a finding, with a sign before them. */
function drawWords({ finding, y: top, lines }: SizedFinding, x: number, y: number): string {
  const left = x + PAD;
  const cy = y + top + 7;
  return element(
    'g',
    { class: `finding ${toneClass(finding.severity)}` },
    titleElement(wordsOf([finding])),
    signElement(finding.severity, left + 6, cy),
    ...lines.map((line, index) => textElement('words', left + 18, y + top + index * FINDING_LINE + 11, line)),
  );
}
