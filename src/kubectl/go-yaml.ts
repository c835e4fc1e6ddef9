import { isFields } from '../manifest/fields';
import { inNaturalOrder } from './natural-order';
import { YamlScalar } from './yaml-scalar';

/** A longer key, or one of several lines, has to say that it is one. */
const LONGEST_KEY = 128;

/** YAML to the byte as kubectl writes it, with go-yaml: sorted fields, lists not indented, lines of about 80 columns. */
export function goYaml(value: unknown): string {
  const writer = new GoYaml();
  writer.node(value, 0);
  return writer.text;
}

class GoYaml {
  text = '';

  /** A value whose own lines begin at that column. */
  node(value: unknown, indentation: number): void {
    if (Array.isArray(value) && value.length > 0) this.items(value, indentation);
    else if (isFields(value) && Object.keys(value).length > 0) this.fields(value, indentation);
    else this.text += `${this.inline(value, indentation, 0)}\n`;
  }

  /** The first field stands where the text ends, the others below it. */
  private fields(map: Readonly<Record<string, unknown>>, indentation: number): void {
    const margin = ' '.repeat(indentation);
    Object.keys(map)
      .sort(inNaturalOrder)
      .forEach((name, index) => {
        if (index > 0) this.text += margin;
        const key = new YamlScalar(name);
        if (key.isMultiline || Buffer.byteLength(name) > LONGEST_KEY) {
          this.text += `? ${key.write(indentation + 2, indentation + 2)}\n${margin}:`;
        } else {
          this.text += `${key.writeKey()}:`;
        }
        this.after(map[name], indentation);
      });
  }

  private items(list: readonly unknown[], indentation: number): void {
    const margin = ' '.repeat(indentation);
    list.forEach((item, index) => {
      this.text += index > 0 ? `${margin}- ` : '- ';
      this.node(item, indentation + 2);
    });
  }

  /** What follows the colon of a key. */
  private after(value: unknown, indentation: number): void {
    if (Array.isArray(value) && value.length > 0) {
      this.text += `\n${' '.repeat(indentation)}`;
      this.items(value, indentation);
    } else if (isFields(value) && Object.keys(value).length > 0) {
      this.text += `\n${' '.repeat(indentation + 2)}`;
      this.fields(value, indentation + 2);
    } else {
      this.text += ` ${this.inline(value, indentation + 2, 1)}\n`;
    }
  }

  /** @param lead how many characters will stand between the text so far and the value */
  private inline(value: unknown, indentation: number, lead: number): string {
    if (typeof value === 'string') return new YamlScalar(value).write(this.column() + lead, indentation);
    if (Array.isArray(value)) return '[]';
    return isFields(value) ? '{}' : String(value);
  }

  private column(): number {
    return [...this.text.slice(this.text.lastIndexOf('\n') + 1)].length;
  }
}
