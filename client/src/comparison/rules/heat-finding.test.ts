import { expect, it } from 'vitest'
import { heatFinding } from './heat-finding.ts'
import { nodeOf } from './test-criteria.ts'

const at = (code: string, average: number | null) => ({ node: nodeOf(code), average })

it('names where units reach least and most', () => {
  expect(heatFinding([at('1', 90), at('7', 72.5)])).toMatchObject({
    lowest: { node: { code: '7' }, average: 72.5 },
    highest: { node: { code: '1' }, average: 90 },
  })
})

it('takes a missing average for no average, not for a low one', () => {
  expect(heatFinding([at('1', 90), at('7', null)])).toMatchObject({ lowest: { node: { code: '1' } } })
})

it('names the first of equals', () => {
  expect(heatFinding([at('1', 80), at('7', 80)])).toMatchObject({
    lowest: { node: { code: '1' } },
    highest: { node: { code: '1' } },
  })
})

it('finds nothing where nobody has any', () => expect(heatFinding([at('1', null)])).toEqual({ kind: 'none' }))
