import { useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWalker } from '../hooks/use-walker.ts'
import { useWidth } from '../hooks/use-width.ts'
import styles from './Pareto.module.css'
import { ParetoDrawing } from './ParetoDrawing.tsx'
import { layOutPareto, type ParetoItem, type ParetoRow } from './pareto.layout.ts'

export interface ParetoProps {
  /** What the bars show, as the chart's accessible name. */
  readonly label: string
  readonly items: readonly ParetoItem[]
  /** `lost`: điểm bị trừ, solid. `unreached`: điểm chưa đạt, hatched. */
  readonly kind: 'lost' | 'unreached'
  /** Head of the values: "Bị trừ". */
  readonly valueHead: string
  /** What the rows beyond `limit` are called in one: "12 tỉnh còn lại". */
  readonly restName: (count: number) => string
  /** Digits after the decimal mark of the sum of the rest, 2 unless told. */
  readonly places?: number | undefined
  /** How many rows are shown at first, 20 unless told. */
  readonly limit?: number | undefined
  /** Enter or a press on a bar. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/**
 * Who makes up most of a loss: bars, largest first, with the share that they make together as a figure and as a thin line.
 * One tab stop; up and down walk the bars, and the readout says name, loss, share and reason.
 */
export function Pareto(props: ParetoProps) {
  const { label, items, kind, valueHead, limit = 20, onOpen } = props
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const layout = useParetoLayout(props, all, width, text)
  const walker = useWalker(layout.rows.length, {
    vertical: true,
    start: layout.rows.findIndex(({ own }) => own),
    onOpen: (index) => {
      const row = layout.rows[index]
      if (row?.rest) setAll(true)
      else if (row) onOpen?.(row.id)
    },
  })
  const current = layout.rows[walker.index]
  const together = current && t`cộng dồn ${current.printedShare}`
  const said = current && [current.name, current.printed, together, current.note].filter(Boolean).join(' · ')
  return (
    <div className={styles.pareto}>
      <div
        ref={frame}
        className={styles.pareto}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-roledescription={t`biểu đồ Pareto`}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={Math.max(1, layout.rows.length)}
        aria-valuenow={walker.index + 1}
        aria-valuetext={said}
        {...walker.keys}
        {...walker.pointer(layout.rows.map(({ y, height }) => y + height / 2))}
      >
        <ParetoDrawing
          layout={layout}
          width={width}
          size={text.size}
          kind={kind}
          heads={{ value: valueHead, share: t`Cộng dồn` }}
          current={walker.shown ? walker.index : -1}
        />
        {walker.shown && current?.note && (
          <span className={styles.readout} style={below(current)} aria-hidden="true">
            {current.note}
          </span>
        )}
      </div>
      {items.length > limit + 1 && (
        <Button variant="quiet" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t`Chỉ xem ${limit} dòng đầu` : t`Xem cả ${items.length} dòng`}
        </Button>
      )}
    </div>
  )
}

const below = ({ y, height }: ParetoRow) => ({ insetBlockStart: y + height })

function useParetoLayout(
  { items, restName, places = 2, limit = 20 }: ParetoProps,
  all: boolean,
  width: number,
  text: ReturnType<typeof useTextMetrics>,
) {
  const locale = useLocale()
  return useMemo(
    () =>
      layOutPareto({
        items,
        limit: all ? items.length : limit,
        restName,
        printRest: (value) => formatDecimal(value, places, locale),
        width,
        size: text.size,
        measure: text.width,
        printShare: (percent) => `${formatDecimal(percent, 1, locale)}%`,
      }),
    [items, all, limit, restName, places, width, text, locale],
  )
}
