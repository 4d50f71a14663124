import { useLingui } from '@lingui/react/macro'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatCount, formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { LedgerFact } from '../kit/Ledger/Ledger.tsx'
import { UnitMark } from '../kit/UnitMark/UnitMark.tsx'
import { toPoints } from '../shared/points.ts'
import { ownUnit } from '../units/own-unit.ts'
import type { CriterionParts } from './CriterionView.tsx'
import { useStateWords } from './cell-words.ts'
import { tableUnits } from './rules/table-units.ts'

/** Where the reader's own unit stands at this criterion; null where it is not among the units. */
export function useOwnFact({ units, node }: Pick<CriterionParts, 'units' | 'node'>): LedgerFact | null {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useStateWords()
  const slug = ownUnit.use()?.slug
  const { scored, without } = tableUnits(units, node)
  const row = [...scored, ...without].find(({ unit }) => unit.slug === slug)
  if (!row) return null
  const { unit, own } = row
  const said = [
    own.deducted && t`bị trừ ${formatDecimal(toPoints(own.deducted.lost), 2, locale)}`,
    own.notReached && t`chưa đạt ${formatDecimal(toPoints(own.notReached.lost), 2, locale)}`,
    placeOf(own.deducted ?? own.notReached, node.leaf, locale, (place) => t`nhiều thứ ${place}`),
  ]
  return {
    id: 'own',
    term: unit.name,
    value:
      unit.points === null ? (
        <NoFigure />
      ) : (
        <>
          <UnitMark unit={1} /> {formatDecimal(toPoints(unit.points), 2, locale)}
        </>
      ),
    note: unit.points === null ? words(unit.state) : said.filter(Boolean).join(', '),
  }
}

/** Only of a leaf, whose loss is of one kind. */
function placeOf(
  loss: { readonly place: number; readonly base: number; readonly tied: boolean } | null,
  leaf: boolean,
  locale: 'vi' | 'en',
  say: (place: string) => string,
): string | null {
  if (!loss || !leaf) return null
  return say(`${loss.tied ? '=' : ''}${formatCount(loss.place, locale)}/${formatCount(loss.base, locale)}`)
}
