import { expect, test } from '@jest/globals';
import { junitReport } from '../../../src/outputs/report/junit';
import { NASTY, OPTIONS, reported, SUMMARY } from './findings';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML of elements, attributes and text, and takes nothing that is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`Not XML at ${JSON.stringify(xml.slice(at, at + 40))}`);
    const [, end, name, attributes = '', isEmpty, text] = match;
    const top = open.at(-1) as Element;
    if (text !== undefined) top.text += decoded(text);
    else if (end) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value = '']) => [key, decoded(value)]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      top.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root.children[0] as Element;
}

function decoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('A character that XML has not');
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (_, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCharCode(Number(code));
    const character = ENTITY[name ?? ''];
    if (character === undefined) throw new Error('An & that begins nothing');
    return character;
  });
}

const report = (...findings: Parameters<typeof junitReport>[0]) => parse(junitReport(findings, SUMMARY, OPTIONS));

test('a suite for each file, and a test for each finding', () => {
  const root = report(reported(), reported({ severity: 'warning', fix: undefined }));
  expect(root).toMatchObject({
    name: 'testsuites',
    attributes: { name: 'podwright check', tests: '3', failures: '1' },
  });
  const [first, second] = root.children;
  expect(first?.attributes).toEqual({ name: 'k8s/pod.yaml', tests: '2', failures: '1', errors: '0' });
  expect(first?.children[0]).toMatchObject({
    name: 'testcase',
    attributes: { name: 'ctr-image-required Pod/shop/web spec.containers[0].image', classname: 'podwright' },
    children: [
      {
        name: 'failure',
        attributes: { type: 'ctr-image-required', message: 'The container has no image' },
        text: 'k8s/pod.yaml:7:5\nThe container has no image\nfix: Write its "image"',
      },
    ],
  });
  expect(first?.children[1]?.children).toMatchObject([
    { name: 'system-out', text: 'warning: k8s/pod.yaml:7:5\nThe container has no image' },
  ]);
  expect(second).toMatchObject({
    attributes: { name: 'k8s/good.yaml', tests: '1', failures: '0' },
    children: [{ name: 'testcase', attributes: { name: 'k8s/good.yaml' }, children: [] }],
  });
});

test('any text, but for what XML cannot hold', () => {
  const root = report(reported({ name: NASTY, message: NASTY }));
  const shown = ['\u001b', '\u0000', '\ud800'].reduce((text, refused) => text.replace(refused, '\ufffd'), NASTY);
  expect(root.children[0]?.children[0]?.children[0]?.attributes.message).toBe(shown);
});
