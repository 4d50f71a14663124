import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../shared/ids.ts'
import { answer } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import type { AssessmentDraft } from './assessment-draft.ts'

let database: TestDatabase
let world: SmallRound
let drafts: Readonly<Record<'A2023' | 'A2024' | 'A2025' | 'B2024' | 'C2024', AssessmentDraft>>
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const both = (figures: Readonly<Record<string, number>>) => ({
    SELF: reported(figures),
    APPRAISAL_1: reported(figures),
  })
  const claimed = smallDraft(world, 'A', 2024, {
    '2.1': {
      SELF: reported({ choice: 1 }),
      APPRAISAL_1: reported({ choice: 3 }),
      APPRAISAL_2: reported({ choice: 2 }),
    },
  })
  drafts = {
    A2023: smallDraft(world, 'A', 2023, { '1.2': both({ n: 3 }), '2.3': both({ a: 10, b: 10, c: 0 }) }),
    A2024: {
      ...claimed,
      conditions: [{ code: 'HEAD_DISCIPLINED', reason: 'Quyết định 12/QĐ' }],
      leaves: claimed.leaves.map((leaf) => (leaf.code === '2.1' ? { ...leaf, explanation: EXPLANATION } : leaf)),
    },
    A2025: smallDraft(world, 'A', 2025),
    B2024: smallDraft(world, 'B', 2024, { '1.1.2': both({ a: 1000, b: 300 }) }),
    C2024: smallDraft(world, 'C', 2024, {
      '1.1.2': { SELF: both({ a: 1000, b: 300 }).SELF },
      '1.1.1': both({ met: 0 }),
    }),
  }
  await storeSmall(database, Object.values(drafts))
})
afterAll(() => database.close())

const EXPLANATION = {
  ...{ requested: 'Nêu rõ hình thức còn thiếu.', deadline: '2024-12-24T10:00:00Z', answer: 'Đã bổ sung chuyên mục.' },
  ...{ figures: [{ name: 'choice', value: null }], answeredAt: '2024-12-22T03:00:00Z' },
}
const assessment = async (name: keyof typeof drafts, fields: string) => {
  const { unitKey, year } = drafts[name]
  const framework = year === 2025 ? 'NHO-2' : 'NHO-1'
  const query = `query ($unit: ID!, $year: Int!, $framework: String!) {
    assessment(unit: $unit, year: $year, framework: $framework) { ${fields} } }`
  const variables = { unit: encodeId('Unit', unitKey), year, framework }
  return (await answer<{ assessment: Record<string, unknown> }>(database, query, variables)).assessment
}

describe('a score', () => {
  const score = async (name: keyof typeof drafts, code: string, fields: string) =>
    ((await assessment(name, `score(criterion: "${code}") { ${fields} }`)) as { score: unknown }).score

  it('has its value at each stage with figures, branch, share and reasons', async () => {
    const stage = 'state points figures { name value } branch branchText share reason overrideReason by at'
    expect(
      await score(
        'B2024',
        '1.1.2',
        `state lost self { ${stage} } appraisal2 { ${stage} } final { reason(language: EN) }`,
      ),
    ).toEqual({
      ...{ state: 'SCORED', lost: 1.5, appraisal2: null },
      self: {
        ...{ state: 'SCORED', points: 1.5, branch: 'PROPORTIONAL', share: 30, reason: '30%, mức đủ 60%' },
        figures: [
          { name: 'a', value: 1000 },
          { name: 'b', value: 300 },
        ],
        branchText: 'từ sàn 20% đến dưới mức đủ 60%',
        ...{ overrideReason: null, by: 'Kiểm thử', at: '2024-12-15T01:00:00.000Z' },
      },
      final: { reason: '30%, full mark 60%' },
    })
  })

  it('says why in both languages, judged again from the kept figures', async () => {
    expect(await score('B2024', '1.1.2', 'final { why en: why(language: EN) }')).toEqual({
      final: {
        why: 'Hồ sơ đến hạn (a): 1.000 hồ sơ; Hồ sơ đúng hạn (b): 300 hồ sơ; b/a = 30,00%. 30,00% chia cho mức đủ 60%, nhân 3 điểm, được 1,5. Nhánh: từ 20% trở lên, tính theo tỷ lệ.',
        en: 'Dossiers due (a): 1,000 dossiers; Dossiers on time (b): 300 dossiers; b/a = 30.00%. 30.00% divided by the full mark 60%, times 3 points gives 1.5. Branch: 20% or more, in proportion.',
      },
    })
  })

  it('keeps question and answer, which are no score', async () => {
    expect(
      await score(
        'A2024',
        '2.1',
        'appraisal1 { points } appraisal2 { points } explanations { requested deadline answer figures { name value } answeredAt }',
      ),
    ).toEqual({
      ...{ appraisal1: { points: 0 }, appraisal2: { points: 0.5 } },
      explanations: [
        {
          ...{ requested: 'Nêu rõ hình thức còn thiếu.', deadline: '2024-12-24T10:00:00.000Z' },
          ...{ answer: 'Đã bổ sung chuyên mục.', answeredAt: '2024-12-22T03:00:00.000Z' },
          figures: [{ name: 'choice', value: null }],
        },
      ],
    })
  })

  it('that nobody appraised is not assessed: a claim is no final score', async () => {
    expect(await score('C2024', '1.1.2', 'state lost self { points } final { points } deduction { points }')).toEqual({
      ...{ state: 'NOT_ASSESSED', lost: null, self: { points: 1.5 }, final: null, deduction: null },
    })
  })

  it('knows itself a year before, through the versions of the framework where it answers to another whole', async () => {
    const before = 'previous { assessment { year } criterion { code framework { code } } }'
    expect(await score('A2024', '1.2', before)).toEqual({
      previous: { assessment: { year: 2023 }, criterion: { code: '1.2', framework: { code: 'NHO-1' } } },
    })
    expect(await score('A2025', '1.2', before)).toMatchObject({
      previous: { criterion: { framework: { code: 'NHO-1' } } },
    })
    // 2.1 answers in part alone, and nothing stands before 2023.
    expect(await score('A2025', '2.1', before)).toEqual({ previous: null })
    expect(await score('A2023', '1.2', before)).toEqual({ previous: null })
  })

  it('is null for what is no leaf', async () => {
    expect(await score('A2024', '1.1', 'state')).toBeNull()
    expect(await score('A2024', '9.9', 'state')).toBeNull()
  })
})
