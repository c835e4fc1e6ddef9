/** The picture, the findings, the facts and the YAML of an object. */
export const PARTS = `
.picture { overflow: clip; }
.canvas { overflow: auto; padding: 16px; border-radius: 8px; overscroll-behavior: contain; }
.canvas.of-all { max-height: max(360px, calc(100vh - 184px)); }
html .canvas > .podwright-picture { --pw-bg: var(--paper); }
.canvas:focus-visible { outline-offset: -2px; border-radius: 8px; }
.canvas.can-drag { cursor: grab; }
.canvas.is-dragged { cursor: grabbing; user-select: none; }
.canvas > svg { display: block; margin: 0 auto; flex: none; }
.canvas [role="link"] { cursor: pointer; outline: none; }
.canvas [role="link"]:focus-visible > .shape { stroke: var(--accent); stroke-width: 3; }
.canvas .is-traced .link:not(.is-on) { opacity: 0.12; }
.tools { position: sticky; bottom: 12px; display: flex; gap: 4px; width: max-content; margin: -44px 12px 12px auto; }
.tools .button { box-shadow: var(--shadow); }
.tools .zoom { min-width: 56px; font-variant-numeric: tabular-nums; }
details.in-words summary { padding: 8px 16px; color: var(--soft); cursor: pointer; }
details.in-words summary:focus-visible { outline-offset: -2px; }
details.in-words pre { padding: 0 16px 16px; font-family: inherit; font-size: 13px; white-space: pre-wrap; overflow-wrap: anywhere; color: var(--soft); }
.finding-item { padding: 12px 16px 12px 20px; box-shadow: inset 4px 0 0 var(--tone); overflow-wrap: anywhere; }
.finding-item.warning { box-shadow: inset 2px 0 0 var(--tone); }
.finding-item + .finding-item { border-top: 1px solid var(--line); }
.finding-item .severity { color: var(--tone); margin-right: 4px; }
.finding-item .fix { margin-top: 4px; color: var(--soft); }
.finding-item .where { display: flex; flex-wrap: wrap; gap: 0 12px; margin-top: 4px; }
.path { color: var(--soft); text-align: left; overflow-wrap: anywhere; }
.to-line { color: var(--accent); }
.to-line:hover { text-decoration: underline; }
.more { padding: 12px 20px; border-top: 1px solid var(--line); }
.facts { width: 100%; border-collapse: collapse; }
.facts th { width: 112px; padding: 8px 0 8px 16px; font-weight: 500; text-align: left; vertical-align: top; color: var(--faint); }
.facts td { padding: 8px 16px; overflow-wrap: anywhere; }
.facts tr + tr > * { border-top: 1px solid var(--line); }
.facts .made-by { display: block; margin-top: 4px; color: var(--soft); }
.facts .fields li + li { margin-top: 2px; }
.chips { display: flex; flex-wrap: wrap; gap: 4px; }
.chips li { padding: 0 8px; border: 1px solid var(--line); border-radius: 10px; font-size: 12.5px; max-width: 100%; }
.chips b { font-weight: 600; }
.yaml pre { overflow: auto; padding: 12px 0; max-height: 80vh; line-height: 20px; tab-size: 2; }
.yaml pre > code { display: block; width: max-content; min-width: 100%; padding: 0 16px; }
.yaml .is-numbered { padding: 0; counter-reset: line; }
.yaml .line { display: block; padding: 0 16px 0 0; white-space: pre; scroll-margin: 40vh 0; }
.yaml .line::before {
  counter-increment: line; content: counter(line); display: inline-block; width: 48px; margin-right: 16px; padding-right: 8px; text-align: right;
  color: var(--faint); position: sticky; left: 0; background: var(--paper); user-select: none;
}
.yaml .line.error, .yaml .line.warning, .yaml .line.note { background: var(--tone-ground); }
.yaml .line.error::before, .yaml .line.warning::before, .yaml .line.note::before { background: var(--tone-ground); color: var(--tone); font-weight: 700; box-shadow: inset 4px 0 0 var(--tone); }
.yaml .line.warning::before { background: var(--paper); box-shadow: inset 2px 0 0 var(--tone); }
.yaml .line:focus { outline: 2px solid var(--accent); outline-offset: -2px; }
.yaml .k { color: var(--code-key); }
.yaml .s { color: var(--code-text); }
.yaml .n { color: var(--code-number); }
.yaml .c { color: var(--code-comment); }
.clear { padding: 16px; color: var(--soft); }`;
