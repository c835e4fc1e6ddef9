import { describe, expect, test } from '@jest/globals';
import { toHtml } from '../../src/view';
import { goTo } from './browser';
import { type ExamplePage, examplePage, heading } from './example-page';

const example = examplePage();
const opened: ExamplePage['opened'] = (options, use) => example().opened(options, use);

describe('the way around', () => {
  test('a click in the list, in the picture and in the findings; back and forward', () =>
    opened({}, async (page) => {
      expect(await heading(page)).toBe('Overview');
      await page.locator('#objects a[href="#/blog/Deployment/wordpress"]').click();
      expect(await heading(page)).toBe('wordpress');
      expect(await page.title()).toBe('Deployment wordpress – k8s/');
      expect(await page.locator('#objects [aria-current]').innerText()).toBe('wordpress');
      // The ConfigMap that it uses.
      await page.locator('#main svg .box.config', { hasText: 'php-settings' }).first().click();
      expect(await heading(page)).toBe('php-settings');
      expect(await page.locator('#main svg.podwright-picture').count()).toBe(0);
      await page.goBack();
      expect(await heading(page)).toBe('wordpress');
      await page.goBack();
      expect(await heading(page)).toBe('Overview');
      await page.goForward();
      expect(await heading(page)).toBe('wordpress');
      await page.locator('.brand').click();
      expect(await heading(page)).toBe('Overview');
      await page.locator('#main .finding-item a', { hasText: 'Pod my-app' }).first().click();
      expect(await heading(page)).toBe('my-app');
    }));

  test('a finding leads to its line, which is marked', () =>
    opened({}, async (page) => {
      await goTo(page, '#/-/Pod/my-app');
      const button = page.locator('#main .to-line').first();
      const line = await button.getAttribute('data-line');
      await button.click();
      expect(await page.evaluate('document.activeElement.dataset.number')).toBe(line);
      expect(await page.evaluate('document.activeElement.className')).toMatch(/^line (error|warning|note)$/);
    }));

  test('the wires of what the pointer is on stay, and the others fade', () =>
    opened({}, async (page) => {
      await goTo(page, '#/blog/Deployment/wordpress');
      const opacities = (): Promise<string[]> =>
        page.evaluate(
          '[...document.querySelectorAll("#main svg .link")].map((link) => getComputedStyle(link).opacity)',
        );
      expect(new Set(await opacities())).toEqual(new Set(['1']));
      await page
        .locator('#main svg .box.config', { hasText: 'php-settings' })
        .first()
        .hover({ position: { x: 30, y: 12 } });
      const faded = await opacities();
      expect(faded.filter((opacity) => opacity === '1').length).toBeGreaterThan(0);
      expect(faded.filter((opacity) => opacity === '0.12').length).toBeGreaterThan(faded.length / 2);
      await page.mouse.move(5, 5);
      expect(new Set(await opacities())).toEqual(new Set(['1']));
    }));

  test('an address that is none shows the overview', () =>
    opened({}, async (page) => {
      await goTo(page, '#/nothing/here');
      expect(await heading(page)).toBe('Overview');
    }));

  test('the YAML has numbers and colours, and is copied as it is', () =>
    opened({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await goTo(page, '#/blog/ConfigMap/php-settings');
      const yaml =
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: php-settings\n  namespace: blog\ndata:\n  uploads.ini: |\n    upload_max_filesize = 64M\n    post_max_size = 64M\n  WORDPRESS_TABLE_PREFIX: wp_\n';
      expect(await page.locator('#main .yaml .line').count()).toBe(10);
      expect(await page.locator('#main .yaml .k').allInnerTexts()).toEqual([
        'apiVersion',
        'kind',
        'metadata',
        'name',
        'namespace',
        'data',
        'uploads.ini',
        'WORDPRESS_TABLE_PREFIX',
      ]);
      expect(await page.locator('#main .yaml code').textContent()).toBe(yaml);
      await page.locator('#main .copy').click();
      // The clipboard answers later.
      await page.locator('#main .copy', { hasText: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(yaml);
    }));
});

test('YAML is coloured by what it is', async () => {
  const text = [
    '# why',
    'apiVersion: v1 # what',
    'kind: Pod',
    'spec:',
    '  containers:',
    '    - args: |',
    '        no: key # no comment',
    '',
    '        - 3',
    '      name: "a: b # c"',
    '      image: nginx:1.27',
    "      'quoted key': true",
    '  count: 3',
  ].join('\n');
  const { page, wrongs } = await example().browser.open(
    'yaml.html',
    await toHtml([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }], { sources: [{ yaml: text }] }),
  );
  await goTo(page, '#/-/Pod/a');
  const of = (sort: string): Promise<string[]> => page.locator(`#main .yaml .${sort}`).allTextContents();
  expect(await of('k')).toEqual([
    'apiVersion',
    'kind',
    'spec',
    'containers',
    'args',
    'name',
    'image',
    "'quoted key'",
    'count',
  ]);
  expect(await of('c')).toEqual(['# why', '# what']);
  expect((await of('n')).map((number) => number.trim())).toEqual(['true', '3']);
  expect(await of('s')).toEqual(
    expect.arrayContaining(['        no: key # no comment', '        - 3', ' "a: b # c"', ' nginx:1.27']),
  );
  expect(wrongs).toEqual([]);
  await page.context().close();
});

describe('the search', () => {
  test.each([
    ['php-set', 'php-settings', 'ConfigMap'],
    ['statefulset', 'mysql', 'StatefulSet'],
    ['tier=web wordpress', 'wordpress', 'Deployment'],
    ['exporter:1.3', 'wordpress', 'Deployment'],
    ['BASE64', 'user-info', 'Secret'],
  ])('finds by name, kind, label, image and finding: %s', (words, name, kind) =>
    opened({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      const found = page.locator('#objects li:not([hidden]) .name');
      expect(await found.allInnerTexts()).toContain(name);
      expect(await page.locator('#objects .kind:not([hidden]) h3').allInnerTexts()).toContainEqual(
        expect.stringContaining(kind),
      );
      expect(await page.locator('#found').innerText()).toBe(
        `${await found.count()} of ${example().manifests.length} objects`,
      );
      expect(await found.count()).toBeLessThan(example().manifests.length / 4);
    }),
  );

  test('arrows and Enter choose, Escape clears', () =>
    opened({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('pod-');
      const names = await page.locator('#objects li:not([hidden]) .name').allInnerTexts();
      expect(names.length).toBeGreaterThan(3);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await heading(page)).toBe(names[1]);
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
      expect(await page.locator('#objects li[hidden]').count()).toBe(0);
      expect(await page.locator('#search').inputValue()).toBe('');
      await page.keyboard.type('php-set');
      await page.keyboard.press('Enter');
      expect(await heading(page)).toBe('php-settings');
    }));

  test('says when nothing is found', () =>
    opened({}, async (page) => {
      await page.locator('#search').fill('no such thing');
      expect(await page.locator('#found').innerText()).toBe('Nothing found');
      expect(await page.locator('#objects .group:not([hidden])').count()).toBe(0);
    }));
});

