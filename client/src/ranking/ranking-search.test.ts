import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from '../shared/search-text.ts'
import { readRankingSearch } from './ranking-search.ts'

const read = (text: string) => readRankingSearch(parseSearch(text))

/** A small generator with a seed, so that a failing text can be found again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('readRankingSearch', () => {
  it('reads a whole view', () => {
    expect(
      read('?nam=2023&khoi=BO&q=tu+phap&sx=-diem&cot=bien-dong&ghim=bo-noi-vu,bo-y-te&che-do=trinh-chieu&lech=1'),
    ).toEqual({
      nam: 2023,
      khoi: 'BO',
      q: 'tu phap',
      sx: '-diem',
      cot: 'bien-dong',
      ghim: ['bo-noi-vu', 'bo-y-te'],
      'che-do': 'trinh-chieu',
      lech: true,
    })
  })

  it('survives the way through the address', () => {
    const text = '?nam=2023&cot=phan-diem&ghim=bo-noi-vu,bo-y-te&lech=1'
    expect(stringifySearch(read(text))).toBe(text)
  })

  it('leaves out unknown and bad values', () => {
    expect(read('?nam=abc&cot=tong-quan&sx=%3Cscript%3E&ghim=,,&che-do=x&lech=yes&la=1&khoi=a/b')).toEqual({})
    expect(read('?nam=2023.5')).toEqual({})
    expect(read('?nam=99999')).toEqual({})
  })

  it('keeps five pins, each once', () => {
    expect(read('?ghim=a,b,a,c,d,e,f').ghim).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('never throws on 200 random texts', () => {
    const next = random(20231122)
    const alphabet = 'namkhoiqsxcotghimbole=&,-%20?#"\'[]{}<>Ẵễ\u0000\ud800+1230.\\'
    for (let run = 0; run < 200; run += 1) {
      const text = Array.from(
        { length: Math.floor(next() * 60) },
        () => alphabet[Math.floor(next() * alphabet.length)],
      ).join('')
      expect(() => stringifySearch(read(`?${text}`)), text).not.toThrow()
    }
  })
})
