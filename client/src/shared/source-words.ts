import words from './source-words.json' with { type: 'json' }

interface Said {
  readonly vi: string
  readonly en: string
}

interface Entry {
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly said: Said
}

const exact: ReadonlyMap<string, Said> = new Map(Object.entries(words))
const templates: readonly Entry[] = Object.entries(words)
  .filter(([text]) => text.includes('{'))
  .map(([text, said]) => ({
    pattern: new RegExp(`^${escaped(text).replaceAll(/\{\w+\}/gu, '(.+)')}$`, 'u'),
    names: [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name),
    said,
  }))

/** Every sign that a pattern would read as its own, except the braces of places to fill. */
function escaped(text: string): string {
  return text.replaceAll(/[()[\].*+?^$|\\]/gu, '\\$&')
}

/**
 * What the data on record says of its figures (measures, remarks, groups, regions), in the reader's language; null where
 * the dictionary `source-words.json` lacks it. Several remarks joined by "; " are said one by one.
 */
export function translateSource(text: string, locale: 'vi' | 'en'): string | null {
  const said = exact.get(text) ?? null
  if (said) return said[locale]
  for (const entry of templates) {
    const found = entry.pattern.exec(text)
    if (found) return fill(entry, found.slice(1), locale)
  }
  const remarks = text.split('; ')
  if (remarks.length === 1) return null
  const each = remarks.map((remark) => translateSource(remark, locale))
  return each.includes(null) ? null : each.join('; ')
}

/** The same, with the source's own words where the dictionary has none. */
export const sourceWords = (text: string, locale: 'vi' | 'en'): string => translateSource(text, locale) ?? text

function fill({ names, said }: Entry, values: readonly string[], locale: 'vi' | 'en'): string {
  return said[locale].replaceAll(/\{(\w+)\}/gu, (_, name) => filled(values[names.indexOf(name)] ?? '', locale))
}

/** A measure within a measure is said too; a figure takes the reader's decimal mark. */
function filled(value: string, locale: 'vi' | 'en'): string {
  if (/^\d+\.\d+$/u.test(value)) return locale === 'vi' ? value.replace('.', ',') : value
  return sourceWords(value, locale)
}
