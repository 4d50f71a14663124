import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { partsFor } from './parts-on-record.ts'

const printed = (part: EvidencePart, value: string, source: string) => ({ part, value: new Decimal(value), source })
const chosen = (source: string, ...parts: ReturnType<typeof printed>[]) =>
  Object.fromEntries([...partsFor(source, parts)].map(([part, value]) => [part, value.toFixed()]))

const early = printed('APPRAISED', '57', 'early')
const late = printed('APPRAISED', '58', 'late')

it('prefers the parts of the same source, wherever it stands', () => {
  expect(chosen('early', early, late)).toEqual({ APPRAISED: '57' })
  expect(chosen('late', early, late)).toEqual({ APPRAISED: '58' })
})

it('takes the latest where the same source prints none', () => {
  expect(chosen('other', early, late)).toEqual({ APPRAISED: '58' })
})

it('chooses for each source of points apart', () => {
  expect(chosen('early', early, late, printed('SURVEY', '30', 'late'))).toEqual({ APPRAISED: '57', SURVEY: '30' })
})
