/** The stages of a simplification in the order in which it passes them; DROPPED leaves the way. */
export const STAGES = ['PLANNED', 'PROPOSED', 'APPROVED', 'REALISED', 'DROPPED'] as const
export type StageName = (typeof STAGES)[number]

/** A simplification as far as its stage goes. */
export interface StagedSimplification {
  readonly state: StageName
  readonly procedureCount: number | null
  readonly savingPerYear: number | null
}

export interface SavingStage {
  readonly stage: StageName
  readonly count: number
  /** Of those that say how many; null where none does. */
  readonly procedures: number | null
  /** Đồng a year, of those that are known; null where none is. */
  readonly saving: number | null
}

/** How many simplifications stand at each stage, with their procedures and savings; a stage without any is left out. */
export function savingStages(simplifications: readonly StagedSimplification[]): readonly SavingStage[] {
  return STAGES.map((stage) => {
    const own = simplifications.filter(({ state }) => state === stage)
    return {
      stage,
      count: own.length,
      procedures: sum(own.map(({ procedureCount }) => procedureCount)),
      saving: sum(own.map(({ savingPerYear }) => savingPerYear)),
    }
  }).filter(({ count }) => count > 0)
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}
