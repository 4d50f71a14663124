import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import type { SeriesBreak } from './segments.ts'

export interface BreakWordsProps {
  /** By which the chart names these words as its description. */
  readonly id: string
  readonly breaks: readonly SeriesBreak[]
}

/** Why the lines of a chart break, for those who hear it; the drawing says the same to the eye. */
export function BreakWords({ id, breaks }: BreakWordsProps) {
  const { t } = useLingui()
  if (breaks.length === 0) return null
  const reasons = [...new Set(breaks.map(({ reason }) => reason))].join('; ')
  return (
    <VisuallyHidden>
      <span id={id}>{t`Đường ngắt: ${reasons}`}</span>
    </VisuallyHidden>
  )
}
