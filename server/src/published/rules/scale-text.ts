import { Decimal } from 'decimal.js'

/** The maximum of the scale that a figure is on, with the source's remark on it. */
export interface ScaleText {
  readonly scaleMax: Decimal | null
  readonly note: string | null
}

/**
 * Reads "100", "61.50", "70 (implied)" (70, with the remark kept) and "" (the source does not say).
 *
 * @throws {RangeError} for anything else, and for a scale that is not above 0.
 */
export function readScale(text: string): ScaleText {
  if (text === '') return { scaleMax: null, note: null }
  const [, digits, remark] = /^(\d+(?:\.\d+)?)(?: \((.+)\))?$/.exec(text) ?? []
  if (digits === undefined || !new Decimal(digits).greaterThan(0)) {
    throw new RangeError(`Expected a maximum such as "100", "6.50" or "70 (implied)", but got "${text}".`)
  }
  return { scaleMax: new Decimal(digits), note: remark === undefined ? null : `scale ${text}` }
}
