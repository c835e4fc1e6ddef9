import { describe, expect, test } from '@jest/globals';
import { validate } from '../../src';
import { fromYaml } from '../../src/manifest/from-yaml';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
---
`;

function found(yaml: string): string[] {
  return validate(fromYaml(SERVICE + yaml)).map(({ id, path }) => `${id} ${path}`);
}

const pod = (
  metadata: string,
  container = '{ name: web, image: "nginx:1.27", ports: [{ name: http, containerPort: 80 }] }',
) => `{ apiVersion: v1, kind: Pod, metadata: ${metadata}, spec: { containers: [${container}] } }`;

describe('what is wrong in itself is not told of again by what depends on it', () => {
  test('labels', () => {
    expect(found(pod('{ name: web, labels: { app: api } }'))).toEqual(['match-service-selector spec.selector']);
    expect(found(pod('{ name: web, labels: { app: 1 } }'))).toEqual(['decode-number-in-string metadata.labels[app]']);
    expect(found(pod('{ name: web, labels: [app] }'))).toEqual(['decode-type metadata.labels']);
  });

  test('ports', () => {
    const labelled = '{ name: web, labels: { app: web } }';
    expect(found(pod(labelled, '{ name: web, image: "nginx:1.27" }'))).toEqual([
      'match-target-port spec.ports[0].targetPort',
    ]);
    expect(
      found(pod(labelled, '{ name: web, image: "nginx:1.27", ports: [{ name: http, containerPort: 80.5 }] }')),
    ).toEqual(['decode-float-in-int spec.containers[0].ports[0].containerPort']);
  });

  test('an apiVersion', () => {
    const late = 'apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: { name: web }\nspec: {}\n';
    expect(found(`${pod('{ name: api }')}\n---\n${late}`).filter((line) => line.startsWith('match-'))).toEqual([]);
  });
});
