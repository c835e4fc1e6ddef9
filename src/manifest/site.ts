import type { IConstruct } from 'constructs';

/** The property under which a construct of ours keeps where it was made. */
export const SITE = Symbol('podwright.site');

/** The calls that led to a construct. */
export interface Site {
  readonly stack?: string;
}

/** Where constructs of others were made, as far as somebody watches. */
const sites = new WeakMap<IConstruct, Site>();

/**
 * Remembers the calls that led here. Their text is not made, which is what costs, until somebody asks for it.
 * @param below the function above which the calls count
 */
export function siteAbove(below: object): Site {
  const site = {};
  Error.captureStackTrace(site, below as (...args: never[]) => unknown);
  return site;
}

/** Remembers where a construct that keeps no site itself was made. */
export function rememberSite(construct: IConstruct, site: Site): void {
  sites.set(construct, site);
}

/** The stack trace of where a construct was made, if it is known. */
export function siteOf(construct: IConstruct): string | undefined {
  return ((construct as { readonly [SITE]?: Site })[SITE] ?? sites.get(construct))?.stack;
}
