import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalEdition, type EditionContent, editionDigest } from './digest.ts'

const total = { unit: 'bo-tu-phap', part: null, printed: '89,95', scaleMax: '100', rank: 1 }
const appraised = { unit: 'bo-tu-phap', part: 'APPRAISED', printed: '61,86', scaleMax: '68.5', rank: null }
const average = { unit: null, part: null, printed: '84,38', scaleMax: '100', rank: null }
const edition: EditionContent = {
  framework: '876-BO',
  year: 2023,
  block: 'BO',
  recipe: '{"ties":"1224"}',
  figures: [total, appraised, average],
}

describe('editionDigest', () => {
  it('hashes canonical JSON: sorted names, no space, figures in a fixed order', () => {
    const bytes =
      '{"block":"BO","figures":[' +
      '{"part":null,"printed":"84,38","rank":null,"scaleMax":"100","unit":null},' +
      '{"part":null,"printed":"89,95","rank":1,"scaleMax":"100","unit":"bo-tu-phap"},' +
      '{"part":"APPRAISED","printed":"61,86","rank":null,"scaleMax":"68.5","unit":"bo-tu-phap"}],' +
      '"framework":"876-BO","recipe":"{\\"ties\\":\\"1224\\"}","year":2023}'
    expect(canonicalEdition(edition)).toBe(bytes)
    expect(editionDigest(edition)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('does not depend on the order of rows', () => {
    expect(editionDigest({ ...edition, figures: [average, total, appraised] })).toBe(editionDigest(edition))
  })

  it.each([
    { name: 'a printed digit', change: { figures: [{ ...total, printed: '89,96' }, appraised, average] } },
    { name: 'a rank', change: { figures: [{ ...total, rank: 2 }, appraised, average] } },
    { name: 'a missing figure', change: { figures: [total, appraised] } },
    { name: 'the year', change: { year: 2022 } },
    { name: 'the recipe', change: { recipe: null } },
  ])('changes with $name', ({ change }) => {
    expect(editionDigest({ ...edition, ...change })).not.toBe(editionDigest(edition))
  })
})
