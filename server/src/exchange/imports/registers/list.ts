import type { ImportKind } from '../import-vocabulary.ts'
import { DIRECTIVES } from './directives.ts'
import { DOSSIER_CASES } from './dossier-cases.ts'
import { DOSSIER_REPORTS } from './dossier-reports.ts'
import { FINDINGS } from './findings.ts'
import { INSPECTIONS } from './inspections.ts'
import { MODELS } from './models.ts'
import { PLEDGES } from './pledges.ts'
import { PROCEDURES } from './procedures.ts'
import type { Register } from './register.ts'
import { SIMPLIFICATIONS } from './simplifications.ts'
import { TASKS } from './tasks.ts'

/** Every register that a file may fill, by its kind of import. */
export const REGISTERS = {
  PLAN_TASKS: TASKS,
  DOSSIER_REPORTS,
  DOSSIER_CASES,
  INSPECTIONS,
  FINDINGS,
  DIRECTIVES,
  PROCEDURES,
  SIMPLIFICATIONS,
  MODELS,
  PLEDGES,
} as const satisfies Readonly<Partial<Record<ImportKind, Register>>>
export type RegisterKind = keyof typeof REGISTERS

export const isRegister = (kind: ImportKind): kind is RegisterKind => kind in REGISTERS
