/** A procedure as far as counting goes. */
export interface CountedProcedure {
  readonly interlinked: boolean
  readonly decisions: readonly { readonly id: string }[]
  readonly processDecisions: readonly { readonly id: string }[]
}

/** A simplification as far as counting goes. */
export interface CountedSimplification {
  readonly state: string
  readonly costBefore: number | null
  readonly costAfter: number | null
  readonly procedures: { readonly nodes: readonly { readonly id: string }[] } | null
  readonly agencies: { readonly nodes: readonly { readonly id: string }[] } | null
}

/** What is counted from rows; null where the rows do not tell. */
export interface CatalogueTotals {
  readonly PROCEDURES_ANNOUNCED: number
  readonly ANNOUNCING_DECISIONS: number
  readonly PROCESS_DECISIONS: number
  readonly PROCESSES_INTERLINKED: number
  readonly PROCESSES_NOT_INTERLINKED: number
  readonly REVIEWED_PROCEDURES: number
  readonly REVIEWING_AGENCIES: number
  readonly SIMPLIFIED_PROCEDURES: number
  /** Đồng a year, of what is approved or carried out and has all its factors. */
  readonly SIMPLIFICATION_SAVING_VND_PER_YEAR: number | null
}
export type Measure = keyof CatalogueTotals

/** The measures of catalogue and savings, in the order in which they are read; the codes are those of the graph. */
export const MEASURES: readonly Measure[] = [
  'PROCEDURES_ANNOUNCED',
  'ANNOUNCING_DECISIONS',
  'PROCESS_DECISIONS',
  'PROCESSES_INTERLINKED',
  'PROCESSES_NOT_INTERLINKED',
  'REVIEWED_PROCEDURES',
  'REVIEWING_AGENCIES',
  'SIMPLIFIED_PROCEDURES',
  'SIMPLIFICATION_SAVING_VND_PER_YEAR',
]

/** Counts of the rows given, each thing once; a simplification with procedures that nobody lists adds none. */
export function catalogueTotals(
  procedures: readonly CountedProcedure[],
  simplifications: readonly CountedSimplification[],
): CatalogueTotals {
  const processed = procedures.filter(({ processDecisions }) => processDecisions.length > 0)
  const decided = simplifications.filter(({ state }) => state === 'APPROVED' || state === 'REALISED')
  return {
    PROCEDURES_ANNOUNCED: procedures.filter(({ decisions }) => decisions.length > 0).length,
    ANNOUNCING_DECISIONS: distinct(procedures.flatMap(({ decisions }) => decisions)),
    PROCESS_DECISIONS: distinct(procedures.flatMap(({ processDecisions }) => processDecisions)),
    PROCESSES_INTERLINKED: processed.filter(({ interlinked }) => interlinked).length,
    PROCESSES_NOT_INTERLINKED: processed.filter(({ interlinked }) => !interlinked).length,
    REVIEWED_PROCEDURES: distinct(simplifications.flatMap((each) => each.procedures?.nodes ?? [])),
    REVIEWING_AGENCIES: distinct(simplifications.flatMap((each) => each.agencies?.nodes ?? [])),
    SIMPLIFIED_PROCEDURES: distinct(decided.flatMap((each) => each.procedures?.nodes ?? [])),
    SIMPLIFICATION_SAVING_VND_PER_YEAR: computedSaving(decided),
  }
}

const distinct = (things: readonly { readonly id: string }[]): number => new Set(things.map(({ id }) => id)).size

/** The sum of what was computed from factors; null where none was. */
function computedSaving(simplifications: readonly CountedSimplification[]): number | null {
  const savings = simplifications.flatMap(({ costBefore, costAfter }) =>
    costBefore === null || costAfter === null ? [] : [costBefore - costAfter],
  )
  return savings.length === 0 ? null : savings.reduce((sum, saving) => sum + saving, 0)
}
