import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One printed figure of an edition. */
export interface EditionFigure {
  /** Slug of the unit; null for a figure of the whole block, such as its average. */
  readonly unit: string | null
  /** The cut by source of points; null for the total. */
  readonly part: string | null
  readonly printed: string
  /** Maximum of the figure's scale as plain digits without trailing zeros; null where the source gives none. */
  readonly scaleMax: string | null
  readonly rank: number | null
}

/** All that makes an edition what it is: names of the field alone, no ids of this store, no clock. */
export interface EditionContent {
  readonly framework: string
  readonly year: number
  readonly block: string | null
  /** The recipe's JSON text: rule names and versions, source, rounding, tie rule. */
  readonly recipe: string | null
  readonly figures: readonly EditionFigure[]
}

/** The bytes that are hashed: RFC 8785 canonical JSON, figures ordered by unit and part (code units; the block's first). */
export function canonicalEdition(content: EditionContent): string {
  const figures = content.figures.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return canonicalize({ ...content, figures }) as string
}

/** SHA-256 of the canonical bytes, 64 hex digits: the same for the same edition in any store, whatever its row order. */
export const editionDigest = (content: EditionContent): string =>
  createHash('sha256').update(canonicalEdition(content), 'utf8').digest('hex')

const sortKey = ({ unit, part, printed }: EditionFigure): string => JSON.stringify([unit ?? '', part ?? '', printed])
