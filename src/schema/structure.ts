import { FieldPath } from '../kubernetes/field-path';
import { rangesInWords } from '../kubernetes/versions';
import { isFields, textOf } from '../manifest/fields';
import type { Manifest } from '../manifest/manifest';
import { fixOfType, misspeltType } from '../manifest/misspelt-type';
import type { Problem } from '../manifest/problem';
import { hidesValues } from '../manifest/secret-values';
import type { CustomKinds, MetadataCheck } from './custom-kinds';
import { kindShape } from './kind-shape';
import { isOptional } from './optional-fields';
import { scalarProblem, wrongType } from './scalars';
import type { ObjectShape, Shape, Shapes } from './shape';
import { unknownField } from './unknown-field';
import { meantInMap, meantInstead } from './wrong-form';

/** What the structure of an object is checked against. */
export interface StructureOptions {
  /** The API of the version that the object is for. */
  readonly shapes: Shapes;
  /** Whether missing fields are left to another layer, which knows the kind better. */
  readonly leavesRequired: boolean;
  /** Whether a kind that nothing describes is an error. */
  readonly strict: boolean;
  /** The kinds that CustomResourceDefinitions among the input describe. */
  readonly customKinds?: CustomKinds;
}

/** An object on the way down to a value, for what an unknown field may have been meant to be. */
export interface Frame {
  readonly shape: ObjectShape;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: FieldPath;
  readonly parent?: Frame;
}

/** How an object differs from the form that the API has for its kind. */
export function checkStructure(manifest: Manifest, options: StructureOptions): readonly Problem[] {
  for (const field of ['apiVersion', 'kind']) {
    if (textOf(manifest[field]) === undefined) return [withoutType(field, misspeltType(manifest, field))];
  }
  const found = kindShape(manifest, options);
  if ('problem' in found) return [found.problem];
  if ('custom' in found) return found.custom.check(manifest, metadataCheck(manifest, options));
  const walk = new Walk(manifest, options);
  walk.object(found.shape, manifest, FieldPath.root, undefined, false);
  return walk.problems;
}

/** The check of metadata by its form in built-in kinds, which is that in all. */
function metadataCheck(manifest: Manifest, options: StructureOptions): MetadataCheck {
  return (metadata, at) => {
    const walk = new Walk(manifest, { ...options, leavesRequired: true });
    const owner: Frame = { shape: NO_FIELDS, value: {}, at: at.up ?? FieldPath.root };
    walk.value(options.shapes.of('meta.v1.ObjectMeta'), metadata, owner.at, at.last, owner, false);
    return walk.problems;
  };
}

const NO_FIELDS: ObjectShape = { is: 'object', name: '', fields: new Map() };

function withoutType(field: string, misspelt: string | undefined): Problem {
  const fix = fixOfType(field, misspelt);
  return {
    id: 'gvk-known',
    at: FieldPath.of(field),
    message: `The object has no "${field}"`,
    fix: misspelt === undefined ? `${fix} as the documentation of its kind says` : fix,
  };
}

class Walk {
  readonly problems: Problem[] = [];

  constructor(
    private readonly manifest: Manifest,
    private readonly options: StructureOptions,
  ) {}

  object(
    shape: ObjectShape,
    value: Readonly<Record<string, unknown>>,
    at: FieldPath,
    parent: Frame | undefined,
    secret: boolean,
  ): void {
    const frame: Frame = { shape, value, at, parent };
    for (const name in value) {
      const inner = value[name];
      // An absent field of a construct's manifest.
      if (inner === undefined) continue;
      const field = shape.fields.get(name);
      if (field) this.value(field.shape, inner, at, name, frame, secret || hidesValues(value, name));
      else this.problems.push(this.unknown(frame, name));
    }
    // A status is the server's own to write: it takes none from whoever creates the object.
    if (this.options.leavesRequired || (parent && at.steps()[0] === 'status')) return;
    for (const [name, { required }] of shape.fields) {
      if (!required || (value[name] !== undefined && value[name] !== null)) continue;
      if (isOptional(shape.name, name)) continue;
      this.problems.push({
        id: 'required-field',
        at: at.field(name),
        message: `${parent ? `"${at}"` : `The ${this.manifest.kind}`} has no "${name}", which the API asks for`,
        fix: `Write "${name}: …"`,
      });
    }
  }

  value(shape: Shape, value: unknown, at: FieldPath, step: string | number, frame: Frame, secret: boolean): void {
    if (value === null) return;
    switch (shape.is) {
      case 'scalar': {
        const problem = scalarProblem(shape.type, value, secret);
        if (problem) {
          this.problems.push({ at: below(at, step), ...problem, ...meantInstead(shape, value, step, frame) });
        }
        return;
      }
      case 'object':
        if (isFields(value)) this.object(shape, value, below(at, step), frame, secret);
        else this.wrong(shape, value, at, step, frame, secret);
        return;
      case 'list':
        if (Array.isArray(value)) this.list(shape.of, value, below(at, step), frame, secret);
        else this.wrong(shape, value, at, step, frame, secret);
        return;
      case 'map':
        if (isFields(value)) this.map(shape.of, value, below(at, step), frame, secret);
        else this.wrong(shape, value, at, step, frame, secret);
    }
  }

  private list(of: Shape, items: readonly unknown[], at: FieldPath, frame: Frame, secret: boolean): void {
    for (let index = 0; index < items.length; index++) this.value(of, items[index], at, index, frame, secret);
  }

  private map(of: Shape, map: Readonly<Record<string, unknown>>, at: FieldPath, frame: Frame, secret: boolean): void {
    for (const key in map) {
      const value = map[key];
      if (value === null || value === undefined) continue;
      if (of.is === 'scalar') {
        const problem = scalarProblem(of.type, value, secret);
        if (problem) this.problems.push({ at: at.key(key), ...problem, ...meantInMap(key, value, at) });
      } else this.value(of, value, at, key, frame, secret);
    }
  }

  private wrong(
    shape: Shape,
    value: unknown,
    at: FieldPath,
    step: string | number,
    frame: Frame,
    secret: boolean,
  ): void {
    const problem = wrongType(value, shape.is === 'list' ? 'a list' : 'an object', secret);
    this.problems.push({ ...problem, ...meantInstead(shape, value, step, frame), at: below(at, step) });
  }

  private unknown(frame: Frame, name: string): Problem {
    const { shapes } = this.options;
    const versions = shapes.otherVersionsOf(frame.shape.name, name);
    if (versions !== undefined) {
      return {
        id: 'decode-field-version',
        at: frame.at.field(name),
        marksName: true,
        message: `"${name}" is there ${rangesInWords(versions)}; you target 1.${shapes.minor}`,
        fix: 'Remove it, or target a version that has it',
      };
    }
    return unknownField(frame, name, this.manifest, shapes);
  }
}

function below(at: FieldPath, step: string | number): FieldPath {
  return typeof step === 'number' ? at.index(step) : at.field(step);
}
