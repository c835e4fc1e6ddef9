/** The names of the time zone database that stand in no folder; Intl knows others besides, which Go doesn't. */
const TOP_NAMES =
  'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran ' +
  'Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore ' +
  'Turkey UCT UTC Universal W-SU WET Zulu';

/** Words in the names of older zones that are not a capital and small letters. */
const ODD_WORDS =
  /^(ComodRivadavia|DeNoronha|EasterIsland|BajaNorte|BajaSur|ACT|LHI|NSW|US|IN|UCT|UTC|GMT([+-]?[0-9]+)?)$/;

/** Names that ICU keeps and the database has dropped. */
const DROPPED = /^(SystemV\/|US\/Pacific-New$)/;

/**
 * Whether the API server takes this as the time zone of a CronJob: the name of the time zone database, in its own case.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#time-zones
 */
export function isTimeZone(text: string): boolean {
  if (!text.includes('/')) return TOP_NAMES.split(' ').includes(text);
  if (DROPPED.test(text) || !isKnown(text)) return false;
  // Intl takes any case. It lists the names of today in theirs; the words of older names have a capital each.
  const today = namesOfToday().get(text.toLowerCase());
  return today === undefined ? text.split(/[/_]|-(?=[A-Za-z])/).every(isWord) : today === text;
}

/** Whether this may stand before a schedule, where an empty name is UTC and `Local` that of the machine. */
export function loadsTimeZone(text: string): boolean {
  return text === '' || text === 'Local' || isTimeZone(text);
}

function isWord(word: string): boolean {
  return /^[A-Z][a-z]+$/.test(word) || ODD_WORDS.test(word);
}

/** What was asked before: to ask is slow, and most CronJobs name the same few. */
const asked = new Map<string, boolean>();
const MOST_ASKED = 1_000;

function isKnown(text: string): boolean {
  let known = asked.get(text);
  if (known === undefined) {
    known = isIntlZone(text);
    if (asked.size < MOST_ASKED) asked.set(text, known);
  }
  return known;
}

function isIntlZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

let names: ReadonlyMap<string, string> | undefined;

/** By their small letters; the list is slow to make, and needed only where there is a CronJob. */
function namesOfToday(): ReadonlyMap<string, string> {
  names ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  return names;
}
