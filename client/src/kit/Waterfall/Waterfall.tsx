import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { usePrinting } from '../hooks/use-printing.ts'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWalker } from '../hooks/use-walker.ts'
import { useWidth } from '../hooks/use-width.ts'
import styles from './Waterfall.module.css'
import { WaterfallDrawing } from './WaterfallDrawing.tsx'
import { layOutWaterfall, type WaterfallStep } from './waterfall.layout.ts'

export interface WaterfallHead {
  readonly label: string
  /** The colour of the loss that the column counts. */
  readonly tone?: 'lost' | 'unreached' | undefined
}

export interface WaterfallProps {
  /** What the drawing shows, as its accessible name. */
  readonly label: string
  readonly steps: readonly WaterfallStep[]
  /** Where the fall begins, and how it is printed. */
  readonly max: number
  readonly printedMax: string
  /** What is left, as printed; rounded parts may differ from it by a hundredth, which the foot says. */
  readonly printedResult: string
  readonly heads: readonly WaterfallHead[]
  /** Figures of the last row, one for each head. */
  readonly totals: readonly string[]
  readonly first: string
  readonly last: string
  /** Enter or a press on a step. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/** Text of this chart stands in lines that are read, a size above the axis text of others. */
const READ = 14 / 12

/** Width in px that paper is laid out for, whatever the screen: A4 across, less its margins. */
const SHEET = 1030

/**
 * From the maximum down to what was reached, one step a row: bị trừ solid, chưa đạt hatched, joined by hairlines.
 * One tab stop; up and down walk the steps, Enter opens one.
 */
export function Waterfall(props: WaterfallProps) {
  const { label, steps, max, heads, totals, first, last, onOpen } = props
  const { t } = useLingui()
  const [frame, measured] = useWidth()
  const printing = usePrinting()
  const width = printing ? SHEET : measured
  const text = useTextMetrics(frame)
  const layout = useMemo(
    () =>
      layOutWaterfall({
        steps,
        max,
        width,
        size: text.size * READ,
        heads: heads.map((head) => head.label),
        first,
        last,
        totals,
        measure: (words) => text.width(words) * READ,
      }),
    [steps, max, width, heads, first, last, totals, text],
  )
  const walker = useWalker(steps.length, {
    vertical: true,
    onOpen: (index) => steps[index] && onOpen?.(steps[index].id),
  })
  const current = steps[walker.index]
  const said =
    current &&
    [current.label, ...heads.map((head, at) => `${head.label} ${current.figures[at]}`), current.note]
      .filter(Boolean)
      .join(' · ')
  return (
    <div
      ref={frame}
      className={styles.waterfall}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={t`biểu đồ thác nước`}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, steps.length)}
      aria-valuenow={walker.index + 1}
      aria-valuetext={said}
      data-opens={onOpen !== undefined || undefined}
      {...walker.keys}
      {...walker.pointer(layout.steps.map(({ y, height }) => y + height / 2))}
    >
      <WaterfallDrawing
        {...props}
        layout={layout}
        width={width}
        size={text.size * READ}
        current={walker.shown ? walker.index : -1}
      />
    </div>
  )
}