describe('the keyboard', () => {
  test('reaches everything, and shows where it is', () =>
    opened({}, async (page) => {
      const reached: string[] = [];
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate('document.activeElement.id || document.activeElement.className'));
        const outline = await page.evaluate(
          '(({ outlineStyle, outlineWidth }) => outlineStyle + parseFloat(outlineWidth))(getComputedStyle(document.activeElement))',
        );
        expect(outline).toBe(reached.at(-1) === 'skip' ? outline : 'solid2');
      }
      expect(reached).toEqual(['skip', 'brand', 'search', 'theme', 'home', '']);
    }));

  test('goes through a picture by arrows, and into what it stands on', () =>
    opened({}, async (page) => {
      await goTo(page, '#/blog/Deployment/wordpress');
      await page.locator('#main .canvas').focus();
      await page.keyboard.press('Tab');
      const label = (): Promise<string> => page.evaluate('document.activeElement.getAttribute("aria-label")');
      const first = await label();
      expect(first).toMatch(/^(ConfigMap|Secret|ServiceAccount|PersistentVolumeClaim|Service) /);
      expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('link');
      await page.keyboard.press('ArrowDown');
      const second = await label();
      expect(second).not.toBe(first);
      await page.keyboard.press('Enter');
      expect(second).toContain(await heading(page));
    }));

  test('makes the picture larger and smaller', () =>
    opened({}, async (page) => {
      const width = (): Promise<number> =>
        page.evaluate('document.querySelector("#main svg.podwright-picture").getBoundingClientRect().width');
      const before = await width();
      await page.keyboard.press('+');
      const larger = await width();
      expect(larger).toBeCloseTo(before * 1.25, 0);
      await page.keyboard.press('-');
      expect(await width()).toBeCloseTo(before, 0);
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.keyboard.press('0');
      const room: number = await page.evaluate('document.querySelector("#main .canvas").clientWidth');
      expect(await width()).toBeLessThanOrEqual(room);
      await page.locator('[data-zoom="one"]').click();
      expect(await page.locator('.zoom').innerText()).toBe('100 %');
    }));

  test('with Control the wheel makes it larger around the pointer', () =>
    opened({}, async (page) => {
      await page.locator('#main .canvas').hover({ position: { x: 200, y: 200 } });
      const before = await page.locator('.zoom').innerText();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      expect(Number.parseInt(await page.locator('.zoom').innerText(), 10)).toBeGreaterThan(Number.parseInt(before, 10));
    }));
});
