import type { ServerResponse } from 'node:http'

/**
 * The two style sheets that React Aria writes into the page by itself, and nothing else, by their content: how a finger
 * scrolls on what can be pressed (usePress), and how far a page scrolls behind an open dialog (usePreventScroll, Safari).
 */
const reactAriaStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
]

const policyWith = (styles: string): string =>
  [
    "default-src 'self'",
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const policy = policyWith(reactAriaStyles.join(' '))

/**
 * The explorer alone: its editor (Monaco) makes style sheets in the page as it goes, for each theme and decoration, so their
 * content cannot be listed; and GraphiQL's own sheet holds its fonts. Scripts and workers are files of ours there, too.
 */
const explorerPolicy = `${policyWith("'unsafe-inline'")}; font-src 'self' data:`

/** On every answer: the page runs nothing but its own files, and nobody frames or sniffs it. */
export function setSecurityHeaders(response: ServerResponse, explorer: boolean): void {
  response.setHeader('content-security-policy', explorer ? explorerPolicy : policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
}
