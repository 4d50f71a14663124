import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { write } from '../audit/write.ts'
import type { Store } from '../context.ts'
import { Decimal } from '../shared/decimal.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import type { AssessmentDraft } from './assessment-draft.ts'
import { recordStageValue, type StageValueChange } from './record-stage-value.ts'
import { verifyTotals } from './verify-totals.ts'

let database: TestDatabase
let world: SmallRound
let draft: AssessmentDraft
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  draft = smallDraft(world, 'A', 2024)
  await storeSmall(database, [draft, smallDraft(world, 'B', 2024)])
})
afterAll(() => database.close())

const rows = <R>(sql: string) => database.fork().execute<R[]>(sql)
const store = () => database.fork().getKysely() as unknown as Store
const AT = '2025-01-10T08:00:00+07:00'

const change = (change: Partial<StageValueChange>) =>
  write(database, { kind: 'PERSON', name: 'Nguyễn Thị Minh' }, 'record a stage value', (writing) =>
    recordStageValue(writing, {
      ...{ year: 2024, assessmentKey: draft.id, code: '1.1.2', stage: 'APPRAISAL_1', expectedVersion: null },
      report: { report: reported({ a: 1000, b: 300 }), at: AT },
      ...change,
    }),
  )

const wholes = () =>
  rows<{ stage: string; points: string; superseded: boolean }>(`
    select stage, points::text, superseded_at is not null as superseded from stage_total
    where assessment_id = '${draft.id}' and criterion_id is null and part is null order by stage, recorded_at, id`)
const versions = async () =>
  (
    await rows<{ assessment: number; score: number }>(`
      select a.version as assessment, s.version as score from assessment a join score s on s.assessment_id = a.id
      join criterion c on c.id = s.criterion_id where a.id = '${draft.id}' and c.code = '1.1.2'`)
  )[0]

