import { expect, it } from 'vitest'
import { readSurveysSearch } from './surveys-search.ts'

it('reads what it knows and lets go of what it does not', () => {
  const read = readSurveysSearch({ dv: 'thanh-pho-ha-noi', cs: 766, nam: '2024', sx: '-so', se: '??' })
  expect(read).toMatchObject({ dv: 'thanh-pho-ha-noi', cs: '766', nam: 2024, sx: '-so' })
  expect([read.se, readSurveysSearch({ nam: 'x', dv: 'A' }).dv]).toEqual([undefined, undefined])
})
