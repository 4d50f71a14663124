import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { PercentCell } from '../kit/cells/PercentCell.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { Column } from '../kit/Table/table.model.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import type { CriterionParts } from './CriterionView.tsx'
import { LoserName } from './LoserName.tsx'
import type { Loss } from './rules/criterion-node.ts'
import { lossOf } from './rules/losses.ts'
import type { TableUnit } from './rules/table-units.ts'

/** The columns of the table: of a leaf its one kind of loss and the reason; above a leaf both kinds, each in a column of its own. */
export function useCriterionColumns(parts: CriterionParts): readonly Column<TableUnit>[] {
  const narrow = useNarrow()
  const words = useHeads(parts)
  const { node } = parts
  return useMemo(() => {
    const losses = lossesOf(parts)
    const [only] = losses
    const many = losses.length > 1
    const lossColumns = losses.flatMap((loss) => lossColumn(parts, loss, words, narrow))
    const all = [
      ...(only && !many && !narrow ? [placeColumn(only, words)] : []),
      nameColumn(parts, words, narrow),
      pointsColumn(parts, words),
      ...(node.leaf ? [] : [percentColumn(words)]),
      ...lossColumns,
      ...(narrow ? [] : toldColumns(parts, words)),
      ...(parts.units.some(({ previous }) => previous !== null) ? [previousColumn(words)] : []),
    ]
    return narrow ? all.filter(({ id }) => id !== 'truoc') : all
  }, [parts, node, words, narrow])
}

/** The kinds of loss that the page's node can make. */
export function lossesOf({ node, branch }: CriterionParts): readonly Loss[] {
  const parts = node.leaf ? [node.part] : branch.filter(({ leaf }) => leaf).map(({ part }) => part)
  return (['deducted', 'notReached'] as const).filter((loss) => parts.some((part) => lossOf(part) === loss))
}

function useHeads({ node, year }: CriterionParts) {
  const { t } = useLingui()
  const locale = useLocale()
  const max = node.maxPoints === null ? null : formatDecimal(node.maxPoints, 2, locale)
  return useMemo(
    () => ({
      unit: t({ message: 'Đơn vị', context: 'cột' }),
      place: t`Hạng mất điểm`,
      points: t`Đạt`,
      max: max === null ? undefined : t`trên ${max}`,
      percent: t`% tối đa`,
      deducted: t`Bị trừ`,
      notReached: t`Chưa đạt`,
      share: t`Phần của khối`,
      reason: t`Lý do`,
      years: t`Từng mất điểm`,
      previous: t`Năm ${year - 1}`,
    }),
    [t, max, year],
  )
}
type Heads = ReturnType<typeof useHeads>

const points = (value: Micro | null): number | null => (value === null ? null : toPoints(value))

const placeColumn = (loss: Loss, words: Heads): Column<TableUnit> => ({
  id: 'hang',
  label: words.place,
  align: 'end',
  width: 80,
  sort: ({ own }) => own[loss]?.place,
  cell: ({ own }) => (
    <RankCell rank={own[loss]?.place ?? null} base={own[loss]?.base ?? null} tied={own[loss]?.tied ?? false} />
  ),
})

const nameColumn = (parts: CriterionParts, words: Heads, narrow: boolean): Column<TableUnit> => ({
  id: 'ten',
  label: words.unit,
  rowHeader: true,
  minWidth: narrow ? 120 : 180,
  width: narrow || parts.node.leaf ? undefined : 280,
  sort: ({ unit }) => unit.name,
  cell: ({ unit }) => (
    <>
      <LoserName parts={parts} unit={unit} />
      {narrow && unit.reason && <Note text={unit.reason} />}
    </>
  ),
})

/** On a phone the reason stands under the name. */
function Note({ text }: { readonly text: string }) {
  return (
    <>
      <br />
      <small>{text}</small>
    </>
  )
}

const pointsColumn = (_: CriterionParts, words: Heads): Column<TableUnit> => ({
  id: 'dat',
  label: words.points,
  base: words.max,
  align: 'end',
  width: 90,
  firstDirection: 'descending',
  sort: ({ unit }) => unit.points,
  cell: ({ unit }) => <ScoreCell value={points(unit.points)} weight="strong" provisional={!unit.complete} />,
})

const percentColumn = (words: Heads): Column<TableUnit> => ({
  id: 'phan-tram',
  label: words.percent,
  align: 'end',
  width: 90,
  firstDirection: 'descending',
  sort: ({ unit }) => unit.percent,
  cell: ({ unit }) => <PercentCell value={unit.percent} />,
})

function lossColumn(parts: CriterionParts, loss: Loss, words: Heads, narrow: boolean): Column<TableUnit>[] {
  const most = toPoints(Math.max(0, ...parts.units.map(({ lost }) => lost[loss] ?? 0)) as Micro)
  const deducted = loss === 'deducted'
  const lost: Column<TableUnit> = {
    id: deducted ? 'bi-tru' : 'chua-dat',
    label: deducted ? words.deducted : words.notReached,
    align: 'end',
    width: narrow ? 80 : parts.node.leaf ? 150 : undefined,
    minWidth: 120,
    firstDirection: 'descending',
    sort: ({ unit }) => unit.lost[loss],
    cell: ({ unit }) => (
      <LossCell
        kind={deducted ? 'lost' : 'unreached'}
        value={points(unit.lost[loss])}
        most={narrow ? undefined : most}
      />
    ),
  }
  const share: Column<TableUnit> = {
    id: deducted ? 'phan-bi-tru' : 'phan-chua-dat',
    label: words.share,
    align: 'end',
    width: 90,
    firstDirection: 'descending',
    sort: ({ own }) => own[loss]?.share,
    cell: ({ own }) => <ShareCell value={own[loss]?.share ?? null} />,
  }
  return narrow ? [lost] : [lost, share]
}

function ShareCell({ value }: { readonly value: number | null }) {
  const locale = useLocale()
  return value === null ? <NoFigure /> : `${formatDecimal(value, 1, locale)}%`
}

/** Reasons and earlier years: only of a leaf, and only where any is on record. */
const toldColumns = ({ units }: CriterionParts, words: Heads): readonly Column<TableUnit>[] => [
  ...(units.some(({ reason }) => reason !== null) ? [reasonColumn(words)] : []),
  ...(units.some(({ yearsRepeated }) => yearsRepeated.length > 0) ? [yearsColumn(words)] : []),
]

const reasonColumn = (words: Heads): Column<TableUnit> => ({
  id: 'ly-do',
  label: words.reason,
  minWidth: 200,
  cell: ({ unit }) => unit.reason ?? <NoFigure />,
})

const yearsColumn = (words: Heads): Column<TableUnit> => ({
  id: 'nam-truoc-mat',
  label: words.years,
  width: 130,
  firstDirection: 'descending',
  sort: ({ unit }) => unit.yearsRepeated.length,
  cell: ({ unit }) => (unit.yearsRepeated.length > 0 ? unit.yearsRepeated.join(', ') : <NoFigure />),
})

const previousColumn = (words: Heads): Column<TableUnit> => ({
  id: 'truoc',
  label: words.previous,
  align: 'end',
  width: 90,
  firstDirection: 'descending',
  sort: ({ unit }) => unit.previous,
  cell: ({ unit }) => <ScoreCell value={points(unit.previous)} weight="faint" />,
})
