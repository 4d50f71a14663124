import { describe, expect, it } from 'vitest'
import { isGarbled, markedEncoding, textDecoder, utf8Check } from './decode-text.ts'

describe('bytes', () => {
  it('bear a mark, or none', () => {
    expect(markedEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 65))).toBe('UTF-8')
    expect(markedEncoding(Uint8Array.of(0xff, 0xfe))).toBe('UTF-16LE')
    expect(markedEncoding(Uint8Array.of(0xfe, 0xff))).toBe('UTF-16BE')
    expect(markedEncoding(Uint8Array.of(65))).toBeNull()
  })

  it('are UTF-8 even where a letter is cut in two, and not where one lacks its end', () => {
    const bytes = new TextEncoder().encode('Hoà')
    const split = utf8Check()
    split.take(bytes.subarray(0, 3))
    split.take(bytes.subarray(3))
    expect(split.end()).toBe(true)
    const cut = utf8Check()
    cut.take(bytes.subarray(0, 3))
    expect(cut.end()).toBe(false)
    const other = utf8Check()
    other.take(Uint8Array.of(0xd0, 0x20))
    expect(other.end()).toBe(false)
  })

  it('of CP1258 keep letter and tone together wherever they are cut', () => {
    // ô is F4, the dot below F2: "một" is m F4 F2 t.
    const decoder = textDecoder('CP1258')
    const pieces = [Uint8Array.of(0x6d, 0xf4), Uint8Array.of(0xf2, 0x74, 0x0a), Uint8Array.of(0x61)].map(decoder.take)
    expect([...pieces, decoder.end()].join('|')).toBe('|một\n||a')
  })

  it('that are no text are told apart', () => {
    expect(isGarbled('Hoà\tBình\r\n')).toBe(false)
    expect(isGarbled('a\u0001')).toBe(true)
    expect(isGarbled('a\u0090')).toBe(true)
    expect(isGarbled('a\ufffd')).toBe(true)
  })
})
