import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(__dirname, '..');
const ENGLISH = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const KOREAN = readFileSync(resolve(ROOT, 'README.ko.md'), 'utf8');

const FENCE = /^```[^\n]*\n[\s\S]*?^```$/gm;

/** The commands and snippets, whole. */
function blocks(text: string): string[] {
  return text.match(FENCE) ?? [];
}

function prose(text: string): string {
  return text.replace(FENCE, '');
}

/** How deep each heading is, in order: the titles are translated. */
function outline(text: string): number[] {
  return [...prose(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
}

/** What both call by the same name. */
function names(text: string): string[] {
  return [...new Set([...prose(text).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' ')))].sort();
}

/** The pages that are linked to, but for the README in the other language. */
function links(text: string): string[] {
  const pages = [...prose(text).matchAll(/\]\(([^)]+)\)/g)].map(([, page = '']) => page);
  return pages.filter((page) => !page.startsWith('README')).sort();
}

test('has the commands and snippets of the English one, in their order', () => {
  expect(blocks(KOREAN)).toEqual(blocks(ENGLISH));
});

test('has its sections', () => {
  expect(outline(KOREAN)).toEqual(outline(ENGLISH));
});

test('calls by name what that one does', () => {
  expect(names(KOREAN)).toEqual(names(ENGLISH));
});

test('links to what that one links to', () => {
  expect(links(KOREAN)).toEqual(links(ENGLISH));
  expect(ENGLISH).toContain('[한국어](README.ko.md)');
  expect(KOREAN).toContain('[English](README.md)');
});

test('is in Korean', () => {
  const paragraphs = prose(KOREAN)
    .split(/\n{2,}/)
    .filter((text) => /[A-Za-z]/.test(text) && !/^#|^\[English/.test(text.trim()));
  expect(paragraphs.filter((text) => !/[가-힣]/.test(text))).toEqual([]);
});
