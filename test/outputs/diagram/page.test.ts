import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../../../src/manifest/manifest';
import { toHtml } from '../../../src/view';
import { cycled, HOSTILE, hostileObjects, hostileText } from './hostile';
import { holdsSecret, secretValue, withSecret } from './secrets';
import { tagsOf, unescaped } from './tags';

// Many pages are made, on whatever machine.
const TIMEOUT = 120_000;

const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
  spec: { containers: [{ name: 'nginx', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }] },
};
const CONFIG: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'shop' },
  data: { level: 'info', 'app.yaml': 'a: 1\nb: 2\n' },
};
/** One error, at the second container. */
const WRONG: Manifest = {
  ...POD,
  metadata: { name: 'twins', namespace: 'shop' },
  spec: {
    containers: [
      { name: 'nginx', image: 'nginx' },
      { name: 'nginx', image: 'nginx' },
    ],
  },
};

/** The part of the page that is about the object at a place. */
function screen(html: string, index: number): string {
  const start = html.indexOf(`<template data-screen="${index}">`);
  return html.slice(start, html.indexOf('</template>', start));
}

/** The YAML that the page shows of it. */
function yaml(html: string, index: number): string {
  return unescaped(/<pre[^>]*><code[^>]*>([\s\S]*?)<\/code>/.exec(screen(html, index))?.[1] ?? '');
}

function links(html: string) {
  return tagsOf(html).filter(({ name, attributes }) => name === 'a' && attributes.has('data-index'));
}

