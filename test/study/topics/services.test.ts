import { expect, test } from '@jest/globals';
import { fieldsOf } from '../../../src/manifest/fields';
import type { Manifest } from '../../../src/manifest/manifest';
import { toYamlDocuments } from '../../../src/outputs/yaml';
import { Draft } from '../../../src/study/drafts/draft';
import { Draw } from '../../../src/study/draw';
import { gradeAnswer } from '../../../src/study/grading/grade';
import { SERVICES } from '../../../src/study/topics/services';

function written(difficulty: Draft['difficulty'], seed: number): Draft {
  const draft = new Draft(new Draw(`${seed}`), difficulty);
  SERVICES.write?.(draft);
  return draft;
}

function missed(draft: Draft, manifests: readonly Manifest[]): string[] {
  const drill = { requirements: draft.requirements, kubernetes: '1.28', language: 'en' } as const;
  const { requirements } = gradeAnswer(drill, [{ name: 'answer.yaml', text: toYamlDocuments(manifests) }]);
  return [...new Set(requirements.filter(({ met }) => !met).map(({ requirement }) => requirement.sort))];
}

function isService({ kind }: Manifest): boolean {
  return kind === 'Service';
}

test.each([1, 2, 3, 4, 5])('a Service that finds the other Pod too loses its point (%s)', (seed) => {
  const draft = written('hard', seed);
  const [other] = draft.given;
  expect(other?.kind).toBe('Pod');
  expect(missed(draft, draft.solution)).toEqual([]);
  const shared = draft.solution.map((manifest) => {
    if (!isService(manifest)) return manifest;
    const { selector, ...spec } = fieldsOf(manifest.spec);
    const labels = fieldsOf(other?.metadata?.labels);
    const both = Object.entries(fieldsOf(selector)).filter(([key, value]) => labels[key] === value);
    return { ...manifest, spec: { ...spec, selector: Object.fromEntries(both) } };
  });
  expect(missed(draft, shared)).toEqual(['selects']);
});

test('all types are drawn, and ports by number, by name and left out', () => {
  const specs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((seed) =>
    (['easy', 'medium', 'hard'] as const).flatMap((difficulty) =>
      written(difficulty, seed)
        .solution.filter(isService)
        .map(({ spec }) => fieldsOf(spec)),
    ),
  );
  const types = specs.map(({ type, clusterIP }) => clusterIP ?? type ?? 'ClusterIP');
  expect(new Set(types)).toEqual(new Set(['ClusterIP', 'NodePort', 'None']));
  const ports = specs.flatMap((spec) => spec.ports as { readonly targetPort?: unknown }[]);
  expect(new Set(ports.map(({ targetPort }) => typeof targetPort))).toEqual(new Set(['number', 'string', 'undefined']));
});
