import type { Stage } from '../../assessment/rules/stages.ts'
import type { Provenance } from '../../units/rules/vocabulary.ts'
import type { ImportKind } from './import-vocabulary.ts'
import type { DecimalMark } from './rules/number-text.ts'

/** What whoever imports says about a file. Kept with the import, since it is part of how the file was read. */
export interface ImportOptions {
  readonly kind: ImportKind
  /** Name of the sheet of a workbook; the first one that is shown where null. */
  readonly sheet: string | null
  readonly decimalMark: DecimalMark
  /** Code of the framework, for SCORES. */
  readonly framework: string | null
  readonly year: number | null
  /** Key of the round, where framework and year have several. */
  readonly round: string | null
  /** Stage of rows that state none. */
  readonly stage: Stage | null
  /** Whether units are real or invented; for UNITS and UNIT_CHANGES. */
  readonly provenance: Provenance | null
  /** Why: of the act, and of points that state no reason of their own. */
  readonly reason: string | null
}

export const NO_OPTIONS: Omit<ImportOptions, 'kind'> = {
  ...{ sheet: null, decimalMark: 'UNKNOWN', framework: null, year: null, round: null, stage: null },
  ...{ provenance: null, reason: null },
}
