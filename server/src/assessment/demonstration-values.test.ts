import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { type Bilingual, bilingual } from '../shared/tongue.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'
import { branchWords } from './rules/branch-words.ts'
import { shortReason } from './rules/short-reason.ts'
import { verifyTotals } from './verify-totals.ts'
import { type JudgedValue, judgeKeptValues } from './verify-values.ts'

// Every value of the demonstration is judged again, here as in the nightly check.
let database: TestDatabase
const values: JudgedValue[] = []
beforeAll(async () => {
  database = await sampleDatabase()
  await judgeKeptValues(store(), (value) => void values.push(value))
}, 120_000)
afterAll(() => database.close())

const store = () => database.fork().getKysely() as unknown as Store
const LANGUAGES = ['vi', 'en'] as const

/** What `why` has to name of a figure: its label and its value, as a person reads them. */
function named({ rule, report }: JudgedValue): readonly Bilingual[] {
  if (report.state !== 'REPORTED') return []
  return report.figures.flatMap(({ name, value }) => {
    const variable = rule.variables.find((each) => each.name === name)
    if (variable === undefined || value === null) return [{ vi: `thiếu ${name}`, en: `missing ${name}` }]
    const shown = bilingual((t) => {
      if (rule.parameters.kind === 'YES_NO') return value.isZero() ? t.say('không', 'no') : t.say('có', 'yes')
      if (rule.parameters.kind === 'OPTIONS') return `${t.say('mức', 'option')} ${t.number(value)}`
      return t.number(value)
    })
    const mark = name.length === 1 ? ` (${name})` : ''
    return [bilingual((t) => `${t.own(variable.label)}${mark}: ${t.own(shown)}`)]
  })
}

const place = ({ framework, code, year, stage }: JudgedValue) => `${framework} ${code} ${year} ${stage}`

describe('every value of the demonstration', () => {
  it('is there, of every framework and every rule', () => {
    expect(values.length).toBeGreaterThan(40_000)
    expect(new Set(values.map(({ rule }) => rule.parameters.kind)).size).toBe(7)
    expect(new Set(values.map(({ framework }) => framework)).size).toBeGreaterThanOrEqual(4)
  })

  it('is still what its rule makes of its figures', () => {
    expect(values.filter(({ agrees }) => !agrees).map(place)).toEqual([])
  })

  it('says why by each of its figures and its branch, in both languages', () => {
    const silent = values.flatMap((value) => {
      const why = value.score.why()
      const missing = LANGUAGES.flatMap((language) => [
        ...named(value)
          .filter((words) => !why[language].includes(words[language]))
          .map((words) => words[language]),
        ...(value.score.branch !== null && !/(Nhánh|Branch): .+\.$/.test(why[language])
          ? [`branch in ${language}`]
          : []),
      ])
      return missing.length === 0 ? [] : [`${place(value)}: ${missing.join('; ')} in “${why.vi}”`]
    })
    expect(silent.slice(0, 5)).toEqual([])
  })

  it('has a short reason of at most 120 letters and a branch in words wherever it has a branch', () => {
    const odd = values.flatMap((value) => {
      const { branch } = value.score
      const short = shortReason(value.rule, value.report, branch)
      if (branch === null) return short === null ? [] : [place(value)]
      const words = branchWords(value.rule, branch)
      const fit = LANGUAGES.every((language) => (short?.[language].length ?? 999) <= 120 && words[language] !== branch)
      return fit ? [] : [`${place(value)}: ${short?.vi} / ${words.vi}`]
    })
    expect([...new Set(odd)].slice(0, 10)).toEqual([])
  })
})

it('every stored sum of the demonstration is what its leaves add up to', async () => {
  const { assessments, totals, wrong } = await verifyTotals(store())
  expect(assessments).toBeGreaterThan(180)
  expect(totals).toBeGreaterThan(20_000)
  expect(wrong).toEqual([])
}, 120_000)
