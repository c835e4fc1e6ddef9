import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toHtml, toSvg } from '../../src/view';
import { cycled, HOSTILE, hostileObjects } from '../outputs/diagram/hostile';
import { goTo, painted, TestBrowser } from './browser';
import { wrongTextsInPage, wrongTextsInPictures } from './overflow';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await TestBrowser.start();
});

afterAll(() => browser.stop());

// Each begins at another one, so that each stands once in each place.
const turned = HOSTILE.map((text, i) => ({ text, texts: [...HOSTILE.slice(i), ...HOSTILE.slice(0, i)] }));

test.each(turned)('names such as $text do no harm, and stay in their boxes', async ({ texts }) => {
  const manifests = hostileObjects(cycled(texts));
  const { page, wrongs } = await browser.open('hostile.html', await toHtml(manifests));
  const before: string[] = await page.evaluate(TAGS);
  for (const address of (await page.evaluate(
    '[...document.querySelectorAll("#objects a")].map((link) => link.getAttribute("href"))',
  )) as string[]) {
    await goTo(page, address);
    expect(await wrongTextsInPictures(page)).toEqual([]);
    expect(await wrongTextsInPage(page)).toEqual([]);
    expect(
      ((await page.evaluate(TAGS)) as string[]).filter((name) => !before.includes(name) && !OURS.includes(name)),
    ).toEqual([]);
  }
  await page.locator('#search').fill(texts[0]?.slice(0, 20) ?? '');
  await page.keyboard.press('Enter');
  expect(wrongs).toEqual([]);
  await page.context().close();
  const drawn = await browser.open('hostile.svg', await toSvg(manifests));
  expect(await wrongTextsInPictures(drawn.page)).toEqual([]);
  expect(drawn.wrongs).toEqual([]);
  await drawn.page.context().close();
});

const TAGS = '[...new Set([...document.querySelectorAll("*")].map((element) => element.tagName.toLowerCase()))]';
const OURS = [
  'article',
  'section',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
  'pre',
  'code',
  'ul',
  'li',
  'b',
  'details',
  'summary',
  'figure',
  'p',
  'strong',
  'circle',
  'desc',
  'g',
  'line',
  'path',
  'rect',
  'text',
  'title',
  'tspan',
  'svg',
];

test('is shown as text: a name of markup, a Korean one, one from right to left, one of 253 characters', async () => {
  const names = ['<script>alert(1)</script>', '한국어로 쓴 매우 긴 이름입니다', 'مرحبا', 'n'.repeat(253)];
  const manifests = names.map((name) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name, image: name }] },
  }));
  const { page, wrongs } = await browser.open('names.html', await toHtml(manifests, { title: names.join(' ') }));
  expect(await wrongTextsInPage(page)).toEqual([]);
  expect(await page.locator('#objects .name').allTextContents()).toEqual(names);
  for (const name of names) {
    await page.locator('#objects a', { hasText: name }).click();
    await painted(page);
    expect(await page.locator('#main h1').textContent()).toBe(name);
    expect(await page.locator('#main .yaml code').textContent()).toContain(name);
    expect(await wrongTextsInPage(page)).toEqual([]);
    expect(await wrongTextsInPictures(page)).toEqual([]);
    const inPicture = (await page.locator('#main svg.podwright-picture').textContent()) ?? '';
    expect(inPicture).toContain(name);
  }
  expect(wrongs).toEqual([]);
  await page.context().close();
});
