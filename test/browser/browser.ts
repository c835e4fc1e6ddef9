import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page that is open, and what it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, dialogs, and requests to anything but files. */
  readonly wrongs: readonly string[];
}

/** Chromium, and a folder for the files that it opens. */
export class TestBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'podwright-browser-'));

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    return new TestBrowser(await chromium.launch({ executablePath, args: ARGUMENTS }));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file, and opens it from the disk. */
  async open(name: string, text: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const wrongs: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) wrongs.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrongs.push(`thrown: ${error.message}`));
    page.on('dialog', (dialog) => {
      wrongs.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) wrongs.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, wrongs };
  }
}

/** Goes to a screen of the page, as a click on its link does; the overview without an address. */
export async function goTo(page: Page, address = '#/'): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await painted(page);
}

/** Until what was done shows: a change of the address is told to the page after the task that made it. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
}
