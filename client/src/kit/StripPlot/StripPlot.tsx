import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWalker } from '../hooks/use-walker.ts'
import { useWidth } from '../hooks/use-width.ts'
import type { RulerLine, RulerTick } from '../Ruler/ruler.layout.ts'
import { StripDrawing, stripBase } from './StripDrawing.tsx'
import styles from './StripPlot.module.css'
import { layOutStrip } from './strip-plot.layout.ts'

export interface StripPlotProps {
  /** What the strip shows, as its accessible name: "Mục 7.2.2, 63 tỉnh, thành phố". */
  readonly label: string
  /** One dot each; the reader's own unit and pinned ones bear a `unit` and are named. */
  readonly units: readonly RulerTick[]
  /** The average of the block, dashed. */
  readonly average?: RulerLine | undefined
  /** Other lines with words, such as the median. */
  readonly borders?: readonly RulerLine[] | undefined
  /** Ends of the axis: 0 to the maximum of a criterion. */
  readonly domain: readonly [number, number]
  /** Enter or a press on a dot. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/**
 * Where every unit of a block stands on one criterion: a dot a unit, over the axis of points. One tab stop; left and right
 * walk the dots, Home and End go to the ends, and the readout says unit, figure and rank.
 */
export function StripPlot({ label, units, average, borders, domain, onOpen }: StripPlotProps) {
  const { t } = useLingui()
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const layout = useMemo(
    () => layOutStrip({ ticks: units, width, average, borders, domain, size: text.size, measure: text.width }),
    [units, width, average, borders, domain, text],
  )
  const { dots } = layout
  const base = stripBase(layout, text.size)
  const walker = useWalker(dots.length, {
    start: dots.findIndex(({ unit }) => unit === 1),
    onOpen: (index) => dots[index] && onOpen?.(dots[index].id),
  })
  const current = dots[walker.index]
  const said = current && [current.name, current.printed, current.rank].filter(Boolean).join(' · ')
  return (
    <div
      ref={frame}
      className={styles.strip}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={t`dải điểm`}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, dots.length)}
      aria-valuenow={walker.index + 1}
      aria-valuetext={said}
      {...walker.keys}
      {...walker.pointer(dots.map(({ x, level }) => ({ x, y: base - (level + 0.5) * layout.step })))}
    >
      <StripDrawing layout={layout} width={width} size={text.size} current={walker.shown ? walker.index : -1} />
      {walker.shown && current && (
        <span
          className={styles.readout}
          style={{ insetInlineStart: `clamp(5rem, ${current.x}px, 100% - 5rem)` }}
          aria-hidden="true"
        >
          {said}
        </span>
      )}
    </div>
  )
}
