import { validate } from 'uuid'
import { Stage } from '../assessment/rules/stages.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'

/** What a ranking compares: units of one framework and year, by one measure, as the points stood at one stage. Keys are the store's. */
export interface RankingQuestion {
  readonly framework: string
  readonly year: number
  /** Null for every unit that the framework scores. */
  readonly block: string | null
  /** The unit below which it ranks, at any depth on 31/12 of the year; null for all. */
  readonly within: string | null
  /** The node by whose points it ranks; null for the total. Never together with `part`. */
  readonly criterion: string | null
  readonly part: EvidencePart | null
  readonly stage: Stage
}

/** The lasting key of a question: its parts in one order, a dash where there is none. */
export const questionKey = ({ framework, year, block, within, criterion, part, stage }: RankingQuestion): string =>
  [framework, year, block ?? NONE, within ?? NONE, criterion ?? NONE, part ?? NONE, stage].join(':')

/** How many parts the key of a question has. */
export const QUESTION_PARTS = 7

/** The question of a key, in parts; null where they are none. */
export function readQuestion(parts: readonly string[]): RankingQuestion | null {
  const [framework = '', year = '', block = '', within = '', criterion = '', part = '', stage = ''] = parts
  const keys = [block, within, criterion].every((key) => key === NONE || validate(key))
  const sound = parts.length === QUESTION_PARTS && validate(framework) && /^\d{1,4}$/.test(year) && keys
  if (!sound || !(part === NONE || isPart(part)) || !isStage(stage)) return null
  return {
    framework,
    year: Number(year),
    block: orNull(block),
    within: orNull(within),
    criterion: orNull(criterion),
    part: part === NONE ? null : part,
    stage,
  }
}

const NONE = '-'
const orNull = (key: string): string | null => (key === NONE ? null : key)
const isPart = (text: string): text is EvidencePart => text in EvidencePart
const isStage = (text: string): text is Stage => text in Stage
