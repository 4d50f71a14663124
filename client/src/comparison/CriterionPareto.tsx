import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Pareto } from '../kit/Pareto/Pareto.tsx'
import { largestMaking, MOST, type ParetoItem, paretoShares } from '../kit/Pareto/pareto.layout.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import type { Loss } from './rules/criterion-node.ts'

/** One bar: a unit that lost points, or a leaf that cost them. */
export interface ParetoRow {
  readonly id: string
  readonly name: string
  readonly lost: Micro
  readonly note?: string | null
  readonly own?: boolean
}

export interface CriterionParetoProps {
  readonly rows: readonly ParetoRow[]
  readonly loss: Loss
  /** What the bars are: units of a block, or leaves of a branch. */
  readonly of: 'units' | 'leaves'
  readonly fileName: string
  readonly source: string
  readonly illustrative: boolean
  readonly onOpen: (id: string) => void
}

/** Who makes up most of the loss: the fewest that make 80% of it are the finding. */
export function CriterionPareto({ rows, loss, of, fileName, source, illustrative, onOpen }: CriterionParetoProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  const items = useMemo(
    () =>
      rows.map(
        ({ id, name, lost, note, own }): ParetoItem => ({
          id,
          name,
          value: toPoints(lost, 6),
          printed: formatDecimal(toPoints(lost), 2, locale),
          note: note ?? undefined,
          own,
        }),
      ),
    [rows, locale],
  )
  const words = useParetoWords(of, loss)
  const data = useParetoData(items, of, words.head)
  if (items.length === 0) return null
  const count = largestMaking(MOST, paretoShares(items))
  const title = words.title(count, items.length)
  return (
    <Figure
      title={title}
      fileName={`${fileName}-${loss === 'deducted' ? 'bi-tru' : 'chua-dat'}`}
      source={source}
      sourceBelow
      illustrative={illustrative}
      hint={t`Bấm mũi tên lên, xuống để đọc từng dòng.`}
      data={data}
    >
      <Pareto
        label={title}
        items={items}
        kind={loss === 'deducted' ? 'lost' : 'unreached'}
        valueHead={words.head}
        restName={words.rest}
        limit={narrow ? 8 : 14}
        onOpen={onOpen}
      />
    </Figure>
  )
}

function useParetoWords(of: 'units' | 'leaves', loss: Loss) {
  const { t } = useLingui()
  const deducted = loss === 'deducted'
  return {
    head: deducted ? t`Bị trừ` : t`Chưa đạt`,
    rest: (count: number) => (of === 'units' ? t`${count} đơn vị còn lại` : t`${count} mục còn lại`),
    title: (count: number, all: number) => {
      if (of === 'units') {
        return deducted
          ? t`${count}/${all} đơn vị chiếm ${MOST}% số điểm bị trừ`
          : t`${count}/${all} đơn vị chiếm ${MOST}% số điểm chưa đạt`
      }
      return deducted
        ? t`${count}/${all} mục chiếm ${MOST}% số điểm bị trừ`
        : t`${count}/${all} mục chiếm ${MOST}% số điểm chưa đạt`
    },
  }
}

function useParetoData(items: readonly ParetoItem[], of: 'units' | 'leaves', head: string): FigureData {
  const { t } = useLingui()
  return {
    columns: [
      { label: of === 'units' ? t({ message: 'Đơn vị', context: 'cột' }) : t`Tiêu chí` },
      { label: head, align: 'end' },
      { label: t`Cộng dồn, %`, align: 'end' },
      { label: of === 'units' ? t`Lý do` : t`Số đơn vị` },
    ],
    rows: paretoShares(items).map(({ name, value, cumulative, note }) => [
      name,
      { value, places: 2 },
      { value: cumulative, places: 1 },
      note ?? null,
    ]),
  }
}
