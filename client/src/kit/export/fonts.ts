/**
 * `@font-face` rules with their files inside: the page's own fonts of the families that a drawing names, those alone whose
 * letters it has.
 */
export function fontRules(svg: string): Promise<readonly string[]> {
  const { textContent } = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const letters = [...new Set(textContent)]
  const faces = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => svg.includes(style.getPropertyValue('font-family').replaceAll(/["']/gu, '')))
    .filter(({ style }) => letterOf(style.getPropertyValue('unicode-range'), letters) !== undefined)
  return Promise.all(faces.map(embedded))
}

/** The first of these letters that a `unicode-range` (U+0102-0103, U+20AB) holds; an empty range holds all. */
export function letterOf(range: string, letters: readonly string[]): string | undefined {
  const spans = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/giu)].map(([, from = '', to = from]) => {
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return letters.find((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return spans.length === 0 || spans.some(([from, to]) => code >= from && code <= to)
  })
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\(["']?([^"')]+)["']?\)/u.exec(style.getPropertyValue('src')) ?? []
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
  if (!answer.ok) throw new Error(`The font ${address} did not come: ${answer.status}.`)
  const said = ['font-family', 'font-weight', 'font-style', 'unicode-range'].map(
    (name) => `${name}:${style.getPropertyValue(name)};`,
  )
  return `@font-face{${said.join('')}src:url(${await dataUrl(await answer.blob())})}`
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
