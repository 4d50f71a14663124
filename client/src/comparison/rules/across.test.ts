import { expect, it } from 'vitest'
import { acrossOf, type Occasion } from './across.ts'

const occasion = (year: number, code: string | null): Occasion => ({
  id: `${year} ${code}`,
  year,
  framework: { id: 'f', code: 'MH' },
  block: code === null ? null : { id: code, code, name: code, nameEn: null },
})
const occasions = [occasion(2023, 'MH-XA'), occasion(2024, 'MH-XA'), occasion(2024, 'MH-PHUONG')]

it('takes the newest year and its first block', () => {
  expect(acrossOf(occasions, {})).toMatchObject({ year: 2024, block: { code: 'MH-XA' }, years: [2024, 2023] })
})

it('takes what the address names, whatever its case', () => {
  expect(acrossOf(occasions, { nam: 2024, khoi: 'mh-phuong' })?.block?.code).toBe('MH-PHUONG')
})

it('falls back where the address names what is not there', () => {
  expect(acrossOf(occasions, { nam: 2019, khoi: 'x' })).toMatchObject({ year: 2024, block: { code: 'MH-XA' } })
})

it('offers the blocks of the chosen year alone', () => {
  expect(acrossOf(occasions, { nam: 2023 })?.blocks.map(({ code }) => code)).toEqual(['MH-XA'])
})

it('has no block where the whole framework is one', () => {
  expect(acrossOf([occasion(2024, null)], {})).toMatchObject({ block: null, blocks: [] })
})

it('is null where nothing is on record', () => expect(acrossOf([], {})).toBeNull())
