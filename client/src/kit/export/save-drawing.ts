import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { download } from './download.ts'
import { type SvgNotes, toSvg } from './svg.ts'

/**
 * Draws an element that is an `<svg>` out of sight, with the page's colours and fonts, and hands it to the reader as a file:
 * for a picture that the page shows as a table. The element reads no context.
 */
export function saveDrawing(drawing: ReactElement, fileName: string, notes: SvgNotes): void {
  const text = drawn(drawing, (svg) => toSvg(svg, notes))
  if (text !== null) download(fileName, text, 'image/svg+xml')
}

/** What `read` makes of the element once it is drawn; null where it draws no `<svg>`. */
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
