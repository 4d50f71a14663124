import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type SvgNotes, toSvg } from './svg.ts'

/** An element that is an `<svg>`, as the text of an SVG that stands alone; null where it draws none. */
export const svgOf = (drawing: ReactElement, notes: SvgNotes): string | null =>
  drawn(drawing, (svg) => toSvg(svg, notes))

/**
 * Draws an element that is an `<svg>` out of sight, with the page's colours and fonts: for a picture that the page shows as
 * a table. The element reads no context.
 *
 * @returns what `read` makes of it; null where it draws no `<svg>`.
 */
export function drawn<Result>(drawing: ReactElement, read: (svg: SVGSVGElement) => Result): Result | null {
  const host = document.createElement('div')
  host.style.cssText = 'position:absolute;inset-inline-start:-100000px;inset-block-start:0;inline-size:max-content'
  host.setAttribute('aria-hidden', 'true')
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() => root.render(drawing))
    const svg = host.querySelector('svg')
    return svg ? read(svg) : null
  } finally {
    root.unmount()
    host.remove()
  }
}
