import type { Decimal } from '../../shared/decimal.ts'
import { percentOf } from '../../shared/fraction.ts'
import { printFraction, type Rounding, roundFraction, transport } from '../../shared/rounding.ts'
import { added, type DossierFigures, toHandle } from './dossier-figures.ts'

/** The denominator of a rate, named by who asks. */
export const RateBase = { RECEIVED: 'RECEIVED', RESOLVED: 'RESOLVED', DUE: 'DUE', TO_HANDLE: 'TO_HANDLE' } as const
export type RateBase = (typeof RateBase)[keyof typeof RateBase]

/** What counts as late. */
export const LateCount = {
  RESOLVED_LATE: 'RESOLVED_LATE',
  RESOLVED_LATE_AND_OVERDUE: 'RESOLVED_LATE_AND_OVERDUE',
} as const
export type LateCount = (typeof LateCount)[keyof typeof LateCount]

/** A part of a whole, both whole numbers at least 0. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** The denominator; null where the report lacks it. DUE is what had to be done by the end: resolved, or open and overdue. */
export function baseOf(figures: DossierFigures, base: RateBase): number | null {
  switch (base) {
    case 'RECEIVED':
      return figures.received
    case 'RESOLVED':
      return figures.resolved
    case 'DUE':
      return added(figures.resolved, figures.openOverdue)
    case 'TO_HANDLE':
      return toHandle(figures)
  }
}

/** Resolved before or on the last day, as a share of a base; null where the report lacks one of the figures. */
export const onTimeRate = (figures: DossierFigures, base: RateBase): Share | null =>
  shareOf(added(figures.resolvedEarly, figures.resolvedOnTime), baseOf(figures, base))

/** Late as a share of a base; null where the report lacks one of the figures. */
export const lateRate = (figures: DossierFigures, base: RateBase, count: LateCount): Share | null =>
  shareOf(
    count === LateCount.RESOLVED_LATE ? figures.resolvedLate : added(figures.resolvedLate, figures.openOverdue),
    baseOf(figures, base),
  )

export const shareOf = (numerator: number | null, denominator: number | null): Share | null =>
  numerator === null || denominator === null ? null : { numerator, denominator }

/** 100 x numerator / denominator, half up to 6 places; null of nothing. */
export function percentOfShare({ numerator, denominator }: Share): Decimal | null {
  return denominator === 0 ? null : roundFraction(percent(numerator, denominator), transport)
}

/** The percent with a decimal comma, rounded once from the whole numbers: "0,38"; a dash where the whole is nothing. */
export function printShare({ numerator, denominator }: Share, rounding: Rounding): string {
  return denominator === 0 ? '–' : printFraction(percent(numerator, denominator), rounding)
}

const percent = (numerator: number, denominator: number) =>
  percentOf({ numerator: BigInt(numerator), denominator: BigInt(denominator) })
