import { expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { crosswalk } from './crosswalk.ts'

const leaf = (code: string, points: string) => ({ code, maxPoints: new Decimal(points) })
const link = (from: string, to: string, coverage: 'FULL' | 'PARTIAL' = 'FULL') => ({ from, to, coverage })

it('keeps only leaves that answer to each other whole, one to one', () => {
  const before = [leaf('a', '1'), leaf('b', '2'), leaf('c', '0.5'), leaf('d', '0.1'), leaf('e', '0.2'), leaf('f', '3')]
  const after = [
    leaf('z', '4'),
    leaf('A', '1.5'),
    leaf('B1', '1'),
    leaf('B2', '1'),
    leaf('CD', '0.6'),
    leaf('E', '0.2'),
  ]
  const links = [
    link('a', 'A'),
    // b was split, c and d were joined, e is covered in part, f was dropped, z is new.
    link('b', 'B1'),
    link('b', 'B2'),
    link('c', 'CD'),
    link('d', 'CD'),
    link('e', 'E', 'PARTIAL'),
  ]
  const found = crosswalk(before, after, links)
  expect(found.pairs).toEqual([{ from: 'a', to: 'A' }])
  expect([found.pointsBefore.toFixed(), found.pointsAfter.toFixed()]).toEqual(['1', '1.5'])
})
