import { Decimal, travels } from './decimal.ts'
import { badInput } from './errors.ts'

const SHAPE = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** Reads a JSON number or a plain text such as "87.44"; refuses what cannot travel both ways unchanged. */
export function parseDecimal(value: unknown): Decimal {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !SHAPE.test(text)) throw refused(value, 'một số thập phân', 'a decimal number')
  const number = new Decimal(text)
  if (!travels(number)) {
    throw refused(value, 'tối đa 15 chữ số, 6 chữ số sau dấu phẩy', 'at most 15 digits, 6 after the point')
  }
  return number
}

function refused(value: unknown, vi: string, en: string) {
  return badInput({
    vi: `Decimal: cần ${vi}, nhận được ${JSON.stringify(value)}.`,
    en: `Decimal: expected ${en}, got ${JSON.stringify(value)}.`,
  })
}
