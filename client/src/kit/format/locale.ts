import { useLingui } from '@lingui/react'

/** The two languages of the product; Vietnamese is the source. */
export type Locale = 'vi' | 'en'

/** The reader's language, for numbers and dates. */
export function useLocale(): Locale {
  return useLingui().i18n.locale === 'en' ? 'en' : 'vi'
}
