import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parseRule } from '../../framework/rules/parse-rule.ts'
import type { LeafRule } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { type Bilingual, bilingual } from '../../shared/tongue.ts'
import { scoreLeaf } from './score-leaf.ts'

type Column =
  | 'code'
  | 'level'
  | 'max_points'
  | 'cap'
  | 'rule'
  | 'rule_text'
  | 'figures'
  | 'not_applicable'
  | 'when_none'

const FRAMEWORKS = ['province-1', 'province-2', 'department', 'vertical', 'commune']

function leavesOf(name: string): Record<Column, string>[] {
  const text = readFileSync(new URL(`../../../data/illustrative/framework-${name}.csv`, import.meta.url), 'utf8')
  return (parse(text, { columns: true }) as Record<Column, string>[]).filter((row) => row.rule !== '')
}

const ruleOf = (row: Record<Column, string>): LeafRule => {
  const parsed = parseRule({
    rule: row.rule,
    ruleText: row.rule_text,
    notApplicable: row.not_applicable,
    whenNone: row.when_none,
    bounds:
      row.level === 'ADJUSTMENT'
        ? { kind: 'ADJUSTMENT', cap: new Decimal(row.cap) }
        : { kind: 'MAXIMUM', points: new Decimal(row.max_points) },
    figures: row.figures,
  })
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message.en).join(' '))
  return parsed.value
}

/** 1.234 due, 987 done, 12 late; 1 of what is counted, chosen or met; 81,25% in a survey. */
const REPORTED: Readonly<Record<string, string>> = {
  a: '1234',
  b: '987',
  c: '12',
  n: '1',
  met: '1',
  choice: '1',
  percent: '81.25',
}

/** What is chosen is named by a word. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  met: { vi: 'có', en: 'yes' },
  choice: { vi: 'mức 1', en: 'option 1' },
}

describe.each(FRAMEWORKS)('the illustrative framework %s', (framework) => {
  const leaves = leavesOf(framework)

  it.each(leaves)('$code says why by its figures and its branch', (row) => {
    const rule = ruleOf(row)
    const figures = rule.variables.map(({ name }) => ({ name, value: new Decimal(REPORTED[name] ?? '') }))
    const score = scoreLeaf(rule, { state: 'REPORTED', figures })
    if (!score.ok) throw new Error(score.problems.map((problem) => problem.message.en).join(' '))
    const why = score.value.why()
    for (const [index, { name, label }] of rule.variables.entries()) {
      const shown = bilingual((t) => t.number(figures[index]?.value ?? new Decimal(NaN)))
      const word = WORDS[name] ?? shown
      const mark = name.length === 1 ? ` (${name})` : ''
      expect(why.vi).toContain(`${label.vi}${mark}: ${word.vi}`)
      expect(why.en).toContain(`${label.en}${mark}: ${word.en}`)
    }
    expect(why.vi).toMatch(/Nhánh: [^.]+.*\.$/)
    expect(why.en).toMatch(/Branch: [^.]+.*\.$/)
    expect(score.value.branch).not.toBeNull()
    const lowest = row.level === 'ADJUSTMENT' ? `-${row.cap}` : '0'
    expect(score.value.points?.gte(lowest)).toBe(true)
    expect(score.value.points?.lte(row.max_points || row.cap)).toBe(true)
  })

  it.each(leaves.filter((row) => row.rule !== 'SURVEY'))('$code names its figures in both languages', (row) => {
    for (const { label } of ruleOf(row).variables) expect(label.en).not.toBe(label.vi)
  })
})
