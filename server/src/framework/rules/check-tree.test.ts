import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { checkTree, type FrameworkTotals } from './check-tree.ts'
import type { CriterionNode } from './criterion-node.ts'

const node = (
  code: string,
  parent: string | null,
  points: string | null,
  more: Partial<CriterionNode> = {},
): CriterionNode => ({
  code,
  parent,
  level: parent === null ? 'AREA' : 'CRITERION',
  title: `Mục ${code}`,
  maxPoints: points === null ? null : new Decimal(points),
  cap: null,
  part: parent === null ? null : 'APPRAISED',
  rule: parent === null ? null : 'YES_NO',
  ...more,
})
const totals = (most: string, parts: Record<string, string>): FrameworkTotals => ({
  maxPoints: new Decimal(most),
  parts: Object.entries(parts).map(([part, points]) => ({ part: part as 'APPRAISED', maxPoints: new Decimal(points) })),
})

// 0,1 + 0,2 is 0,3 here, as it is not in binary.
const area = node('1', null, '0.3')
const one = node('1.1', '1', '0.1')
const two = node('1.2', '1', '0.2', { part: 'LEADERS_SURVEY', rule: 'SURVEY' })
const bonus = node('T', null, null, {
  level: 'ADJUSTMENT',
  part: 'ADJUSTMENT',
  rule: 'PER_OCCURRENCE',
  cap: new Decimal(2),
})
const sound = [area, one, two, bonus]
const cut = totals('0.3', { APPRAISED: '0.1', LEADERS_SURVEY: '0.2' })
const faults = (nodes: readonly CriterionNode[], whole = cut) =>
  checkTree(nodes, whole).map((problem) => problem.message.en)

describe('checkTree', () => {
  it('finds nothing wrong with a tree that adds up both ways', () => {
    expect(faults(sound)).toEqual([])
  })

  it.each([
    { name: 'a code twice', nodes: [...sound, one], says: ['1.1: expected a code that no other node has.'] },
    {
      name: 'an empty code',
      nodes: [...sound, node(' ', '1', '1')],
      says: [' : expected a code that no other node has.'],
    },
    {
      name: 'an orphan',
      nodes: [...sound, node('9.1', '9', '1')],
      says: ['9.1: expected a parent in the framework, but there is no “9”.'],
    },
    {
      name: 'a component under an area',
      nodes: [area, one, { ...two, level: 'COMPONENT' as const }],
      says: ['1.2: COMPONENT expected a parent of level CRITERION, but got AREA.'],
    },
    {
      name: 'an area below another',
      nodes: [...sound, node('2', '1', '1', { level: 'AREA' })],
      says: ['2: AREA expected a parent of level –, but got AREA.'],
    },
    {
      name: 'a ring',
      nodes: [area, one, two, { ...bonus, parent: 'U' }, { ...bonus, code: 'U', parent: 'T' }],
      says: ['T: stands above itself.', 'U: stands above itself.'],
    },
    { name: 'no title', nodes: [area, one, { ...two, title: ' ' }], says: ['1.2: expected a title.'] },
    {
      name: 'a leaf without a rule',
      nodes: [area, one, { ...two, rule: null }],
      says: ['1.2: is scored, so it needs a rule.'],
    },
    {
      name: 'a leaf that poses as an adjustment',
      nodes: [area, { ...one, part: 'ADJUSTMENT' as const }, two],
      says: [
        '1.1: expected a part other than ADJUSTMENT, but got ADJUSTMENT.',
        'APPRAISED: what is below adds up to 0, but 0.1 is stated.',
        'ADJUSTMENT: what is below adds up to 0.1, but nothing is stated.',
      ],
    },
    {
      name: 'an adjustment with a maximum',
      nodes: [area, one, two, { ...bonus, maxPoints: new Decimal(1) }],
      says: [
        'T: expected no maximum, but got 1.',
        'The whole: what is below adds up to 1.3, but 0.3 is stated.',
        'ADJUSTMENT: what is below adds up to 1, but nothing is stated.',
      ],
    },
    {
      name: 'a parent that is scored itself',
      nodes: [{ ...area, rule: 'YES_NO' }, one, two],
      says: ['1: has children, so it is not scored itself (no rule, no part).'],
    },
    {
      name: 'a parent that its children do not make up',
      nodes: [{ ...area, maxPoints: new Decimal('0.4') }, one, two],
      says: [
        '1: what is below adds up to 0.3, but 0.4 is stated.',
        'The whole: what is below adds up to 0.4, but 0.3 is stated.',
      ],
    },
  ])('names $name', ({ nodes, says }) => {
    expect(faults(nodes)).toEqual(says)
  })

  it('names a whole and parts that do not add up', () => {
    expect(faults(sound, totals('100', { APPRAISED: '0.1', LEADERS_SURVEY: '0.3', CITIZEN_SURVEY: '10' }))).toEqual([
      'The whole: what is below adds up to 0.3, but 100 is stated.',
      'LEADERS_SURVEY: what is below adds up to 0.2, but 0.3 is stated.',
      'CITIZEN_SURVEY: what is below adds up to 0, but 10 is stated.',
    ])
  })
})

describe('the illustrative framework of provinces', () => {
  const text = readFileSync(new URL('../../../data/illustrative/framework-province-1.csv', import.meta.url), 'utf8')
  const rows = parse(text, { columns: true }) as Record<
    'code' | 'parent' | 'level' | 'title_vi' | 'max_points' | 'part' | 'rule',
    string
  >[]
  const nodes = rows.map(
    (row): CriterionNode => ({
      code: row.code,
      parent: row.parent || null,
      level: row.level as CriterionNode['level'],
      title: row.title_vi,
      maxPoints: new Decimal(row.max_points),
      cap: null,
      part: (row.part || null) as CriterionNode['part'],
      rule: row.rule || null,
    }),
  )

  // 61,5 + 22 + 10 + 6,5 = 100, as 876/QĐ-BNV has it.
  it('adds up to 100, by areas and by parts', () => {
    const parts = { APPRAISED: '61.5', LEADERS_SURVEY: '22', CITIZEN_SURVEY: '10', SOCIO_ECONOMIC: '6.5' }
    expect(nodes).toHaveLength(130)
    expect(checkTree(nodes, totals('100', parts))).toEqual([])
  })
})
