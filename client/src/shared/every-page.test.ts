import { expect, it } from 'vitest'
import { everyPage } from './every-page.ts'

it('asks on from each last cursor until there is no next page, and takes no page for an empty one', async () => {
  const asked: (string | null)[] = []
  const nodes = await everyPage(async (after) => {
    asked.push(after)
    const at = Number(after ?? 0)
    return { nodes: [at, at + 1], pageInfo: { hasNextPage: at < 4, endCursor: `${at + 2}` } }
  })
  expect(nodes).toEqual([0, 1, 2, 3, 4, 5])
  expect(asked).toEqual([null, '2', '4'])
  expect(await everyPage(async () => null)).toEqual([])
})
