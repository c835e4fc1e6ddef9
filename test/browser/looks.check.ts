import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { goTo, painted } from './browser';
import { type ExamplePage, examplePage, heading } from './example-page';
import { wrongTextsInPage, wrongTextsInPictures } from './overflow';

const example = examplePage();
const opened: ExamplePage['opened'] = (options, use) => example().opened(options, use);

describe('what it looks like', () => {
  const SIZES = [360, 768, 1024, 1440, 2560];
  const SCREENS = [
    '#/',
    '#/blog/Deployment/wordpress',
    '#/blog/Secret/mysql-login',
    '#/-/Pod/my-app',
    '#/-/ConfigMap/game-config',
  ];
  test.each(SIZES)('at %i pixels no text is out of its box', (width) =>
    opened({ viewport: { width, height: 800 } }, async (page) => {
      for (const screen of SCREENS) {
        await goTo(page, screen);
        expect({ screen, wrong: await wrongTextsInPage(page) }).toEqual({ screen, wrong: [] });
        expect(await wrongTextsInPictures(page)).toEqual([]);
      }
    }),
  );

  test('on a phone the list opens over the page, and closes with the choice', () =>
    opened({ viewport: { width: 360, height: 740 } }, async (page) => {
      const link = page.locator('#objects a[href="#/blog/Deployment/wordpress"]');
      expect(await link.isVisible()).toBe(false);
      await page.locator('#list-button').click();
      expect(await page.locator('#list-button').getAttribute('aria-expanded')).toBe('true');
      await link.click();
      expect(await heading(page)).toBe('wordpress');
      expect(await link.isVisible()).toBe(false);
      await page.locator('#search').fill('php');
      expect(await page.locator('#objects a[href="#/blog/ConfigMap/php-settings"]').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await painted(page);
      expect(await page.locator('#objects').isVisible()).toBe(false);
    }));

  const ground = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');

  test('light or dark as the system is, and as the button says', () =>
    opened({ colorScheme: 'dark' }, async (page) => {
      const dark = await ground(page);
      expect(await page.locator('#theme').getAttribute('aria-pressed')).toBe('true');
      const inPicture = (): Promise<string> =>
        page.evaluate('getComputedStyle(document.querySelector("#main svg text")).fill');
      const darkText = await inPicture();
      await page.locator('#theme').click();
      expect(await ground(page)).not.toBe(dark);
      expect(await inPicture()).not.toBe(darkText);
      expect(await page.locator('#theme').getAttribute('aria-pressed')).toBe('false');
      await page.reload();
      expect(await ground(page)).not.toBe(dark);
      await page.locator('#theme').click();
      expect(await ground(page)).toBe(dark);
    }));

  test.each(['light', 'dark'] as const)('every text is readable before its ground: %s', (colorScheme) =>
    opened({ colorScheme }, async (page) => {
      for (const screen of SCREENS) {
        await goTo(page, screen);
        expect({ screen, pale: await page.evaluate(PALE_TEXTS) }).toEqual({ screen, pale: [] });
      }
    }),
  );

  test('nothing moves for who wants no motion', () =>
    opened({ reducedMotion: 'reduce' }, async (page) => {
      expect(
        await page.evaluate(
          '[...document.querySelectorAll("*")].filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0).length',
        ),
      ).toBe(0);
    }));
});

/** Texts of the page that have less than 4.5 : 1 to what is behind them. */
const PALE_TEXTS = `(() => {
  const rgb = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const color = rgb(getComputedStyle(at).backgroundColor); if (color.length === 3 || color[3] > 0) return color; } return [255, 255, 255]; };
  const pale = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === '' || element.closest('svg, script, style, noscript, template, .vh') || !element.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) pale.add(element.className + ': ' + walker.currentNode.data.trim().slice(0, 30));
  }
  return [...pale];
})()`;

describe('on paper', () => {
  test('the overview, then each object with its picture and facts; no controls, on white', () =>
    opened({ colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      const screens = page.locator('#paper > .screen');
      expect(await screens.count()).toBe(example().manifests.length + 1);
      expect(await screens.first().locator('h1').innerText()).toBe('Overview');
      for (const gone of ['.bar', '.objects', '.tools', '.yaml', '#main', '.copy']) {
        expect(await page.locator(gone).filter({ visible: true }).count()).toBe(0);
      }
      const blog = page.locator('#paper > .screen[aria-label="Deployment wordpress"]');
      expect(await blog.locator('svg.podwright-picture').isVisible()).toBe(true);
      expect(await blog.locator('.facts').isVisible()).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await wrongTextsInPictures(page, '#paper')).toEqual([]);
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await screens.count()).toBe(0);
    }));

  test('as a PDF, from any screen', () =>
    opened({}, async (page) => {
      await goTo(page, '#/blog/Deployment/wordpress');
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      const pods = example().manifests.filter(({ kind }) => ['Pod', 'Deployment', 'StatefulSet'].includes(kind)).length;
      expect(pages.length).toBeGreaterThan(pods);
      expect(await heading(page)).toBe('wordpress');
    }));
});
