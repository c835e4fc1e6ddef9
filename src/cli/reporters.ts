import type { Reporter } from '../outputs/report/report';

interface Entry {
  load(): Reporter;
}

/** How findings are told. One is loaded only when it is asked for. */
const REPORTERS = {
  text: { load: () => (require('../outputs/report/text') as typeof import('../outputs/report/text')).textReport },
  json: { load: () => (require('../outputs/report/json') as typeof import('../outputs/report/json')).jsonReport },
  sarif: { load: () => (require('../outputs/report/sarif') as typeof import('../outputs/report/sarif')).sarifReport },
  junit: { load: () => (require('../outputs/report/junit') as typeof import('../outputs/report/junit')).junitReport },
  github: {
    load: () => (require('../outputs/report/github') as typeof import('../outputs/report/github')).githubReport,
  },
} as const satisfies Record<string, Entry>;

/** The name of a format of `podwright check`. */
export type FormatName = keyof typeof REPORTERS;

/** The names of all formats. */
export const FORMATS = Object.keys(REPORTERS) as FormatName[];

/** What writes a format. */
export function reporter(name: FormatName): { readonly report: Reporter } {
  return { report: REPORTERS[name].load() };
}
