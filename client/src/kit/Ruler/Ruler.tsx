import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useTextMetrics } from '../hooks/use-text-metrics.ts'
import { useWalker } from '../hooks/use-walker.ts'
import { useWidth } from '../hooks/use-width.ts'
import styles from './Ruler.module.css'
import { RulerDrawing } from './RulerDrawing.tsx'
import { layOutRuler, type RulerGap, type RulerLine, type RulerTick } from './ruler.layout.ts'

export interface RulerProps {
  /** What the strip shows, as its accessible name: "PAR INDEX 2023, 17 bộ, cơ quan ngang bộ". */
  readonly label: string
  readonly ticks: readonly RulerTick[]
  /** The average of the block, dashed. */
  readonly average?: RulerLine | undefined
  readonly borders?: readonly RulerLine[] | undefined
  /** The largest gap between neighbours, as a bracket with its words. */
  readonly gap?: RulerGap | undefined
  readonly domain?: readonly [number, number] | undefined
  /** Enter or a press on a tick. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/**
 * Thước điểm: one tick a unit on one axis of points. One tab stop; left and right walk the ticks, Home and End go
 * to the ends, and the readout says unit, figure and rank.
 */
export function Ruler({ label, ticks, average, borders, gap, domain, onOpen }: RulerProps) {
  const { t } = useLingui()
  const [frame, width] = useWidth()
  const text = useTextMetrics(frame)
  const layout = useMemo(
    () => layOutRuler({ ticks, width, average, borders, gap, domain, measure: text.width }),
    [ticks, width, average, borders, gap, domain, text],
  )
  const walker = useWalker(layout.ticks.length, {
    start: layout.ticks.findIndex(({ unit }) => unit === 1),
    onOpen: (index) => layout.ticks[index] && onOpen?.(layout.ticks[index].id),
  })
  const current = layout.ticks[walker.index]
  const said = current ? readout(current) : undefined
  return (
    <div
      ref={frame}
      className={styles.ruler}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription={t`thước điểm`}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, layout.ticks.length)}
      aria-valuenow={walker.index + 1}
      aria-valuetext={said}
      {...walker.keys}
      {...walker.pointer(layout.ticks.map(({ x }) => x))}
    >
      <RulerDrawing layout={layout} width={width} size={text.size} current={walker.shown ? walker.index : -1} />
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

const readout = ({ name, printed, rank }: RulerTick): string => [name, printed, rank].filter(Boolean).join(' · ')
