import { elementOf } from '../../src/explain/api-fields';
import { comment } from './docs';
import type { EnumTable, EnumValues } from './enum-values';
import { ImportError } from './import-error';
import { type Api, closure, type Definition, type Field } from './merge';
import type { OneOf, OneOfTable } from './one-of';
import { apiVersionOf } from './open-api';
import { docs } from './type-docs';
import { PREAMBLE, PREAMBLE_NAMES } from './types-preamble';
import { enumType, propertyKey, quote, typescriptType } from './typescript-type';

/** What the schemas do not say. */
export interface TypeTables {
  /** The kinds to write, by type name. */
  readonly kinds: readonly string[];
  readonly enums: EnumTable;
  readonly oneOf: OneOfTable;
}

/** The text of `imports/kubernetes.d.ts`: the types of some kinds and of all that they reach. */
export function writeTypes(api: Api, tables: TypeTables): string {
  const roots = tables.kinds.filter((name) => api.definitions.has(name));
  if (roots.length === 0) {
    throw new ImportError(
      'NO_KINDS',
      `None of ${tables.kinds.length} kinds is in the schemas`,
      'Give complete schemas',
    );
  }
  const names = closure(api, roots);
  const sets = namedSets(api, names, tables.enums);
  checkNames(names, tables.oneOf, [...sets.keys()]);
  const writer = new TypeWriter(api, tables);
  const blocks = names.map((name) => ({ short: shortName(name), text: writer.write(name) }));
  for (const [short, values] of sets) blocks.push({ short, text: `export type ${short} = ${enumType(values)};\n` });
  blocks.sort((a, b) => (a.short < b.short ? -1 : 1));
  return [PREAMBLE(api.versions), ...blocks.map(({ text }) => text)].join('\n');
}

class TypeWriter {
  constructor(
    private readonly api: Api,
    private readonly tables: TypeTables,
  ) {}

  write(name: string): string {
    const definition = this.definition(name);
    const oneOf = this.tables.oneOf[name];
    return oneOf === undefined ? this.interfaceOf(definition) : this.oneOfType(definition, oneOf);
  }

  private interfaceOf(definition: Definition): string {
    const kind = this.isKind(definition.name) ? definition.kinds[0] : undefined;
    const fields = [...definition.fields].map(([name, field]) => {
      if (kind === undefined || (name !== 'apiVersion' && name !== 'kind')) return this.field(definition, name, field);
      const literal = quote(name === 'kind' ? kind.kind : apiVersionOf(kind));
      return `${docs(field, definition.versions, '  ')}  readonly ${name}: ${literal};\n`;
    });
    return this.interfaceText(docs(definition, this.api.versions, ''), shortName(definition.name), fields);
  }

  private oneOfType(definition: Definition, oneOf: OneOf): string {
    const short = shortName(definition.name);
    const { membersName, choiceName } = oneOf;
    const helper = oneOf.choose === 'exactlyOne' ? 'ExactlyOne' : 'AtMostOne';
    const typeDocs = docs(definition, this.api.versions, '');
    const fieldsOf = (names: readonly string[], presence?: 'required') =>
      [...definition.fields]
        .filter(([name]) => names.includes(name))
        .map(([name, field]) => this.field(definition, name, field, presence));
    const members = this.interfaceText(
      comment(
        [`Each field of {@link ${short}} of which it has ${helper === 'ExactlyOne' ? 'exactly' : 'at most'} one.`],
        '',
      ),
      membersName,
      fieldsOf(oneOf.members, 'required'),
    );
    if (choiceName === undefined) return `${members}\n${typeDocs}export type ${short} = ${helper}<${membersName}>;\n`;
    const base = this.interfaceText(
      comment([`What each {@link ${short}} has, whatever its {@link ${choiceName}}.`], ''),
      `${short}Base`,
      fieldsOf(oneOf.others),
    );
    const choice = `${comment([`One of {@link ${membersName}}${helper === 'AtMostOne' ? ', or none' : ''}.`], '')}export type ${choiceName} = ${helper}<${membersName}>;\n`;
    return [base, members, choice, `${typeDocs}export type ${short} = ${short}Base & ${choiceName};\n`].join('\n');
  }

  private interfaceText(head: string, name: string, fields: readonly string[]): string {
    return fields.length === 0
      ? `${head}export type ${name} = { readonly [key: string]: never };\n`
      : `${head}export interface ${name} {\n${fields.join('')}}\n`;
  }

  private field(definition: Definition, name: string, field: Field, presence?: 'required'): string {
    const values = this.tables.enums[`${definition.name}.${name}`];
    const required = presence === 'required' || field.variants.every((variant) => variant.required);
    const type = typescriptType(field.type, (target) => this.reference(target), values);
    const text = docs(field, definition.versions, '  ', { values, isBytes: elementOf(field.type) === 'bytes' });
    return `${text}  readonly ${propertyKey(name)}${required ? '' : '?'}: ${type};\n`;
  }

  // A kind inside another object, as a StatefulSet's claims, is known by its place and need not say what it is.
  private reference(name: string): string {
    return this.isKind(name) ? `Embedded<${shortName(name)}>` : shortName(name);
  }

  private isKind(name: string): boolean {
    return this.tables.kinds.includes(name) && this.definition(name).kinds.length > 0;
  }

  private definition(name: string): Definition {
    return this.api.definitions.get(name) as Definition;
  }
}

/** The enums that are types of their own, among those that these types use. */
function namedSets(api: Api, names: readonly string[], enums: EnumTable): ReadonlyMap<string, EnumValues> {
  const sets = new Map<string, EnumValues>();
  for (const name of names) {
    for (const field of api.definitions.get(name)?.fields.keys() ?? []) {
      const values = enums[`${name}.${field}`];
      if (values?.name !== undefined) sets.set(values.name, values);
    }
  }
  return sets;
}

/** Refuses two types of one name, be they the API's or ours. */
function checkNames(names: readonly string[], oneOf: OneOfTable, others: readonly string[]): void {
  const owners = new Map(PREAMBLE_NAMES.map((name) => [name, 'a helper type']));
  const claim = (short: string, owner: string) => {
    const other = owners.get(short);
    if (other !== undefined) {
      const problem = `"${short}" is the name of "${other}" and of "${owner}"`;
      throw new ImportError('DUPLICATE_NAME', problem, 'Leave a kind out of kinds.ts, or rename in the tables');
    }
    owners.set(short, owner);
  };
  for (const name of names) {
    claim(shortName(name), name);
    const entry = oneOf[name];
    if (entry === undefined) continue;
    claim(entry.membersName, `one-of ${name}`);
    if (entry.choiceName === undefined) continue;
    claim(entry.choiceName, `one-of ${name}`);
    claim(`${shortName(name)}Base`, `one-of ${name}`);
  }
  for (const other of others) claim(other, 'an enum');
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
