import type { ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import { Decimal } from '../../../shared/decimal.ts'

/** A reported figure from a number of few digits. */
export const figure = (name: string, value: number): ReportedFigure => ({ name, value: new Decimal(value) })
