import { linkClass } from '../kit/Link/Link.tsx'

export interface ShownDocument {
  readonly number: string | null
  readonly title: string
  readonly url: string | null
}

/** A document by its number and title, with its address where there is one. */
export function DocumentLine({ document: { number, title, url } }: { readonly document: ShownDocument }) {
  const words = [number, title].filter(Boolean).join(', ')
  return url === null ? (
    words
  ) : (
    <a href={url} className={linkClass()}>
      {words}
    </a>
  )
}
