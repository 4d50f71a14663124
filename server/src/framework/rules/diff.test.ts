import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { diffVersions, type VersionNode } from './diff.ts'
import { checkLinks, type Link } from './link.ts'

const node = (code: string, parent: string | null, points: string, more: Partial<VersionNode> = {}): VersionNode => ({
  code,
  parent,
  title: 'Kế hoạch',
  maxPoints: new Decimal(points),
  cap: null,
  rule: parent === null ? null : 'RATIO floor=0.8',
  ...more,
})
const link = (from: string, to: string, coverage: Link['coverage'] = 'FULL'): Link => ({ from, to, coverage })
const before = [
  node('1', null, '3'),
  node('1.1', '1', '1'),
  node('1.2', '1', '2'),
  node('2', null, '1'),
  node('2.1', '2', '1'),
]
const all = ['1', '1.1', '1.2', '2', '2.1'].map((code) => link(code, code))
const changes = (after: readonly VersionNode[], links: readonly Link[]) =>
  diffVersions(before, after, links).map(
    ({ kind, before: old, after: young }) => `${kind} ${old?.code ?? '–'} ${young?.code ?? '–'}`,
  )
const replaced = (code: string, more: Partial<VersionNode>) =>
  before.map((each) => (each.code === code ? { ...each, ...more } : each))

describe('diffVersions', () => {
  it('finds nothing between equal versions', () => {
    expect(changes(before, all)).toEqual([])
    expect(changes(replaced('1.1', { maxPoints: new Decimal('1.00') }), all)).toEqual([])
  })

  it.each([
    { more: { maxPoints: new Decimal('0.5') }, kind: 'REWEIGHTED' },
    { more: { cap: new Decimal(1) }, kind: 'REWEIGHTED' },
    { more: { title: 'Kế hoạch năm' }, kind: 'REWORDED' },
    { more: { rule: 'RATIO floor=0.7' }, kind: 'RULE_CHANGED' },
    { more: { parent: '2' }, kind: 'MOVED' },
  ])('$kind', ({ more, kind }) => {
    expect(changes(replaced('1.1', more), all)).toEqual([`${kind} 1.1 1.1`])
  })

  it('says every way in which one node changed', () => {
    expect(changes(replaced('1.2', { title: 'Khác', rule: 'YES_NO', maxPoints: new Decimal(1) }), all)).toEqual([
      'REWEIGHTED 1.2 1.2',
      'REWORDED 1.2 1.2',
      'RULE_CHANGED 1.2 1.2',
    ])
  })

  it('goes by links, never by codes', () => {
    // 1.1 went, and 1.2 took its number: same node, no change; the old 1.1 is dropped.
    const after = [node('1', null, '2'), node('1.1', '1', '2'), node('2', null, '1'), node('2.1', '2', '1')]
    expect(changes(after, [link('1', '1'), link('1.2', '1.1'), link('2', '2'), link('2.1', '2.1')])).toEqual([
      'REWEIGHTED 1 1',
      'DROPPED 1.1 –',
    ])
  })

  it('adds what comes from nowhere, and compares both halves of a split', () => {
    const after = [...before, node('2.2', '2', '0.5'), node('2.3', '2', '1')]
    expect(changes(after, [...all, link('2.1', '2.2', 'PARTIAL')])).toEqual(['REWEIGHTED 2.1 2.2', 'ADDED – 2.3'])
  })

  it('knows a parent under its new number', () => {
    const after = [
      node('3', null, '3'),
      node('3.1', '3', '1'),
      node('3.2', '3', '2'),
      node('2', null, '1'),
      node('2.1', '2', '1'),
    ]
    const links = [link('1', '3'), link('1.1', '3.1'), link('1.2', '3.2'), link('2', '2'), link('2.1', '2.1')]
    expect(changes(after, links)).toEqual([])
  })

  it('sees a root that became a child, and the reverse', () => {
    expect(changes(replaced('2', { parent: '1' }), all)).toEqual(['MOVED 2 2'])
    expect(changes(replaced('2.1', { parent: null }), all)).toEqual(['MOVED 2.1 2.1'])
  })
})

describe('checkLinks', () => {
  it.each([
    { links: all, wrong: [] },
    { links: [link('9', '1')], wrong: ['9 → 1'] },
    { links: [link('1', '9')], wrong: ['1 → 9'] },
    { links: [link('1', '1'), link('1', '1', 'PARTIAL')], wrong: ['1 → 1'] },
  ])('names $wrong', ({ links, wrong }) => {
    expect(checkLinks(before, before, links).map((problem) => problem.path[1])).toEqual(wrong)
  })
})
