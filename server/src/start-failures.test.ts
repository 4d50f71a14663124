import { describe, expect, it } from 'vitest'
import { DatabaseError, requireKnown, requireVersion } from './shared/database-error.ts'
import { explainFailure } from './start-failures.ts'
import { StartupError } from './startup-error.ts'

const outside = { databaseUrl: 'postgres://atlas:secret@db.example:5432/atlas?sslmode=require', dataDir: '/data' }

const thrownBy = (act: () => void): unknown => {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}

describe('explainFailure', () => {
  it.each([
    ['too old', thrownBy(() => requireVersion(140_011)), 'needed, this one is 14. Upgrade PostgreSQL'],
    ['from the future', thrownBy(() => requireKnown(['0002'], ['0001'])), 'unknown: 0002). Run that newer version'],
    ['unreachable', new DatabaseError('UNREACHABLE', 'no answer'), 'no answer. Check DATABASE_URL'],
  ])('says what to do about a database that is %s', (_what, error, words) => {
    const { en, vi } = explainFailure(error, outside)
    expect(en).toContain(words)
    expect(en).toContain('postgres://db.example:5432/atlas')
    expect(vi).toMatch(/Hãy /)
    expect(en + vi).not.toContain('secret')
  })

  it('names the data directory where there is no address', () => {
    const error = new DatabaseError('FROM_THE_FUTURE', 'newer')
    expect(explainFailure(error, { databaseUrl: null, dataDir: '/data' }).en).toContain('The database /data is newer')
  })

  it('leaves alone what is explained already', () => {
    const error = new StartupError({ vi: 'Hỏng', en: 'Broken' })
    expect(explainFailure(error, outside)).toBe(error)
  })

  it('keeps the words of what nobody foresaw, and says where to look', () => {
    expect(explainFailure(new Error('odd'), outside).en).toBe(
      'The start failed: odd. Run again with LOG_LEVEL=debug to see the details.',
    )
  })
})
