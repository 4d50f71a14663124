import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from './config.ts'

const messages = (environment: Environment): string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    return (error as AggregateError).errors.map(({ message }) => message)
  }
}

describe('readConfig', () => {
  it('switches introspection and the explorer off each alone', () => {
    expect(readConfig({ INTROSPECTION: 'off' })).toMatchObject({ introspection: false, explorer: true })
    expect(readConfig({ EXPLORER: 'off' })).toMatchObject({ introspection: true, explorer: false })
  })

  it('has a default for everything', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: resolve('.data'),
      sampleData: true,
      introspection: true,
      explorer: true,
      importToken: null,
      logLevel: 'info',
      logFormat: 'json',
    })
  })

  it('takes what is set', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://a@b/c',
      DATA_DIR: '/d',
      SAMPLE_DATA: 'off',
    }
    expect(readConfig(environment, true)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgres://a@b/c',
      dataDir: '/d',
      sampleData: false,
      logFormat: 'pretty',
    })
  })

  it.each([
    [{ PORT: '80a' }, 'PORT: expected a whole number from 0 to 65535, but got "80a".'],
    [{ PORT: '65536' }, 'PORT: expected a whole number from 0 to 65535, but got "65536".'],
    [{ SAMPLE_DATA: 'yes' }, 'SAMPLE_DATA: expected "on" or "off", but got "yes".'],
    [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL: expected an address like postgres://…, but got "localhost".'],
  ])('says what it expected and what came: %o', (environment, message) => {
    expect(messages(environment)).toEqual([message])
  })

  it('takes the highest port', () => {
    expect(readConfig({ PORT: '65535' }).port).toBe(65535)
  })

  it('never repeats a password', () => {
    expect(messages({ DATABASE_URL: 'mysql://u:secret@h/d' })).toEqual([
      'DATABASE_URL: expected an address like postgres://…, but got "mysql://***@h/d".',
    ])
  })

  it('names every bad value at once', () => {
    expect(messages({ PORT: 'x', LOG_LEVEL: 'loud' })).toHaveLength(2)
  })
})
