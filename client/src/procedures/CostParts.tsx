import { Trans } from '@lingui/react/macro'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line } from '../kit/Page/Page.tsx'
import type { Simplification } from './load-procedures.ts'

export interface CostProps {
  readonly cost: number | null
  readonly factors: Simplification['factorsBefore']
}

/** A yearly cost, and beneath it the three factors that it is the product of; "?" for one that nobody states. */
export function Cost({ cost, factors }: CostProps) {
  const locale = useLocale()
  const parts = [factors.fee, factors.times, factors.subjects]
  if (parts.every((part) => part === null)) return <NoFigure />
  return (
    <>
      {cost === null ? <NoFigure /> : formatCount(cost, locale)}
      <Line>{parts.map((part) => (part === null ? '?' : formatCount(part, locale))).join(' × ')}</Line>
    </>
  )
}

/** What is saved a year, and whether that was computed or is what a source states. */
export function Saving({ simplification }: { readonly simplification: Simplification }) {
  const locale = useLocale()
  const { savingPerYear, costBefore, costAfter } = simplification
  if (savingPerYear === null) return <NoFigure />
  return (
    <>
      <strong>{formatCount(savingPerYear, locale)}</strong>
      <Line>
        {costBefore === null || costAfter === null ? <Trans>nguồn nêu</Trans> : <Trans>tính từ chi phí</Trans>}
      </Line>
    </>
  )
}
