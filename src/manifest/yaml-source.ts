import { isMap, isScalar } from 'yaml';
import type { Allowance } from './allowances';
import { isFields, textOf } from './fields';
import type { Manifest } from './manifest';
import { fixOfType, misspeltType } from './misspelt-type';
import { readPlainYaml } from './plain-yaml';
import { wrongByteIn } from './utf8';
import { type AllowanceComments, readAllowances } from './yaml-allowances';
import { documentData, type Fail } from './yaml-data';
import { type NodeRange, rangeOf, YamlNodes } from './yaml-nodes';
import { type Place, placeIn } from './yaml-place';
import { isMeantAsSecret, mayHoldSecrets, secretRanges } from './yaml-secrets';
import { gluedField, WRITE_SPACE } from './yaml-slips';
import { parseYaml, YamlFault, type YamlText } from './yaml-text';

type Steps = readonly (string | number)[];
type YamlDocument = YamlText['documents'][number];

/** What keeps a text, or a part of it, from being read. */
export interface TextProblem {
  readonly id: 'decode-yaml-syntax' | 'decode-duplicate-key' | 'gvk-known';
  readonly message: string;
  readonly fix?: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** An object in a text, and where it is. */
export interface SourceObject {
  readonly manifest: Manifest;
  /** The place of its document among those with content. */
  readonly document: number;
  /** The steps from the document to the object: to the item of a list, mostly none. */
  readonly base: readonly (string | number)[];
}

/**
 * A text of YAML or JSON with the objects that Kubernetes reads in it. What cannot be read is told, and does not keep
 * the rest from being read. Where things stand is worked out only when somebody asks.
 */
export class YamlSource {
  /** The objects, those of lists one by one. */
  readonly objects: readonly SourceObject[];
  /** What cannot be read, in the order of the text. */
  readonly problems: readonly TextProblem[];
  private parsed?: YamlText;
  private contents?: readonly YamlDocument[];
  private comments?: AllowanceComments;
  private hidden?: readonly NodeRange[];
  private readonly nodes = new Map<YamlDocument, YamlNodes>();
  /** The documents that cannot be read. */
  private readonly unread = new Set<YamlDocument>();

  /** @param text one or more documents */
  constructor(readonly text: string) {
    const plain = readPlainYaml(text, readDocument);
    const problems: TextProblem[] = [];
    const documents: readonly unknown[] = plain ?? this.read(problems);
    this.objects = documents.flatMap((data, document) => this.unfolded(data, document, problems));
    this.problems = withoutRepetition(problems.sort((a, b) => a.line - b.line || a.column - b.column));
  }

  /** The source that these bytes are; one without a text where they are no UTF-8. */
  static of(bytes: Buffer): YamlSource {
    const problem = wrongByteIn(bytes);
    if (!problem) return new YamlSource(bytes.toString('utf8'));
    const source = new YamlSource('');
    (source.problems as TextProblem[]).push({ id: 'decode-yaml-syntax', ...problem });
    return source;
  }

  /**
   * Where a value of an object stands; the nearest thing around it where it is not there.
   * @param name whether the name of the field is asked for
   */
  placeOf(object: SourceObject, steps: readonly (string | number)[], name = false): Place {
    return this.placeInDocument(object.document, [...object.base, ...steps], name);
  }

  /** How many places of the objects the text of a range makes: more than one where aliases repeat it. */
  usesOf(object: SourceObject, range: NodeRange): number {
    return this.nodesOf(this.documents[object.document])?.usesOf(range) ?? 1;
  }

  /** Where the scalar stands that gives a field its value, be it by an alias, and whether it has no quotes. */
  scalarOf(
    object: SourceObject,
    steps: readonly (string | number)[],
  ): { range: NodeRange; isPlain: boolean } | undefined {
    const scalar = this.nodeOf(object, steps);
    const range = rangeOf(scalar);
    return isScalar(scalar) && range ? { range, isPlain: scalar.type === 'PLAIN' } : undefined;
  }

  /** Whether a field stands in brackets, as in JSON. */
  isInBrackets(object: SourceObject, steps: readonly (string | number)[]): boolean {
    const owner = this.nodeOf(object, steps.slice(0, -1));
    return isMap(owner) && owner.flow === true;
  }

  private nodeOf(object: SourceObject, steps: readonly (string | number)[]): unknown {
    const nodes = this.nodesOf(this.documents[object.document]);
    let node: unknown = nodes?.document.contents;
    for (const step of [...object.base, ...steps]) node = nodes?.below(node, step)?.value;
    return nodes?.follow(node);
  }

  /** The rules that comments at an object let it break. */
  allowancesOf(object: SourceObject): readonly Allowance[] {
    return this.allowanceComments.allowed.get(object) ?? [];
  }

  /** Comments that allow something, and what is wrong with others that were meant to. */
  get allowanceComments(): AllowanceComments {
    this.comments ??= readAllowances(this);
    return this.comments;
  }

  /** The YAML documents with content, parsed in full, as the objects count them. */
  get documents(): readonly YamlDocument[] {
    // The plain reader knows no others than maps.
    this.contents ??= this.full().documents.filter(({ contents }) => isMap(contents));
    return this.contents;
  }

  /** All YAML documents, parsed in full. */
  get allDocuments(): readonly YamlDocument[] {
    return this.full().documents;
  }

  /** Whether a document could be read. */
  isRead(document: YamlDocument): boolean {
    this.full();
    return !this.unread.has(document);
  }

  /** The line and the column of an offset of the text, both from 1. */
  lineOf(offset: number): { readonly line: number; readonly column: number } {
    return this.full().placeOf(offset);
  }

