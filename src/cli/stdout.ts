import type { Format } from '../synth/synth-request';
import type { Output } from './output';

/** All manifests as one text. */
export function stdoutText(files: Output['files'], format: Format): string {
  const texts = files.filter(({ objects }) => objects > 0).map(({ text = '' }) => text);
  if (format === 'json') return joinedJson(texts);
  return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n');
}

function joinedJson(texts: readonly string[]): string {
  const [only] = texts;
  if (only === undefined || texts.length === 1) return only ?? '';
  const { jsonList } = require('../outputs/json') as typeof import('../outputs/json');
  return jsonList(texts.map((text) => JSON.parse(text) as Json).flatMap((value) => value.items ?? [value]));
}

interface Json {
  readonly items?: readonly unknown[];
}
