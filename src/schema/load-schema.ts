import type { ApiSchema } from './api-schema';
import { Shapes } from './shape';

const shapes = new Map<number, Shapes>();

/** The API of every built-in kind, read when it is first asked for. */
export function apiSchema(): ApiSchema {
  return require('../../imports/schema.json') as ApiSchema;
}

/** The types of one version of the API. */
export function shapesOf(minor: number): Shapes {
  let known = shapes.get(minor);
  if (!known) {
    known = new Shapes(apiSchema(), minor);
    shapes.set(minor, known);
  }
  return known;
}
