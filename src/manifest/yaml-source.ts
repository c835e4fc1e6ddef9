import { isMap, visit } from 'yaml';
import type { Allowance } from './allowances';
import { isFields, textOf } from './fields';
import type { Manifest } from './manifest';
import { readPlainYaml } from './plain-yaml';
import { readAllowances } from './yaml-allowances';
import { documentData, type Fail } from './yaml-data';
import { type Place, placeIn } from './yaml-place';
import { parseYaml, YamlFault, type YamlText } from './yaml-text';

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
  private contents?: YamlText['documents'];
  private allowances?: ReadonlyMap<SourceObject, readonly Allowance[]>;

  /** @param text one or more documents */
  constructor(readonly text: string) {
    const plain = readPlainYaml(text);
    const problems: TextProblem[] = [];
    const documents: readonly unknown[] = plain ?? this.read(problems);
    this.objects = documents.flatMap((data, document) => this.unfolded(data, document, problems));
    this.problems = problems.sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /**
   * Where a value of an object stands; the nearest thing around it where it is not there.
   * @param name whether the name of the field is asked for
   */
  placeOf(object: SourceObject, steps: readonly (string | number)[], name = false): Place {
    return this.placeInDocument(object.document, [...object.base, ...steps], name);
  }

  /** The rules that comments at an object let it break. */
  allowancesOf(object: SourceObject): readonly Allowance[] {
    this.allowances ??= readAllowances(this);
    return this.allowances.get(object) ?? [];
  }

  /** The number of the document, among those with content, that an offset of the text is in or before; else -1. */
  documentAt(offset: number): number {
    const document = this.full().documents.find(({ range }) => range[2] > offset);
    return document ? this.documents.indexOf(document) : -1;
  }

  /** Whether a `#` at this offset begins a comment, and is not part of a value. */
  isComment(offset: number): boolean {
    let isValue = false;
    const document = this.full().documents.find(({ range }) => range[2] > offset);
    if (!document) return true;
    visit(document, {
      Scalar(_, { range }) {
        if (range && range[0] <= offset && offset < range[1]) isValue = true;
      },
    });
    return !isValue;
  }

  /** The YAML documents with content, parsed in full, as the objects count them. */
  get documents(): YamlText['documents'] {
    // The plain reader knows no others than maps.
    this.contents ??= this.full().documents.filter(({ contents }) => isMap(contents));
    return this.contents;
  }

  private full(): YamlText {
    this.parsed ??= parseYaml(this.text);
    return this.parsed;
  }

  private placeInDocument(document: number, steps: readonly (string | number)[], name: boolean): Place {
    return placeIn(this.documents[document], steps, name, this.text, this.full().placeOf);
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
    const contents: YamlText['documents'][number][] = [];
    const read: unknown[] = [];
    for (const document of this.full().documents) {
      let data: unknown;
      try {
        data = faulty.has(document) ? undefined : documentData(document, fail, duplicate);
      } catch (error) {
        if (!(error instanceof YamlFault)) throw error;
        problems.push(problemOf(error));
      }
      if (data === null) continue;
      contents.push(document);
      read.push(data);
    }
    this.contents = contents;
    return read;
  }

  private unfolded(data: unknown, document: number, problems: TextProblem[]): SourceObject[] {
    if (data === undefined) return [];
    const refuse = (base: readonly (string | number)[], message: string, fix: string): SourceObject[] => {
      const { line, column } = this.placeInDocument(document, base, false);
      problems.push({ id: 'gvk-known', message, fix, line, column });
      return [];
    };
    const object = (value: unknown, base: readonly (string | number)[]): SourceObject[] => {
      if (!isFields(value)) return refuse(base, 'No object', 'Write "apiVersion", "kind" and so on');
      for (const field of ['apiVersion', 'kind']) {
        if (textOf(value[field]) === undefined) {
          return refuse(base, `Object without "${field}"`, `Write "${field}: …"`);
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

function problemOf({ what, fix, line, column }: YamlFault): TextProblem {
  return { id: 'decode-yaml-syntax', message: what, fix, line, column };
}

function isList({ kind, items }: Manifest): boolean {
  return kind.endsWith('List') && Array.isArray(items);
}
