import { type RefObject, useEffect, useMemo, useState } from 'react'

/** About the width of a letter in em, before the font can be asked. */
const LETTER = 0.52

export interface TextMetrics {
  /** Size in px of the small text of charts. */
  readonly size: number
  /** Width in px of a line of it in its strong weight. */
  readonly width: (text: string) => number
}

/**
 * Measures small strong text as it will be drawn inside the element.
 * The answer changes when the fonts have loaded, so that what was laid out by it is laid out again.
 */
export function useTextMetrics(element: RefObject<HTMLElement | null>): TextMetrics {
  const [style, setStyle] = useState<{ readonly size: number; readonly family: string }>()
  useEffect(() => {
    let current = true
    const read = (): void => {
      if (current && element.current) setStyle(readStyle(element.current))
    }
    read()
    document.fonts.ready.then(read)
    return () => {
      current = false
    }
  }, [element])
  return useMemo(() => measurer(style?.size ?? 12, style?.family), [style])
}

function readStyle(element: HTMLElement): { readonly size: number; readonly family: string } {
  const style = getComputedStyle(element)
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return { size: Number.parseFloat(style.getPropertyValue('--t-micro')) * root || 12, family: style.fontFamily }
}

function measurer(size: number, family: string | undefined): TextMetrics {
  const context = family ? document.createElement('canvas').getContext('2d') : null
  if (!context) return { size, width: (text) => text.length * LETTER * size }
  context.font = `600 ${size}px ${family}`
  return { size, width: (text) => context.measureText(text).width }
}
