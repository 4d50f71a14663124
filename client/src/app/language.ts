import { i18n, type Messages } from '@lingui/core'
import { keptChoice } from '../shared/kept.ts'

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

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  vi: () => import('../locales/vi.po'),
  en: () => import('../locales/en.po'),
}

/** Loads the catalogue and puts the language on the document, so that screen readers pronounce it right. */
export async function speak(wanted: Language): Promise<void> {
  const { messages } = await catalogues[wanted]()
  i18n.loadAndActivate({ locale: wanted, messages })
  document.documentElement.lang = wanted
}
