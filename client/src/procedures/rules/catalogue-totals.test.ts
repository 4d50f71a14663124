import { expect, it } from 'vitest'
import { type CountedProcedure, type CountedSimplification, catalogueTotals } from './catalogue-totals.ts'

const ids = (text: string) => [...text].map((id) => ({ id }))
const procedure = (decisions: string, processes: string, interlinked = false): CountedProcedure => ({
  ...{ interlinked, decisions: ids(decisions), processDecisions: ids(processes) },
})
const simplification = (
  state: string,
  procedures: string,
  agencies: string,
  cost: readonly [number | null, number | null] = [null, null],
): CountedSimplification => ({
  ...{
    state,
    costBefore: cost[0],
    costAfter: cost[1],
    procedures: { nodes: ids(procedures) },
    agencies: { nodes: ids(agencies) },
  },
})

it('counts each decision, process, procedure and agency once', () => {
  const rows = [
    procedure('ab', 'p', true),
    procedure('b', 'p'),
    procedure('c', 'q'),
    procedure('c', ''),
    procedure('', ''),
  ]
  const totals = catalogueTotals(rows, [
    simplification('PLANNED', '12', 'x', [9_000, 1_000]),
    simplification('APPROVED', '23', 'xy', [700, 200]),
    simplification('REALISED', '34', 'y', [1_000, 400]),
    simplification('REALISED', '', ''),
  ])
  expect(totals).toEqual({
    PROCEDURES_ANNOUNCED: 4,
    ANNOUNCING_DECISIONS: 3,
    PROCESS_DECISIONS: 2,
    PROCESSES_INTERLINKED: 1,
    PROCESSES_NOT_INTERLINKED: 2,
    REVIEWED_PROCEDURES: 4,
    REVIEWING_AGENCIES: 2,
    SIMPLIFIED_PROCEDURES: 3,
    // 500 of what is approved and 600 of what is carried out; a plan saves nothing yet.
    SIMPLIFICATION_SAVING_VND_PER_YEAR: 1_100,
  })
})

it('knows no saving where no factor is known', () => {
  expect(catalogueTotals([], [simplification('APPROVED', '', '')]).SIMPLIFICATION_SAVING_VND_PER_YEAR).toBeNull()
})
