import type { ApiDescriptions, Said, TypeDescriptions } from '../../src/explain/api-descriptions';
import { ImportError } from './import-error';
import type { OpenApiValue, VersionedSchema } from './open-api';
import { isSpecial, typeName } from './type-expression';
import { compareVersions, versionRange } from './version-range';

/** The group under whose types those stand that belong to no kind, as `Quantity`. */
const COMMON_GROUP = 'meta';

/** A text of some versions. */
type History = Map<string, string[]>;

interface TypeHistory {
  readonly is: History;
  readonly fields: Map<string, History>;
  readonly called: Map<string, string>;
}

/**
 * The texts of `imports/descriptions-<group>.json`, by file name: what the API says of these types.
 *
 * @param names the types, as in `core.v1.Pod`
 */
export function writeDescriptions(
  schemas: readonly VersionedSchema[],
  names: readonly string[],
): Record<string, string> {
  const sorted = [...schemas].sort((a, b) => compareVersions(a.version, b.version));
  const versions = sorted.map(({ version }) => version);
  const types = historiesOf(sorted, new Set(names));
  const groups = new Map<string, [string, TypeHistory][]>();
  for (const [name, history] of [...types].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const group = name.includes('.') ? (name.split('.')[0] as string) : COMMON_GROUP;
    groups.set(group, [...(groups.get(group) ?? []), [name, history]]);
  }
  return Object.fromEntries(
    [...groups].map(([group, own]) => [`descriptions-${group}.json`, fileText(own, versions)] as const).sort(),
  );
}

function historiesOf(sorted: readonly VersionedSchema[], names: ReadonlySet<string>): Map<string, TypeHistory> {
  const types = new Map<string, TypeHistory>();
  for (const { version, definitions } of sorted) {
    for (const [fullName, definition] of Object.entries(definitions)) {
      const name = isSpecial(fullName) ? lastLabel(fullName) : typeName(fullName);
      if (!isSpecial(fullName) && !names.has(name)) continue;
      const type = types.get(name) ?? { is: new Map(), fields: new Map(), called: new Map() };
      types.set(name, type);
      remember(type.is, definition.description, version);
      for (const [field, value] of Object.entries(definition.properties ?? {})) {
        const history = type.fields.get(field) ?? new Map();
        type.fields.set(field, history);
        remember(history, value.description, version);
        const called = calledIn(value);
        if (called === undefined) continue;
        if ((type.called.get(field) ?? called) !== called) {
          throw new ImportError(
            'UNSUPPORTED_SCHEMA',
            `"${name}.${field}" changes its name`,
            'Give it a range of versions',
          );
        }
        type.called.set(field, called);
      }
    }
  }
  return types;
}

function remember(history: History, text: string | undefined, version: string): void {
  if (text === undefined || text.trim() === '') return;
  history.set(text, [...(history.get(text) ?? []), version]);
}

/** The name of what a type expression tells no more of than `object` or `any`. */
function calledIn({ $ref, items, additionalProperties }: OpenApiValue): string | undefined {
  if ($ref === undefined)
    return items || additionalProperties ? calledIn(items ?? additionalProperties ?? {}) : undefined;
  const definition = $ref.replace('#/definitions/', '');
  return ['object', 'any'].includes(typeName(definition)) ? lastLabel(definition) : undefined;
}

function lastLabel(definition: string): string {
  return definition.slice(definition.lastIndexOf('.') + 1);
}

function fileText(types: readonly (readonly [string, TypeHistory])[], versions: readonly string[]): string {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const said = (history: History): Said | undefined => {
    const texts = [...history].map(([text, own]) => [placeOf(text), versionRange(own, versions)] as const);
    const [only] = texts;
    // One text is that of each version that has the field.
    if (only === undefined || texts.length === 1) return only?.[0];
    return texts.map(([text, range]) => [text, range ?? ''] as const);
  };
  const lines = types.map(([name, { is, fields, called }]) => {
    const ofType = said(is);
    const ofFields = [...fields]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([field, history]) => {
        const one = said(history);
        return one === undefined ? [] : [[field, one] as const];
      });
    const type: TypeDescriptions = {
      ...(ofType === undefined ? {} : { is: ofType }),
      ...(ofFields.length === 0 ? {} : { fields: Object.fromEntries(ofFields) }),
      ...(called.size === 0 ? {} : { called: Object.fromEntries([...called].sort()) }),
    };
    return `${JSON.stringify(name)}:${JSON.stringify(type)}`;
  });
  const texts: ApiDescriptions['texts'] = [...places.keys()];
  return `{"texts":[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n],\n"types":{\n${lines.join(',\n')}\n}}\n`;
}
