import type { Micro } from '../../shared/points.ts'
import { differenceOf } from './difference.ts'
import type { Node } from './model.ts'
import { leads } from './strongest.ts'

/** What the sentence over a comparison says of the first unit; the words are the view's. */
export type ComparisonHeadline =
  /** Nothing can be compared: the first unit has no points. */
  | { readonly kind: 'none' }
  /** Nothing can be compared: no other unit has points. */
  | { readonly kind: 'alone' }
  /** It is behind somewhere: most of all in `area`. `leading` of `areas` it reaches as much as anybody. */
  | {
      readonly kind: 'behind'
      readonly area: string
      readonly gap: Micro
      readonly leading: number
      readonly areas: number
    }
  /** It is behind nowhere; it is least ahead of the next unit in `closest`, by `ahead` points, 0 where they are equal. */
  | { readonly kind: 'leads'; readonly areas: number; readonly closest: string; readonly ahead: Micro }

/**
 * Where the first unit is furthest behind the best of the group, in points as printed, and in how many areas it leads. Read
 * from the rows right under the whole: areas, or the parts of what is published.
 */
export function headlineOf(nodes: readonly Node[]): ComparisonHeadline {
  const areas = nodes.filter(({ level, cells }) => level === 1 && leads(cells) !== null)
  if (areas.length === 0) {
    const own = nodes.some(({ level, cells }) => level <= 1 && cells[0]?.points != null)
    return { kind: own ? 'alone' : 'none' }
  }
  const leading = areas.filter(({ cells }) => leads(cells) === true).length
  const behind = areas
    .map((area) => ({ area: area.title, points: differenceOf(area, { kind: 'group' })?.points ?? 0 }))
    .reduce((worst, each) => (each.points < worst.points ? each : worst))
  if (behind.points >= 0) {
    const least = areas
      .map((area) => ({ closest: area.title, ahead: aheadOf(area) }))
      .reduce((a, b) => (b.ahead < a.ahead ? b : a))
    return { kind: 'leads', areas: areas.length, ...least }
  }
  return { kind: 'behind', area: behind.area, gap: -behind.points as Micro, leading, areas: areas.length }
}

/** Points, as printed, by which the first unit is ahead of the best of the others. */
function aheadOf(area: Node): Micro {
  const gaps = area.cells.slice(1).flatMap((_, index) => {
    const difference = differenceOf(area, { kind: 'unit', index: index + 1 })
    return difference ? [difference.points] : []
  })
  return Math.max(0, Math.min(...gaps)) as Micro
}

/** A title inside a sentence: its first letter small, unless it begins with an abbreviation. */
export function inSentence(title: string, locale: string): string {
  const [first = '', second = ''] = title
  const abbreviated = second !== second.toLocaleLowerCase(locale)
  return abbreviated ? title : first.toLocaleLowerCase(locale) + title.slice(first.length)
}