describe('a changed figure', () => {
  it('takes the place of the old one with every sum that it changes; the old ones stay', async () => {
    const recorded = await change({ expectedVersion: 1, reason: 'đối chiếu hệ thống một cửa' })
    // 1, 1.1, the whole and the appraised part, at APPRAISAL_1 and FINAL.
    expect(recorded).toMatchObject({ version: 2, totals: 8 })
    expect(await wholes()).toEqual([
      { stage: 'APPRAISAL_1', points: '6.650000', superseded: true },
      { stage: 'APPRAISAL_1', points: '5.150000', superseded: false },
      { stage: 'FINAL', points: '8.770000', superseded: true },
      { stage: 'FINAL', points: '7.270000', superseded: false },
      { stage: 'SELF', points: '6.900000', superseded: false },
    ])
    expect(await versions()).toEqual({ assessment: 2, score: 2 })
    expect(await verifyTotals(store())).toMatchObject({ assessments: 2, wrong: [] })
  })

  it('is on the record with old and new figures and points', async () => {
    const [entry] = await rows<{ name: string; before: unknown; after: unknown; reason: string }>(`
      select a.name, before, after, reason from audit_entry join actor a on a.id = actor_id
      where subject_type = 'Score' order by at desc limit 1`)
    const figures = (b: string) => [
      { name: 'a', value: '1000', source: null, asOf: null },
      { name: 'b', value: b, source: null, asOf: null },
    ]
    expect(entry).toMatchObject({
      ...{ name: 'Nguyễn Thị Minh', reason: 'đối chiếu hệ thống một cửa' },
      before: { stage: 'APPRAISAL_1', value: { points: '3', figures: figures('600') }, version: 1 },
      after: { stage: 'APPRAISAL_1', value: { points: '1.5', figures: figures('300') }, version: 2 },
    })
  })

  it('is refused where somebody changed the score first, and leaves nothing behind', async () => {
    const before = [await wholes(), await versions()]
    await expect(change({ expectedVersion: 1 })).rejects.toMatchObject({
      problem: {
        code: 'VERSION_CONFLICT',
        message: { en: '1.1.2: somebody changed it first; expected version 2, but got 1.' },
      },
    })
    await expect(change({ report: { report: reported({ a: 10 }), at: AT } })).rejects.toThrow('1.1.2, APPRAISAL_1')
    await expect(change({ code: '1.1' })).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } })
    expect([await wholes(), await versions()]).toEqual(before)
  })

  it('leaves nothing behind where the transaction fails after it', async () => {
    const before = [await wholes(), await versions(), await rows('select count(*) from stage_value')]
    const failing = write(database, { kind: 'PERSON', name: 'Nguyễn Thị Minh' }, 'fail', async (writing) => {
      await recordStageValue(writing, {
        ...{ year: 2024, assessmentKey: draft.id, code: '1.2', stage: 'SELF', expectedVersion: null },
        report: { report: reported({ n: 4 }), at: AT },
      })
      throw new Error('lost connection')
    })
    await expect(failing).rejects.toThrow('lost connection')
    expect([await wholes(), await versions(), await rows('select count(*) from stage_value')]).toEqual(before)
  })

  it('of the second appraisal makes sums of that stage, and becomes final', async () => {
    await change({
      stage: 'APPRAISAL_2',
      report: { report: reported({ a: 1000, b: 450 }), at: AT, by: 'Tổ thẩm định' },
    })
    const present = (await wholes()).filter(({ superseded }) => !superseded)
    expect(present.map(({ stage, points }) => `${stage} ${points}`)).toEqual([
      'APPRAISAL_1 5.150000',
      'APPRAISAL_2 5.900000',
      'FINAL 8.020000',
      'SELF 6.900000',
    ])
    expect(await verifyTotals(store())).toMatchObject({ wrong: [] })
  })

  it('of a self-assessment or a survey changes its own stage alone', async () => {
    const self = await change({ code: '1.2', stage: 'SELF', report: { report: reported({ n: 2 }), at: AT } })
    const survey = await change({ code: '2.2', stage: 'FINAL', report: { report: reported({ percent: 50 }), at: AT } })
    expect([self.totals, survey.totals]).toEqual([3, 3])
    expect(await verifyTotals(store())).toMatchObject({ wrong: [] })
  })

  it('keeps what was lost on the score', async () => {
    const [score] = await rows<{ lost: string }>(`
      select s.lost::text from score s join criterion c on c.id = s.criterion_id
      where s.assessment_id = '${draft.id}' and c.code = '1.1.2'`)
    expect(score?.lost).toBe('0.750000')
  })

  it('sets points only with a reason', async () => {
    const set = (reason: string) =>
      change({
        report: {
          report: { state: 'OVERRIDDEN', points: new Decimal(2), reason },
          at: AT,
        },
      })
    await expect(set(' ')).rejects.toThrow('1.1.2, APPRAISAL_1')
    await set('thiên tai')
    const [value] = await rows(`
      select v.points::text, v.branch, v.override_reason as reason, v.figures from stage_value v
      join score s on s.id = v.score_id join criterion c on c.id = s.criterion_id
      where s.assessment_id = '${draft.id}' and c.code = '1.1.2' and v.stage = 'APPRAISAL_1' and v.superseded_at is null`)
    expect(value).toEqual({ points: '2.000000', branch: 'OVERRIDE', reason: 'thiên tai', figures: null })
  })

  it('waits for another of the same assessment, so that no sum misses one of them', async () => {
    await Promise.all([
      change({ code: '1.2', report: { report: reported({ n: 3 }), at: AT } }),
      change({ code: '2.1', report: { report: reported({ choice: 3 }), at: AT } }),
    ])
    expect(await verifyTotals(store())).toMatchObject({ wrong: [] })
  })
})

describe('the check of sums', () => {
  it('names each sum that its leaves do not give, and each that is missing', async () => {
    await database.fork().execute(`
      alter table stage_total disable trigger user;
      update stage_total set points = points + 0.000001 where assessment_id = '${draft.id}' and stage = 'SELF'
        and part = 'APPRAISED' and superseded_at is null;
      delete from stage_total where assessment_id = '${draft.id}' and stage = 'SELF' and part = 'ADJUSTMENT';
      alter table stage_total enable trigger user`)
    const { wrong } = await verifyTotals(store())
    expect(wrong.map(({ name, stored, expected }) => [name, stored?.points ?? null, expected?.points ?? null])).toEqual(
      [
        ['SELF APPRAISED', '5.900001', '5.900000'],
        ['SELF ADJUSTMENT', null, '0.500000'],
      ],
    )
  })
})
