import { describe, expect, it } from 'vitest'
import { COUNTS, type DossierFigures, SHARES, toHandle } from './dossier-figures.ts'
import { dossierMisfits } from './identities.ts'

const NOTHING = Object.fromEntries([...COUNTS, ...SHARES.flat()].map((name) => [name, null])) as Record<string, null>
const report = (figures: Partial<DossierFigures>): DossierFigures =>
  ({ ...NOTHING, receivedBasis: 'RECEIVED_IN_PERIOD', ...figures }) as DossierFigures
const rules = (figures: Partial<DossierFigures>) => dossierMisfits(report(figures)).map(({ rule }) => rule)

/** 40 + 260 = 300 = 270 + 24 + 6; 270 = 90 + 170 + 10; 24 = 21 + 3; 260 = 200 + 60. */
const WHOLE: Partial<DossierFigures> = {
  ...{ carriedOver: 40, received: 260, receivedOnline: 200, receivedDirect: 60 },
  ...{ resolvedEarly: 90, resolvedOnTime: 170, resolvedLate: 10, resolved: 270 },
  ...{ openInTime: 21, openOverdue: 3, open: 24, suspended: 2, returned: 6 },
}

describe('dossierMisfits', () => {
  it('finds nothing where everything adds up', () => {
    expect(toHandle(report(WHOLE))).toBe(300)
    expect(rules(WHOLE)).toEqual([])
  })

  it('holds each identity, one at a time', () => {
    expect(rules({ ...WHOLE, receivedOnline: 201 })).toEqual(['RECEIVED_CHANNELS'])
    expect(rules({ ...WHOLE, resolvedLate: 11 })).toEqual(['RESOLVED_PARTS'])
    expect(rules({ ...WHOLE, openOverdue: 4 })).toEqual(['OPEN_PARTS'])
    expect(rules({ ...WHOLE, carriedOver: 41 })).toEqual(['HANDLED_SUM'])
    expect(rules({ ...WHOLE, returned: 7 })).toEqual(['HANDLED_SUM'])
    expect(rules({ ...WHOLE, suspended: 25 })).toEqual(['SUSPENDED_OVER_OPEN'])
    expect(rules({ ...WHOLE, paidOnline: 5, paymentBase: 4 })).toEqual(['PART_OVER_WHOLE'])
  })

  it('counts what was carried over once: as a figure of its own, or among those received', () => {
    expect(rules({ ...WHOLE, receivedBasis: 'TO_HANDLE', received: 300, receivedOnline: 240 })).toEqual([])
    expect(rules({ ...WHOLE, receivedBasis: 'TO_HANDLE' })).toEqual(['HANDLED_SUM', 'RESOLVED_OVER_RECEIVED'])
  })

  it('says nothing of what a source leaves out, unless nothing left out could mend it', () => {
    expect(rules({ received: 260 })).toEqual([])
    expect(rules({ ...WHOLE, returned: null })).toEqual([])
    // 270 + 40 = 310 came of 300, whatever was returned.
    expect(rules({ ...WHOLE, returned: null, open: 40, openInTime: 37 })).toEqual(['HANDLED_SUM'])
    // 260 came and 50 more may have been carried over: 300 of them became something.
    expect(rules({ ...WHOLE, receivedBasis: 'NOT_STATED', carriedOver: null })).toEqual([])
    // 310 came, and only 300 became anything, whatever was carried over.
    const more = { received: 310, receivedOnline: 250 }
    expect(rules({ ...WHOLE, ...more, receivedBasis: 'NOT_STATED', carriedOver: null })).toEqual(['HANDLED_SUM'])
  })

  it('marks more resolved than received where no carry-over is stated', () => {
    const [misfit] = dossierMisfits(report({ received: 260, resolved: 270 }))
    expect(misfit).toMatchObject({
      rule: 'RESOLVED_OVER_RECEIVED',
      warning: false,
      words: {
        vi: 'Đã giải quyết 270 nhiều hơn phải giải quyết 260 (không nêu số kỳ trước chuyển sang).',
        en: 'Resolved 270 is more than came in, 260 (no carry-over is stated).',
      },
    })
    expect(rules({ carriedOver: 10, received: 260, resolved: 270 })).toEqual([])
  })

  it('tells of Long An 2022 that 37.795 suspended are more than 23.100 open, and of nothing else', () => {
    const longAn: Partial<DossierFigures> = {
      ...{ receivedBasis: 'NOT_STATED', received: 693_016, open: 23_100, openOverdue: 314, suspended: 37_795 },
      ...{ resolved: 669_916, resolvedEarly: 354_550, resolvedOnTime: 313_031, resolvedLate: 2_335 },
    }
    const misfits = dossierMisfits(report(longAn))
    expect(misfits).toHaveLength(1)
    expect(misfits[0]).toMatchObject({
      rule: 'SUSPENDED_OVER_OPEN',
      warning: true,
      words: {
        vi: 'Tạm dừng 37.795 lớn hơn đang giải quyết 23.100; nguồn không nói hồ sơ tạm dừng có nằm trong số đang giải quyết hay không.',
        en: 'Suspended 37,795 is larger than the open dossiers, 23,100; the source does not say whether it is among them.',
      },
    })
  })
})
