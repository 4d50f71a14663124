import { type BodyStanding, bodyStandings } from './body-standings.ts'
import { chanceOf } from './chance.ts'
import type { DemonstrationLeaf, Occurrence, PlannedLeaf, Progress, Situation } from './plan.ts'
import { planAssessment } from './plan-assessment.ts'
import { BODY_YEAR, type DemonstrationBody } from './province-bodies.ts'
import { situationsOf } from './situations.ts'

/** A body's year with everything that was said about it. */
export interface PlannedBody extends BodyStanding {
  readonly leaves: readonly PlannedLeaf[]
  /** Why it is held below a band that its total reaches; null for most. */
  readonly condition: string | null
}

const PROGRESS: Readonly<Record<BodyStanding['state'], Progress>> = {
  SUBMITTED: { appraised: false, surveyed: false, explaining: false, reappraised: false },
  APPRAISED: { appraised: true, surveyed: true, explaining: false, reappraised: false },
  EXPLAINING: { appraised: true, surveyed: true, explaining: true, reappraised: false },
  APPROVED: { appraised: true, surveyed: true, explaining: true, reappraised: true },
  PUBLISHED: { appraised: true, surveyed: true, explaining: true, reappraised: true },
}

/** Bodies about which something is told: by block and place. */
interface Tale {
  /** By area: far below the rest, so that a floor is missed though the total is enough. */
  readonly areas?: Readonly<Record<string, number>>
  readonly condition?: string
  /** Occurrences by code of the adjustment; more than its cap takes, in places. */
  readonly occurrences?: Readonly<Record<string, number>>
  /** Titles of leaves that are not due. */
  readonly notDue?: readonly string[]
}
const DISCIPLINED = 'Người đứng đầu bị khiển trách theo Quyết định minh họa số 12/QĐ-MINH-HOA.'
const TALES: Readonly<Record<string, Tale>> = {
  'MH-SO 3': { areas: { 7: -0.5 } },
  'MH-SO 5': { occurrences: { 'T.1': 4 } },
  'MH-SO 6': { condition: DISCIPLINED },
  'MH-SO 11': { occurrences: { 'P.1': 5 } },
  'MH-NGANH 2': { occurrences: { 'T.1': 3 } },
  'MH-NGANH 7': { occurrences: { 'P.1': 3 } },
  'MH-XA 8': { condition: DISCIPLINED },
  'MH-XA 4': { occurrences: { 'T.1': 3, 'T.2': 640 } },
  'MH-XA 58': { occurrences: { 'P.1': 4, 'P.2': 3 } },
  'MH-PHUONG 6': { areas: { 6: -0.55 } },
  'MH-PHUONG 9': { notDue: ['Thực hiện chỉ tiêu kinh tế - xã hội được giao', 'Tổ công nghệ số cộng đồng hoạt động'] },
}

/** Every body of a block, in the order of its place. */
export function planBodies(
  block: string,
  bodies: readonly DemonstrationBody[],
  leaves: readonly DemonstrationLeaf[],
  keyOf: (body: DemonstrationBody) => string,
): readonly PlannedBody[] {
  return bodyStandings(block, bodies).map((standing) => {
    const { body, place, percent, state } = standing
    const tale = TALES[`${block} ${place}`] ?? {}
    const key = keyOf(body)
    const situations = new Map<string, Situation>([
      ...situationsOf(key, BODY_YEAR, leaves, false),
      ...notDue(leaves, tale),
    ])
    const planned = planAssessment({
      unit: { key, kind: body.kind },
      story: { key, year: BODY_YEAR, areas: tale.areas ?? {}, situations },
      leaves,
      percent,
      progress: PROGRESS[state],
      occurrences: occurrencesOf(key, leaves, tale),
      even: false,
    })
    return { ...standing, leaves: planned, condition: tale.condition ?? null }
  })
}

const notDue = (leaves: readonly DemonstrationLeaf[], { notDue: titles = [] }: Tale): [string, Situation][] =>
  leaves.flatMap(({ code, title }) => (titles.includes(title) ? [[code, { kind: 'NOT_DUE' }]] : []))

/** What is told of a body, and a case here and there besides. */
function occurrencesOf(
  key: string,
  leaves: readonly DemonstrationLeaf[],
  { occurrences = {} }: Tale,
): readonly Occurrence[] {
  return leaves.flatMap(({ code, area, part }) => {
    if (part !== 'ADJUSTMENT') return []
    const told = occurrences[code]
    const bonus = area.startsWith('T')
    const chance = chanceOf(key, 'occurrences', code)
    const found = told ?? (chance.happens(bonus ? 0.22 : 0.1) ? 1 : 0)
    // A unit that has nothing to report says so; what it claims as a bonus is not always found.
    return [{ code, claimed: bonus ? found + (chance.happens(0.12) ? 1 : 0) : found, found }]
  })
}
