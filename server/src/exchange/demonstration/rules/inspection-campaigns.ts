import type { Day } from '../../../shared/day.ts'
import { type Chance, chanceOf } from './chance.ts'
import { TOLD_UNTIL } from './plan-tasks.ts'

/** A body that may be inspected, with the leaves of its framework on which something may be found wanting. */
export interface InspectedBody {
  readonly slug: string
  readonly name: string
  readonly kind: 'DEPARTMENT' | 'VERTICAL_AGENCY' | 'COMMUNE'
  readonly leaves: readonly { readonly title: string }[]
}

/** The groups of a plan: how many of each kind are to be inspected. */
export const INSPECTED_GROUPS = [
  { kind: 'DEPARTMENT', title: 'Sở, ban, ngành', planned: 8 },
  { kind: 'VERTICAL_AGENCY', title: 'Cơ quan ngành dọc', planned: 4 },
  { kind: 'COMMUNE', title: 'UBND cấp xã', planned: 30 },
] as const

export interface DraftVisit {
  readonly body: InspectedBody
  readonly visitedOn: Day
  readonly place: string
  readonly remote: boolean
}

export interface DraftFinding {
  readonly body: InspectedBody
  /** Index of the leaf among those of the body. */
  readonly leaf: number
  readonly text: string
  readonly cause: string
  readonly recommendation: string
  readonly remedy: string | null
  readonly state: 'OPEN' | 'REMEDY_PROPOSED' | 'CLOSED_REMEDIED' | 'CLOSED_NOT_REMEDIED'
  readonly foundOn: Day
  readonly dueOn: Day
  readonly closedOn: Day | null
}

const CAUSES = [
  'Chưa phân công rõ người theo dõi',
  'Hệ thống một cửa chưa liên thông với phần mềm chuyên ngành',
  'Nhân sự mới sau sắp xếp, chưa được tập huấn',
  'Người đứng đầu chưa kiểm tra thường xuyên',
] as const
const REMEDIES = [
  'Đã ban hành văn bản chấn chỉnh và phân công lại',
  'Đã tập huấn và rà soát toàn bộ hồ sơ',
  'Đã cập nhật quy trình nội bộ',
] as const
const HALL = 'Hội trường Trung tâm Phục vụ hành chính công minh họa'

/** Visits by plan: all of a year that is over, and of a running one those until the day up to which is told. */
export function plannedVisits(year: number, bodies: readonly InspectedBody[]): readonly DraftVisit[] {
  return INSPECTED_GROUPS.flatMap(({ kind, planned }) => {
    const own = bodies.filter((body) => body.kind === kind)
    const step = Math.max(1, Math.floor(own.length / planned))
    const chosen = own.filter((_, index) => index % step === year % step).slice(0, planned)
    return chosen.flatMap((body) => visitOf(body, year, chanceOf('inspection', body.slug, year)))
  })
}

/** Some are met together in one hall, and one in ten of a year's plan is put off beyond it. */
function visitOf(body: InspectedBody, year: number, chance: Chance): readonly DraftVisit[] {
  const month = chance.whole(body.kind === 'COMMUNE' ? 8 : 4, 12)
  const visitedOn = dayIn(year, month, chance.whole(1, 28))
  const together = chance.happens(0.2)
  if (chance.happens(0.1) || visitedOn > TOLD_UNTIL) return []
  return [{ body, visitedOn, place: together ? HALL : seatOf(body), remote: together && chance.happens(0.3) }]
}

const seatOf = ({ name }: InspectedBody): string => `Trụ sở ${name}`

/** The two rounds of surprise checks of a year, both ends of each inclusive. */
export const surprisePeriods = (year: number) =>
  [
    { name: 'Đợt 1', fromOn: dayIn(year, 2, 16), toOn: dayIn(year, 2, 27) },
    { name: 'Đợt 2', fromOn: dayIn(year, 9, 7), toOn: dayIn(year, 9, 18) },
  ] as const

