import { chanceOf } from './chance.ts'
import type { DemonstrationLeaf, Pin, Situation } from './plan.ts'

/** What the story of one province needs to the last digit: its lowest paid-online share, two disciplined officials. */
const pin = (given: Pin): Situation => ({ kind: 'PINNED', pin: given })
const PINNED: Readonly<Record<string, Readonly<Record<string, Situation>>>> = {
  'tinh-minh-hoa-07 2024': {
    'Tỷ lệ thanh toán trực tuyến': pin({
      claimed: { a: 402_000, b: 190_950 },
      found: { a: 402_000, b: 120_600 },
      explanation: 'OWED',
      // 30% of the dossiers, 70% asked for.
      share: 0.43,
    }),
    'Dịch vụ công trực tuyến toàn trình có phát sinh hồ sơ': pin({
      claimed: { a: 812, b: 455 },
      found: { a: 812, b: 406 },
      explanation: 'DISPUTED',
      share: 0.625,
    }),
    'Chấp hành kỷ luật, kỷ cương hành chính': pin({
      claimed: { n: 0 },
      found: { n: 2 },
      explanation: 'DISPUTED',
      share: 1 / 3,
    }),
  },
}

/** Everything applies to the unit that pictures show, so that its points read as percent. */
const SHOWN = 'tinh-minh-hoa-07'

/** Beside the story of one unit: leaves that are missing, so that the unit is shown and not ranked. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  'tinh-minh-hoa-27 2022': ['Tổ chức đối thoại', 'Mức độ thu hút đầu tư'],
  'tinh-minh-hoa-39 2024': ['Chỉ số hài lòng của người dân, tổ chức (SIPAS)'],
}

/** Points that a person set, with the reason. */
const OVERRIDES: Readonly<
  Record<string, Readonly<Record<string, { readonly share: number; readonly reason: string }>>>
> = {
  'tinh-minh-hoa-12 2024': {
    'Tuyển dụng công chức đúng quy định': {
      share: 0.5,
      reason:
        'Hội đồng thẩm định minh họa kết luận: kỳ tuyển dụng đúng quy trình, nhưng công bố kết quả chậm; trừ một nửa số điểm.',
    },
  },
  'thanh-pho-minh-hoa-31 2023': {
    'Tổ chức đối thoại': {
      share: 1,
      reason: 'Đã bổ sung biên bản đối thoại sau thời hạn giải trình; Hội đồng thẩm định minh họa đồng ý tính đủ điểm.',
    },
  },
}

/** The leaves of a unit in a year with which something out of the ordinary is the matter, by code. */
export function situationsOf(
  key: string,
  year: number,
  leaves: readonly DemonstrationLeaf[],
  even: boolean,
): ReadonlyMap<string, Situation> {
  const who = `${key} ${year}`
  const calm = even || key === SHOWN
  const found = leaves.flatMap((leaf): [string, Situation][] => {
    const situation = told(who, leaf) ?? (calm ? null : byChance(key, year, leaf))
    return situation === null ? [] : [[leaf.code, situation]]
  })
  return new Map(found)
}

function told(who: string, { title }: DemonstrationLeaf): Situation | null {
  const override = OVERRIDES[who]?.[title]
  if (MISSING[who]?.includes(title)) return { kind: 'NOT_ASSESSED' }
  if (override) return { kind: 'OVERRIDDEN', ...override }
  return PINNED[who]?.[title] ?? null
}

/** What does not apply to a unit does not apply for years; that nothing fell due is a matter of the year. */
function byChance(key: string, year: number, { title, part, rule }: DemonstrationLeaf): Situation | null {
  if (part !== 'APPRAISED') return null
  const rare = rule.notApplicable.rule === 'EXCLUDE' ? 0.0025 : 0.01
  if (chanceOf(key, 'not applicable', title).happens(rare)) return { kind: 'NOT_APPLICABLE' }
  if (rule.whenNone === null) return null
  const quiet = rule.whenNone.rule === 'FULL_POINTS' ? 0.05 : 0.004
  return chanceOf(key, 'nothing due', title, year).happens(quiet) ? { kind: 'NOTHING_DUE' } : null
}

/** Leaves left out of an assessment so that its maximum shrinks by these points: some that are left out when they do not apply. */
export function leftOut(leaves: readonly DemonstrationLeaf[], points: number): ReadonlyMap<string, Situation> {
  const chosen = new Map<string, Situation>()
  let left = points
  if (left === 0) return chosen
  for (const { code, part, rule } of leaves) {
    const most = rule.bounds.kind === 'MAXIMUM' ? rule.bounds.points.toNumber() : 0
    if (part !== 'APPRAISED' || rule.notApplicable.rule !== 'EXCLUDE' || most === 0 || most > left) continue
    chosen.set(code, { kind: 'NOT_APPLICABLE' })
    left -= most
    if (left === 0) return chosen
  }
  throw new RangeError(`Expected leaves of ${points} points that may be left out.`)
}