  /** Where the values of Secrets stand, in the order of the text; all of what cannot be read and may hold some. */
  get secrets(): readonly NodeRange[] {
    this.hidden ??= this.findSecrets();
    return this.hidden;
  }

  private findSecrets(): NodeRange[] {
    const { text, objects } = this;
    // Nearly always so, and told without a parse.
    if (!mayHoldSecrets(text) && !objects.some(({ manifest }) => isMeantAsSecret(manifest.kind))) return [];
    const documents = this.full().documents;
    if (documents.length === 0) return [[0, text.length]];
    const ranges = documents.flatMap((document, i): NodeRange[] => {
      if (this.isRead(document)) return secretRanges(this.nodesOf(document) as YamlNodes);
      const start = i === 0 ? 0 : document.range[0];
      const end = documents[i + 1]?.range[0] ?? text.length;
      return mayHoldSecrets(text.slice(start, end)) ? [[start, end]] : [];
    });
    return ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  private full(): YamlText {
    this.parsed ??= parseYaml(this.text);
    return this.parsed;
  }

  private nodesOf(document: YamlDocument | undefined): YamlNodes | undefined {
    if (!document) return undefined;
    const known = this.nodes.get(document);
    if (known) return known;
    const nodes = new YamlNodes(document);
    this.nodes.set(document, nodes);
    return nodes;
  }

  private placeInDocument(document: number, steps: readonly (string | number)[], name: boolean): Place {
    return placeIn(this.nodesOf(this.documents[document]), steps, name, this.text, this.full().placeOf);
  }

  /** The data of the documents with content, by the full reader; undefined for one that cannot be read. */
  private read(problems: TextProblem[]): unknown[] {
    const { faults, faulty, fault } = this.full();
    problems.push(...faults.map(problemOf));
    const fail: Fail = (offset, message, fix) => {
      throw fault(offset, message, fix);
    };
    const duplicate = (offset: number, key: string): void => {
      const { what, line, column, fix } = fault(offset, `Duplicate key "${key}"`, 'Remove one of the two');
      problems.push({ id: 'decode-duplicate-key', message: what, fix, line, column });
    };
    const contents: YamlDocument[] = [];
    const read: unknown[] = [];
    for (const document of this.full().documents) {
      let data: unknown;
      try {
        data = faulty.has(document) ? undefined : documentData(document, fail, duplicate);
      } catch (error) {
        if (!(error instanceof YamlFault)) throw error;
        problems.push(problemOf(error));
      }
      if (data === undefined) this.unread.add(document);
      if (data === null) continue;
      contents.push(document);
      read.push(data);
    }
    this.contents = contents;
    return read;
  }

  private unfolded(data: unknown, document: number, problems: TextProblem[]): SourceObject[] {
    if (data === undefined) return [];
    const refuse = (steps: Steps, message: string, fix: string, name = false): SourceObject[] => {
      const { line, column } = this.placeInDocument(document, steps, name);
      problems.push({ id: 'gvk-known', message, fix, line, column });
      return [];
    };
    const object = (value: unknown, base: Steps): SourceObject[] => {
      if (!isFields(value)) {
        const isGlued = typeof value === 'string' && gluedField(value) !== undefined;
        return refuse(base, 'No object', isGlued ? WRITE_SPACE : 'Write "apiVersion", "kind" and so on');
      }
      for (const field of ['apiVersion', 'kind']) {
        if (textOf(value[field]) === undefined) {
          const misspelt = misspeltType(value, field);
          const place = misspelt === undefined ? base : [...base, misspelt];
          return refuse(place, `Object without "${field}"`, fixOfType(field, misspelt), misspelt !== undefined);
        }
      }
      return [{ manifest: value as Manifest, document, base }];
    };
    const [whole] = object(data, []);
    if (!whole || !isList(whole.manifest)) return whole ? [whole] : [];
    const { items, apiVersion, kind } = whole.manifest;
    // The items of a PodList and the like need not say what they are.
    const given = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -4) };
    return (items as unknown[]).flatMap((item, i) =>
      object(isFields(item) ? { ...given, ...item } : item, ['items', i]),
    );
  }
}

/** A document of a text whose others are plain, by the full reader. */
function readDocument(text: string): Record<string, unknown> | null | undefined {
  const { documents, faults, fault } = parseYaml(text);
  if (faults.length > 0 || documents.length > 1) return undefined;
  const fail: Fail = (offset, message, fix) => {
    throw fault(offset, message, fix);
  };
  try {
    const data = documents[0] ? documentData(documents[0], fail) : null;
    return data === null || isFields(data) ? data : undefined;
  } catch (error) {
    if (error instanceof YamlFault) return undefined;
    throw error;
  }
}

/** So many places tell enough of a text of which little can be read. */
const MOST_PROBLEMS = 1_000;

function withoutRepetition(problems: readonly TextProblem[]): readonly TextProblem[] {
  const next = problems[MOST_PROBLEMS];
  if (!next) return problems;
  const { id, line, column } = next;
  const message = `${problems.length - MOST_PROBLEMS} more places from here on cannot be read`;
  return [...problems.slice(0, MOST_PROBLEMS), { id, message, fix: 'Mend those above first', line, column }];
}

function problemOf({ what, fix, line, column }: YamlFault): TextProblem {
  return { id: 'decode-yaml-syntax', message: what, fix, line, column };
}

function isList({ kind, items }: Manifest): boolean {
  return kind.endsWith('List') && Array.isArray(items);
}
