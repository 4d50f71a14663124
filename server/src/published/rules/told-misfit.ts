import type { Decimal } from 'decimal.js'
import type { Bilingual } from '../../shared/tongue.ts'

/** A figure of a register that does not agree with the others, told in whole sentences. Nothing is repaired. */
export interface ToldMisfit {
  /** A lasting code of the identity that does not hold. */
  readonly rule: string
  /** What the source states; null where it states nothing. */
  readonly stated: Decimal | null
  /** What the other figures give; null where they give nothing. */
  readonly expected: Decimal | null
  readonly words: Bilingual
  /** True where both figures may be right, because the source does not say how one counts. */
  readonly warning: boolean
}
