import { KUBERNETES_VERSIONS } from '../kubernetes/versions';
import { isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { mergePatched } from './merge-patch';
import { patched } from './operations';
import { refusal } from './refuse';
import { strategicPatched } from './strategic-patch';
import { tidied } from './tidied';

const TYPES = ['json', 'merge', 'strategic'];
const NEWEST = KUBERNETES_VERSIONS[KUBERNETES_VERSIONS.length - 1];
const UNREADABLE = [
  'decode-type',
  'decode-string-in-number',
  'decode-number-in-string',
  'decode-bool-in-string',
  'decode-float-in-int',
  'decode-int-range',
  'decode-int-or-string',
  'decode-base64',
  'decode-quantity',
  'decode-time',
];

/**
 * The object with `--overrides` applied. Their text is never told: it may hold a secret.
 * @param type the value of `--override-type`
 */
export function overridden(manifest: Manifest, overrides: string, type: string): Manifest {
  if (!TYPES.includes(type)) throw refusal(`"--override-type" cannot be "${type}"`, 'Write json, merge or strategic');
  const patch = parsed(overrides);
  const result = type === 'json' ? patched(manifest, patch) : merged(manifest, patch, type);
  if (!isFields(result) || typeof result.apiVersion !== 'string' || typeof result.kind !== 'string') {
    throw refusal('What "--overrides" makes is no object with "apiVersion" and "kind"', 'Leave those two as they are');
  }
  if (result.kind !== manifest.kind || result.apiVersion !== manifest.apiVersion) {
    throw refusal(
      `"--overrides" makes a ${result.kind} of ${result.apiVersion} out of the ${manifest.kind}`,
      `Leave "apiVersion": "${manifest.apiVersion}" and "kind": "${manifest.kind}" as they are`,
    );
  }
  requireReadable(result as Manifest);
  return tidied(result as Manifest);
}

/** A value of the wrong type cannot be read; a field that is unknown can be left out. */
function requireReadable(manifest: Manifest): void {
  const { validate } = require('../validate') as typeof import('../validate');
  const wrong = validate(manifest, { kubernetes: NEWEST }).find(({ id }) => UNREADABLE.includes(id));
  if (wrong) {
    throw refusal(
      `"--overrides" makes ${wrong.path} something that the API cannot read`,
      `See podwright check --explain ${wrong.id}`,
    );
  }
}

function merged(manifest: Manifest, patch: unknown, type: string): unknown {
  if (!isFields(patch)) {
    throw refusal(
      '"--overrides" is no JSON object',
      `Write --overrides='{"spec": {"nodeName": "worker"}}', or add --override-type=json for a list of operations`,
    );
  }
  return type === 'merge' ? mergePatched(manifest, patch) : strategicPatched(manifest, patch);
}

/** Deeper nesting would be too much for those who read it. */
const MOST_LEVELS = 100;

function parsed(text: string): unknown {
  if (levelsOf(text) > MOST_LEVELS) {
    throw refusal(`"--overrides" is nested more than ${MOST_LEVELS} levels deep`, 'A Pod needs fewer');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const [, position] = / at position (\d+)/.exec(String(error)) ?? [];
    const where = position === undefined ? '' : `, at its character ${Number(position) + 1}`;
    throw refusal(
      `"--overrides" is no JSON${where}`,
      `Write it in single quotes: --overrides='{"spec": {"nodeName": "worker"}}'`,
    );
  }
}

function levelsOf(text: string): number {
  let level = 0;
  let deepest = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/[[\]{}]/g) ?? []) {
    level += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}
