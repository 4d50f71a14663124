import { expect, it } from 'vitest'
import { StartupError, startupLine } from './startup-error.ts'

const error = new StartupError({ vi: 'Hỏng.\n  Sửa đi.', en: 'Broken.\n  Mend it.' })

it('speaks English on one line by default', () => {
  expect(startupLine(error, {})).toBe('Broken. Mend it.')
})

it('speaks Vietnamese first where the environment does', () => {
  expect(startupLine(error, { LANG: 'vi_VN.UTF-8' })).toBe('Hỏng. Sửa đi. (Broken. Mend it.)')
})

it('lets LC_ALL decide over LANG', () => {
  expect(startupLine(error, { LANG: 'vi_VN.UTF-8', LC_ALL: 'C.UTF-8' })).toBe('Broken. Mend it.')
})
