/** A unit as far as its name goes. */
export interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** The name in the reader's language; Vietnamese where there is no English one on record. */
export const unitName = ({ name, nameEn }: Named, locale: string): string => (locale === 'en' ? (nameEn ?? name) : name)
