import { useLingui } from '@lingui/react/macro'
import { PART_WORDS, type Part } from '../framework/part-words.ts'

/** What a figure measures, in the reader's words; a source's own words where we have none. */
export function useMeasureWords(): (measure: string, part: Part | null) => string {
  const { t, i18n } = useLingui()
  return (measure, part) => {
    if (part !== null) return i18n._(PART_WORDS[part].name)
    return measure === 'total' ? t`Tổng điểm` : measure
  }
}
