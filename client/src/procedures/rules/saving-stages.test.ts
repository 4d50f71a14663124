import { expect, it } from 'vitest'
import { savingStages } from './saving-stages.ts'

it('adds what is known stage by stage, in the order of the way, and no saving to one that nobody states', () => {
  const stages = savingStages([
    { state: 'REALISED', procedureCount: 4, savingPerYear: 700 },
    { state: 'PLANNED', procedureCount: 33, savingPerYear: null },
    { state: 'REALISED', procedureCount: null, savingPerYear: 50 },
    { state: 'DROPPED', procedureCount: null, savingPerYear: null },
  ])
  expect(stages).toEqual([
    { stage: 'PLANNED', count: 1, procedures: 33, saving: null },
    { stage: 'REALISED', count: 2, procedures: 4, saving: 750 },
    { stage: 'DROPPED', count: 1, procedures: null, saving: null },
  ])
})
