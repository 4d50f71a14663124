import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react'
import { BreakWords } from '../chart/BreakWords.tsx'
import type { SeriesBreak } from '../chart/segments.ts'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWidth } from '../hooks/use-width.ts'
import styles from './Bump.module.css'
import { BumpDrawing } from './BumpDrawing.tsx'
import { nearestRank, nextRank } from './bump.keys.ts'
import { type BumpLayout, type BumpSeries, layOutBump, type PlacedRank } from './bump.layout.ts'

export interface BumpProps {
  /** What the chart shows, as its accessible name. */
  readonly label: string
  /** All units of the block; those with a sign are picked out. */
  readonly series: readonly BumpSeries[]
  /** Where every line must break, with the reason in words. */
  readonly breaks?: readonly SeriesBreak[] | undefined
  /** Height in px of plot and axis; by the number of ranks unless told. */
  readonly height?: number | undefined
  /** Enter or a press on a unit. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/**
 * Ranks over years, the first on top: the whole block in grey, a few units in colour with their names at the ends of
 * their lines. Lines break where years may not be joined, and the reason is written. One tab stop: left and right walk a
 * unit's years, up and down the ranks of a year.
 */
export function Bump({ label, series, breaks, height, onOpen }: BumpProps) {
  const { t } = useLingui()
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const tall = height ?? heightFor(series)
  const layout = useMemo(
    () => layOutBump({ series, breaks, width, height: tall, size: text.size, measure: text.width }),
    [series, breaks, width, tall, text],
  )
  const reader = useReader(layout, onOpen)
  const { current } = reader
  const said = current && readout(current)
  const words = useId()
  const all = [...(breaks ?? []), ...series.flatMap((each) => (each.unit ? (each.breaks ?? []) : []))]
  return (
    <>
      <div
        ref={frame}
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={all.length > 0 ? words : undefined}
        aria-roledescription={t`biểu đồ thứ hạng`}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, layout.points.length)}
        aria-valuenow={Math.max(1, layout.points.findIndex(({ key }) => key === current?.key) + 1)}
        aria-valuetext={said}
        {...reader.handlers}
      >
        <BumpDrawing layout={layout} width={width} size={text.size} current={reader.shown ? current : undefined} />
        {reader.shown && current && (
          <span
            className={styles.readout}
            style={{ insetInlineStart: `clamp(7rem, ${current.cx}px, 100% - 7rem)` }}
            aria-hidden="true"
          >
            {said}
          </span>
        )}
      </div>
      <BreakWords id={words} breaks={all} />
    </>
  )
}

/** Few ranks need no tall chart, many no taller one than a screen. */
function heightFor(series: readonly BumpSeries[]): number {
  const last = Math.max(1, ...series.flatMap(({ points }) => points.map(({ rank }) => rank)))
  return Math.min(440, Math.max(180, 90 + last * 12))
}

const readout = ({ series, year, printed, note }: PlacedRank): string =>
  [series.name, String(year), printed, note].filter(Boolean).join(' · ')

/** The point being read: walked by keys, picked by the pointer, at first the last year of the first picked unit. */
function useReader(layout: BumpLayout, onOpen: BumpProps['onOpen']) {
  const [key, setKey] = useState<string>()
  const [shown, setShown] = useState(false)
  const first = layout.points.findLast(({ series }) => series.unit === 1) ?? layout.points.at(-1)
  const current = layout.points.find((point) => point.key === key) ?? first
  const go = (to: PlacedRank | undefined): void => {
    setKey(to?.key)
    setShown(true)
  }
  const under = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return nearestRank(layout.points, event.clientX - left, event.clientY - top)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = current && nextRank(event.key, current, layout.points)
    if (to) go(to)
    else if (event.key === 'Escape') setShown(false)
    else if (event.key === 'Enter' && current) onOpen?.(current.series.id)
    else return
    event.preventDefault()
  }
  return {
    current,
    shown,
    handlers: {
      onKeyDown,
      onFocus: () => setShown(true),
      onBlur: () => setShown(false),
      onPointerMove: (event: MouseEvent<HTMLElement>) => go(under(event)),
      onPointerLeave: () => setShown(false),
      onClick: (event: MouseEvent<HTMLElement>) => {
        const found = under(event)
        if (found) onOpen?.(found.series.id)
      },
    },
  }
}
