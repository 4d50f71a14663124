import { Decimal } from '../../shared/decimal.ts'
import { refuse } from '../../shared/problem.ts'
import type { Bilingual } from '../../shared/tongue.ts'

const SHAPE = /^-?\d{1,12}(\.\d{1,6})?$/

/** A decimal as a framework's table writes it: a point, at most 12 digits before and 6 after it. */
export function readDecimal(text: string, field: string, of: Bilingual): Decimal {
  if (SHAPE.test(text)) return new Decimal(text)
  return refuse('DECIMAL', [field], (t) =>
    t.say(
      `${of.vi}: cần một số thập phân viết với dấu chấm như 0.5 (tối đa 6 chữ số sau dấu chấm), nhưng gặp “${text}”.`,
      `${of.en}: expected a decimal written with a point such as 0.5 (at most 6 digits after it), but got “${text}”.`,
    ),
  )
}

/** Words as a framework's table writes them: Vietnamese, or `Vietnamese|English`; the Vietnamese stands in for a missing English. */
export function readWords(text: string): Bilingual {
  const [vi = '', en = ''] = text.split('|').map((part) => part.trim())
  return { vi, en: en || vi }
}

/** `key=value` pairs between semicolons; refuses a key that is unknown or stands twice. */
export function readSettings(text: string, field: string, known: readonly string[]): ReadonlyMap<string, string> {
  const settings = new Map<string, string>()
  for (const part of statements(text)) {
    const [key = '', value] = splitAt(part, '=')
    if (value === undefined || !known.includes(key) || settings.has(key)) {
      return refuse('SETTING', [field], (t) =>
        t.say(
          `Cần ${known.map((name) => `${name}=…`).join(', ')}, mỗi tên một lần, cách nhau bằng dấu chấm phẩy, nhưng gặp “${part}”.`,
          `Expected ${known.map((name) => `${name}=…`).join(', ')}, each once, between semicolons, but got “${part}”.`,
        ),
      )
    }
    settings.set(key, value)
  }
  return settings
}

/** The parts between semicolons, without spaces around them; empty ones are left out. */
export const statements = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The text before and after the first mark; undefined behind where there is no mark. */
export function splitAt(text: string, mark: string): readonly [string, string | undefined] {
  const place = text.indexOf(mark)
  return place < 0 ? [text.trim(), undefined] : [text.slice(0, place).trim(), text.slice(place + mark.length).trim()]
}
