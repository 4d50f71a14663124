import { type RefObject, useEffect, useMemo, useState } from 'react'

/** About the width of a letter in em, before the font can be asked. */
const LETTER = 0.52

/**
 * Measures the width in px of a line of small strong text as it will be drawn inside the element.
 * The function changes when the fonts have loaded, so that what was laid out by it is laid out again.
 */
export function useTextWidth(element: RefObject<HTMLElement | null>): (text: string) => number {
  const [fonts, setFonts] = useState(0)
  useEffect(() => {
    let current = true
    document.fonts.ready.then(() => current && setFonts((n) => n + 1))
    return () => {
      current = false
    }
  }, [])
  return useMemo(() => measurer(element), [element, fonts])
}

function measurer(element: RefObject<HTMLElement | null>): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    const style = getComputedStyle(element.current ?? document.documentElement)
    const size = Number.parseFloat(style.getPropertyValue('--t-micro')) * 16 || 12
    if (context) context.font = `600 ${size}px ${style.fontFamily}`
    const width = context?.measureText(text).width ?? text.length * LETTER * size
    widths.set(text, width)
    return width
  }
}
