import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeafReport } from '../../assessment/rules/leaf-score.ts'
import { scoreLeaf } from '../../assessment/rules/score-leaf.ts'
import { type StoredFigure, toReportedFigures } from '../../assessment/stored-figure.ts'
import { verifyTotals } from '../../assessment/verify-totals.ts'
import type { Store } from '../../context.ts'
import { readFrameworkRules } from '../../framework/framework-rules.loader.ts'
import { sampleDatabase, type TestDatabase } from '../../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const store = () => database.fork().getKysely() as unknown as Store

interface Value {
  readonly framework: string
  readonly code: string
  readonly branch: string | null
  readonly state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'SCORED'
  readonly points: string | null
  readonly figures: readonly StoredFigure[] | null
  readonly reason: string | null
}

/** One value of each leaf and way that its rule took. */
const everyWay = () =>
  database.fork().execute<Value[]>(`
    select distinct on (a.framework_id, c.position, v.branch, v.state) a.framework_id as framework, c.code, v.branch, v.state,
      v.points::text as points, v.figures, v.override_reason as reason
    from stage_value v join score s on s.id = v.score_id and s.year = v.year join criterion c on c.id = s.criterion_id
    join assessment a on a.id = s.assessment_id and a.year = s.year
    where v.superseded_at is null and a.provenance = 'ILLUSTRATIVE' and v.state <> 'NOT_ASSESSED' and v.override_reason is null
    order by a.framework_id, c.position, v.branch, v.state, v.id`)

const reportOf = ({ figures, state }: Value): LeafReport =>
  figures === null && state !== 'SCORED' ? { state } : { state: 'REPORTED', figures: toReportedFigures(figures ?? []) }

describe('every leaf of the demonstration, every way that its rule took', () => {
  it('says why: each figure by its name and the branch, in both languages; and the stored points are those of the rule', async () => {
    const values = await everyWay()
    const frameworks = await readFrameworkRules(store(), [...new Set(values.map(({ framework }) => framework))])
    expect(values.length).toBeGreaterThan(600)
    for (const value of values) {
      const where = `${frameworks.get(value.framework)?.code} ${value.code} ${value.branch}`
      const rule = frameworks.get(value.framework)?.leaves.get(value.code)?.rule
      const score = rule && scoreLeaf(rule, reportOf(value))
      if (!rule || !score?.ok) throw new Error(`${where}: not scored`)
      const { branch, points, why: words } = score.value
      const why = words()
      expect([branch, points?.toFixed(6) ?? null], where).toEqual([value.branch, value.points])
      if (value.branch === null) continue
      expect(why.vi, where).toMatch(/Nhánh: [^.]+/)
      expect(why.en, where).toMatch(/Branch: [^.]+/)
      for (const { label } of value.figures === null ? [] : rule.variables) {
        expect(why.vi, where).toContain(label.vi)
        expect(why.en, where).toContain(label.en)
      }
    }
  })

  it('adds up to the totals that are stored', async () => {
    expect(await verifyTotals(store())).toMatchObject({ assessments: 313, wrong: [] })
  })
})
