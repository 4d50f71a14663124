import { useLingui } from '@lingui/react/macro'
import { PART_WORDS, type Part } from '../framework/part-words.ts'

export interface Measured {
  readonly measure: string
  readonly part: Part | null
  readonly criterion: object | null
}

/** What a figure measures, in the reader's words; a source's own words where we have none. */
export function useMeasureWords(): (figure: Measured) => string {
  const { t, i18n } = useLingui()
  return ({ measure, part, criterion }) => {
    if (part !== null && criterion === null) return i18n._(PART_WORDS[part].name)
    return measure === 'total' ? t`Tổng điểm` : measure
  }
}
