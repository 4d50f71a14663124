import { describe, expect, it } from 'vitest'
import { COUNTS, type DossierFigures, SHARES } from './dossier-figures.ts'
import { lateRate, onTimeRate, percentOfShare, printShare, type Share } from './rates.ts'

const NOTHING = Object.fromEntries([...COUNTS, ...SHARES.flat()].map((name) => [name, null])) as Record<string, null>
const report = (figures: Partial<DossierFigures>): DossierFigures =>
  ({ ...NOTHING, receivedBasis: 'RECEIVED_IN_PERIOD', ...figures }) as DossierFigures

/** Long An, nine months of 2022. */
const longAn = report({
  ...{ receivedBasis: 'NOT_STATED', received: 693_016, openOverdue: 314 },
  ...{ resolved: 669_916, resolvedEarly: 354_550, resolvedOnTime: 313_031, resolvedLate: 2_335 },
})

describe('rates', () => {
  it('print 0,38 of Long An: 2.335 + 314 = 2.649 late of 693.016 received', () => {
    const late = lateRate(longAn, 'RECEIVED', 'RESOLVED_LATE_AND_OVERDUE') as Share
    expect(late).toEqual({ numerator: 2_649, denominator: 693_016 })
    expect(printShare(late, { mode: 'HALF_UP', places: 2 })).toBe('0,38')
    // 264900 / 693016 = 0,382242…
    expect(percentOfShare(late)?.toFixed()).toBe('0.382242')
  })

  it('name their denominator: another one is another rate', () => {
    // 233500 / 669916 = 0,34855…; 354550 + 313031 = 667581; 66758100 / 670230 = 99,6047…
    const late = lateRate(longAn, 'RESOLVED', 'RESOLVED_LATE') as Share
    expect(printShare(late, { mode: 'TRUNCATE', places: 2 })).toBe('0,34')
    const onTime = onTimeRate(longAn, 'DUE') as Share
    expect(onTime).toEqual({ numerator: 667_581, denominator: 670_230 })
    expect(printShare(onTime, { mode: 'HALF_UP', places: 1 })).toBe('99,6')
  })

  it('are null where the report lacks a figure', () => {
    expect(lateRate(longAn, 'TO_HANDLE', 'RESOLVED_LATE')).toBeNull()
    expect(onTimeRate(report({ resolved: 5, resolvedEarly: 2 }), 'RESOLVED')).toBeNull()
    expect(lateRate(report({ ...longAn, openOverdue: null }), 'RECEIVED', 'RESOLVED_LATE_AND_OVERDUE')).toBeNull()
  })

  it('have no percent of nothing', () => {
    expect(percentOfShare({ numerator: 0, denominator: 0 })).toBeNull()
    expect(printShare({ numerator: 0, denominator: 0 }, { mode: 'HALF_UP', places: 2 })).toBe('–')
  })
})