describe('the page', () => {
  test('is one file that is well-formed and loads nothing', async () => {
    const html = await toHtml([POD, CONFIG, WRONG]);
    const tags = tagsOf(html);
    for (const { attributes } of tags) {
      for (const name of ['src', 'srcset', 'xlink:href', 'action', 'data']) expect(attributes.has(name)).toBe(false);
      expect(attributes.get('href') ?? '#').toMatch(/^#/);
    }
    expect(html).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(tags.filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(tags.filter(({ name }) => name === 'style')).toHaveLength(1);
  });

  test('allows its own script and styles, and nothing else', async () => {
    const html = await toHtml([POD]);
    const policy =
      tagsOf(html)
        .find(({ attributes }) => attributes.has('http-equiv'))
        ?.attributes.get('content') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src [^;]*; script-src [^;]*; base-uri 'none'; form-action 'none'$/,
    );
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
    for (const [, text = ''] of html.matchAll(/<(?:script|style)>([\s\S]*?)<\/(?:script|style)>/g)) {
      expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
    }
  });

  test('lists the objects by namespace and kind, with what is wrong', async () => {
    const html = await toHtml([
      POD,
      CONFIG,
      WRONG,
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    ]);
    expect(links(html).map(({ attributes }) => attributes.get('href'))).toEqual([
      '#/shop/Pod/web',
      '#/shop/Pod/twins',
      '#/shop/ConfigMap/settings',
      '#/-/Namespace/shop',
    ]);
    expect(html).toMatch(/<h2>Namespace shop<\/h2>.*<h3>Pod <span class="faint total">2<\/span><\/h3>/);
    expect(html).toContain('<h2>Cluster</h2>');
    expect(html).toContain('<span class="totals">4 objects, 1 error</span>');
    expect(html).toMatch(/<span class="name">twins<\/span><span class="count error" title="1 error">/);
    const [web, twins] = links(html);
    expect(web?.attributes.get('data-words')).toBe('web↵Pod↵shop↵pods↵app=web↵nginx↵nginx:1.27');
    expect(twins?.attributes.get('data-words')).toMatch(/↵error↵/);
  });

  test('no two objects have the same address', async () => {
    const html = await toHtml([POD, POD, { apiVersion: 'v1', kind: 'Pod' }, { apiVersion: 'v1', kind: 'Pod' }]);
    const addresses = links(html).map(({ attributes }) => attributes.get('href'));
    expect(addresses).toEqual(['#/shop/Pod/web', '#/shop/Pod/web/2', '#/-/Pod/-', '#/-/Pod/-/2']);
  });

  test('an object has its picture if it makes Pods, its facts and its YAML', async () => {
    const html = await toHtml([POD, CONFIG]);
    expect(screen(html, 0)).toContain('class="podwright-picture"');
    expect(screen(html, 0)).toContain('<li>app=<b>web</b></li>');
    expect(screen(html, 1)).not.toContain('<svg xmlns');
    expect(screen(html, 1)).toContain('<code>app.yaml</code> <span class="faint">2 lines</span>');
    expect(yaml(html, 1)).toBe(
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: shop\ndata:\n  level: info\n  app.yaml: |\n    a: 1\n    b: 2\n',
    );
  });

  test('what is wrong has its words, its fix and its line of the YAML', async () => {
    const html = await toHtml([POD, WRONG]);
    const shown = screen(html, 1);
    expect(shown).toContain('<li class="finding-item error">');
    expect(shown).toContain('spec.containers[1].name');
    expect(shown).toMatch(/<span class="faint">Fix:<\/span> \S/);
    const line = Number(/data-marks="(\d+):error"/.exec(shown)?.[1]);
    expect(shown).toContain(`data-line="${line}"`);
    expect(yaml(html, 1).split('\n')[line - 1]).toBe('    - name: nginx');
    expect(html.slice(0, html.indexOf('<template'))).toContain('<a href="#/shop/Pod/twins">Pod twins</a>');
    expect(screen(html, 0)).not.toContain('What is wrong');
  });

  test('what is known of an object: its own YAML, its line of TypeScript, its chart', async () => {
    const yamlText = '# why\nkind: ConfigMap # what\napiVersion: v1\nmetadata: {name: settings}\n';
    const html = await toHtml([CONFIG, POD], {
      sources: [
        { yaml: yamlText, file: 'a.yaml', line: 3 },
        { file: 'main.ts', line: 7, code: "  new Pod(chart, 'web', {", chart: 'shop' },
      ],
    });
    expect(yaml(html, 0)).toBe(yamlText);
    expect(screen(html, 0)).toContain('a.yaml:3');
    expect(screen(html, 1)).toContain('main.ts:7');
    expect(screen(html, 1)).toContain('new Pod(chart, &#39;web&#39;, {');
    expect(screen(html, 1)).toMatch(/<th scope="row">Chart<\/th><td>shop<\/td>/);
  });

  test('an object leads to what it uses, and to what uses it', async () => {
    const pod = {
      ...POD,
      spec: { containers: [{ name: 'a', image: 'a', envFrom: [{ configMapRef: { name: 'settings' } }] }] },
    };
    const html = await toHtml([pod, CONFIG]);
    expect(screen(html, 0)).toContain('<li>reads <a href="#/shop/ConfigMap/settings">ConfigMap settings</a></li>');
    expect(screen(html, 1)).toContain('<li><a href="#/shop/Pod/web">Pod web</a> reads it</li>');
  });

  test('says in the overview when nothing is wrong, and has a title', async () => {
    const html = await toHtml([POD], { title: 'k8s/<prod>' });
    expect(html).toContain('Nothing is wrong');
    expect(html).toContain('<title>k8s/&lt;prod&gt;</title>');
  });

  test('is the same for the same input', async () => {
    const html = await toHtml([POD, CONFIG, WRONG]);
    expect(await toHtml(structuredClone([POD, CONFIG, WRONG]))).toBe(html);
  });

  test(
    'no value of a Secret is in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(secretValue, async (value) => {
          const { manifests, options } = withSecret(value);
          const html = await toHtml(manifests, options);
          expect(holdsSecret(html)).toBe(false);
          expect(yaml(html, 0)).toContain('password: •••');
        }),
        { numRuns: 10 },
      );
    },
    TIMEOUT,
  );

  test(
    'every name and value is escaped',
    async () => {
      const plain = new Set(tagsOf(await toHtml(hostileObjects(cycled(['a', 'b', 'c'])))).map(({ name }) => name));
      const isHarmless = async (texts: readonly string[]): Promise<void> => {
        const html = await toHtml(hostileObjects(cycled(texts)));
        const tags = tagsOf(html);
        expect(tags.filter(({ name }) => !plain.has(name))).toEqual([]);
        expect(tags.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => /^on/.test(name))).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
        expect(html).not.toMatch(/[\ud800-\udfff]/u);
      };
      await isHarmless(HOSTILE);
      await fc.assert(fc.asyncProperty(fc.array(hostileText, { minLength: 3, maxLength: 9 }), isHarmless), {
        numRuns: 10,
      });
    },
    TIMEOUT,
  );

  test('bears objects that are not as they should be', async () => {
    const weird: unknown[] = [
      { apiVersion: 'v1', kind: 'Pod', metadata: null, spec: null },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 3, labels: ['a'], annotations: 'x' },
        spec: { containers: { a: 1 }, volumes: 'x' },
      },
      { apiVersion: '', kind: '', metadata: { name: '' } },
      { apiVersion: 'v1', kind: 'ConfigMap', data: { a: null, b: 3, c: [] }, binaryData: 'x' },
      { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template: [] } },
      { apiVersion: 'v1', kind: 'Thing', spec: JSON.parse(`${'['.repeat(900)}1${']'.repeat(900)}`) },
      JSON.parse('{"apiVersion":"v1","kind":"ConfigMap","__proto__":{"a":1},"data":{"__proto__":"x"}}'),
    ];
    const html = await toHtml(weird as Manifest[]);
    tagsOf(html);
    expect(links(html)).toHaveLength(weird.length);
  });
});
