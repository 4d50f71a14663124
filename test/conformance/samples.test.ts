import { documentId } from '@par-atlas/schema/document-id'
import { MinistriesTable, samples, TwoUnits, UnitLosses } from '@par-atlas/schema/samples'
import { parse } from 'graphql'
import { describe, expect, inject, it } from 'vitest'
import { ask, askData } from '../support/ask.ts'

const url = inject('url')

describe('the sample queries', () => {
  it('are ten, for the three groups of people', () => {
    const groups = Object.groupBy(samples, ({ group }) => group)
    expect(groups.leaders).toHaveLength(3)
    expect(groups.staff).toHaveLength(3)
    expect(groups.analysts).toHaveLength(4)
    expect(new Set(samples.map(({ title }) => title.vi)).size).toBe(10)
    expect(new Set(samples.map(({ title }) => title.en)).size).toBe(10)
  })

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s answers with something', async (_, sample) => {
    const { data, errors } = await ask(url, sample.query, { ...sample.variables })
    expect(errors).toBeUndefined()
    const { dataVersion, ...asked } = data ?? {}
    expect(dataVersion).toMatchObject({ version: expect.any(String) })
    for (const [field, value] of Object.entries(asked)) expect(rowsIn(value), field).toBeGreaterThan(0)
  })

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s is known by its id', async (id, sample) => {
    expect(documentId(parse(sample.query))).toBe(id)
    const search = new URLSearchParams({ documentId: id, variables: JSON.stringify(sample.variables) })
    const got = await fetch(`${url}/graphql?${search}`)
    expect(got.headers.get('etag')).toMatch(/^"[\w-]{22}"$/)
    expect(await got.json()).toEqual(await ask(url, sample.query, { ...sample.variables }))
  })
})

/** Rows of every list in an answer, whatever its depth. */
function rowsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, each) => sum + rowsIn(each), 0)
  return Array.isArray(value) ? value.length + inside : inside
}

describe('what they tell', () => {
  it('is the table of the ministries as published: Bộ Tư pháp first of 17 with 89,95', async () => {
    const { ranking } = await askData<NonNullable<typeof MinistriesTable.data>>(url, MinistriesTable.query, {
      ...MinistriesTable.variables,
    })
    expect(ranking?.entries?.totalCount).toBe(19)
    expect(ranking?.entries?.nodes[0]).toMatchObject({ rank: 1, base: 17, printed: '89,95', points: 89.95 })
    expect(ranking?.entries?.nodes[0]?.unit.name).toBe('Bộ Tư pháp')
  })

  it('is each lost point of a unit with why, and who leads', async () => {
    const { unitBySlug } = await askData<NonNullable<typeof UnitLosses.data>>(url, UnitLosses.query, {
      ...UnitLosses.variables,
    })
    const [assessment] = unitBySlug?.assessments.nodes ?? []
    const { nodes = [], totalCount } = assessment?.deductions ?? {}
    expect(nodes).toHaveLength(totalCount ?? -1)
    expect(nodes.filter(({ lead, score }) => lead === null || !score?.final?.reason)).toEqual([])
    const millionths = (points: number | null | undefined) => Math.round((points ?? 0) * 1e6)
    const lost = nodes.reduce((sum, { points }) => sum + millionths(points), 0)
    const byLead = (assessment?.lossesByLead ?? []).reduce((sum, { deducted }) => sum + millionths(deducted), 0)
    expect(lost).toBe(byLead)
  })

  it('is both units on the same areas', async () => {
    const { one, other } = await askData<NonNullable<typeof TwoUnits.data>>(url, TwoUnits.query, {
      ...TwoUnits.variables,
    })
    const areas = (unit: typeof one) => unit?.standings.nodes[0]?.byArea?.map(({ area }) => area.code)
    expect(areas(one)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(areas(other)).toEqual(areas(one))
  })
})
