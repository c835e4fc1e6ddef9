/** Type, links and what all parts share. Distances are multiples of 4 px. */
export const BASE = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 72px; }
body {
  margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
}
code, pre, kbd, .path, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 12.5px; }
h1, h2, h3, p, ul, figure, pre, table { margin: 0; }
ul { padding: 0; list-style: none; }
h1 { font-size: 22px; line-height: 28px; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 15px; line-height: 20px; font-weight: 650; }
h1:focus { outline: none; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 32px; min-width: 32px; padding: 0 8px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--raised); color: var(--soft); white-space: nowrap;
}
.button:hover { border-color: var(--line-strong); color: var(--ink); }
.button svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.faint { color: var(--faint); font-weight: 400; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: fixed; left: 8px; top: -48px; z-index: 9; padding: 8px 12px; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.skip:focus { top: 8px; }
.error { --tone: var(--error); --tone-ground: var(--error-ground); }
.warning { --tone: var(--warning); --tone-ground: var(--warning-ground); }
.note { --tone: var(--note); --tone-ground: var(--note-ground); }
[hidden] { display: none !important; }
@media (prefers-reduced-motion: no-preference) {
  .button, .objects a { transition: background-color 120ms, border-color 120ms, color 120ms; }
}`;
