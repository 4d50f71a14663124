import { Decimal } from '../../shared/decimal.ts'
import type { Link } from './link.ts'

interface Leaf {
  readonly code: string
  readonly maxPoints: Decimal | null
}

/** The leaves that two versions can be compared on, and how many of each version's points they carry. */
export interface Crosswalk {
  /** Leaves that answer to each other whole, one to one, in the order of the second version. */
  readonly pairs: readonly { readonly from: string; readonly to: string }[]
  readonly pointsBefore: Decimal
  readonly pointsAfter: Decimal
}

/**
 * The comparable subset of two versions (bảng chuyển đổi tiêu chí).
 *
 * A leaf counts when one FULL link is the only link of both its ends: a leaf that was split, joined or partly covered has
 * no single figure to compare with.
 */
export function crosswalk(before: readonly Leaf[], after: readonly Leaf[], links: readonly Link[]): Crosswalk {
  const old = new Map(before.map((leaf) => [leaf.code, leaf]))
  const matched = after.flatMap((leaf) => {
    const link = onlyLink(links, (each) => each.to === leaf.code)
    const origin = link && old.get(link.from)
    return origin && link.coverage === 'FULL' && onlyLink(links, (each) => each.from === link.from)
      ? [{ origin, leaf }]
      : []
  })
  return {
    pairs: matched.map(({ origin, leaf }) => ({ from: origin.code, to: leaf.code })),
    pointsBefore: sum(matched.map(({ origin }) => origin)),
    pointsAfter: sum(matched.map(({ leaf }) => leaf)),
  }
}

function onlyLink(links: readonly Link[], matches: (link: Link) => boolean): Link | undefined {
  const found = links.filter(matches)
  return found.length === 1 ? found[0] : undefined
}

const sum = (leaves: readonly Leaf[]): Decimal =>
  leaves.reduce((total, { maxPoints }) => total.plus(maxPoints ?? 0), new Decimal(0))
