import { registerEnumType } from 'type-graphql'
import { Break } from './rules/breaks.ts'

export { Stage } from '../assessment/assessment-vocabulary.ts'

registerEnumType(Break, {
  name: 'Break',
  description: 'Why two years are not joined in a series, nor compared in a change (vì sao không so được hai năm).',
  valuesConfig: {
    FIRST_YEAR: { description: 'No earlier year is on record here.' },
    FRAMEWORK: { description: 'The set of criteria changed (đổi bộ tiêu chí).' },
    UNIT: { description: 'The unit is not the same body: a merger or a split stands between (đơn vị thay đổi).' },
    BLOCK: { description: 'It was ranked in another block (đổi khối).' },
    BASIS: { description: 'One year is as published, the other computed (đổi cách lấy số).' },
    RESTATED: { description: 'One of the two years has more than one value on record (số công bố lại).' },
  },
})

/** How far a figure has come. */
export const FigureStatus = {
  PRELIMINARY: 'PRELIMINARY',
  APPRAISED: 'APPRAISED',
  OFFICIAL: 'OFFICIAL',
  CORRECTED: 'CORRECTED',
} as const
export type FigureStatus = (typeof FigureStatus)[keyof typeof FigureStatus]
registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'How far the figures have come.',
  valuesConfig: {
    PRELIMINARY: { description: 'Not yet appraised (tạm tính).' },
    APPRAISED: { description: 'Appraised, not yet announced (đã thẩm định).' },
    OFFICIAL: { description: 'Announced by the authority in charge (chính thức).' },
    CORRECTED: { description: 'Announced again with a correction (đính chính).' },
  },
})

/** Where a ranking's ranks come from. */
export const RankingBasis = { COMPUTED: 'COMPUTED', AS_PUBLISHED: 'AS_PUBLISHED' } as const
export type RankingBasis = (typeof RankingBasis)[keyof typeof RankingBasis]
registerEnumType(RankingBasis, {
  name: 'RankingBasis',
  description: 'Where a ranking comes from.',
  valuesConfig: {
    COMPUTED: { description: 'Computed from scores kept here (tính từ điểm).' },
    AS_PUBLISHED: { description: "Rank and printed figure are the source's, never recomputed (như công bố)." },
  },
})

/** Whether a unit has a rank, and if not, why. */
export const EntryStatus = {
  RANKED: 'RANKED',
  NOT_RANKED: 'NOT_RANKED',
  INCOMPLETE: 'INCOMPLETE',
  NOT_PUBLISHED: 'NOT_PUBLISHED',
} as const
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus]
registerEnumType(EntryStatus, {
  name: 'EntryStatus',
  description: 'Whether a unit has a rank, and if not, why. Scored is not ranked.',
  valuesConfig: {
    RANKED: { description: 'Ranked (có xếp hạng).' },
    NOT_RANKED: { description: 'Scored, but outside the ranking of its block (được chấm điểm, không xếp hạng).' },
    INCOMPLETE: { description: 'Leaves are missing, so it is shown and not ranked (thiếu điểm).' },
    NOT_PUBLISHED: { description: 'It belongs to the ranked units, but its figures are not published (chưa công bố).' },
  },
})

/** How the entries of a ranking are ordered. */
export const RankingOrder = { RANK: 'RANK', NAME: 'NAME', CHANGE: 'CHANGE', PERCENT: 'PERCENT' } as const
export type RankingOrder = (typeof RankingOrder)[keyof typeof RankingOrder]
registerEnumType(RankingOrder, {
  name: 'RankingOrder',
  description:
    'Order of entries (thứ tự). Whoever lacks the value comes last; equal values follow in Vietnamese order of name.',
  valuesConfig: {
    RANK: { description: 'Rank 1 first; units without a rank last.' },
    NAME: { description: 'Vietnamese order of name, without the word for its type: Đồng Tháp for Tỉnh Đồng Tháp.' },
    CHANGE: { description: 'Most places gained first.' },
    PERCENT: { description: 'Highest share of the maximum first, by exact fractions.' },
  },
})
