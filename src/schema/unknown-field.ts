import { FieldPath } from '../kubernetes/field-path';
import { KINDS, type KindFacts } from '../kubernetes/kinds';
import { closest } from '../kubernetes/suggest';
import { isFields } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import type { Correction, Problem } from '../manifest/problem';
import { gluedField, WRITE_SPACE } from '../manifest/yaml-slips';
import { scalarProblem } from './scalars';
import type { ObjectShape, Shape, Shapes } from './shape';
import type { Frame } from './structure';

/** What an unknown field was meant to be. */
interface Meant {
  readonly fix: string;
  readonly correction?: Correction;
  /** Said instead of the usual message. */
  readonly message?: string;
}

/** The finding of a field that the object has not, with what was surely or likely meant. */
export function unknownField(frame: Frame, name: string, manifest: Manifest, shapes: Shapes): Problem {
  const owner = frame.parent ? `"${frame.at}"` : `a ${manifest.kind}`;
  const meant =
    common(frame, name) ??
    glued(frame, name) ??
    misspelt(frame, name) ??
    longer(frame, name) ??
    otherKind(frame, name, manifest, shapes) ??
    higher(frame, name) ??
    lower(frame, name);
  return {
    id: 'decode-unknown-field',
    at: frame.at.field(name),
    marksName: true,
    message: meant?.message ?? `There is no field "${name}" in ${owner}`,
    fix: meant?.fix ?? 'Remove it',
    ...(meant?.correction ? { correction: meant.correction } : {}),
  };
}

// The names of a container's resources that stand for themselves.
const RESOURCE = /^(cpu|memory|ephemeral-storage|hugepages-.*)$/;

const CLAIM = 'core.v1.PersistentVolumeClaimSpec';

/** What people take for a field, or put at another place, more often than what is near. */
function common({ shape, at, parent }: Frame, name: string): Meant | undefined {
  switch (shape.name) {
    case 'core.v1.PodSpec':
      if (name !== 'sidecarContainers' && name !== 'sidecars') return undefined;
      return { fix: `Move them to "${at.field('initContainers')}", each with "restartPolicy: Always"` };
    case 'core.v1.Probe':
    case 'core.v1.LifecycleHandler':
      return name === 'command' ? { fix: `Move it down: it belongs to "${at.field('exec')}"` } : undefined;
    case 'core.v1.VolumeResourceRequirements':
    case 'core.v1.ResourceRequirements':
      if (name === 'storage' && parent?.shape.name === CLAIM) {
        return { fix: `Move it down: it belongs to "${at.field('requests')}"` };
      }
      if (!RESOURCE.test(name)) return undefined;
      return { fix: `Move it down: it belongs to "${at.field('requests')}" or "${at.field('limits')}"` };
    default:
      return undefined;
  }
}

/** A field and its value in one word, in brackets: `{name:x}`. */
function glued({ shape }: Frame, name: string): Meant | undefined {
  return shape.fields.has(gluedField(name) ?? '') ? { fix: WRITE_SPACE } : undefined;
}

/** The field is there under a name that differs by a slip. */
function misspelt(frame: Frame, name: string): Meant | undefined {
  const free = [...frame.shape.fields.keys()].filter((field) => frame.value[field] === undefined);
  const near = closest(name, free);
  const shape = near === undefined ? undefined : frame.shape.fields.get(near)?.shape;
  if (near === undefined || !shape || !fits(shape, frame.value[name])) return undefined;
  return { fix: `Write "${near}"`, correction: { rename: near } };
}

/** The field is there under a longer name: a Secret's `name` in a volume is its `secretName`. */
function longer(frame: Frame, name: string): Meant | undefined {
  const end = name.charAt(0).toUpperCase() + name.slice(1);
  const [field, ...others] = [...frame.shape.fields].filter(
    ([own, { shape }]) => own.endsWith(end) && frame.value[own] === undefined && fits(shape, frame.value[name]),
  );
  return field && others.length === 0 ? { fix: `Write "${field[0]}"` } : undefined;
}

/** Whether a value has the outer form of a shape. */
function fits(shape: Shape, value: unknown): boolean {
  if (value === null) return true;
  if (shape.is === 'scalar') return scalarProblem(shape.type, value, true) === undefined;
  return shape.is === 'list' ? Array.isArray(value) : isFields(value);
}

/** The field has the right name for an object further up. */
function higher(frame: Frame, name: string): Meant | undefined {
  for (let above = frame.parent; above; above = above.parent) {
    const field = above.shape.fields.get(name);
    if (!field || !fits(field.shape, frame.value[name])) continue;
    const place = above.parent ? `"${above.at}"` : 'the object itself';
    return { fix: `Move it up: it belongs to ${place}` };
  }
  return undefined;
}

const DEEPEST = 4;

