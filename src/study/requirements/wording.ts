import type { Words } from '../language';
import type { Target } from './requirement';

/** The same in both languages. */
export function words(en: string, ko: string): Words {
  return { en, ko };
}

/** A text as code in Markdown, exactly; one with line breaks or white space around it in quotes, as JSON has it. */
export function code(text: string): string {
  const isPlain = text !== '' && text === text.trim() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
  const shown = isPlain ? text : escaped(JSON.stringify(text));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Any data as code: a text as it is, everything else as JSON. */
export function dataCode(value: unknown): string {
  return code(typeof value === 'string' ? value : spaced(value));
}

/** JSON on one line, with a space after each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([field, inner]) => `${JSON.stringify(field)}: ${spaced(inner)}`);
    return `{${fields.join(', ')}}`;
  }
  return escaped(JSON.stringify(value) ?? 'null');
}

/** What JSON leaves as it is, and no terminal or page should get. */
function escaped(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Things one after the other: "a, b and c"; in Korean with commas alone. */
export function listed(items: readonly (string | Words)[]): Words {
  const all = items.map((item) => (typeof item === 'string' ? words(item, item) : item));
  const english = all.map(({ en }) => en);
  const last = english.pop() ?? '';
  return words(english.length === 0 ? last : `${english.join(', ')} and ${last}`, all.map(({ ko }) => ko).join(', '));
}

/** Entries of a map: `a: 1`, `b: 2`. */
export function entries(map: Readonly<Record<string, string>>): Words {
  return listed(Object.entries(map).map(([key, value]) => code(value === '' ? `${key}: ""` : `${key}: ${value}`)));
}

/** An object that the text around a sentence has named already. */
interface UnderstoodTarget extends Target {
  readonly isUnderstood: true;
}

/** The object, for a sentence below a heading that names it: "the Pod" rather than "Pod `web`". */
export function understood(target: Target): Target {
  const it: UnderstoodTarget = { ...target, isUnderstood: true };
  return it;
}

function isUnderstood(target: Target): boolean {
  return 'isUnderstood' in target;
}

/** An object by its kind and name: Pod `web`. */
export function objectOf(target: Target): Words {
  const { kind, name, namespace } = target;
  if (isUnderstood(target)) return words(`the ${kind}`, kind);
  const it = `${kind} ${code(name)}`;
  if (namespace === undefined) return words(it, it);
  return words(`${it} in the namespace ${code(namespace)}`, `${it}(네임스페이스 ${code(namespace)})`);
}

/** The Pods of an object: itself, or those that it makes. */
export function podsOf(target: Target): Words {
  const it = objectOf(target);
  if (target.kind === 'Pod') return it;
  return isUnderstood(target) ? words('the Pods', 'Pod') : words(`the Pods of ${it.en}`, `${it.ko}의 Pod`);
}

/** A container of the Pods of an object. */
export function containerOf(target: Target, container: string): Words {
  const it = code(container);
  const { en, ko } = ofObject(target);
  return words(`container ${it}${en}`, `${ko}컨테이너 ${it}`);
}

/** Whose something is: behind it in English, in front of it in Korean. */
export function ofObject(target: Target): Words {
  if (isUnderstood(target)) return words('', '');
  const it = objectOf(target);
  return words(` of ${it.en}`, `${it.ko}의 `);
}

/** A resource of a container by its name in the API. */
export function resourceWords(resource: string): Words {
  return Object.hasOwn(RESOURCES, resource) ? (RESOURCES[resource] as Words) : words(code(resource), code(resource));
}

const RESOURCES: Readonly<Record<string, Words>> = {
  cpu: words('CPU', 'CPU'),
  memory: words('memory', '메모리'),
  'ephemeral-storage': words('ephemeral-storage', '임시 스토리지(ephemeral-storage)'),
};

/** A command as one types it in a shell, so that how to split it is left to the reader. */
export function commandCode(run: readonly string[]): string {
  // What a shell would need tricks for is shown as a list.
  if (run.some((word) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(word))) return dataCode(run);
  return code(run.map(quoted).join(' '));
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (word.includes("'") && !/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replace(/'/g, "'\\''")}'`;
}

/** With a capital at the start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
