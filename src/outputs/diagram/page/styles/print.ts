/** On paper: the overview, then each object with its picture, what is wrong with it and its facts. */
export const PRINT = `
#paper { display: none; }
@media print {
  @page { margin: 14mm; }
  body { font-size: 10.5pt; line-height: 1.4; background: #fff; }
  .bar, .objects, .tools, .skip, .yaml, .in-words summary, .path .faint, #main, noscript { display: none !important; }
  #paper { display: block; }
  .frame { display: block; }
  .screen { display: block; margin-top: 20pt; break-inside: avoid; }
  .screen:has(.picture) { margin-top: 0; break-before: page; break-inside: auto; }
  .screen:first-child { margin-top: 0; break-before: auto; }
  .screen > *, .columns > *, .columns > div > * { margin: 0 0 14pt; }
  .columns, .columns > div { display: block; }
  .card { border-color: #c3cad3; box-shadow: none; }
  .canvas { max-height: none; overflow: visible; padding: 8pt; }
  .canvas > svg { max-width: 100%; height: auto !important; max-height: 235mm; break-inside: avoid; }
  .picture, .finding-item, .facts tr { break-inside: avoid; }
  .in-words { display: none; }
  a { color: inherit; }
  h1 { font-size: 16pt; }
}`;
