import { fieldNames, fieldOf } from '../../../src/explain/api-fields';
import { apiSchema } from '../../../src/schema/load-schema';

/** A field's place in the objects of a kind: names, and `[]` for the items of a list or the values of a map. */
export type Place = readonly string[];

/** The value that a place leads to, or that stands on the way. */
export interface Stop {
  /** How many steps lead to it. */
  readonly depth: number;
  /** Its type, as in `core.v1.Container`. */
  readonly type: string;
}

/** A finding's place, and what stands on the way to it. */
export interface Route {
  readonly place: Place;
  readonly stops: readonly Stop[];
}

/**
 * The place of a path in an object, as far as the API knows it.
 * @param steps names, indices and keys, as a finding has them
 */
export function routeOf(type: string, steps: readonly (string | number)[], minor: number): Route {
  const place: string[] = [];
  const stops: Stop[] = [{ depth: 0, type }];
  let current = type;
  for (const step of steps) {
    const next = nextType(current, String(step), minor);
    if (next === undefined) break;
    place.push(isMany(current) ? '[]' : String(step));
    current = next;
    stops.push({ depth: place.length, type: current });
  }
  return { place, stops };
}

function isMany(type: string): boolean {
  return type.startsWith('[]') || type.startsWith('map[]');
}

function nextType(type: string, step: string, minor: number): string | undefined {
  if (isMany(type)) return type.replace(/^(?:\[\]|map\[\])/, '');
  return fieldOf(apiSchema(), type, step, minor)?.type;
}

/** The places of each type in the objects of a kind; a type within itself is passed over. */
export function placesByType(type: string, minor: number): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const walk = (current: string, place: Place, above: readonly string[]): void => {
    if (isMany(current)) {
      walk(nextType(current, '', minor) as string, [...place, '[]'], above);
      return;
    }
    if (!current.includes('.') || above.includes(current)) return;
    places.set(current, [...(places.get(current) ?? []), place]);
    for (const name of fieldNames(apiSchema(), current, minor)) {
      walk(nextType(current, name, minor) as string, [...place, name], [...above, current]);
    }
  };
  walk(type, [], []);
  return places;
}

/** What the type of a field is in `CheckedFields.types`: a scalar by its name. */
export function kindOfType(type: string): string {
  if (type.startsWith('[]')) return 'list';
  if (type.startsWith('map[]')) return 'map';
  return type.includes('.') ? 'fields' : type;
}
