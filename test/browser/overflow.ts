import type { Page } from 'playwright-core';

// Run in the browser, which is why they are texts.
const TEXTS_IN_PICTURE = `(root) => {
  const wrong = [];
  const svg = root;
  const paper = svg.getBoundingClientRect();
  const scale = paper.width / svg.viewBox.baseVal.width;
  // Half a pixel of the picture is rounding.
  const slack = Math.max(0.75, 0.75 * scale);
  const isOut = (a, b) => a.left < b.left - slack || a.right > b.right + slack || a.top < b.top - slack || a.bottom > b.bottom + slack;
  const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '').map((text) => ({ text, at: text.getBoundingClientRect(), words: text.textContent }));
  for (const { text, at, words } of texts) {
    if (at.width === 0 || at.height === 0) wrong.push('not visible: ' + words);
    if (isOut(at, paper)) wrong.push('out of the picture: ' + words);
    const shape = text.closest('g.box')?.querySelector(':scope > .shape');
    if (shape && isOut(at, shape.getBoundingClientRect())) wrong.push('out of its box: ' + words);
  }
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i], texts[j]];
      const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
      // Lines are a little higher than their letters.
      const down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
      if (across > slack && down > 3 * scale) wrong.push('on each other: ' + a.words + ' | ' + b.words);
    }
  }
  const boxes = [...svg.querySelectorAll('g.box > .shape')].filter((shape) => shape.tagName === 'rect').map((shape) => ({ shape, at: shape.getBoundingClientRect() }));
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      const across = Math.min(a.at.right, b.at.right) - Math.max(a.at.left, b.at.left);
      const down = Math.min(a.at.bottom, b.at.bottom) - Math.max(a.at.top, b.at.top);
      if (across > slack && down > slack) wrong.push('boxes on each other: ' + a.shape.parentElement.textContent.slice(0, 40) + ' | ' + b.shape.parentElement.textContent.slice(0, 40));
    }
  }
  return wrong;
}`;

const WIRES_IN_PICTURE = `(svg) => {
  const wrong = new Set();
  const texts = [...svg.querySelectorAll('text')].map((text) => ({ name: text.textContent, at: text.getBoundingClientRect(), slack: 2 }));
  const boxes = [...svg.querySelectorAll('g.box > rect.shape')].map((shape) => ({ name: shape.parentElement.dataset.id, at: shape.getBoundingClientRect(), slack: 1 }));
  for (const wire of svg.querySelectorAll('path.wire')) {
    const matrix = wire.getScreenCTM();
    for (let length = 2; length < wire.getTotalLength() - 2; length += 2) {
      const { x, y } = wire.getPointAtLength(length).matrixTransform(matrix);
      for (const { name, at, slack } of [...texts, ...boxes]) {
        if (x > at.left + 1 && x < at.right - 1 && y > at.top + slack && y < at.bottom - slack) wrong.add(wire.dataset.to + ' over ' + name);
      }
    }
  }
  return [...wrong];
}`;

const TEXTS_IN_PAGE = `() => {
  const wrong = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push('the page is wider than the window: ' + document.documentElement.scrollWidth);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (text.data.trim() === '' || parent.closest('svg, script, style, template, noscript, .vh, .skip') || !parent.checkVisibility()) continue;
    range.selectNodeContents(text);
    const at = range.getBoundingClientRect();
    if (at.width === 0) continue;
    for (let box = parent; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      const isInline = style.display === 'inline' || style.display === 'contents';
      if (!isInline && (at.left < frame.left - 1 || at.right > frame.right + 1) && style.overflowX === 'visible') {
        wrong.push('out of ' + box.tagName + '.' + box.className + ': ' + text.data.trim().slice(0, 60));
      }
      if (style.overflowX !== 'visible' && !isInline) break;
    }
  }
  return wrong;
}`;

/** What is wrong with the texts and boxes of the pictures that are shown. */
export async function wrongTextsInPictures(page: Page, within = ''): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('${within} svg.podwright-picture')].flatMap(${TEXTS_IN_PICTURE})`,
  );
}

/** The wires that run over a text, or behind a box. */
export async function wrongWiresInPictures(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('svg.podwright-picture')].flatMap(${WIRES_IN_PICTURE})`);
}

/** The texts of the page itself that stand out of what they are in. */
export async function wrongTextsInPage(page: Page): Promise<string[]> {
  return page.evaluate(`(${TEXTS_IN_PAGE})()`);
}
