import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fieldsOf, objectsOf } from '../../src/manifest/fields';
import { fromYaml } from '../../src/manifest/from-yaml';
import type { Manifest } from '../../src/manifest/manifest';
import { ManifestSet, type PodEntry } from '../../src/manifest/manifest-set';
import { validate } from '../../src/validate';
import { toHtml, toSvg } from '../../src/view';
import { goTo, TestBrowser } from './browser';
import { BLOG_VERSION, blog, documentExamples, type Example } from './examples';
import { wrongTextsInPictures, wrongWiresInPictures } from './overflow';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await TestBrowser.start();
});

afterAll(() => browser.stop());

const examples = documentExamples();

describe('the picture of each example', () => {
  test.each(examples)('$name: no text is out of its box or on another', async ({ name, manifests }) => {
    const { page, wrongs } = await browser.open(`${name.replaceAll('/', '-')}.svg`, await toSvg(manifests));
    expect(await page.evaluate('document.documentElement.matches("svg.podwright-picture")')).toBe(true);
    expect(await wrongTextsInPictures(page)).toEqual([]);
    expect(await wrongWiresInPictures(page)).toEqual([]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test('of WordPress with its database', async () => {
    const { page, wrongs } = await browser.open(
      'wordpress.svg',
      await toSvg(blog().manifests, { kubernetes: BLOG_VERSION }),
    );
    expect(await wrongTextsInPictures(page)).toEqual([]);
    expect(await wrongWiresInPictures(page)).toEqual([]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

describe('each Pod of a page', () => {
  const all: readonly Example[] = [
    ...examples,
    blog(),
    {
      name: 'all examples together',
      manifests: examples.filter(({ name }) => !name.startsWith('corrected')).flatMap(({ manifests }) => manifests),
    },
  ];
  test.each(all)('$name: its containers, wires and findings are there and visible', async ({ name, manifests }) => {
    const options = name === 'wordpress' ? ({ kubernetes: BLOG_VERSION } as const) : {};
    const html = await toHtml(manifests, options);
    const { page, wrongs } = await browser.open(`${name.replaceAll('/', '-')}.html`, html);
    expect(await wrongTextsInPictures(page)).toEqual([]);
    const findings = validate(manifests, options);
    expect(await page.locator('#overview .finding-item').count()).toBe(findings.length);
    for (const { message } of findings) expect(await page.locator('#overview').innerText()).toContain(message);
    const addresses: string[] = await page.evaluate(
      '[...document.querySelectorAll("#objects a[data-index]")].map((link) => link.getAttribute("href"))',
    );
    const places: string[] = await page.evaluate(
      '[...document.querySelectorAll("#objects a[data-index]")].map((link) => link.dataset.index)',
    );
    const set = new ManifestSet(manifests, 28);
    for (const pod of set.pods) {
      const { index } = pod.entry;
      await goTo(page, addresses[places.indexOf(String(index))]);
      expect(await missingOf(page, pod)).toEqual([]);
      expect(await wrongTextsInPictures(page)).toEqual([]);
    }
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

/** What should be in the picture of a Pod, and is not to be seen there. */
async function missingOf(page: Page, pod: PodEntry): Promise<string[]> {
  const texts: string[] = [];
  const wires: string[] = [];
  const { index } = pod.entry;
  for (const list of ['initContainers', 'containers'] as const) {
    for (const [container, i] of objectsOf(pod.spec[list])) {
      texts.push(String(container.name), String(container.image));
      const at = pod.at.down(list, i);
      for (const [variable, j] of objectsOf(container.env)) {
        texts.push(String(variable.name));
        if (variable.valueFrom !== undefined) wires.push(`${index}:${at.down('env', j)}`);
      }
      for (const [mount, j] of objectsOf(container.volumeMounts)) {
        texts.push(String(mount.mountPath));
        if (objectsOf(pod.spec.volumes).some(([{ name }]) => name === mount.name))
          wires.push(`${index}:${at.down('volumeMounts', j)}`);
      }
      for (const [port] of objectsOf(container.ports)) texts.push(String(port.containerPort));
      for (const amounts of Object.values(fieldsOf(container.resources)))
        texts.push(...Object.values(fieldsOf(amounts)).map(String));
    }
  }
  for (const [volume] of objectsOf(pod.spec.volumes)) texts.push(String(volume.name));
  return page.evaluate(`(({ texts, wires }) => {
    const svg = document.querySelector('#main svg.podwright-picture');
    if (!svg) return ['the picture'];
    const isSeen = (element) => { const { width, height } = element.getBoundingClientRect(); return width + height > 0 && element.checkVisibility(); };
    const shown = [...svg.querySelectorAll('text')].filter(isSeen).map((text) => text.textContent.replaceAll('\\u00a0', ' ')).join('\\n');
    const named = [...svg.querySelectorAll('title')].map((title) => title.textContent).join('\\n');
    const lines = [...svg.querySelectorAll('path.wire')];
    return [
      ...texts.filter((text) => !shown.includes(text) && !named.includes(text)),
      ...wires.filter((id) => !lines.some((line) => line.dataset.to === id && isSeen(line) && line.getTotalLength() > 0)).map((id) => 'wire to ' + id),
      ...[...svg.querySelectorAll('.finding')].filter((element) => !isSeen(element)).map((element) => 'finding ' + element.textContent),
    ];
  })(${JSON.stringify({ texts, wires })})`);
}

test('each severity has its looks: an error is filled, a warning an outline, a note is not red', async () => {
  const manifests = fromYaml(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - { name: web, image: 'nginx:1.27', ports: [{ containerPort: 80, hostPort: 8080 }] }
        - { name: Web, image: 'nginx:1.27' }
      volumes: [{ name: unused, emptyDir: {} }]
`);
  const { page } = await browser.open('severities.svg', await toSvg(manifests));
  const looks = (severity: string) =>
    page.evaluate(`(() => {
      const bang = document.querySelector('.sign.is-${severity}:not(.legend *) .bang');
      const { fill, stroke } = getComputedStyle(bang);
      return [bang.tagName, fill, stroke].join(' ');
    })()`);
  expect(await looks('error')).toBe('circle rgb(194, 31, 43) none');
  expect(await looks('warning')).toBe('path rgb(255, 255, 255) rgb(194, 31, 43)');
  expect(await looks('note')).toBe('circle rgb(91, 103, 116) none');
  expect(await page.locator('.legend text.step').allTextContents()).toEqual(['error', 'warning', 'note']);
  await page.context().close();
});

test('what is wrong is red at its place, with its words', async () => {
  const example = examples.find(({ name }) => name === '000-what-is-a-pod/Pod.yaml') as Example;
  const manifests = example.manifests as readonly Manifest[];
  const { page } = await browser.open('wrong.html', await toHtml(manifests));
  await goTo(page, '#/-/Pod/my-app');
  const words = await page.locator('#main svg .finding text.words').allTextContents();
  const [first] = validate(manifests);
  expect(words.join(' ').replace(/\s+/g, ' ')).toContain(first?.message.slice(0, 20));
  const red = await page.evaluate('getComputedStyle(document.querySelector("#main svg .finding text.words")).fill');
  expect(red).toBe('rgb(194, 31, 43)');
  await page.context().close();
});
