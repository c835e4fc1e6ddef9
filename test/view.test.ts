import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordpress } from '../examples/wordpress/wordpress';
import { App } from '../src/app';
import type { Manifest } from '../src/manifest/manifest';
import { validate } from '../src/validate';
import { toDot, toHtml, toMermaid, toSvg } from '../src/view';
import { cycled, HOSTILE, hostileObjects, hostileText } from './outputs/diagram/hostile';
import { holdsSecret, secretValue, withSecret } from './outputs/diagram/secrets';
import { tagsOf } from './outputs/diagram/tags';

// Many pictures are made, on whatever machine.
const TIMEOUT = 120_000;

const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: {
    containers: [
      { name: 'nginx', image: 'nginx' },
      { name: 'nginx', image: 'nginx' },
    ],
  },
};

describe('toSvg', () => {
  test(
    'is one picture that is well-formed, whatever the names and values are',
    async () => {
      const plain = new Set(tagsOf(await toSvg(hostileObjects(cycled(['a', 'b', 'c'])))).map(({ name }) => name));
      const isHarmless = async (texts: readonly string[]): Promise<void> => {
        const svg = await toSvg(hostileObjects(cycled(texts)));
        expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(tagsOf(svg).filter(({ name }) => !plain.has(name))).toEqual([]);
      };
      await isHarmless(HOSTILE);
      await fc.assert(fc.asyncProperty(fc.array(hostileText, { minLength: 3, maxLength: 9 }), isHarmless), {
        numRuns: 5,
      });
    },
    TIMEOUT,
  );

  test('is the same for the same input', async () => {
    expect(await toSvg(structuredClone([POD]))).toBe(await toSvg([POD]));
  });

  test(
    'no value of a Secret is in it',
    async () => {
      const isHidden = async (value: string): Promise<boolean> =>
        !holdsSecret(await toSvg(withSecret(value).manifests));
      await fc.assert(fc.asyncProperty(secretValue, isHidden), { numRuns: 5 });
    },
    TIMEOUT,
  );
});

describe('what they are checked against', () => {
  test('is the version that the options name', async () => {
    const pod = {
      ...POD,
      spec: {
        containers: [{ name: 'nginx', image: 'nginx' }],
        volumes: [{ name: 'files', image: { reference: 'a' } }],
      },
    };
    const words = /is there since 1\.31/;
    for (const draw of [toMermaid, toDot]) {
      expect(draw([pod])).toMatch(words);
      expect(draw([pod], { kubernetes: '1.36' })).not.toMatch(words);
    }
    expect(words.test(await toHtml([pod]))).toBe(true);
    expect(words.test(await toHtml([pod], { kubernetes: '1.36' }))).toBe(false);
  });

  test('a finding goes to its own object, also where two have the same name', async () => {
    const right = { ...POD, spec: { containers: [{ name: 'nginx', image: 'nginx' }] } };
    const html = await toHtml([right, POD]);
    const counts = [0, 1].map(
      (index) =>
        new RegExp(
          `data-index="${index}"[^>]*><span class="name">web</span><span class="count error" title="([^"]*)"`,
        ).exec(html)?.[1],
    );
    const [own = '0', others = '0'] = counts;
    expect(Number.parseInt(others, 10)).toBe(Number.parseInt(own, 10) + 1);
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
    const where = Array.isArray(input) ? `at place ${input.length} is no manifest` : 'is no list of manifests';
    for (const [name, draw] of [
      ['toMermaid', () => toMermaid(manifests)],
      ['toDot', () => toDot(manifests)],
    ] as const) {
      expect(draw).toThrow(`What is given to "${name}" ${where}`);
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

test('the example with everything, WordPress and its database, has nothing wrong in it', () => {
  const app = new App({ kubernetes: '1.31' });
  wordpress(app);
  expect(validate(app)).toEqual([]);
});
