import { fontRules } from './fonts.ts'

/** Pixels of the picture for each px of the drawing. */
const SCALE = 2

/**
 * A drawing as a PNG, two pixels to a px. An SVG that is an image sees no font of the page, so those that its letters need are
 * carried inside while it is painted: Vietnamese marks come out as on the screen.
 *
 * @throws {Error} where the browser cannot paint it.
 */
export async function toPng(svg: string): Promise<Blob> {
  const rules = await fontRules(svg)
  // Put in as text: a style element of the page's would fall under the page's policy.
  const carrying = svg.replace(/^<svg[^>]*>/u, (start) => `${start}<style>${rules.join('')}</style>`)
  const url = URL.createObjectURL(new Blob([carrying], { type: 'image/svg+xml' }))
  try {
    return await settled(() => painted(url))
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** How often a picture is painted before it is taken as it is, and the time between. */
const [TRIES, PAUSE_MS] = [20, 120]

/**
 * A browser paints an image before the fonts in it are read, some of its text left out, and tells nobody; once read, they are
 * there for the next image. So it is painted anew until two paintings are the same, byte for byte.
 */
async function settled(paint: () => Promise<Blob>): Promise<Blob> {
  let last = await paint()
  for (let tries = 0; tries < TRIES; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const next = await paint()
    if (await areSame(last, next)) return next
    last = next
  }
  return last
}

async function areSame(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false
  const left = new Uint8Array(await a.arrayBuffer())
  const right = new Uint8Array(await b.arrayBuffer())
  return left.every((byte, index) => byte === right[index])
}

async function painted(url: string): Promise<Blob> {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser paints no PNG.'))), 'image/png')
  })
}
