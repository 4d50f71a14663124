import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { rank } from './rank.ts'

const places = (shares: Record<string, string>) =>
  Object.fromEntries(
    [
      ...rank(
        new Map(
          Object.entries(shares).map(([key, share]) => {
            const [points = '', max = ''] = share.split('/')
            return [key, fraction(new Decimal(points), new Decimal(max))]
          }),
        ),
      ),
    ].map(([key, place]) => [key, `${place.tied ? '=' : ''}${place.rank}`]),
  )

describe('rank', () => {
  it('leaves out the ranks behind a tie', () => {
    expect(places({ a: '90/100', b: '88/100', c: '88/100', d: '80/100' })).toEqual({ a: '1', b: '=2', c: '=2', d: '4' })
  })

  it('ties by the fraction, whatever the maximum', () => {
    expect(places({ a: '45/50', b: '90/100', c: '99/100' })).toEqual({ a: '=2', b: '=2', c: '1' })
  })

  // 87 x 100 = 8700 is less than 87.437186 x 99.5 = 8700.000007, though both print 87,44%.
  it('does not tie what only rounds to the same percent', () => {
    expect(places({ a: '87/99.5', b: '87.437186/100' })).toEqual({ a: '2', b: '1' })
  })

  it('multiplies out what agrees in more places than it looks at first', () => {
    const third = { numerator: 1n, denominator: 3n }
    const above = { numerator: 10n ** 24n + 1n, denominator: 3n * 10n ** 24n }
    const same = { numerator: 2n, denominator: 6n }
    const found = rank(
      new Map([
        [1, third],
        [2, above],
        [3, same],
      ]),
    )
    expect([1, 2, 3].map((key) => found.get(key))).toEqual([
      { rank: 2, tied: true },
      { rank: 1, tied: false },
      { rank: 2, tied: true },
    ])
  })

  // Above 9 the leading digits are too long to be exact as a number: 10 and 10 + 10^-15 lead alike, and are multiplied out.
  it('tells apart shares far above the whole', () => {
    const [ten, above] = [10n ** 16n, 10n ** 16n + 1n].map((numerator) => ({ numerator, denominator: 10n ** 15n }))
    const found = rank(
      new Map([
        ['ten', ten as Fraction],
        ['above', above as Fraction],
      ]),
    )
    expect([...found]).toEqual([
      ['above', { rank: 1, tied: false }],
      ['ten', { rank: 2, tied: false }],
    ])
  })

  it('swaps ranks when totals are swapped', () => {
    expect(places({ a: '89.95/100', b: '89.89/100' })).toEqual({ a: '1', b: '2' })
    expect(places({ a: '89.89/100', b: '89.95/100' })).toEqual({ a: '2', b: '1' })
  })

  it('ranks zero, and nobody', () => {
    expect(places({ a: '0/100' })).toEqual({ a: '1' })
    expect(places({})).toEqual({})
  })

  it('gives each one more than the number of better ones, in any order', () => {
    const shares = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 })), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(shares, (list) => {
        const map = new Map(
          list.map(([over, under], key) => [key, { numerator: BigInt(over), denominator: BigInt(under) }]),
        )
        const found = rank(map)
        return list.every(([over, under], key) => {
          const better = list.filter(([o, u]) => o * under > over * u).length
          const equal = list.filter(([o, u]) => o * under === over * u).length
          return found.get(key)?.rank === better + 1 && found.get(key)?.tied === equal > 1
        })
      }),
    )
  })
})
