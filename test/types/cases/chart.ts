import { App, Chart } from 'podwright';

/** What the cases put their objects into; nothing here is ever run. */
export const chart: Chart = new Chart(new App(), 'cases');
