import { describe, expect, it } from 'vitest'
import { newId } from './ids.ts'
import { pageOf, pageRequest, writeCursor } from './paging.ts'

const RULES = { keys: ['text', 'uuid'] } as const
const ID = newId()

describe('the arguments of a page', () => {
  it('ask for 20 rows from the start where nothing is said', () => {
    expect(pageRequest({}, RULES)).toEqual({ size: 20, backwards: false, after: null, before: null, version: null })
    expect(pageRequest({ first: null, last: null, after: null }, RULES).size).toBe(20)
    expect(pageRequest({}, { ...RULES, max: 10 }).size).toBe(10)
  })

  it('take 0 and the maximum, and refuse one below and one above, naming what came', () => {
    expect(pageRequest({ first: 0 }, RULES).size).toBe(0)
    expect(pageRequest({ last: 100 }, RULES)).toMatchObject({ size: 100, backwards: true })
    expect(pageRequest({ first: 1000 }, { ...RULES, max: 1000 }).size).toBe(1000)
    expect(() => pageRequest({ first: -1 }, RULES)).toThrow('first: cần số từ 0 đến 100, nhận được -1.')
    expect(() => pageRequest({ last: 101 }, RULES)).toThrow('last: cần số từ 0 đến 100, nhận được 101.')
    expect(() => pageRequest({ first: 1, last: 1 }, RULES)).toThrow(/cả hai/)
  })

  it.each(['', 'x', 'bnVsbA', writeCursor(['a'], null), writeCursor(['a', 'b'], null), writeCursor([1, ID], null)])(
    'refuse the cursor %j of no list or of another one',
    (after) => {
      expect(() => pageRequest({ after }, RULES)).toThrow(/after: cần con trỏ/)
    },
  )

  it('refuse a cursor of another version of the list as stale, saying which', () => {
    const after = writeCursor(['a', ID], '7')
    expect(pageRequest({ after }, { ...RULES, version: '7' }).after).toEqual(['a', ID])
    const stale = expect.objectContaining({ extensions: expect.objectContaining({ code: 'CURSOR_STALE' }) })
    expect(() => pageRequest({ after }, { ...RULES, version: '8' })).toThrow(stale)
    expect(() => pageRequest({ after }, { ...RULES, version: '8' })).toThrow(/phiên bản 7, nay là 8/)
    expect(() => pageRequest({ after }, RULES)).toThrow(stale)
  })

  it('check every kind of key before it reaches the store', () => {
    const ok = writeCursor(['12.50', '2025-07-01', 3], null)
    const keys = ['decimal', 'day', 'integer'] as const
    expect(pageRequest({ before: ok }, { keys }).before).toEqual(['12.50', '2025-07-01', 3])
    for (const bad of [
      ['x', '2025-07-01', 3],
      ['1', '2025-02-30', 3],
      ['1', '2025-07-01', 2 ** 31],
    ] as const) {
      expect(() => pageRequest({ before: writeCursor(bad, null) }, { keys }), String(bad)).toThrow(/before/)
    }
    expect(() => pageRequest({ after: writeCursor(['a\0', ID], null) }, RULES)).toThrow(/after/)
  })
})

describe('a page', () => {
  const rows = ['a', 'b', 'c']
  const total = () => Promise.resolve(9)
  const page = (args: Parameters<typeof pageRequest>[0], found: string[]) =>
    pageOf(
      pageRequest(args, { keys: ['text'] }),
      found,
      (row) => [row],
      (row) => row.toUpperCase(),
      total,
    )

  it('drops the extra row that tells whether the list goes on', () => {
    const { nodes, pageInfo } = page({ first: 2 }, rows)
    expect(nodes).toEqual(['A', 'B'])
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: writeCursor(['a'], null),
      endCursor: writeCursor(['b'], null),
    })
  })

  it('turns a backward page round', () => {
    const { nodes, pageInfo } = page({ last: 2, before: writeCursor(['d'], null) }, ['c', 'b', 'a'])
    expect(nodes).toEqual(['B', 'C'])
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  it('has no cursors when it is empty', () => {
    expect(page({ first: 0 }, ['a']).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})
