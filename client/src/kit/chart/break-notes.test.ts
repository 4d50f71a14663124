import { describe, expect, it } from 'vitest'
import { placeBreakNotes } from './break-notes.ts'

/** Years 2020 to 2024 over 400 px, each letter 6 px wide. */
const input = {
  at: (after: number) => (after - 2020 + 0.5) * 100,
  width: 400,
  measure: (text: string) => text.length * 6,
}
const reason = 'bộ tiêu chí đổi từ năm này'

describe('placeBreakNotes', () => {
  it('lets one reason stand over its line', () => {
    expect(placeBreakNotes({ ...input, breaks: [{ after: 2021, reason }] })).toEqual({
      placed: [{ after: 2021, x: 150, text: reason, textX: 154 }],
      lines: [],
    })
  })

  it('moves a reason in from the right edge', () => {
    // 26 letters are 156 px: the text ends at 400.
    const { placed } = placeBreakNotes({ ...input, breaks: [{ after: 2023, reason }] })
    expect(placed[0]).toMatchObject({ x: 350, textX: 244 })
  })

  it('puts letters over the lines and the reasons beneath where they would meet', () => {
    const breaks = [
      { after: 2022, reason: 'khối đổi từ năm 2023' },
      { after: 2021, reason },
    ]
    expect(placeBreakNotes({ ...input, breaks })).toEqual({
      placed: [
        { after: 2021, x: 150, text: 'a', textX: 154 },
        { after: 2022, x: 250, text: 'b', textX: 254 },
      ],
      lines: [`a: ${reason}`, 'b: khối đổi từ năm 2023'],
    })
  })

  it('says two reasons of one place in one text, each once', () => {
    const breaks = [
      { after: 2021, reason: 'đơn vị đổi' },
      { after: 2021, reason: 'khối đổi' },
      { after: 2021, reason: 'khối đổi' },
    ]
    expect(placeBreakNotes({ ...input, breaks }).placed.map(({ text }) => text)).toEqual(['đơn vị đổi; khối đổi'])
  })

  it('breaks a reason that is wider than the chart into lines beneath it', () => {
    const breaks = [{ after: 2021, reason: Array.from({ length: 20 }, () => 'dài dài').join(' ') }]
    const { placed, lines } = placeBreakNotes({ ...input, breaks })
    expect(placed[0]?.text).toBe('a')
    expect(lines.length).toBe(3)
    expect(lines.every((line) => line.length * 6 <= 400)).toBe(true)
  })
})
