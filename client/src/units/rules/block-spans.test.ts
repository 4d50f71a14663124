import { expect, it } from 'vitest'
import { blockSpans } from './block-spans.ts'

const bo = { id: 'bo' }

it('joins years that follow each other and are alike', () => {
  const years = [2013, 2012, 2014, 2016, 2017].map((year) => ({ block: bo, year, ranked: year !== 2017 }))
  expect(blockSpans(years)).toEqual([
    { block: bo, from: 2012, to: 2014, ranked: true },
    { block: bo, from: 2016, to: 2016, ranked: true },
    { block: bo, from: 2017, to: 2017, ranked: false },
  ])
})
