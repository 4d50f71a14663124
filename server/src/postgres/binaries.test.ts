import { afterEach, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'

const { arch, platform } = process
afterEach(() => {
  Object.defineProperty(process, 'arch', { value: arch })
  Object.defineProperty(process, 'platform', { value: platform })
})

describe('findBinaries', () => {
  it('says what to do on a machine for which there are none', () => {
    Object.defineProperty(process, 'arch', { value: 's390x' })
    expect(() => findBinaries(null)).toThrow(
      `There is no bundled PostgreSQL for ${platform}-s390x. Set DATABASE_URL=postgres://… (PostgreSQL 15 or later).`,
    )
  })

  it('sends Windows to WSL', () => {
    Object.defineProperty(process, 'platform', { value: 'win32' })
    expect(() => findBinaries(null)).toThrow('Run inside WSL, or set DATABASE_URL')
  })
})
