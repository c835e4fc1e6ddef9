const LIGHT = `
  --paper: #ffffff; --ground: #f6f7f9; --raised: #ffffff; --line: #dfe3e8; --line-strong: #c3cad3;
  --ink: #1b2330; --soft: #4c5768; --faint: #667185; --accent: #2457d6; --accent-ground: #e9effd;
  --error: #b3261e; --error-ground: #fbdcd9; --warning: #b3261e; --warning-ground: transparent;
  --note: #475467; --note-ground: #eef0f3; --shadow: 0 1px 2px rgb(16 24 40 / 6%);
  --code-key: #1d4fbf; --code-text: #0b6b4a; --code-number: #8a3ab9; --code-comment: #667185;
  color-scheme: light;`;

const DARK = `
  --paper: #14181f; --ground: #0e1116; --raised: #1a1f28; --line: #2a313c; --line-strong: #3d4654;
  --ink: #e6eaf0; --soft: #b6bfcc; --faint: #8f9aab; --accent: #8db0ff; --accent-ground: #1b2845;
  --error: #ff8a80; --error-ground: #4a1c19; --warning: #ff8a80; --warning-ground: transparent;
  --note: #b6bfcc; --note-ground: #232a35; --shadow: none;
  --code-key: #8db0ff; --code-text: #7fd6ae; --code-number: #d3a4f5; --code-comment: #8f9aab;
  color-scheme: dark;`;

/** Light and dark: as the system is, unless the reader chose; white on paper. */
export const COLORS = `
:root {${LIGHT}
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {${DARK}
  }
}
@media screen {
  :root[data-theme="dark"] {${DARK}
  }
}
@media print {
  :root { --ground: #ffffff; }
}`;
