import { type FontFile, fontFiles } from './fonts.ts'

/** Pixels of the picture for each px of the drawing. */
const SCALE = 2

/**
 * A drawing as a PNG, two pixels to a px. An SVG that is an image sees no font of the page, so those that its letters need are
 * carried inside while it is painted: Vietnamese marks come out as on the screen.
 *
 * @throws {Error} where the browser cannot paint it.
 */
export async function toPng(svg: string): Promise<Blob> {
  const fonts = await fontFiles(svg)
  const { text, width, height } = probed(svg, fonts)
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    return await painted(url, { width: Math.ceil(width * SCALE), height: Math.ceil(height * SCALE) }, fonts.length)
  } finally {
    URL.revokeObjectURL(url)
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Side in px of the square beneath the drawing in which a letter of each font stands. */
const PROBE = 24

/**
 * The drawing with its fonts inside and, beneath it, a letter of each: a browser paints an image before the fonts in it are
 * read, its text left out, and tells nobody. A letter that can be seen is the only sign.
 */
function probed(svg: string, fonts: readonly FontFile[]) {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const [left = 0, top = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number)
  root.setAttribute('viewBox', [left, top, width, height + PROBE].join(' '))
  root.setAttribute('height', String(height + PROBE))
  for (const [index, { family, letter }] of fonts.entries()) {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
    const place = { x: left + index * PROBE, y: top + height + PROBE - 6, 'font-size': 16, 'font-family': family }
    for (const [name, value] of Object.entries(place)) text.setAttribute(name, String(value))
    text.textContent = letter
    root.append(text)
  }
  const style = `<style>${fonts.map(({ rule }) => rule).join('')}</style>`
  // Put in as text: a style element of the page's would fall under the page's policy.
  const text = new XMLSerializer().serializeToString(root).replace(/^<svg[^>]*>/u, (start) => `${start}${style}`)
  return { text, width, height }
}

/** How often a picture is looked at before it is given up, and the time between; a browser without the font falls back in 3 s. */
const [TRIES, PAUSE_MS] = [150, 40]

/**
 * Paints the image until a letter of each font shows, then cuts off where they stand. Each time as an image of its own: one
 * that was painted too early draws some of its text anew and some not, while the fonts, once read, are there for the next.
 */
async function painted(url: string, size: Size, fonts: number): Promise<Blob> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const image = new Image()
    image.src = url
    await image.decode()
    const whole = canvasOf({ width: size.width, height: size.height + PROBE * SCALE })
    whole.context.drawImage(image, 0, 0, whole.canvas.width, whole.canvas.height)
    if (lettersShown(whole.context, size.height, fonts)) {
      const { canvas, context } = canvasOf(size)
      context.drawImage(whole.canvas, 0, 0)
      return blobOf(canvas)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error('The fonts of the picture did not come.')
}

/** The drawing's own edge may shine through in the first rows of the strip: a letter begins lower. */
function lettersShown(context: CanvasRenderingContext2D, top: number, fonts: number): boolean {
  const side = PROBE * SCALE
  return Array.from({ length: fonts }, (_, index) => {
    return context.getImageData(index * side, top + side / 4, side, (side * 3) / 4).data
  }).every((pixels) => pixels.some((value, at) => at % 4 === 3 && value > 0))
}

function canvasOf({ width, height }: Size) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The browser paints no canvas.')
  return { canvas, context }
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser writes no PNG.'))), 'image/png')
  })
