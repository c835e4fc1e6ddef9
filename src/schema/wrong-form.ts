import type { FieldPath } from '../kubernetes/field-path';
import { isFields } from '../manifest/fields';
import type { Report } from '../manifest/problem';
import { gluedField, WRITE_SPACE } from '../manifest/yaml-slips';
import type { Shape } from './shape';
import type { Frame } from './structure';

/** What a finding says of a value in the wrong form, where that tells what was meant. */
type Meant = Partial<Report>;

const LIST = 'Write a list, each item after "- "';
const SHELL = /^(?:\/\S*\/)?((?:ba|da|a)?sh) +-c\b/;

/**
 * What a value was meant to be that has not the form of its field.
 * @param step the name of the field, or the place in a list, in the object `owner` or below it
 */
export function meantInstead(shape: Shape, value: unknown, step: string | number, owner: Frame): Meant | undefined {
  if (shape.is === 'list') {
    if (typeof value === 'string') return { fix: listOf(value, step) };
    return isFields(value) ? { fix: LIST } : undefined;
  }
  if (shape.is === 'scalar') return isFields(value) ? sourceOf(value, step, owner) : undefined;
  const field = typeof value === 'string' ? gluedField(value) : undefined;
  // "nginx:1.27" for a container has a colon of its own.
  const isGlued = field !== undefined && (shape.is === 'map' || shape.fields.has(field));
  return isGlued ? { fix: WRITE_SPACE } : undefined;
}

/** A list for a text; of a command not its words, which may hold what is nobody's business. */
function listOf(text: string, step: string | number): string {
  if (step !== 'command' && step !== 'args') return LIST;
  const [, shell] = SHELL.exec(text) ?? [];
  return shell === undefined ? 'Write a list, each word an item: ["…", "…"]' : `Write a list: ["${shell}", "-c", "…"]`;
}

/** A variable's `value` that is what its `valueFrom` should be. */
function sourceOf(value: Readonly<Record<string, unknown>>, step: string | number, owner: Frame): Meant | undefined {
  if (owner.shape.name !== 'core.v1.EnvVar' || step !== 'value' || owner.value.valueFrom !== undefined)
    return undefined;
  const source = owner.shape.fields.get('valueFrom')?.shape;
  const names = Object.keys(value);
  if (source?.is !== 'object' || names.length === 0 || !names.every((name) => source.fields.has(name)))
    return undefined;
  return { fix: 'Write "valueFrom" for "value"', marksName: true, correction: { rename: 'valueFrom' } };
}

/** What a value was meant to be in a map of texts that is a selector: those of Services know no other form. */
export function meantInMap(key: string, value: unknown, map: FieldPath): Meant | undefined {
  if (key !== 'matchLabels' || map.last !== 'selector' || !isFields(value)) return undefined;
  return {
    message: `"${map}" is a plain map of labels, without "matchLabels"`,
    fix: `Put the labels directly below "${map.last}"`,
    marksName: true,
  };
}
