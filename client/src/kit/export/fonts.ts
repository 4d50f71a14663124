/** A font of the page that can be carried inside a drawing. */
export interface FontFile {
  readonly family: string
  /** The `@font-face` rule with its file inside. */
  readonly rule: string
  /** A letter of the drawing that this font holds. */
  readonly letter: string
}

/** The page's own font files of the families that a drawing names, those alone whose letters it has. */
export function fontFiles(svg: string): Promise<readonly FontFile[]> {
  const { textContent } = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const letters = [...new Set(textContent)].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  const wanted = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .flatMap((face) => {
      const family = face.style.getPropertyValue('font-family').replaceAll(/["']/gu, '')
      const letter = letterOf(face.style.getPropertyValue('unicode-range'), letters)
      return letter !== undefined && svg.includes(family) ? [embedded(face, family, letter)] : []
    })
  return Promise.all(wanted)
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

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule, family: string, letter: string) {
  const [, address = ''] = /url\(["']?([^"')]+)["']?\)/u.exec(style.getPropertyValue('src')) ?? []
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
  if (!answer.ok) throw new Error(`The font ${address} did not come: ${answer.status}.`)
  const said = ['font-family', 'font-weight', 'font-style', 'unicode-range'].map(
    (name) => `${name}:${style.getPropertyValue(name)};`,
  )
  const rule = `@font-face{${said.join('')}font-display:block;src:url(${await dataUrl(await answer.blob())})}`
  return { family, rule, letter }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
