import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { KINDS } from '../../../src/kubernetes/kinds';
import { toTypeScript } from '../../../src/outputs/typescript';
import { manifestArbitrary } from '../../support/arbitrary-manifest';
import { run } from './run';

const schema = JSON.parse(readFileSync('imports/schema.json', 'utf8'));
const [seed = '1', runs = '30', all = '', exact = ''] = process.argv.slice(2);
const dir = '/work/main/node_modules/.cache/podwright-convert';
rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
const pairs: [string, string][] = all
  ? Object.entries(schema.kinds).flatMap(([v, ks]) =>
      Object.entries(ks as object)
        .filter(([, k]) => !k.list && k.versions === undefined)
        .map(([k]) => [v, k] as [string, string]),
    )
  : Object.values(KINDS).map((f) => [f.apiVersion, f.kind]);
let bad = 0,
  n = 0,
  patched = 0,
  raw = 0;
for (const [apiVersion, kind] of pairs) {
  let sample: any[] = [];
  try {
    sample = fc.sample(manifestArbitrary(schema, apiVersion, kind, all ? '1.28' : '1.36'), {
      numRuns: Number(runs),
      seed: Number(seed),
    });
  } catch {
    continue;
  }
  for (const [i, manifest] of sample.entries()) {
    n++;
    let code = '';
    try {
      const m = toTypeScript([manifest as never], { exact: !!exact });
      code = m.code;
      if (code.includes('JsonPatch')) patched++;
      if (code.includes('ApiObject')) raw++;
      const [out] = run(code);
      const want = JSON.parse(JSON.stringify(manifest));
      const ok =
        exact && !code.includes('ApiObject') && !code.includes('JsonPatch')
          ? JSON.stringify(out) === JSON.stringify(norm(want))
          : isDeepStrictEqual(JSON.parse(JSON.stringify(out)), want);
      if (!ok) {
        bad++;
        if (bad < 4) console.log('DIFF', code, JSON.stringify(out), '\n', JSON.stringify(want));
      }
      writeFileSync(`${dir}/${kind}-${apiVersion.replace('/', '-')}-${i}.ts`, code);
    } catch (e) {
      bad++;
      if (bad < 4) console.log('THROW', e, code, JSON.stringify(manifest));
    }
  }
}
function nm(m: any) {
  return m;
}
function norm(m: any) {
  const { apiVersion, kind, metadata, spec, status, ...rest } = m;
  const { name, namespace, ...other } = metadata;
  const md = { ...(name !== undefined && { name }), ...(namespace !== undefined && { namespace }), ...other };
  const o: any = { apiVersion, kind, metadata: md };
  if (kind === 'ConfigMap' || kind === 'Secret' || kind === 'ServiceAccount') {
    for (const k of Object.keys(m)) if (!(k in o)) o[k] = m[k];
    return o;
  }
  if (spec !== undefined) o.spec = spec;
  if (status !== undefined) o.status = status;
  const t = spec?.template ?? spec?.jobTemplate?.spec?.template;
  if (t) {
    const { metadata, spec: sp, ...r } = t;
    const nt = { ...(metadata && { metadata }), spec: sp, ...r };
    if (spec.template) o.spec = { ...spec, template: nt };
    else {
      const j = spec.jobTemplate;
      o.spec = {
        ...spec,
        jobTemplate: { ...(j.metadata && { metadata: nm(j.metadata) }), spec: { ...j.spec, template: nt } },
      };
    }
  }
  return Object.assign(o, rest);
}
console.log({ n, bad, patched, raw });
