import { Kind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { DateScalar, DateTimeScalar, DecimalScalar, LongScalar } from './scalars.ts'

describe('DateTime', () => {
  it('answers what PostgreSQL prints in UTC with milliseconds', () => {
    expect(DateTimeScalar.serialize('2024-04-17 00:00:00+07')).toBe('2024-04-16T17:00:00.000Z')
    expect(DateTimeScalar.serialize('2026-11-22 01:02:03.456789+00')).toBe('2026-11-22T01:02:03.456Z')
    expect(DateTimeScalar.serialize('2026-11-22 01:02:03+05:30')).toBe('2026-11-21T19:32:03.000Z')
  })

  it('refuses an instant without its offset', () => {
    expect(DateTimeScalar.parseValue('2024-04-17T00:00:00+07:00').toISOString()).toBe('2024-04-16T17:00:00.000Z')
    expect(() => DateTimeScalar.parseValue('2024-04-17T00:00:00')).toThrow(/múi giờ/)
    expect(() => DateTimeScalar.parseValue('2024-13-17T00:00:00Z')).toThrow(/múi giờ/)
  })
})

describe('Decimal', () => {
  it('keeps the digits of a literal as written', () => {
    expect(DecimalScalar.parseLiteral({ kind: Kind.FLOAT, value: '87.437186' }, {}).toString()).toBe('87.437186')
    expect(() => DecimalScalar.parseLiteral({ kind: Kind.FLOAT, value: '0.12345678' }, {})).toThrow(/6 chữ số/)
    expect(() => DecimalScalar.parseLiteral({ kind: Kind.BOOLEAN, value: true }, {})).toThrow(/Decimal/)
  })

  it('answers stored numerics as JSON numbers', () => {
    expect(DecimalScalar.serialize('334209416.000000')).toBe(334_209_416)
    expect(() => DecimalScalar.serialize(true)).toThrow(TypeError)
  })
})

describe('Date', () => {
  it('takes a literal and refuses a number', () => {
    expect(DateScalar.parseLiteral({ kind: Kind.STRING, value: '2025-07-01' }, {})).toBe('2025-07-01')
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '20250701' }, {})).toThrow(/YYYY-MM-DD/)
  })

  it('never answers a day that does not exist', () => {
    expect(() => DateScalar.serialize('2025-02-30')).toThrow(TypeError)
  })
})

describe('Long', () => {
  it('holds 2^53 - 1 and refuses 2^53', () => {
    expect(LongScalar.parseValue(2 ** 53 - 1)).toBe(9_007_199_254_740_991)
    expect(() => LongScalar.parseValue(2 ** 53)).toThrow(/2\^53/)
    expect(() => LongScalar.parseValue(1.5)).toThrow(/số nguyên/)
    expect(LongScalar.serialize('334209416')).toBe(334_209_416)
    expect(LongScalar.parseLiteral({ kind: Kind.INT, value: '12' }, {})).toBe(12)
  })
})