/** The field has the right name for an object further down. */
function lower(frame: Frame, name: string): Meant | undefined {
  const found = ownersBelow(frame.shape)
    .get(name)
    ?.find(({ field }) => fits(field, frame.value[name]));
  return found && { fix: `Move it down: it belongs to "${frame.at.down(...found.steps)}"` };
}

/** An object below another, with the shape of a field that it has. */
interface Owner {
  readonly steps: readonly (string | number)[];
  readonly field: Shape;
}

const owners = new WeakMap<ObjectShape, ReadonlyMap<string, readonly Owner[]>>();

/** The objects a few levels below one of a shape, the nearest first, by the names of their fields. */
function ownersBelow(shape: ObjectShape): ReadonlyMap<string, readonly Owner[]> {
  const known = owners.get(shape);
  if (known) return known;
  const found = new Map<string, Owner[]>();
  let level = fieldsBelow(shape, []);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: typeof level = [];
    for (const { shape: outer, steps } of level) {
      const inner = outer.is === 'list' ? outer.of : outer;
      if (inner.is !== 'object') continue;
      const at = outer.is === 'list' ? [...steps, 0] : steps;
      for (const [name, field] of inner.fields) {
        const own = found.get(name);
        if (own) own.push({ steps: at, field: field.shape });
        else found.set(name, [{ steps: at, field: field.shape }]);
      }
      next.push(...fieldsBelow(inner, at));
    }
    level = next;
  }
  owners.set(shape, found);
  return found;
}

function fieldsBelow(shape: ObjectShape, at: Owner['steps']): { shape: Shape; steps: Owner['steps'] }[] {
  return (
    [...shape.fields]
      // A status is the server's to write.
      .filter(([name]) => name !== 'status' && name !== 'metadata' && name !== 'managedFields')
      .map(([name, field]) => ({ shape: field.shape, steps: [...at, name] }))
  );
}

/** The object has the form of another kind: a ConfigMap with a Pod's `spec`. */
function otherKind(frame: Frame, name: string, manifest: Manifest, shapes: Shapes): Meant | undefined {
  const value = frame.value[name];
  if (frame.parent || !isFields(value)) return undefined;
  const facts = onlyKind(frame, shapes);
  if (!facts) return undefined;
  const own = `A ${manifest.kind} has no field "${name}"`;
  if (facts.apiVersion !== manifest.apiVersion) {
    return {
      message: `${own}: this is a ${facts.kind}`,
      fix: `Write "apiVersion: ${facts.apiVersion}" and "kind: ${facts.kind}"`,
    };
  }
  return {
    message: `${own}: this is a ${facts.kind}`,
    fix: `Write "kind: ${facts.kind}"`,
    correction: { at: FieldPath.of('kind'), value: facts.kind },
  };
}

const onlyKinds = new WeakMap<Frame, KindFacts | false>();

/** The one kind that has the form of an object; asked for by each of its fields that its own kind has not. */
function onlyKind(frame: Frame, shapes: Shapes): KindFacts | false {
  const known = onlyKinds.get(frame);
  if (known !== undefined) return known;
  const fitting: KindFacts[] = Object.values(KINDS).filter((facts) => {
    const type = shapes.schema.kinds[facts.apiVersion]?.[facts.kind]?.type;
    const shape = type === undefined ? undefined : shapes.of(type);
    return shape?.is === 'object' && holds(shape, frame.value) && hasRequired(shape, frame.value);
  });
  // The Pod's spec fits no other kind, a Deployment's fits several.
  const found = (fitting.length === 1 && fitting[0]) || false;
  onlyKinds.set(frame, found);
  return found;
}

/** Whether a shape has every field of the value, and those of the objects in it. */
function holds(shape: Shape, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  switch (shape.is) {
    case 'scalar':
      return scalarProblem(shape.type, value, true) === undefined;
    case 'list':
      return Array.isArray(value) && value.every((item) => holds(shape.of, item));
    case 'map':
      return isFields(value) && Object.values(value).every((item) => holds(shape.of, item));
    case 'object':
      if (!isFields(value)) return false;
      // No list of the entries: there may be many, and the first is mostly none of the shape's.
      for (const name in value) {
        const field = shape.fields.get(name);
        if (field === undefined || !holds(field.shape, value[name])) return false;
      }
      return true;
  }
}

/** Whether a value has what a shape asks for, two levels down: an empty spec would be anything's. */
function hasRequired(shape: ObjectShape, value: Readonly<Record<string, unknown>>, levels = 2): boolean {
  for (const [name, field] of shape.fields) {
    const inner = value[name];
    if (inner === undefined) {
      if (field.required) return false;
    } else if (levels > 0 && field.shape.is === 'object' && isFields(inner)) {
      if (!hasRequired(field.shape, inner, levels - 1)) return false;
    }
  }
  return true;
}
