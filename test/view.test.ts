import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Manifest } from '../src/manifest/manifest';
import { toDot, toHtml, toMermaid, toSvg } from '../src/view';
import { cycled, HOSTILE, hostileObjects, hostileText } from './outputs/diagram/hostile';
import { holdsSecret, secretValue, withSecret } from './outputs/diagram/secrets';
import { tagsOf } from './outputs/diagram/tags';

const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'nginx', image: 'nginx', restartPolicy: 'Always' }] },
};

describe('toSvg', () => {
  test('is one picture that is well-formed, whatever the names and values are', async () => {
    const plain = new Set(tagsOf(await toSvg(hostileObjects(cycled(['a', 'b', 'c'])))).map(({ name }) => name));
    const isHarmless = async (texts: readonly string[]): Promise<void> => {
      const svg = await toSvg(hostileObjects(cycled(texts)));
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(tagsOf(svg).filter(({ name }) => !plain.has(name))).toEqual([]);
    };
    await isHarmless(HOSTILE);
    await fc.assert(fc.asyncProperty(fc.array(hostileText, { minLength: 3, maxLength: 9 }), isHarmless), {
      numRuns: 20,
    });
  });

  test('is the same for the same input', async () => {
    expect(await toSvg(structuredClone([POD]))).toBe(await toSvg([POD]));
  });

  test('no value of a Secret is in it', async () => {
    const isHidden = async (value: string): Promise<boolean> => !holdsSecret(await toSvg(withSecret(value).manifests));
    await fc.assert(fc.asyncProperty(secretValue, isHidden), { numRuns: 20 });
  });
});

describe('what they are checked against', () => {
  test('is the version that the options name', async () => {
    const message = /restartPolicy/;
    const wrong = (text: string): boolean => /error|Error/.test(text) && message.test(text);
    expect(wrong(toMermaid([POD]))).toBe(true);
    expect(wrong(toDot([POD]))).toBe(true);
    expect(await toHtml([POD])).toContain('1 error');
    expect(await toHtml([POD], { kubernetes: '1.36' })).not.toBe(await toHtml([POD]));
  });

  test('a finding goes to its own object, also where two have the same name', async () => {
    const right = { ...POD, spec: { containers: [{ name: 'nginx', image: 'nginx' }] } };
    const html = await toHtml([right, POD], { rules: { 'unique-names': 'off' } as object });
    expect(html).toMatch(/data-index="1"[^>]*><span class="name">web<\/span><span class="count error"/);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', undefined],
    ['one object', POD],
    ['a text', 'kind: Pod'],
    ['a list with something else', [POD, { kind: 'Pod' }]],
    ['a list with null', [null]],
  ])('%s is refused', async (_, input) => {
    const manifests = input as Manifest[];
    const place = Array.isArray(input) ? input.length : 1;
    for (const [name, draw] of [
      ['toMermaid', () => toMermaid(manifests)],
      ['toDot', () => toDot(manifests)],
    ] as const) {
      expect(draw).toThrow(`What is given to "${name}" at place ${place} is no manifest`);
    }
    await expect(toSvg(manifests)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(toHtml(manifests)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  test('no object at all makes empty pictures', async () => {
    tagsOf(await toHtml([]));
    tagsOf(await toSvg([]));
    expect(toMermaid([])).toBe('flowchart LR\n');
    expect(toDot([])).toMatch(/^digraph podwright \{[\s\S]*\}\n$/);
  });
});
