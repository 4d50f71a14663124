import type { LeafReport, ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import type { Stage } from '../../../assessment/rules/stages.ts'
import { chanceOf } from './chance.ts'
import { figure } from './figure.ts'
import { figuresAt, nothingDue } from './figures.ts'
import { maximumOf } from './maximum.ts'
import { type Level, shareAt } from './outcome.ts'
import type { DemonstrationLeaf, Pin, PlannedExplanation, PlannedLeaf, Progress, Situation } from './plan.ts'
import { type SizedUnit, sizeOf } from './sizes.ts'

/** Which leaf of whom, how well it was done, and how far the assessment has come. */
export interface LeafQuestion {
  readonly unit: SizedUnit
  readonly year: number
  readonly leaf: DemonstrationLeaf
  readonly level: Level
  readonly progress: Progress
  readonly even: boolean
  readonly situation: Situation | null
}

/** How people behaved about a leaf; drawn whole, so that one answer does not shift the others. */
interface Conduct {
  readonly overclaims: boolean
  readonly claim: number
  readonly asked: boolean
  readonly answered: boolean
  readonly accepted: boolean
  readonly decidedAgain: boolean
}

/** What everybody said about a leaf. The last appraisal decision is what the level says; the unit may have claimed more. */
export function planLeaf(question: LeafQuestion): PlannedLeaf {
  const { leaf, situation, progress } = question
  if (situation?.kind === 'PINNED') return pinned(leaf, situation.pin, progress)
  if (leaf.part !== 'APPRAISED' && leaf.part !== 'ADJUSTMENT') return surveyed(question)
  if (situation !== null) return unusual(question, situation)
  return usual(question)
}

const none = (leaf: DemonstrationLeaf): PlannedLeaf => ({ leaf, stages: {}, explanation: null })

function surveyed({ leaf, situation, progress, ...rest }: LeafQuestion): PlannedLeaf {
  if (!progress.surveyed) return none(leaf)
  const kind = situation?.kind
  const report: LeafReport =
    kind === 'NOT_DUE' || kind === 'NOT_ASSESSED' || kind === 'NOT_APPLICABLE'
      ? { state: kind }
      : reported(figuresFor({ leaf, ...rest }, rest.level))
  return { leaf, stages: { FINAL: report }, explanation: null }
}

function unusual(question: LeafQuestion, situation: Exclude<Situation, { kind: 'PINNED' }>): PlannedLeaf {
  const { leaf, progress, level } = question
  const claim = reported(figuresFor(question, Math.max(1, level)))
  const both = (report: LeafReport) => inOrder(leaf, progress, { SELF: report, APPRAISAL_1: report })
  switch (situation.kind) {
    case 'NOT_APPLICABLE':
    case 'NOT_DUE':
      return both({ state: situation.kind })
    case 'NOTHING_DUE':
      return both(reported(nothingDue(leaf.rule)))
    case 'NOT_ASSESSED':
      return inOrder(leaf, progress, { SELF: claim, APPRAISAL_1: { state: 'NOT_ASSESSED' } })
    case 'OVERRIDDEN': {
      const first = reported(figuresFor(question, 0.3))
      return inOrder(leaf, progress, { SELF: claim, APPRAISAL_1: first, APPRAISAL_2: overridden(leaf, situation) })
    }
  }
}

function overridden(
  leaf: DemonstrationLeaf,
  { share, reason }: Extract<Situation, { kind: 'OVERRIDDEN' }>,
): LeafReport {
  return { state: 'OVERRIDDEN', points: maximumOf(leaf.rule).times(share), reason }
}

function usual(question: LeafQuestion): PlannedLeaf {
  const { leaf, level, progress } = question
  const conduct = conductOf(question)
  const mended = conduct.accepted && progress.reappraised ? level - 0.24 : level
  const accepted = shareAt(leaf.rule, mended) < shareAt(leaf.rule, level)
  const first = accepted ? mended : level
  const claim = overclaimed(question, conduct, accepted)
  const found = figuresFor(question, first)
  const claimed = claim === first ? found : figuresFor(question, claim)
  const decided = figuresFor(question, level)
  const higher = shareAt(leaf.rule, claim) > shareAt(leaf.rule, first)
  const asked = progress.explaining && higher && (accepted || conduct.asked)
  const answered = asked && (accepted || conduct.answered)
  const again = accepted || (answered && conduct.decidedAgain)
  const explanation: PlannedExplanation = { claimed, found, proposed: answered ? (accepted ? decided : claimed) : null }
  return inOrder(
    leaf,
    progress,
    {
      SELF: reported(claimed),
      APPRAISAL_1: reported(found),
      ...(again ? { APPRAISAL_2: reported(decided) } : {}),
    },
    asked ? explanation : null,
  )
}

function conductOf({ unit, leaf, year }: LeafQuestion): Conduct {
  const chance = chanceOf(unit.key, 'conduct', leaf.title, year)
  return {
    overclaims: chance.happens(0.6),
    claim: 0.12 + 0.4 * chance.share(),
    asked: chance.happens(0.5),
    answered: chance.happens(0.8),
    accepted: chance.happens(0.09),
    decidedAgain: chance.happens(0.5),
  }
}

/** Nobody claims less than was found; whoever is at full points cannot claim more. */
function overclaimed({ leaf, level }: LeafQuestion, { overclaims, claim }: Conduct, accepted: boolean): Level {
  const share = shareAt(leaf.rule, level)
  if (share > 0.995 || !(overclaims || accepted)) return level
  return accepted ? level : Math.max(level, Math.min(1, level + claim))
}

function pinned(leaf: DemonstrationLeaf, pin: Pin, progress: Progress): PlannedLeaf {
  const figures = (values: Readonly<Record<string, number>>): readonly ReportedFigure[] =>
    Object.entries(values).map(([name, value]) => figure(name, value))
  const [claimed, found] = [figures(pin.claimed), figures(pin.found)]
  const proposed = pin.explanation === 'DISPUTED' ? claimed : null
  return inOrder(
    leaf,
    progress,
    {
      SELF: reported(claimed),
      APPRAISAL_1: reported(found),
      ...(proposed === null ? {} : { APPRAISAL_2: reported(found) }),
    },
    pin.explanation === 'NONE' ? null : { claimed, found, proposed },
  )
}

/** Only the stages that the assessment has reached. */
function inOrder(
  leaf: DemonstrationLeaf,
  { appraised, reappraised, explaining }: Progress,
  stages: Partial<Record<Stage, LeafReport>>,
  explanation: PlannedExplanation | null = null,
): PlannedLeaf {
  const { SELF, APPRAISAL_1, APPRAISAL_2 } = stages
  return {
    leaf,
    stages: {
      ...(SELF ? { SELF } : {}),
      ...(APPRAISAL_1 && appraised ? { APPRAISAL_1 } : {}),
      ...(APPRAISAL_2 && reappraised ? { APPRAISAL_2 } : {}),
    },
    explanation: explaining ? explanation : null,
  }
}

const reported = (figures: readonly ReportedFigure[]): LeafReport => ({ state: 'REPORTED', figures })

/** Totals are drawn from the leaf alone, so that claim and finding differ in what was done, not in what was due. */
function figuresFor(
  { unit, year, leaf, even }: Pick<LeafQuestion, 'unit' | 'year' | 'leaf' | 'even'>,
  level: Level,
): readonly ReportedFigure[] {
  return figuresAt({
    rule: leaf.rule,
    level,
    size: (variable) => sizeOf(unit, leaf.title, year, variable),
    chance: chanceOf(unit.key, 'figures', leaf.title, year),
    even,
  })
}
