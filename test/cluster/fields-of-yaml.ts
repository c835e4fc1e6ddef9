import { parseDocument } from 'yaml';

/** Fields that nobody has checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** As much of a manifest's YAML as is needed to know where it belongs; the server alone judges the rest. */
export function fieldsOfYaml(text: string): Fields {
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', version: '1.1' });
    const fields = fieldsOf(document.toJS());
    if (isText(fields.apiVersion) && isText(fields.kind)) return fields;
  } catch {
    // Looked for line by line below.
  }
  const line = (name: string) => new RegExp(`^["']?${name}["']?:[ \\t]+["']?([^"'\\s#]+)`, 'm').exec(text)?.[1];
  return { apiVersion: line('apiVersion'), kind: line('kind') };
}

/** The value if it is an object, else one without fields. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Whether the value is text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
