import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fromYaml } from '../../../src/manifest/from-yaml';
import { TOPICS } from '../../../src/study/topics';

const DOCUMENTS = join(__dirname, '..', '..', 'documents');

/** The document that shows the example; corrected, where it is wrong. */
function shown(file: string) {
  const corrected = join(DOCUMENTS, 'corrected', file);
  return fromYaml(readFileSync(existsSync(corrected) ? corrected : join(DOCUMENTS, file), 'utf8'));
}

test.each([
  ['pod', 'labelled-with-port', ['000-what-is-a-pod/Pod.yaml']],
  ['pod', 'port-with-protocol', ['004-pod/nginx-pod.yaml']],
  ['pod', 'two-ports', ['003-sunbeen-pod/pod-1.yaml']],
  ['pod', 'as-kubectl-run-writes-it', ['commands/mynginx.yaml']],
  ['pod', 'made-by-a-deployment', ['003-sunbeen-pod/deployment-1.yaml']],
  ['labels', 'two-labels', ['003-sunbeen-pod/pod-2-labels.yaml']],
  ['labels', 'service-by-one-label', ['003-sunbeen-pod/pod-2-labels.yaml', '003-sunbeen-pod/svc-1.yaml']],
  [
    'labels',
    'six-pods-two-services',
    ['003-sunbeen-pod/label-practice-pods.yaml', '003-sunbeen-pod/label-practice-services.yaml'],
  ],
  ['node-selection', 'by-hostname', ['001-cka-pod/node-selector.yaml']],
  ['node-selection', 'by-own-label', ['003-sunbeen-pod/pod-3-node-selector.yaml']],
  ['node-selection', 'by-practice-worker', ['003-sunbeen-pod/node-practice-pod-3.yaml']],
  ['node-selection', 'by-resources', ['003-sunbeen-pod/node-practice-pod-4.yaml']],
  ['command', 'command-and-args', ['001-cka-pod/cmd.yaml']],
  ['command', 'script-of-several-lines', ['001-cka-pod/limits.yaml']],
  ['restart-policy', 'on-failure', ['001-cka-pod/cmd.yaml']],
  ['env', 'literal', ['001-cka-pod/env.yaml']],
  ['volumes', 'empty-dir', ['001-cka-pod/volume-empty.yaml']],
  ['volumes', 'host-path', ['001-cka-pod/volume.yaml']],
  ['resources', 'requests', ['001-cka-pod/requests.yaml']],
  ['resources', 'limits', ['001-cka-pod/limits.yaml']],
  ['resources', 'requests-and-limits', ['003-sunbeen-pod/pod-4-resources.yaml']],
  ['resources', 'same-amount', ['003-sunbeen-pod/node-practice-pod-5.yaml']],
  ['probes', 'liveness-http', ['001-cka-pod/liveness.yaml']],
  ['probes', 'readiness-http', ['001-cka-pod/readiness.yaml']],
  ['probes', 'readiness-command', ['001-cka-pod/readiness-cmd.yaml']],
])('example %s/%s is that of the documents', (id, example, files) => {
  const topic = TOPICS.find((one) => one.id === id);
  const found = topic?.examples.find((one) => one.id === example);
  const said = files.flatMap(shown).map((manifest) => withoutTemplateName(manifest));
  expect(found?.manifests).toEqual(said);
});

/** The name of a template is read by nobody. */
function withoutTemplateName<Value>(manifest: Value): Value {
  const copy = structuredClone(manifest) as { spec?: { template?: { metadata?: { name?: string } } } };
  delete copy.spec?.template?.metadata?.name;
  return copy as Value;
}
