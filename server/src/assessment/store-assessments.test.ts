import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
})
afterAll(() => database.close())

const rows = <R>(sql: string) => database.fork().execute<R[]>(sql)
const valuesOf = (assessment: string) =>
  rows<{ code: string; stage: string; state: string; points: string | null; branch: string | null }>(`
    select c.code, v.stage, v.state, v.points::text, v.branch from stage_value v
    join score s on s.id = v.score_id join criterion c on c.id = s.criterion_id
    where s.assessment_id = '${assessment}' order by c.position, v.stage`)
const totalsOf = (assessment: string, stage: string) =>
  rows<Record<string, unknown>>(`
    select coalesce(c.code, t.part, 'WHOLE') as of, t.points::text, t.max_points::text as most, t.missing::text, t.complete,
      t.leaves, t.missing_leaves as open
    from stage_total t left join criterion c on c.id = t.criterion_id
    where t.assessment_id = '${assessment}' and t.stage = '${stage}' and t.superseded_at is null
    order by t.criterion_id is null, c.position, t.part nulls first`)
const line = (total: Record<string, unknown>) => Object.values(total).join(' ')

describe('an assessment that comes in', () => {
  it('is scored stage by stage, and its last appraisal is final', async () => {
    const draft = smallDraft(world, 'A', 2024, {
      '2.1': {
        SELF: reported({ choice: 1 }),
        APPRAISAL_1: reported({ choice: 3 }),
        APPRAISAL_2: reported({ choice: 2 }),
      },
    })
    await storeSmall(database, [draft])
    const values = await valuesOf(draft.id)
    const of = (code: string) =>
      values.filter((value) => value.code === code).map(({ stage, points, branch }) => `${stage} ${points} ${branch}`)
    expect(of('1.1.2')).toEqual(['APPRAISAL_1 3.000000 FULL', 'FINAL 3.000000 FULL', 'SELF 3.000000 FULL'])
    expect(of('1.2')).toEqual(['APPRAISAL_1 0.750000 DEDUCTED', 'FINAL 0.750000 DEDUCTED', 'SELF 1.000000 NONE'])
    expect(of('2.1')).toEqual([
      'APPRAISAL_1 0.000000 OPTION_3',
      'APPRAISAL_2 0.500000 OPTION_2',
      'FINAL 0.500000 OPTION_2',
      'SELF 1.000000 OPTION_1',
    ])
    expect(of('2.2')).toEqual(['FINAL 1.620000 SURVEY'])
  })

  it('has sums of the whole, of every node with children and of every part, at each stage that was reached', async () => {
    const draft = smallDraft(world, 'B', 2024)
    await storeSmall(database, [draft])
    expect((await totalsOf(draft.id, 'FINAL')).map(line)).toEqual([
      '1 4.750000 5.000000 0.000000 true 3 0',
      '1.1 4.000000 4.000000 0.000000 true 2 0',
      '2 3.520000 5.000000 0.000000 true 4 0',
      'T 0.500000 0.000000 0.000000 true 2 0',
      'WHOLE 8.770000 10.000000 0.000000 true 9 0',
      'ADJUSTMENT 0.500000 0.000000 0.000000 true 2 0',
      'APPRAISED 6.150000 7.000000 0.000000 true 5 0',
      'CITIZEN_SURVEY 1.620000 2.000000 0.000000 true 1 0',
      'SOCIO_ECONOMIC 0.500000 1.000000 0.000000 true 1 0',
    ])
    expect((await totalsOf(draft.id, 'SELF')).map(line)).toEqual([
      '1 5.000000 5.000000 0.000000 true 3 0',
      '1.1 4.000000 4.000000 0.000000 true 2 0',
      '2 1.400000 2.000000 0.000000 true 2 0',
      'T 0.500000 0.000000 0.000000 true 2 0',
      'WHOLE 6.900000 7.000000 0.000000 true 7 0',
      'ADJUSTMENT 0.500000 0.000000 0.000000 true 2 0',
      'APPRAISED 6.400000 7.000000 0.000000 true 5 0',
    ])
    expect(await totalsOf(draft.id, 'APPRAISAL_2')).toEqual([])
  })

  it('keeps apart what is not due, not assessed, not applicable and zero', async () => {
    const draft = smallDraft(world, 'C', 2024, {
      '1.1.1': { SELF: reported({ met: 0 }), APPRAISAL_1: reported({ met: 0 }) },
      '1.1.2': { SELF: { state: 'NOT_APPLICABLE' }, APPRAISAL_1: { state: 'NOT_APPLICABLE' } },
      '1.2': { APPRAISAL_1: { state: 'NOT_DUE' } },
      '2.1': {},
    })
    await storeSmall(database, [draft])
    const scores = await rows<{ code: string; state: string; lost: string | null }>(`
      select c.code, s.state, s.lost::text from score s join criterion c on c.id = s.criterion_id
      where s.assessment_id = '${draft.id}' order by c.position`)
    expect(scores.map(({ code, state, lost }) => `${code} ${state} ${lost}`)).toEqual([
      '1.1.1 SCORED 1.000000',
      '1.1.2 NOT_APPLICABLE null',
      '1.2 NOT_DUE null',
      '2.1 NOT_ASSESSED null',
      '2.2 SCORED 0.380000',
      '2.3 SCORED 0.100000',
      '2.4 SCORED 0.500000',
      'T1 SCORED null',
      'T2 SCORED null',
    ])
    const [whole] = (await totalsOf(draft.id, 'FINAL')).filter(({ of }) => of === 'WHOLE')
    expect(line(whole ?? {})).toBe('WHOLE 3.520000 7.000000 2.000000 false 9 2')
  })

  it('is on the record with its totals, once', async () => {
    const draft = smallDraft(world, 'A', 2023)
    await storeSmall(database, [draft])
    const entries = await rows<{ after: { totals: unknown[] } }>(
      `select after from audit_entry where subject_id = '${draft.id}'`,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.after.totals[2]).toEqual({
      ...{ stage: 'FINAL', points: '8.770000', maxPoints: '10.000000', missing: '0.000000' },
    })
  })

  it('is refused with unit, year and code where a figure cannot be judged, and nothing of it stays', async () => {
    const before = await rows('select count(*) from assessment')
    const good = smallDraft(world, 'B', 2025)
    const bad = smallDraft(world, 'C', 2025, { '1.1.2': { APPRAISAL_1: reported({ a: 0, b: 3 }) } })
    await expect(storeSmall(database, [good, bad])).rejects.toMatchObject({
      problem: {
        path: ['so-cuong', '2025', '1.1.2', 'APPRAISAL_1', 'figures', 'a'],
        message: {
          vi: 'so-cuong, 2025: 1.1.2, APPRAISAL_1: Cần a lớn hơn 0 khi b lớn hơn 0, nhưng gặp a = 0, b = 3.',
          en: 'so-cuong, 2025: 1.1.2, APPRAISAL_1: Expected a above 0 where b is, but got a = 0, b = 3.',
        },
      },
    })
    expect(await rows('select count(*) from assessment')).toEqual(before)
  })

  it.each([
    ['2.2', 'SELF', { percent: 80 }, 'expected a FINAL value alone'],
    ['1.1.1', 'FINAL', { met: 1 }, 'expected no FINAL value'],
  ] as const)('is refused where %s comes with a value for %s', async (code, stage, figures, message) => {
    const draft = smallDraft(world, 'B', 2025, { [code]: { [stage]: reported(figures) } })
    await expect(storeSmall(database, [draft])).rejects.toThrow(message)
  })

  it('is refused where it scores what is no leaf', async () => {
    const draft = smallDraft(world, 'B', 2025, { '1.1': { SELF: reported({ met: 1 }) } })
    await expect(storeSmall(database, [draft])).rejects.toThrow(
      'so-binh, 2025: Expected the code of a leaf of NHO-2, but got “1.1”.',
    )
  })
})
