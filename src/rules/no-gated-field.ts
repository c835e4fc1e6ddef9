import { FieldPath } from '../kubernetes/field-path';
import { GATED_FIELDS, GATED_POD_FIELDS, type GatedField } from '../kubernetes/gated-fields';
import { minorOf } from '../kubernetes/versions';
import { type Fields, isFields, itemsOf } from '../manifest/fields';
import type { RuleReport, SetRule } from './rule';

/** What is written is kept by the API server. */
export const noGatedField = {
  id: 'no-gated-field',
  says: 'No field is set that API servers of the version leave out unless a feature gate is on',
  severity: 'warning',
  checkSet(set, report) {
    const ofPods = treeOf(GATED_POD_FIELDS, set.minor);
    for (const { entry, spec, at } of set.pods) {
      find(ofPods, spec, at, (field, place, owner) => {
        if (!set.isRefused(entry, place)) report(entry, problem(field, place, owner, set.minor));
      });
    }
    for (const [name, fields] of Object.entries(GATED_FIELDS)) {
      const [group, kind = ''] = name.split(' ');
      const tree = treeOf(fields, set.minor);
      if (tree.below.size === 0) continue;
      for (const entry of set.ofKind(kind)) {
        if (entry.group !== group) continue;
        find(tree, entry.manifest, FieldPath.root, (field, place, owner) => {
          if (!set.isRefused(entry, place)) report(entry, problem(field, place, owner, set.minor));
        });
      }
    }
  },
} as const satisfies SetRule;

/** The fields whose gate is off, by the steps that lead to them. */
interface Tree {
  readonly fields: GatedField[];
  readonly below: Map<string, Tree>;
}

function treeOf(fields: readonly GatedField[], minor: number): Tree {
  const root: Tree = { fields: [], below: new Map() };
  for (const field of fields) {
    if (field.gate.on !== undefined && minor >= minorOf(field.gate.on)) continue;
    let tree = root;
    for (const step of field.path) {
      const next = tree.below.get(step) ?? { fields: [], below: new Map() };
      tree.below.set(step, next);
      tree = next;
    }
    tree.fields.push(field);
  }
  return root;
}

type Found = (field: GatedField, at: FieldPath, owner: Fields) => void;

function find({ below }: Tree, owner: Fields, at: FieldPath, found: Found): void {
  for (const [name, tree] of below) {
    const value = Object.hasOwn(owner, name) ? owner[name] : undefined;
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    for (const field of tree.fields) {
      if (field.value === undefined || field.value === value) found(field, at.field(name), owner);
    }
    if (isFields(value)) find(tree, value, at.field(name), found);
    const ofItems = tree.below.get('*');
    if (ofItems === undefined) continue;
    itemsOf(value).forEach((item, index) => {
      if (isFields(item)) find(ofItems, item, at.field(name).index(index), found);
    });
  }
}

function problem({ gate, effect, refused }: GatedField, at: FieldPath, owner: Fields, minor: number): RuleReport {
  const companion =
    refused === undefined || refused === 'always'
      ? undefined
      : refused.find((name) => owner[name] !== undefined && owner[name] !== null);
  const isRefused = refused === 'always' || companion !== undefined;
  const outcome = isRefused
    ? `so what is left is refused${companion === undefined ? '' : `: an ordinary init container has no "${companion}"`}`
    : `so ${effect ?? 'it has no effect'}`;
  return {
    at,
    message: `API servers of Kubernetes 1.${minor} leave "${at.last}" out, as the feature gate "${gate.name}" is off by default, ${outcome}`,
    fix:
      gate.on === undefined
        ? 'Remove it, or turn the feature gate on'
        : `Target Kubernetes ${gate.on} or later, or turn the feature gate on`,
    ...(isRefused ? { severity: 'error' } : {}),
  };
}
