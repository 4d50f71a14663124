import type { Bilingual } from './tongue.ts'

/** Language of a text meant for a reader, as the graph spells it. */
export const MessageLanguage = { VI: 'VI', EN: 'EN' } as const
export type MessageLanguage = (typeof MessageLanguage)[keyof typeof MessageLanguage]

/** The words in a language; Vietnamese where none is asked for. */
export const wordsIn = (words: Bilingual, language: MessageLanguage | null | undefined): string =>
  language === MessageLanguage.EN ? words.en : words.vi
