/** The bar, the list of objects beside it, and what is chosen. */
export const LAYOUT = `
.bar {
  position: sticky; top: 0; z-index: 4; display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 24px;
  background: var(--paper); border-bottom: 1px solid var(--line);
}
.brand { display: flex; align-items: baseline; gap: 12px; min-width: 0; flex: 1; color: var(--ink); }
.brand:hover { text-decoration: none; }
.brand b { font-weight: 650; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.totals { color: var(--faint); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.search { position: relative; flex: 0 1 360px; }
.search input {
  width: 100%; height: 36px; padding: 0 36px 0 12px; font: inherit; color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 6px; appearance: none;
}
.search input::placeholder { color: var(--faint); opacity: 1; }
.search input::-webkit-search-cancel-button { display: none; }
.search input:focus-visible { outline-offset: 0; border-color: var(--accent); }
.search kbd {
  position: absolute; right: 8px; top: 8px; min-width: 20px; height: 20px; line-height: 18px; text-align: center; color: var(--faint);
  border: 1px solid var(--line); border-radius: 4px; background: var(--raised); pointer-events: none;
}
.frame { display: grid; grid-template-columns: 272px minmax(0, 1fr); align-items: start; }
.objects {
  position: sticky; top: 56px; max-height: calc(100vh - 56px); overflow: auto; padding: 16px 12px 32px; overscroll-behavior: contain;
  border-right: 1px solid var(--line); min-height: calc(100vh - 56px);
}
.objects .found { padding: 0 12px 8px; color: var(--faint); }
.objects h2 { padding: 16px 12px 4px; font-size: 12px; line-height: 16px; color: var(--ink); overflow-wrap: anywhere; }
.objects h3 { padding: 8px 12px 4px; font-size: 12px; line-height: 16px; font-weight: 500; color: var(--soft); overflow-wrap: anywhere; }
.objects a { display: flex; align-items: center; gap: 8px; min-height: 32px; padding: 4px 12px; border-radius: 6px; color: var(--ink); }
.objects a:hover { background: var(--note-ground); text-decoration: none; }
.objects a:focus-visible { outline-offset: -2px; border-radius: 6px; }
.objects a[aria-current] { background: var(--accent-ground); color: var(--accent); font-weight: 600; }
.objects .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.objects .kind { content-visibility: auto; contain-intrinsic-size: auto 120px; }
.count {
  min-width: 20px; padding: 0 6px; border-radius: 10px; font-size: 12px; line-height: 20px; text-align: center; font-weight: 600;
  color: var(--tone); background: var(--tone-ground);
}
.count.warning, .heading .tag.warning { box-shadow: inset 0 0 0 1px var(--tone); }
main { min-width: 0; padding: 24px 24px 64px; }
main:focus { outline: none; }
.screen { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
.heading { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
.heading > * { min-width: 0; overflow-wrap: anywhere; }
.heading .what { color: var(--faint); }
.heading .tag { padding: 0 8px; border-radius: 10px; font-size: 12px; font-weight: 600; color: var(--tone); background: var(--tone-ground); }
.card { min-width: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow); }
.card > h2, .card > .head { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 48px; padding: 8px 16px; border-bottom: 1px solid var(--line); }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; align-items: start; }
.columns > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
#list-button { display: none; }
@media (min-width: 1280px) { .columns { grid-template-columns: minmax(360px, 2fr) minmax(0, 3fr); } }
@media (min-width: 1920px) { .frame { grid-template-columns: 360px minmax(0, 1fr); } main { padding-inline: 48px; } }
@media (max-width: 899px) {
  .frame { grid-template-columns: minmax(0, 1fr); }
  .bar { padding: 8px 16px; gap: 8px; }
  .totals { display: none; }
  #list-button { display: inline-flex; }
  .objects { display: none; position: fixed; inset: 56px 0 0; z-index: 3; max-height: none; background: var(--paper); border: 0; }
  .objects.is-open { display: block; }
  main { padding: 16px 16px 48px; }
  .screen, .columns, .columns > div { gap: 16px; }
}
@media (max-width: 639px) {
  .bar { flex-wrap: wrap; }
  .search { order: 9; flex: 1 0 100%; }
  .search kbd { display: none; }
  .objects { inset: 100px 0 0; }
  html { scroll-padding-top: 116px; }
}`;
