import { existsSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cluster, startCluster } from './cluster.ts'

describe('the embedded PostgreSQL', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster({ fast: true })
  })
  afterAll(() => cluster.stop())

  const ask = async (sql: string, url = cluster.url) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
    } finally {
      await client.end()
    }
  }

  it('speaks UTF-8 and keeps to loopback', async () => {
    expect(await ask('show server_encoding')).toEqual(['UTF8'])
    expect(await ask('show listen_addresses')).toEqual(['127.0.0.1'])
    expect(await ask('show unix_socket_directories')).toEqual([''])
  })

  it('knows the Vietnamese order', async () => {
    const words = "unnest(array['Ưu','Va','Đê','Da','Ân','Am','Ao','Dô','Đà']) as t(w)"
    expect(await ask(`select w from ${words} order by w collate "vi-x-icu"`)).toEqual(
      'Am Ao Ân Da Dô Đà Đê Ưu Va'.split(' '),
    )
  })

  it('lets nobody in without the password', async () => {
    const guess = new URL(cluster.url)
    guess.password = 'guess'
    await expect(ask('select 1', guess.href)).rejects.toThrow('password authentication failed')
  })

  it('lets nobody else into its data directory', async () => {
    const [folder] = await ask('show data_directory')
    await expect(startCluster({ dataDir: String(folder).replace(/\/postgres\/data$/, '') })).rejects.toThrow(
      'in use by',
    )
  })

  it('leaves nothing behind when stopped, however often', async () => {
    const other = await startCluster({ fast: true })
    const [folder] = await ask('show data_directory', other.url)
    await Promise.all([other.stop(), other.stop()])
    await other.stop()
    expect(existsSync(String(folder))).toBe(false)
    await expect(ask('select 1', other.url)).rejects.toThrow('ECONNREFUSED')
  })
})
