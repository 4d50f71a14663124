import { expect, it } from 'vitest'
import { chooseFramework, type RankedFramework, scoredFrameworks } from './heat-frameworks.ts'

const ranked = (code: string, year: number, basis: RankedFramework['basis'] = 'COMPUTED'): RankedFramework => ({
  year,
  basis,
  framework: { id: code, code, name: code, nameEn: null },
})
const frameworks = scoredFrameworks([
  ranked('MH-TINH-1', 2022),
  ranked('MH-TINH-2', 2023),
  ranked('876-BO', 2025, 'AS_PUBLISHED'),
  ranked('MH-TINH-2', 2024),
])

it('lists each once, newest first, and none that is but published', () => {
  expect(frameworks.map(({ code }) => code)).toEqual(['MH-TINH-2', 'MH-TINH-1'])
})

it('takes the one named, else the newest', () => {
  expect(chooseFramework(frameworks, 'mh-tinh-1')?.code).toBe('MH-TINH-1')
  expect(chooseFramework(frameworks, '876-BO')?.code).toBe('MH-TINH-2')
  expect(chooseFramework([], undefined)).toBeNull()
})
