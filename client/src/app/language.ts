import { i18n } from '@lingui/core'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORE = 'par-atlas.language'

const catalogues: Record<Language, () => Promise<{ messages: Record<string, unknown> }>> = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
}

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value)

/**
 * The language kept on this device, else Vietnamese. The browser's own language is not asked: many offices in
 * Vietnam run an English system and read Vietnamese.
 */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(STORE)
  return isLanguage(kept) ? kept : 'vi'
}

/** Loads the catalogue and puts the language on the document, so that readers pronounce it right. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages: messages as Parameters<typeof i18n.load>[1] })
  document.documentElement.lang = language
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(STORE, language)
}
