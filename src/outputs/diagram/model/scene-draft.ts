import type { FieldPath } from '../../../kubernetes/field-path';
import type { Entry, ManifestSet } from '../../../manifest/manifest-set';
import type { Box, Row, Sort, Wire, WireSort } from './scene';

/** What a box or a line is beside where it stands. */
type Content<T extends Row | Box> = Omit<T, 'id' | 'object' | 'path' | 'findings'>;

/** A scene in the making. */
export class SceneDraft {
  readonly wires: Wire[] = [];
  private readonly boxes = new Map<string, Box>();
  private readonly wired = new Set<string>();

  constructor(readonly set: ManifestSet) {}

  /** A wire, unless there is the same already. */
  wire(sort: WireSort, from: string, to: string, { index: object }: Entry, at: FieldPath, isTwoWay = false): void {
    const path = at.toString();
    const key = JSON.stringify([from, to, sort]);
    if (this.wired.has(key)) return;
    this.wired.add(key);
    this.wires.push({ from, to, sort, object, path, findings: [], ...(isTwoWay && { isTwoWay }) });
  }

  /** The box of that id, made the first time. */
  shared(id: string, make: () => Box): Box {
    let box = this.boxes.get(id);
    if (!box) {
      box = make();
      this.boxes.set(id, box);
    }
    return box;
  }

  /** The boxes that several may use, in the order in which they came up. */
  get sharedBoxes(): Box[] {
    return [...this.boxes.values()];
  }
}

/** How wires call a field of an object. */
export function idOf({ index }: Entry, path: FieldPath | string): string {
  return `${index}:${path}`;
}

/** A line for a field of an object. */
export function rowAt(entry: Entry, at: FieldPath, content: Content<Row>): Row {
  const path = at.toString();
  return { ...content, id: `${entry.index}:${path}`, object: entry.index, path, findings: [] };
}

/** A line for what is no field: it goes with the field before it. */
export function rowBeside(id: string, content: Content<Row>): Row {
  return { ...content, id, findings: [] };
}

/** A box for a field of an object. */
export function boxAt(entry: Entry, at: FieldPath | '', content: Content<Box>): Box {
  const path = at.toString();
  return { ...content, id: `${entry.index}:${path}`, object: entry.index, path, findings: [] };
}

/** A box for an object that is named, but not among the manifests. */
export function missingBox(id: string, sort: Sort, label: string, title: string): Box {
  return { id, sort, label, title, note: MISSING, rows: [], isMissing: true, findings: [] };
}

/** What is true of an object that is named, but not among the manifests; unless it may be missing. */
const MISSING = 'not here: must be in the cluster already';
export const MISSING_OPTIONAL = 'not here: may be missing';
