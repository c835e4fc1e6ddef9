import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toHtml } from '../../src/view';
import { TestBrowser } from './browser';
import { fleet } from './fleet';
import { wrongTextsInPage } from './overflow';

/** What is promised of 1,000 objects, in milliseconds and bytes. */
const TO_MAKE = 10_000;
const TO_OPEN = 3_000;
const TO_CLICK = 1_000;
const MOST_BYTES = 10_000_000;

let browser: TestBrowser;

beforeAll(async () => {
  browser = await TestBrowser.start();
});

afterAll(() => browser.stop());

// The one test with a clock: it is what is promised.
test('a page of 1,000 objects is made, opens and answers in time', async () => {
  const manifests = fleet();
  expect(manifests).toHaveLength(1_000);
  const made = await timed(() => toHtml(manifests));
  const bytes = Buffer.byteLength(made.value);
  const opened = await timed(async () => {
    const open = await browser.open('fleet.html', made.value);
    await open.page.evaluate(PAINTED);
    return open;
  });
  const { page, wrongs } = opened.value;
  expect(await page.locator('#main svg.podwright-picture .box').count()).toBeGreaterThan(900);
  const clicks: number[] = [];
  for (const address of ['#/team-10/Deployment/service-5', '#/team-20/ConfigMap/service-10-settings', '#/']) {
    const link = page.locator(`#objects a[href="${address}"]`);
    await link.scrollIntoViewIfNeeded();
    const clicked = await timed(async () => {
      await link.click();
      await page.evaluate(PAINTED);
    });
    expect(await page.evaluate('location.hash')).toBe(address);
    clicks.push(clicked.time);
  }
  const searched = await timed(async () => {
    await page.locator('#search').fill('team-07 service-3 deployment');
    await page.evaluate(PAINTED);
  });
  expect(await page.locator('#found').innerText()).toBe('1 of 1,000 objects');
  expect(await wrongTextsInPage(page)).toEqual([]);
  expect(wrongs).toEqual([]);
  process.stdout.write(
    `1,000 objects: made in ${made.time} ms, ${(bytes / 1e6).toFixed(1)} MB, opened in ${opened.time} ms, clicks in ${clicks.join(', ')} ms, search in ${searched.time} ms\n`,
  );
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(made.time).toBeLessThan(TO_MAKE);
  expect(opened.time).toBeLessThan(TO_OPEN);
  for (const time of [...clicks, searched.time]) expect(time).toBeLessThan(TO_CLICK);
});

const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly time: number }> {
  const start = performance.now();
  const value = await run();
  return { value, time: Math.round(performance.now() - start) };
}
