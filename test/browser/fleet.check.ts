import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { toHtml } from '../../src/view';
import { painted, TestBrowser } from './browser';
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

// The one test with a clock: it is what is promised. Of three times the shortest counts, since others use the machine too.
const TRIES = [1, 2, 3];

test('a page of 1,000 objects is made, opens and answers in time', async () => {
  const manifests = fleet();
  expect(manifests).toHaveLength(1_000);
  const before = process.cpuUsage();
  const html = await toHtml(manifests);
  const { user, system } = process.cpuUsage(before);
  const made = (user + system) / 1_000;
  const bytes = Buffer.byteLength(html);
  const opens: number[] = [];
  const clicks: number[] = [];
  const searches: number[] = [];
  for (const _ of TRIES) {
    const opened = await timed(async () => {
      const open = await browser.open('fleet.html', html);
      await painted(open.page);
      return open;
    });
    opens.push(opened.time);
    const { page, wrongs } = opened.value;
    expect(await page.locator('#main svg.podwright-picture .box').count()).toBeGreaterThan(900);
    for (const address of ['#/team-10/Deployment/service-5', '#/team-20/ConfigMap/service-10-settings', '#/']) {
      const link = page.locator(`#objects a[href="${address}"]`);
      await link.scrollIntoViewIfNeeded();
      clicks.push(await timeOf(page, () => link.click()));
      expect(await page.evaluate('location.hash')).toBe(address);
    }
    const words = 'team-07 service-3 deployment';
    searches.push(await timeOf(page, () => page.locator('#search').fill(words)));
    expect(await page.locator('#found').innerText()).toBe('1 of 1,000 objects');
    expect(await wrongTextsInPage(page)).toEqual([]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  }
  const [open, click, search] = [opens, clicks, searches].map((times) => Math.min(...times)) as [
    number,
    number,
    number,
  ];
  process.stdout.write(
    `1,000 objects: made in ${Math.round(made)} ms, ${(bytes / 1e6).toFixed(1)} MB, opened in ${open} ms, a click shows in ${click} ms, a search in ${search} ms\n`,
  );
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(made).toBeLessThan(TO_MAKE);
  expect(open).toBeLessThan(TO_OPEN);
  expect(Math.max(click, search)).toBeLessThan(TO_CLICK);
});

/** How long something takes until it shows. */
async function timeOf(page: Page, act: () => Promise<void>): Promise<number> {
  const { time } = await timed(async () => {
    await act();
    await painted(page);
  });
  return time;
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly time: number }> {
  const start = performance.now();
  const value = await run();
  return { value, time: Math.round(performance.now() - start) };
}
