import { parseAllDocuments } from 'yaml';
import { dryRun, type Line } from '../kubectl/lines';
import { WORKSPACE } from '../kubectl/recording';
import { podwright } from './check-run';
import type { Outcome, Project } from './project';

const PLACE = { dir: WORKSPACE } as Project;

/** Runs a command where the files are that the lines of kubectl name. */
export function generate(...args: readonly string[]): Promise<Outcome> {
  return podwright(PLACE, ...args);
}

/** Runs a line of kubectl, with options of ours. */
export function generateAs(line: Line, ...options: readonly string[]): Promise<Outcome> {
  const words = dryRun(line);
  const separator = words.indexOf('--');
  const end = separator < 0 ? words.length : separator;
  return generate(...words.slice(0, end), ...options, ...words.slice(end));
}

/** The objects of a text, as YAML 1.1 has them or as JSON. */
export function objectsIn(text: string): Record<string, unknown>[] {
  const yaml = text.startsWith('{') ? text.replaceAll('\n}\n{', '\n}\n---\n{') : text;
  return [...parseAllDocuments(yaml, { version: '1.1' })]
    .map((document) => document.toJS() as Record<string, unknown> | null)
    .filter((object) => object !== null);
}

const EMPTY_FIELDS = ['creationTimestamp', 'metadata', 'resources', 'strategy', 'rules', 'spec'];

/** An object of kubectl without its empty fields. */
export function withoutEmptyFields({ status: _, ...object }: Record<string, unknown>): Record<string, unknown> {
  return dropped(object) as Record<string, unknown>;
}

function dropped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropped);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, dropped(one)] as const);
  return Object.fromEntries(fields.filter(([name, one]) => !EMPTY_FIELDS.includes(name) || !isNothing(one)));
}

function isNothing(value: unknown): boolean {
  return value === null || Object.keys(value as object).length === 0;
}
