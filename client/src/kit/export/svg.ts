/** What a drawing takes from the page's stylesheets and must carry along. */
const CARRIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'transform',
  'vector-effect',
] as const

const NOT_INHERITED: readonly string[] = ['transform', 'vector-effect']

export interface SvgNotes {
  /** The finding, printed above the drawing. */
  readonly title: string
  /** Lines beneath: source, date, edition, and "minh họa" where figures are not real. */
  readonly notes: readonly string[]
}

const LINE = 20

/**
 * A drawing of the page as a file of its own: styles written out, title above, notes beneath, on light paper whatever the
 * reader's theme, because it goes into documents and onto printers.
 */
export function toSvg(drawing: SVGSVGElement, notes: SvgNotes): string {
  const root = document.documentElement.style
  const before = root.colorScheme
  root.colorScheme = 'light'
  try {
    return onPaper(drawing, notes)
  } finally {
    // Before the next frame: nobody sees the page in another theme.
    root.colorScheme = before
  }
}

function onPaper(drawing: SVGSVGElement, { title, notes }: SvgNotes): string {
  const { width, height } = drawing.getBoundingClientRect()
  const copy = copied(drawing)
  copy.setAttribute('y', String(LINE * 1.5))
  copy.setAttribute('overflow', 'visible')
  const total = height + LINE * (2 + notes.length)
  const { fontFamily, color, backgroundColor } = getComputedStyle(document.documentElement)
  const words = [
    { text: title, y: LINE, weight: 600 },
    ...notes.map((text, index) => ({ text, y: height + LINE * (2.2 + index), weight: 400 })),
  ]
  const outer = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `-16 -8 ${width + 32} ${total + 16}`,
    width: width + 32,
    height: total + 16,
  })
  outer.append(element('rect', { x: -16, y: -8, width: width + 32, height: total + 16, fill: backgroundColor }), copy)
  for (const { text, y, weight } of words) {
    const line = element('text', {
      x: 0,
      y,
      fill: color,
      'font-family': fontFamily,
      'font-size': 13,
      'font-weight': weight,
    })
    line.textContent = text
    outer.append(line)
  }
  return new XMLSerializer().serializeToString(outer)
}

const OF_THE_PAGE: readonly string[] = ['class', 'style', 'fill', 'stroke']

/**
 * An element with all that is in it, made anew: what the page's stylesheets say of it is written out as attributes where it
 * differs from the element above. Not a clone, for a clone carries inline styles, which the page's policy blocks, and which
 * fewer programs read than attributes.
 */
function copied(from: Element, above?: CSSStyleDeclaration): SVGElement {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', from.localName)
  for (const { name, value } of from.attributes) if (!OF_THE_PAGE.includes(name)) copy.setAttribute(name, value)
  const style = getComputedStyle(from)
  for (const name of CARRIED) {
    const value = style.getPropertyValue(name)
    const own = NOT_INHERITED.includes(name) ? value !== 'none' : value !== above?.getPropertyValue(name)
    if (own) copy.setAttribute(name, value)
  }
  for (const child of from.childNodes) {
    if (child instanceof Element) copy.append(copied(child, style))
    else if (child instanceof Text) copy.append(child.data)
  }
  return copy
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, String(value))
  return made
}
