import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { YamlSource } from '/work/main/src/manifest/yaml-source';
import { readSourceManifests, toTypeScript } from '/work/main/src/outputs/typescript';
import { run } from '/work/main/test/outputs/typescript/run';

for (const file of process.argv.slice(2)) {
  const src = new YamlSource(readFileSync(file, 'utf8'));
  const manifests = src.objects.map((o) => o.manifest);
  const rs = readSourceManifests(src);
  const { code } = toTypeScript(rs.manifests, {});
  const lost = rs.lost;
  console.log(`// ===== ${file}\n${code}`, lost.length ? lost : '');
  const out = run(code);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(out)), JSON.parse(JSON.stringify(manifests))))
    console.log('DIFFERS', JSON.stringify(out), JSON.stringify(manifests));
}
