/** The languages that exercises are written in. */
export const LANGUAGES = ['en', 'ko'] as const;

/** English or Korean. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each language. Korean that stands beside a name uses no particle that depends on how the name ends. */
export type Words = Readonly<Record<Language, string>>;
