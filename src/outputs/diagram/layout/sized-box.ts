import type { Box, Part, Row } from '../model/scene';
import type { PlacedFinding } from '../subject';
import { cleanText } from '../text/clean-text';
import { fittedParts, widthOfParts } from '../text/fitted-parts';
import { CAPTION, LABEL, NOTE, TITLE, WORDS } from '../text/fonts';
import { shortened, widthOfText, wrapped } from '../text/text-size';

/** What is wrong, in lines; `y` is where the first line begins, from the top of the box. */
export interface SizedFinding {
  readonly finding: PlacedFinding;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A line of a box with its place in it. */
export interface SizedRow {
  readonly row: Row;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly (readonly Part[])[];
  readonly whole?: string;
  readonly caption?: string;
  readonly findings: readonly SizedFinding[];
}

/** A box with the places of all that is in it. */
export interface SizedBox {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly noteLines: readonly string[];
  /** Where the note begins: beside the label, or below it. */
  readonly noteX: number;
  readonly titleY: number;
  readonly titleLines: readonly string[];
  readonly headHeight: number;
  readonly findings: readonly SizedFinding[];
  readonly captionWidth: number;
  readonly rows: readonly SizedRow[];
}

/** Distances in a box, in pixels. */
export const PAD = 12;
export const LINE = 18;
export const TITLE_LINE = 19;
export const NOTE_LINE = 15;
export const FINDING_LINE = 15;
const ROW_GAP = 3;
const FINDING_PAD = 5;
const STEP = 10;

/** What is drawn of a box, and how wide it may be. */
export interface BoxForm {
  readonly min: number;
  readonly max: number;
  readonly withoutRows?: boolean;
  /** What stands before the label. */
  readonly indent?: number;
  /** How much room captions have; as much as they need if left out. */
  readonly captions?: number;
}

/** How wide a box would be if nothing in it were shortened. */
export function naturalWidth(
  box: Box,
  { min, max, withoutRows = false, indent = 0, captions = captionWidthOf(box) }: BoxForm,
): number {
  const note = box.note === undefined ? 0 : widthOfText(`   ${box.note}`, NOTE);
  let width = Math.max(indent + widthOfText(box.label, LABEL) + note, widthOfText(box.title, TITLE));
  if (!withoutRows) for (const { parts } of box.rows) width = Math.max(width, captions + widthOfParts(parts));
  const words = [box, ...box.rows].some(({ findings }) => findings.length > 0) ? 210 : 0;
  // In steps, so that boxes that are much alike have one width, and their pictures one layout.
  const wanted = Math.ceil((width + 2 * PAD) / STEP) * STEP;
  return Math.min(max, Math.max(min, words, wanted));
}

/** How much room the captions of a box need. */
export function captionWidthOf({ rows }: Box): number {
  const widest = Math.max(0, ...rows.map(({ caption = '' }) => widthOfText(caption, CAPTION)));
  return widest === 0 ? 0 : Math.min(120, Math.ceil(widest) + 12);
}

/** The box in a width. */
export function sizedBox(
  box: Box,
  width: number,
  { withoutRows = false, indent = 0, captions = captionWidthOf(box) }: Partial<BoxForm> = {},
): SizedBox {
  const room = width - 2 * PAD;
  const head = headOf(box, room, indent);
  let y = PAD + head.height;
  const findings = sizedFindings(box.findings, y, room);
  y += heightOf(findings);
  const headHeight = y;
  const captionWidth = withoutRows ? 0 : captions;
  const rows: SizedRow[] = [];
  if (!withoutRows && box.rows.length > 0) {
    y += 8;
    let last: string | undefined;
    for (const row of box.rows) {
      const sized = sizedRow(row, y, room, captionWidth, last);
      if (row.caption !== undefined) last = row.caption;
      rows.push(sized);
      y += sized.height + ROW_GAP;
    }
    y -= ROW_GAP;
  }
  return {
    box,
    width,
    height: Math.ceil(y + (withoutRows ? 4 : PAD - 2)),
    label: shortened(box.label, LABEL, room - indent),
    noteLines: head.noteLines,
    noteX: head.noteX,
    titleY: head.titleY,
    titleLines: head.titleLines,
    headHeight,
    findings,
    captionWidth,
    rows,
  };
}

function headOf({ label, note, title }: Box, room: number, indent: number) {
  const labelWidth = Math.min(room, indent + widthOfText(label, LABEL));
  const beside = room - labelWidth - 10;
  const isBeside = note === undefined || widthOfText(note, NOTE) <= beside;
  const noteLines = note === undefined || note === '' ? [] : isBeside ? [note] : wrapped(note, NOTE, room, 3);
  const titleY = PAD + 17 + (isBeside ? 0 : noteLines.length * NOTE_LINE);
  const titleLines = title === '' ? [] : wrapped(title, TITLE, room, 3);
  return {
    noteLines,
    noteX: isBeside ? labelWidth + 10 : 0,
    titleY,
    titleLines,
    height: titleY - PAD + titleLines.length * TITLE_LINE,
  };
}

function sizedRow(row: Row, y: number, room: number, captionWidth: number, last: string | undefined): SizedRow {
  const { lines, whole } = fittedParts(row.parts, room - captionWidth, row.lines ?? 1);
  const end = y + lines.length * LINE;
  const findings = sizedFindings(row.findings, end, room);
  return {
    row,
    y,
    height: end - y + heightOf(findings),
    lines,
    findings,
    ...(whole !== undefined && { whole }),
    ...(row.caption !== undefined &&
      captionWidth > 0 &&
      row.caption !== last && { caption: wrapped(row.caption, CAPTION, captionWidth - 10, 1)[0] as string }),
  };
}

function sizedFindings(findings: readonly PlacedFinding[], y: number, room: number): SizedFinding[] {
  let at = y + FINDING_PAD - 2;
  return findings.map((finding) => {
    const lines = wrapped(cleanText(finding.message), WORDS, room - 18, 8);
    const sized = { finding, y: at, lines };
    at += lines.length * FINDING_LINE + FINDING_PAD;
    return sized;
  });
}

function heightOf(findings: readonly SizedFinding[]): number {
  return findings.reduce((sum, { lines }) => sum + lines.length * FINDING_LINE + FINDING_PAD, 0);
}

/** Where wires meet what is in a box, from its top, by the ids. */
export function anchorsOf(sized: SizedBox): Map<string, number> {
  const anchors = new Map<string, number>([[sized.box.id, sized.titleY + TITLE_LINE / 2]]);
  for (const { row, y } of sized.rows) anchors.set(row.id, y + LINE / 2);
  return anchors;
}
