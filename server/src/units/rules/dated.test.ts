import { expect, it } from 'vitest'
import { byStart, factOn, nearestFact } from './dated.ts'

const tinh = { name: 'Tỉnh Thừa Thiên Huế', validFrom: null, validTo: '2024-12-31' }
const city = { name: 'Thành phố Huế', validFrom: '2025-01-01', validTo: null }
const closed = { name: 'Tỉnh Tiền Giang', validFrom: null, validTo: '2025-06-30' }

it('takes both ends of a span as inside', () => {
  expect(factOn([tinh, city], '2024-12-31')).toBe(tinh)
  expect(factOn([tinh, city], '2025-01-01')).toBe(city)
  expect(factOn([closed], '2025-06-30')).toBe(closed)
  expect(factOn([closed], '2025-07-01')).toBeNull()
})

it('falls back to the nearest fact in time, the later one of two equally near', () => {
  expect(nearestFact([closed], '2026-01-01')).toBe(closed)
  const early = { validFrom: '2000-01-01', validTo: '2000-01-10' }
  const late = { validFrom: '2000-01-20', validTo: '2000-01-30' }
  expect(nearestFact([late, early], '1990-01-01')).toBe(early)
  expect(nearestFact([late, early], '2000-01-14')).toBe(early)
  expect(nearestFact([late, early], '2000-01-15')).toBe(late)
  expect(nearestFact([], '2000-01-15')).toBeNull()
})

it('orders facts from the oldest, the one without a first day before all', () => {
  expect([city, tinh].sort(byStart)).toEqual([tinh, city])
})
