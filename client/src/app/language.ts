import { i18n } from '@lingui/core'
import { keptChoice } from '../shared/kept.ts'
import { words } from '../shared/words.ts'

export type Language = 'vi' | 'en'

/**
 * The language kept on this device, else Vietnamese. The browser's own language is not asked: many offices in
 * Vietnam run an English system and read Vietnamese.
 */
export const language = keptChoice<Language>('par-atlas.language', ['vi', 'en'])

/** The language that an address asks for (`?tieng=en`), for this visit alone; what the device keeps stays. */
export function heedAddress(search: string): void {
  const asked = new URLSearchParams(search).get('tieng')
  if (asked === 'vi' || asked === 'en') language.show(asked)
}

/** Puts the language on the words and on the document, so that screen readers pronounce it right. */
export async function speak(wanted: Language): Promise<void> {
  if (import.meta.env.DEV) await readCatalogue(wanted)
  i18n.loadAndActivate({ locale: wanted, messages: words[wanted] })
  document.documentElement.lang = wanted
}

/** In a build every module brings its own words (vite.words.ts); from the sources they come from the catalogue. */
async function readCatalogue(wanted: Language): Promise<void> {
  const { messages } = await (wanted === 'vi' ? import('../locales/vi.po') : import('../locales/en.po'))
  Object.assign(words[wanted], messages)
}
