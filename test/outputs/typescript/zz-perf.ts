import { readFileSync } from 'node:fs';
import { YamlSource } from '../../../src/manifest/yaml-source';
import { readSourceManifests, toTypeScript } from '../../../src/outputs/typescript';
const shop = readFileSync('test/outputs/typescript/shop.yaml', 'utf8');
const com = readFileSync('test/outputs/typescript/commented.yaml', 'utf8');
for (const [n, t] of [
  ['shop', shop],
  ['commented', com],
] as const) {
  const one = new YamlSource(t).objects.length;
  const count = Math.ceil(1000 / one);
  const text = Array.from({ length: count }, (_, i) =>
    t.replaceAll(
      /(name|namespace|app|claimName|secretName|serviceAccountName|serviceName|key): ([a-z][a-z-]+)/g,
      (m, k, v) => (k === 'key' ? m : `${k}: ${v}-${i}`),
    ),
  ).join('\n---\n');
  let s = performance.now();
  const src = new YamlSource(text);
  const a = performance.now() - s;
  s = performance.now();
  const { manifests } = readSourceManifests(src);
  const b = performance.now() - s;
  s = performance.now();
  const { code } = toTypeScript(manifests);
  const c = performance.now() - s;
  console.log(
    n,
    src.objects.length,
    'objects',
    text.length,
    'bytes: read',
    a | 0,
    'comments',
    b | 0,
    'code',
    c | 0,
    'ms',
    code.length,
    'rss',
    (process.memoryUsage().rss / 1e6) | 0,
    'MB',
  );
}
