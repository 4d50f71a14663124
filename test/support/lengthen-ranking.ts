import type { Page } from 'playwright-core'

const pageSize = 1000

interface Entry {
  readonly id: string
  readonly unit: { readonly region: string | null }
  readonly maxPoints: number
}

interface Answer {
  readonly data: { readonly ranking: { readonly id: string; readonly entries: { readonly nodes: readonly Entry[] } } }
}

/** Lets every computed ranking that the page asks for have so many entries: the real ones over and over, renamed and re-ranked. */
export async function lengthenRanking(page: Page, rows: number): Promise<void> {
  let model: Answer | null = null
  await page.route('**/graphql**', async (route) => {
    const { operationName, variables } = askedIn(route.request().url())
    if (operationName === 'ComputedRankingEntries' && model) {
      const after = Number(variables.after)
      return route.fulfill({
        json: { data: { ranking: { ...model.data.ranking, entries: entriesFrom(model, after, rows) } } },
      })
    }
    if (operationName !== 'ComputedRankingPage') return route.continue()
    const answer = (await (await route.fetch()).json()) as Answer
    model = answer
    return route.fulfill({
      json: { ...answer, data: { ranking: { ...answer.data.ranking, entries: entriesFrom(answer, 0, rows) } } },
    })
  })
}

/** What the client asks by an address. */
function askedIn(url: string): {
  readonly operationName: string | null
  readonly variables: { readonly after?: string }
} {
  const parameters = new URL(url).searchParams
  return {
    operationName: parameters.get('operationName'),
    variables: JSON.parse(parameters.get('variables') ?? '{}'),
  }
}

function entriesFrom({ data: { ranking } }: Answer, after: number, rows: number) {
  const real = ranking.entries.nodes.filter((entry) => (entry as { rank?: number | null }).rank != null)
  const count = Math.min(pageSize, rows - after)
  const nodes = Array.from({ length: count }, (_, index) => entryAt(real, after + index, rows))
  const end = after + count
  return { ...ranking.entries, totalCount: rows, pageInfo: pageInfo(end, rows), nodes }
}

const pageInfo = (end: number, rows: number) => ({
  __typename: 'PageInfo',
  hasNextPage: end < rows,
  endCursor: String(end),
})

/** Percents fall from 99 by equal steps; names are in another order than ranks, so that sorting has work to do. */
function entryAt(real: readonly Entry[], index: number, rows: number): Entry {
  const entry = real[index % real.length] as Entry
  const number = String(((index * 7919) % rows) + 1).padStart(5, '0')
  const percent = Math.round((99 - (50 * index) / rows) * 1e6) / 1e6
  const points = Math.round(percent * entry.maxPoints * 1e4) / 1e6
  const unit = {
    ...entry.unit,
    id: `unit ${index}`,
    slug: `xa-minh-hoa-${index}`,
    name: `Xã Minh họa ${number}`,
    shortName: `Minh họa ${number}`,
  }
  return { ...entry, id: `entry ${index}`, rank: index + 1, base: rows, tied: false, percent, points, unit } as Entry
}
