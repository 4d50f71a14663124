import { useLingui } from '@lingui/react/macro'
import { useId, useMemo } from 'react'
import { BreakWords } from '../chart/BreakWords.tsx'
import type { SeriesBreak } from '../chart/segments.ts'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWalker } from '../hooks/use-walker.ts'
import { useWidth } from '../hooks/use-width.ts'
import styles from './LineChart.module.css'
import { LineDrawing } from './LineDrawing.tsx'
import { type LineSeries, layOutLineChart, type PlacedPoint } from './line-chart.layout.ts'

export interface LineChartProps {
  /** What the chart shows, as its accessible name. */
  readonly label: string
  readonly series: readonly LineSeries[]
  readonly breaks?: readonly SeriesBreak[] | undefined
  readonly domain?: readonly [number, number] | undefined
  /** Height in px of plot and axis, 240 unless told; notes of breaks beneath add to it. */
  readonly height?: number | undefined
  /** Digits after the decimal mark on the value axis. */
  readonly places?: number | undefined
}

/**
 * Values over years. The line breaks where years may not be joined, with the reason written; a year that sources
 * disagree on bears every value. One tab stop, arrows walk the points, the readout says what each is.
 */
export function LineChart({ label, series, breaks, domain, height = 240, places = 0 }: LineChartProps) {
  const { t } = useLingui()
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const layout = useMemo(
    () => layOutLineChart({ series, breaks, domain, width, height, size: text.size, measure: text.width }),
    [series, breaks, domain, width, height, text],
  )
  const walker = useWalker(layout.points.length)
  const current = layout.points[walker.index]
  const words = useId()
  const said = current && readout(current, series.length > 1, t`nguồn khác:`)
  return (
    <>
      <div
        ref={frame}
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={breaks && breaks.length > 0 ? words : undefined}
        aria-roledescription={t`biểu đồ đường`}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, layout.points.length)}
        aria-valuenow={walker.index + 1}
        aria-valuetext={said}
        {...walker.keys}
        {...walker.pointer(layout.points.map(({ cx }) => cx))}
      >
        <LineDrawing
          layout={layout}
          width={width}
          size={text.size}
          places={places}
          current={walker.shown ? current?.key : undefined}
        />
        {walker.shown && current && (
          <span
            className={styles.readout}
            style={{
              insetInlineStart: `clamp(5rem, ${current.cx}px, 100% - 5rem)`,
              insetBlockEnd: layout.total - height,
            }}
            aria-hidden="true"
          >
            {said}
          </span>
        )}
      </div>
      <BreakWords id={words} breaks={breaks ?? []} />
    </>
  )
}

function readout({ x, printed, note, others = [], series }: PlacedPoint, named: boolean, otherWords: string): string {
  const rest = others.length > 0 ? `${otherWords} ${others.map((other) => other.printed).join('; ')}` : undefined
  return [named && series.name, String(x), printed, note, rest].filter(Boolean).join(' · ')
}
