import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { LeafState } from './rules/deduction-rows.ts'

/** Four ways to have no points; a zero is a score and has no word here. */
const WORDS = {
  NOT_DUE: msg`chưa đến kỳ`,
  NOT_ASSESSED: msg`chưa chấm`,
  NOT_APPLICABLE: msg`không áp dụng`,
  NOT_PUBLISHED: msg`chưa công bố`,
} as const

/** The word for a leaf without points; null where it is scored. */
export function useStateWord(): (state: LeafState | null) => string | null {
  const { i18n } = useLingui()
  return (state) => (state === null || state === 'SCORED' ? null : i18n._(WORDS[state]))
}
