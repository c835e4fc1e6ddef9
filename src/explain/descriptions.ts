import { hasVersion } from '../kubernetes/versions';
import type { ApiDescriptions, Said, TypeDescriptions } from './api-descriptions';

/** What is said of the types of a group, as in `core`. */
function groupFile(group: string): ApiDescriptions {
  return require(`../../imports/descriptions-${group}.json`) as ApiDescriptions;
}

/** What the API of one version says in words. A group is read when one of its types is asked for. */
export class Descriptions {
  private readonly groups = new Map<string, ApiDescriptions>();

  /** @param minor the minor number of the version */
  constructor(private readonly minor: number) {}

  /** Of a type, as `core.v1.Container` or `Quantity`; an empty text where it says nothing. */
  ofType(type: string): string {
    return this.text(type, this.type(type)?.is);
  }

  /** Of a field of a type. */
  ofField(type: string, field: string): string {
    const fields = this.type(type)?.fields;
    return this.text(type, fields && Object.hasOwn(fields, field) ? fields[field] : undefined);
  }

  /** What the type of a field is called that is `object` or `any`, if it has a name. */
  called(type: string, field: string): string | undefined {
    const called = this.type(type)?.called;
    return called && Object.hasOwn(called, field) ? called[field] : undefined;
  }

  private type(type: string): TypeDescriptions | undefined {
    return this.group(type).types[type];
  }

  private text(type: string, said: Said | undefined): string {
    const place = typeof said === 'object' ? said.find(([, range]) => hasVersion(range, this.minor))?.[0] : said;
    return place === undefined ? '' : (this.group(type).texts[place] ?? '');
  }

  private group(type: string): ApiDescriptions {
    const name = type.includes('.') ? (type.split('.')[0] as string) : 'meta';
    const known = this.groups.get(name) ?? groupFile(name);
    this.groups.set(name, known);
    return known;
  }
}
