import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Manifest } from '../../../src/manifest/manifest';
import type { ViewOptions } from '../../../src/view';

// Nothing else in a picture is like it.
const MARK = 'qzxHunter';

/** The value of a Secret, which nothing that is drawn may hold. */
export const secretValue: fc.Arbitrary<string> = fc
  .oneof(fc.string({ maxLength: 20 }), fc.constantFrom('\nlines\n', ': # no comment', '"quoted"', '- a\n- b'))
  .map((rest) => MARK + rest + MARK);

/** Objects with that value wherever a Secret may hold one, and their YAML as people write it. */
export function withSecret(value: string): { readonly manifests: Manifest[]; readonly options: ViewOptions } {
  const encoded = Buffer.from(value).toString('base64');
  const secret = (fields: object): Manifest => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'login' },
    ...fields,
  });
  const manifests: Manifest[] = [
    secret({ stringData: { password: value } }),
    secret({ metadata: { name: 'encoded' }, data: { password: encoded } }),
    secret({ metadata: { name: 'plain' }, data: { password: value } }),
    secret({ metadata: { name: 'wrong' }, stringData: value, data: [value] }),
    secret({ metadata: { name: 'misplaced' }, password: value }),
    { ...secret({ stringData: { password: value } }), kind: 'Secrte' },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'applied',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ password: value }) },
      },
      data: { a: 'b' },
    },
    { apiVersion: 'v1', kind: 'List', items: [secret({ stringData: { password: value } })] },
    { apiVersion: 'v1', kind: 'SecretList', items: [{ metadata: { name: 'one' }, data: { password: encoded } }] },
    { apiVersion: 'example.com/v1', kind: 'Vault', spec: { template: { stringData: { password: value } } } },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'nginx',
            env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }],
            envFrom: [{ secretRef: { name: 'encoded' } }],
            volumeMounts: [{ name: 'secrets', mountPath: '/secrets' }],
          },
        ],
        volumes: [{ name: 'secrets', secret: { secretName: 'plain' } }],
      },
    },
  ];
  const sources = manifests.map((manifest) => ({
    yaml: `# ${manifest.kind}: ${manifest.kind.startsWith('S') ? encoded : ''}\n${stringify(manifest)}`,
  }));
  return { manifests, options: { sources } };
}

/** Whether a text holds a part of such a value, plain or encoded. */
export function holdsSecret(text: string): boolean {
  // Base64 of the mark at each of the three places in a group that it may begin at.
  const encoded = [0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + MARK)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  return [MARK, ...encoded].some((part) => text.includes(part));
}
