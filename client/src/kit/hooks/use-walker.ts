import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'

export interface WalkerOptions {
  /** Where the first arrow key begins; -1 or left out: the first mark. */
  readonly start?: number | undefined
  readonly onOpen?: ((index: number) => void) | undefined
  /** The marks stand in lines below each other, so that down means on. */
  readonly vertical?: boolean | undefined
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
}
const STEPS_DOWN: Readonly<Record<string, number>> = {
  ...STEPS,
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}

/** One tab stop over many marks: arrows walk, Home and End jump, Escape hides the readout, the pointer picks the nearest. */
export function useWalker(count: number, { start = 0, onOpen, vertical = false }: WalkerOptions = {}) {
  const steps = vertical ? STEPS_DOWN : STEPS
  const [walked, setIndex] = useState<number>()
  const [shown, setShown] = useState(false)
  const clamp = (index: number): number => Math.max(0, Math.min(count - 1, index))
  const index = clamp(walked ?? Math.max(0, start))
  const go = (to: number): void => {
    setIndex(clamp(to))
    setShown(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? count - 1
          : event.key in steps
            ? index + (steps[event.key] ?? 0)
            : undefined
    if (to !== undefined) go(to)
    else if (event.key === 'Escape') setShown(false)
    else if (event.key === 'Enter') onOpen?.(index)
    else return
    event.preventDefault()
  }
  return {
    index,
    shown,
    keys: { onKeyDown, onFocus: () => setShown(true), onBlur: () => setShown(false) },
    /**
     * Handlers for a frame whose marks stand at these places, px from its left and top edges. Where marks stand in one
     * line only `x` counts, in lines below each other only `y`; a mark may give both.
     */
    pointer: (places: readonly MarkPlace[]) => ({
      onPointerMove: (event: PointerEvent<HTMLElement>) => go(nearest(places, event)),
      onPointerLeave: () => setShown(false),
      onClick: (event: MouseEvent<HTMLElement>) => onOpen?.(nearest(places, event)),
    }),
  }
}

/** A number is a place along the line of marks. */
export type MarkPlace = number | { readonly x?: number | undefined; readonly y?: number | undefined }

function nearest(places: readonly MarkPlace[], event: MouseEvent<HTMLElement>): number {
  const frame = event.currentTarget.getBoundingClientRect()
  const at = { x: event.clientX - frame.left, y: event.clientY - frame.top }
  const distances = places.map((place) => {
    const { x, y } = typeof place === 'number' ? { x: place, y: undefined } : place
    return Math.hypot(x === undefined ? 0 : x - at.x, y === undefined ? 0 : y - at.y)
  })
  return distances.indexOf(Math.min(...distances))
}
