import type { Language } from './errors.ts'

/** The language a reader prefers by the Accept-Language header (RFC 9110): the highest weight wins, then the order; vi else. */
export function languageOf(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').map(readRange)
  const known = ranges.filter((range) => range.weight > 0 && (range.tag === 'vi' || range.tag === 'en'))
  known.sort((a, b) => b.weight - a.weight)
  return known[0]?.tag === 'en' ? 'en' : 'vi'
}

function readRange(text: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 }
}
