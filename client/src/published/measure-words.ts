import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { PART_WORDS } from '../framework/part-words.ts'
import type { Part } from '../framework/rules/part.ts'
import { useLocale } from '../kit/format/locale.ts'
import { sourceWords } from '../shared/source-words.ts'

export interface Measured {
  readonly measure: string
  readonly part: Part | null
  readonly criterion: object | null
}

/** What a figure measures, in the reader's words; a source's own words where we have none. */
export function useMeasureWords(): (figure: Measured) => string {
  const { i18n } = useLingui()
  const locale = useLocale()
  return useCallback(
    ({ measure, part, criterion }) =>
      part !== null && criterion === null ? i18n._(PART_WORDS[part].name) : sourceWords(measure, locale),
    [i18n, locale],
  )
}
