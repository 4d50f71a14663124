import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../locales/en.po'
import { messages as vi } from '../locales/vi.po'
import { toMicro } from '../shared/points.ts'
import { HeadlineSentence } from './HeadlineSentence.tsx'
import type { Headline } from './rules/headline.ts'

/** The sentence as it is read: without its marks of emphasis. */
function sentence(language: 'vi' | 'en', headline: Headline): string {
  i18n.loadAndActivate({ locale: language, messages: language === 'vi' ? vi : en })
  const view = createElement(I18nProvider, { i18n }, createElement(HeadlineSentence, { headline }))
  return renderToStaticMarkup(view).replaceAll(/<[^>]+>/gu, '')
}

const lead: Headline = {
  kind: 'lead',
  leader: 'Bộ Tư pháp',
  points: toMicro(89.95),
  over: { rank: 2, gap: toMicro(0.06), narrow: true },
  drop: { from: 11, to: 12, gap: toMicro(3.03) },
}
const own: Headline = {
  kind: 'own',
  unit: 'Bộ Nội vụ',
  rank: 4,
  base: 17,
  tied: false,
  points: toMicro(87.04),
  behind: { rank: 3, gap: toMicro(2.14), narrow: false },
  over: null,
}

describe('the headline of the ranking', () => {
  it('names leader, narrow lead and widest drop', () => {
    expect(sentence('vi', lead)).toBe(
      'Bộ Tư pháp dẫn đầu với 89,95 điểm, chỉ hơn hạng 2 là 0,06; từ hạng 11 xuống hạng 12 hụt 3,03 điểm.',
    )
    expect(sentence('en', lead)).toBe(
      'Bộ Tư pháp leads with 89.95 points, only 0.06 ahead of rank 2; from rank 11 down to rank 12 it drops 3.03 points.',
    )
  })

  it('speaks of the own unit with its base', () => {
    expect(sentence('vi', own)).toBe('Bộ Nội vụ đứng thứ 4/17 với 87,04 điểm, kém hạng 3 là 2,14 điểm.')
    expect(sentence('en', own)).toBe('Bộ Nội vụ ranks 4/17 with 87.04 points, 2.14 points behind rank 3.')
  })

  it('says a tie, an unknown base, and a unit that is not ranked', () => {
    expect(sentence('vi', { ...own, tied: true, base: null, behind: null })).toBe(
      'Bộ Nội vụ đồng hạng 4/? với 87,04 điểm.',
    )
    expect(sentence('vi', { kind: 'ownNotRanked', unit: 'Ủy ban Dân tộc' })).toBe(
      'Ủy ban Dân tộc được chấm điểm nhưng không xếp hạng.',
    )
    expect(sentence('en', { kind: 'none' })).not.toMatch(/[ạảãấầẩậắằặẻẽếềểệỉịọỏốồổộớờởợủứừửựỳỷ]/u)
  })

  it('stays within 24 words', () => {
    expect(sentence('vi', lead).split(/\s+/u).length).toBeLessThanOrEqual(24)
  })
})
