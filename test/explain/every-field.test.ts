import { describe, expect, test } from '@jest/globals';
import { elementOf, fieldNames, fieldOf, hasFields } from '../../src/explain/api-fields';
import { type Explanation, explanationOf } from '../../src/explain/explanation';
import { kubectlText } from '../../src/explain/kubectl-text';
import { podwrightText } from '../../src/explain/podwright-text';
import { resources } from '../../src/explain/resources';
import { spokenOf } from '../../src/explain/spoken-of';
import { type KubernetesVersion, minorOf } from '../../src/kubernetes/versions';
import { apiSchema } from '../../src/schema/load-schema';

const schema = apiSchema();

/** Every path of a type; a type within itself is passed over. */
function* pathsOf(
  type: string,
  minor: number,
  path: string,
  above: readonly string[] = [],
): Iterable<[string, string]> {
  const owner = elementOf(type);
  if (!hasFields(type) || above.includes(owner)) return;
  for (const name of fieldNames(schema, owner, minor)) {
    const field = fieldOf(schema, owner, name, minor);
    yield [`${path}.${name}`, `${owner}.${name}`];
    yield* pathsOf(field?.type ?? '', minor, `${path}.${name}`, [...above, owner]);
  }
}

/** What is wrong with what is said of a path. */
function* complaints(what: string, kubernetes: KubernetesVersion, said: Explanation): Iterable<string> {
  const name = what.split('.').at(-1);
  if (said.field?.name !== name) yield `${what} is told of ${said.field?.name}`;
  if (!/^(\[\]|map\[string\])*[A-Z]?[\w]+$/.test(said.field?.type ?? ''))
    yield `${what} is of the type ${said.field?.type}`;
  if (!said.versions.includes(kubernetes)) yield `${what} is not in ${said.versions.join()}`;
  const text = kubectlText(said);
  if (!text.includes(`\nFIELD: ${name} <`) || !text.includes('\nDESCRIPTION:\n')) yield `${what}: ${text}`;
  const spoken = spokenOf(said, kubernetes);
  const ours = podwrightText(said, spoken, kubernetes);
  for (const { id, says } of [...spoken.checks, ...spoken.rules, ...spoken.form]) {
    if (!ours.includes(`  ${id}`) || says === '') yield `${what} says nothing of ${id}`;
  }
  // A boolean has no form that could be missed but its type.
  if (spoken.form.length === 0 && !/^(FieldsV1|Object)$/.test(said.field?.type ?? '')) yield `${what} has no form`;
}

describe.each(['1.28', '1.36'] as const)('in Kubernetes %s', (kubernetes) => {
  const minor = minorOf(kubernetes);

  test.each([
    ['pod', 'core.v1.Pod', 600],
    ['configmap', 'core.v1.ConfigMap', 30],
    ['secret', 'core.v1.Secret', 30],
    ['service', 'core.v1.Service', 70],
    ['deployment', 'apps.v1.Deployment', 600],
  ])('every field of a %s', (kind, type, least) => {
    const paths = [...pathsOf(type, minor, kind)];
    expect(paths.length).toBeGreaterThan(least);
    const wrong: string[] = [];
    for (const [what] of paths) wrong.push(...complaints(what, kubernetes, explanationOf({ what, kubernetes })));
    expect(wrong).toEqual([]);
  });

  test('a field that the API says something of is told of', () => {
    // Those of which the API itself says nothing.
    const silent = new Set<string>();
    for (const [what, field] of [
      ...pathsOf('core.v1.Pod', minor, 'pod'),
      ...pathsOf('core.v1.Service', minor, 'svc'),
    ]) {
      if (explanationOf({ what, kubernetes }).description.length === 0) silent.add(field);
    }
    expect([...silent]).toEqual([]);
  });

  test('every kind, with all that it is made of', () => {
    for (const { plural, apiVersion, kind, versions } of resources(schema)) {
      if (versions !== undefined && !explanationIn(plural, apiVersion)) continue;
      const said = explanationOf({ what: plural, kubernetes, apiVersion }, { recursive: true });
      expect(said.resource.kind).toBe(kind);
      const text = kubectlText(said, { recursive: true });
      // Recursive types end: the definition of custom resources has 400 lines, and nothing is much longer.
      expect(text.split('\n').length).toBeLessThan(4000);
      expect(text).toMatch(
        /\n {2}(metadata\t<ObjectMeta>( -required-)?\n {4}annotations\t<map\[string\]string>|status\t<)/,
      );
    }
  });

  function explanationIn(what: string, apiVersion: string): boolean {
    try {
      return explanationOf({ what, kubernetes, apiVersion }) !== undefined;
    } catch {
      return false;
    }
  }
});
