import { describe, expect, it } from 'vitest'
import { frameworkRows, keepRows, type SentCriterion } from './framework-rows.ts'

const sent = (code: string, rest: Partial<SentCriterion> = {}): SentCriterion => ({
  ...{ code, title: `Tiêu chí ${code}`, titleEn: null, level: 'COMPONENT', leaf: true, maxPoints: 1, cap: null },
  ...{ part: 'APPRAISED', lead: 'Sở Nội vụ', leadEn: 'Home Affairs', guidance: null, guidanceEn: null },
  ...{ evidenceRequired: [], parent: null, rule: null },
  ...rest,
})
const TREE = [
  sent('1', { title: 'Chỉ đạo, điều hành', level: 'AREA', leaf: false, part: null, lead: null, leadEn: null }),
  sent('1.1', { parent: { code: '1' }, evidenceRequired: ['Kế hoạch CCHC'] }),
  sent('1.2', {
    parent: { code: '1' },
    part: 'LEADERS_SURVEY',
    title: 'Đánh giá của lãnh đạo',
    titleEn: "Leaders' view",
  }),
]
const kept = (part: Parameters<typeof keepRows>[1]['part'], text: string, locale: 'vi' | 'en' = 'vi') => {
  const rows = frameworkRows(TREE, locale)
  const keep = keepRows(rows, { part, text })
  return keep && rows.filter(keep).map(({ code }) => code)
}

describe('the rows of a framework', () => {
  it('are in one language, Vietnamese where there is no English', () => {
    expect(frameworkRows(TREE, 'en').map(({ title, lead }) => [title, lead])).toEqual([
      ['Chỉ đạo, điều hành', null],
      ['Tiêu chí 1.1', 'Home Affairs'],
      ["Leaders' view", 'Home Affairs'],
    ])
  })

  it('are narrowed by part and by words of the leaf or of what stands above it, marks ignored', () => {
    expect(kept(null, '')).toBeUndefined()
    expect(kept('LEADERS_SURVEY', '')).toEqual(['1.2'])
    expect(kept(null, 'ke hoach')).toEqual(['1.1'])
    expect(kept(null, 'dieu hanh')).toEqual(['1.1', '1.2'])
    expect(kept(null, 'dieu hanh lanh dao')).toEqual(['1.2'])
    expect(kept('APPRAISED', 'lãnh đạo')).toEqual([])
  })
})
