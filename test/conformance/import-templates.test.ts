import { expect, it } from 'vitest'
import { type TemplateKind, tablesOf } from '../../client/src/exchange/rules/templates.ts'
import { SECTIONS } from '../../server/src/exchange/imports/framework-section.ts'
import { REGISTERS, type RegisterKind } from '../../server/src/exchange/imports/registers/list.ts'
import { FIGURE_COLUMNS } from '../../server/src/exchange/imports/rules/figure-columns.ts'
import {
  BAND_COLUMNS,
  FRAMEWORK_COLUMNS,
  PART_COLUMNS,
  TREE_COLUMNS,
} from '../../server/src/exchange/imports/rules/framework-columns.ts'
import type { ColumnSpec } from '../../server/src/exchange/imports/rules/headers.ts'
import { scoreColumns } from '../../server/src/exchange/imports/rules/score-columns.ts'
import { CHANGE_COLUMNS, UNIT_COLUMNS } from '../../server/src/exchange/imports/rules/unit-columns.ts'

type Tables = readonly (readonly [string | null, readonly ColumnSpec[]])[]

const ofRegisters = Object.fromEntries(
  Object.entries(REGISTERS).map(([kind, { columns }]) => [kind, [[null, columns]]]),
) as unknown as Readonly<Record<RegisterKind, Tables>>

/** What a screen offers to fill in is what the server reads: every column by its first name, with what is required. */
const SERVER: Readonly<Record<TemplateKind, Tables>> = {
  SCORES: [[null, scoreColumns([], false)]],
  PUBLISHED_FIGURES: [[null, FIGURE_COLUMNS]],
  UNITS: [[null, UNIT_COLUMNS]],
  ...ofRegisters,
  UNIT_CHANGES: [[null, CHANGE_COLUMNS]],
  FRAMEWORK: [
    [SECTIONS.own[0], FRAMEWORK_COLUMNS],
    [SECTIONS.parts[0], PART_COLUMNS],
    [SECTIONS.tree[0], TREE_COLUMNS],
    [SECTIONS.bands[0], BAND_COLUMNS],
  ],
}

it.each(Object.keys(SERVER) as TemplateKind[])('the template of %s has the columns that the server reads', (kind) => {
  const offered = tablesOf(kind, false).map(({ title, headers, required }) => ({
    title,
    headers: headers.toSorted(),
    required: required.toSorted(),
  }))
  const read = SERVER[kind].map(([title, columns]) => ({
    title,
    headers: columns.map(({ names }) => names[0]).toSorted(),
    required: columns.flatMap(({ names: [name], required }) => (required && name ? [name] : [])).toSorted(),
  }))
  expect(offered).toEqual(read)
})

it('a stage for all rows makes its column needless', () => {
  const required = scoreColumns([], true).flatMap(({ names: [name], required }) => (required ? [name] : []))
  expect(tablesOf('SCORES', true)[0]?.required).toEqual(required)
})
