import { afterAll, beforeAll, expect } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Manifest } from '../../src/manifest/manifest';
import { toHtml } from '../../src/view';
import { painted, TestBrowser } from './browser';
import { BLOG_VERSION, blog, documentExamples } from './examples';

/** A page with everything, a blog in a namespace and examples of which some are wrong, and a browser for it. */
export class ExamplePage {
  private constructor(
    readonly browser: TestBrowser,
    readonly manifests: readonly Manifest[],
    private readonly html: string,
  ) {}

  static async start(): Promise<ExamplePage> {
    const examples = documentExamples().filter(({ name }) => !name.startsWith('corrected'));
    const manifests = [...blog().manifests, ...examples.flatMap((example) => example.manifests)];
    const sources = manifests.map((_, i) => (i === 0 ? {} : { file: `k8s/file-${i}.yaml`, line: i }));
    const html = await toHtml(manifests, { kubernetes: BLOG_VERSION, title: 'k8s/', sources });
    return new ExamplePage(await TestBrowser.start(), manifests, html);
  }

  /** Opens it, and looks afterwards whether it did what it should not. */
  async opened(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const { page, wrongs } = await this.browser.open('page.html', this.html, options);
    await use(page);
    expect(wrongs).toEqual([]);
    await page.context().close();
  }

  stop(): Promise<void> {
    return this.browser.stop();
  }
}

/** The page with everything for the tests of a file, in one browser. */
export function examplePage(): () => ExamplePage {
  let example: ExamplePage;
  beforeAll(async () => {
    example = await ExamplePage.start();
  });
  afterAll(() => example.stop());
  return () => example;
}

/** What the screen that is shown is about. */
export async function heading(page: Page): Promise<string> {
  await painted(page);
  return page.locator('#main h1').innerText();
}
