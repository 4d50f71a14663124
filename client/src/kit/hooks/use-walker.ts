import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'

export interface WalkerOptions {
  /** Where the first arrow key begins; -1 or left out: the first mark. */
  readonly start?: number | undefined
  readonly onOpen?: ((index: number) => void) | undefined
  /** Marks stand one beneath the other: down is onward, and the pointer picks by height. */
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
const DOWNWARD: Readonly<Record<string, number>> = { ...STEPS, ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** One tab stop over many marks: arrows walk, Home and End jump, Escape hides the readout, the pointer picks the nearest. */
export function useWalker(count: number, { start = 0, onOpen, vertical = false }: WalkerOptions = {}) {
  const [walked, setIndex] = useState<number>()
  const [shown, setShown] = useState(false)
  const clamp = (index: number): number => Math.max(0, Math.min(count - 1, index))
  const index = clamp(walked ?? Math.max(0, start))
  const go = (to: number): void => {
    setIndex(clamp(to))
    setShown(true)
  }
  const steps = vertical ? DOWNWARD : STEPS
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
    /** Handlers for a frame whose marks stand at these places, px from its left edge, or from its upper one; or from both. */
    pointer: (places: readonly MarkPlace[]) => ({
      onPointerMove: (event: PointerEvent<HTMLElement>) => go(nearest(places, event, vertical)),
      onPointerLeave: () => setShown(false),
      onClick: (event: MouseEvent<HTMLElement>) => onOpen?.(nearest(places, event, vertical)),
    }),
  }
}

/** A number is a place along the line of marks; marks that stand in the plane give both. */
export type MarkPlace = number | { readonly x: number; readonly y: number }

function nearest(places: readonly MarkPlace[], event: MouseEvent<HTMLElement>, vertical: boolean): number {
  const frame = event.currentTarget.getBoundingClientRect()
  const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
  const distances = places.map((place) =>
    typeof place === 'number' ? Math.abs(place - (vertical ? y : x)) : Math.hypot(place.x - x, place.y - y),
  )
  return distances.indexOf(Math.min(...distances))
}
