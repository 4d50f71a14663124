import { linkClass } from '../kit/Link/Link.tsx'
import type { LoadedTask } from './load-task.ts'

/** A document by its number and title, with its address where there is one. */
export function DocumentLine({ document }: { readonly document: NonNullable<LoadedTask['legalBasis']> }) {
  const { number, title, url } = document
  const words = [number, title].filter(Boolean).join(', ')
  return url === null ? (
    words
  ) : (
    <a href={url} className={linkClass()}>
      {words}
    </a>
  )
}