/** Surprise checks: some bodies are visited in both rounds, so that visits are more than units. Communes began on 1/7/2025. */
export function surpriseVisits(year: number, bodies: readonly InspectedBody[]): readonly DraftVisit[] {
  const [first, second] = surprisePeriods(year)
  return bodies.flatMap((body) => {
    const chance = chanceOf('surprise', body.slug, year)
    const dayOf = (period: { fromOn: Day }) => shifted(period.fromOn, chance.whole(0, 10))
    const early = chance.happens(0.12) && (body.kind !== 'COMMUNE' || year > 2025)
    const late = chance.happens(0.12)
    return [...(early ? [dayOf(first)] : []), ...(late ? [dayOf(second)] : [])].map((visitedOn) => ({
      ...{ body, visitedOn, remote: false },
      place: chance.happens(0.5) ? `Bộ phận Một cửa ${body.name}` : seatOf(body),
    }))
  })
}

/** What a visit found wanting: nothing, one or two things, each on a leaf of the body's framework. */
export function findingsOf({ body, visitedOn }: DraftVisit): readonly DraftFinding[] {
  const chance = chanceOf('findings', body.slug, visitedOn)
  const count = body.leaves.length === 0 ? 0 : chance.whole(0, 2)
  const first = chance.whole(0, Math.max(0, body.leaves.length - 1))
  return Array.from({ length: count }, (_, index) => {
    const leaf = (first + index * 7) % body.leaves.length
    const title = body.leaves[leaf]?.title ?? ''
    return {
      ...{ body, leaf, foundOn: visitedOn, dueOn: shifted(visitedOn, chance.pick([30, 45, 60, 90])) },
      text: `Chưa bảo đảm yêu cầu của tiêu chí “${title}”`,
      cause: chance.pick(CAUSES),
      recommendation: `Khắc phục và báo cáo kết quả thực hiện tiêu chí “${title}” đúng thời hạn`,
      ...outcomeOf(visitedOn, chance),
    }
  })
}

/** What became of a finding, as told up to the last day: a remedy is proposed before the inspecting side closes it. */
function outcomeOf(foundOn: Day, chance: Chance): Pick<DraftFinding, 'state' | 'remedy' | 'closedOn'> {
  const proposedOn = shifted(foundOn, chance.whole(14, 80))
  const closedOn = shifted(proposedOn, chance.whole(3, 25))
  const remedy = chance.pick(REMEDIES)
  const idle = chance.happens(0.15)
  const failed = chance.happens(0.15)
  if (idle || proposedOn > TOLD_UNTIL) return { state: 'OPEN', remedy: null, closedOn: null }
  if (closedOn > TOLD_UNTIL || chance.happens(0.1)) return { state: 'REMEDY_PROPOSED', remedy, closedOn: null }
  return { state: failed ? 'CLOSED_NOT_REMEDIED' : 'CLOSED_REMEDIED', remedy, closedOn }
}

/** What is looked at again in the next year: what was closed without remedy, or never closed. */
export const needsFollowUp = ({ state }: DraftFinding): boolean => state !== 'CLOSED_REMEDIED'

/** A year later: the day of the second visit, and whether what was found is in order by then. */
export function followUpOf(
  finding: DraftFinding,
  year: number,
): { readonly visit: DraftVisit; readonly finding: DraftFinding } {
  const chance = chanceOf('follow-up', finding.body.slug, finding.foundOn, finding.leaf)
  const visitedOn = dayIn(year, chanceOf('follow-up', finding.body.slug, year).whole(3, 5), 12)
  const remedied = chance.happens(0.6)
  const closedOn = remedied ? visitedOn : null
  return {
    visit: { body: finding.body, visitedOn, place: seatOf(finding.body), remote: false },
    finding: {
      ...finding,
      text: remedied
        ? `Kiểm tra lại: đã khắc phục. ${finding.text}`
        : `Kiểm tra lại: vẫn chưa khắc phục. ${finding.text}`,
      remedy: remedied ? chance.pick(REMEDIES) : null,
      state: remedied ? 'CLOSED_REMEDIED' : 'OPEN',
      foundOn: visitedOn,
      dueOn: shifted(visitedOn, 60),
      closedOn,
    },
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

const dayIn = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`

function shifted(day: Day, days: number): Day {
  const time = new Date(`${day}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}
