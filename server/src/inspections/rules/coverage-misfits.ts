import { Decimal } from 'decimal.js'
import type { ToldMisfit } from '../../published/rules/told-misfit.ts'
import { decimalComma, RoundingMode, roundFraction } from '../../shared/rounding.ts'
import { addCoverage, type Covered, percentCovered } from './coverage.ts'

/** A group with its title. */
export interface CoveredGroup extends Covered {
  readonly group: string
}

/** What a source states of a campaign as a whole. */
export interface StatedCoverage extends Covered {
  /** The share as it prints it, without the percent sign: "70,58". */
  readonly printed: string | null
}

/** What does not agree in a campaign's numbers, in the order in which it is read: sums, groups, the printed share. Nothing is repaired. */
export function coverageMisfits(groups: readonly CoveredGroup[], stated: StatedCoverage): readonly ToldMisfit[] {
  const total = addCoverage(groups)
  return [
    ...partsMisfit(
      'đơn vị theo kế hoạch',
      'units planned',
      stated.planned,
      total.planned,
      groups.map(({ planned }) => planned),
    ),
    ...partsMisfit(
      'đơn vị được kiểm tra',
      'units inspected',
      stated.inspected,
      total.inspected,
      groups.map(({ inspected }) => inspected),
    ),
    ...groups.flatMap(tooMany),
    ...printedMisfit(total, stated.printed),
  ]
}

function partsMisfit(
  vi: string,
  en: string,
  stated: number | null,
  expected: number | null,
  parts: readonly (number | null)[],
): readonly ToldMisfit[] {
  if (stated === null || expected === null || stated === expected) return []
  const sum = `${parts.join(' + ')} = ${expected}`
  return [
    {
      rule: 'PARTS_SUM',
      stated: new Decimal(stated),
      expected: new Decimal(expected),
      warning: false,
      words: {
        vi: `Nguồn nêu ${stated} ${vi}, các nhóm cộng lại được ${sum}.`,
        en: `The source states ${stated} ${en}; its groups add up to ${sum}.`,
      },
    },
  ]
}

function tooMany({ group, planned, inspected }: CoveredGroup): readonly ToldMisfit[] {
  if (planned === null || inspected === null || inspected <= planned) return []
  return [
    {
      rule: 'INSPECTED_WITHIN_PLANNED',
      stated: new Decimal(inspected),
      expected: new Decimal(planned),
      warning: false,
      words: {
        vi: `${group}: đã kiểm tra ${inspected} đơn vị, nhiều hơn ${planned} theo kế hoạch.`,
        en: `${group}: ${inspected} units inspected, more than the ${planned} planned.`,
      },
    },
  ]
}

/** The share is rounded half up to as many places as the source prints; what was cut off instead is told as such. */
function printedMisfit(total: Covered, printed: string | null): readonly ToldMisfit[] {
  const percent = percentCovered(total)
  if (percent === null || printed === null) return []
  const stated = new Decimal(printed.replace(',', '.'))
  const places = printed.split(',')[1]?.length ?? 0
  const expected = roundFraction(percent, { mode: RoundingMode.HALF_UP, places })
  if (stated.equals(expected)) return []
  const cut = stated.equals(roundFraction(percent, { mode: RoundingMode.TRUNCATE, places }))
  const share = `${total.inspected}/${total.planned}`
  const text = expected.toFixed(places)
  return [
    {
      rule: cut ? 'PRINT_TRUNCATED' : 'PRINT_DIFFERS',
      stated,
      expected,
      warning: false,
      words: {
        vi: `Nguồn in ${printed}%${cut ? ` do cắt bỏ phần sau ${places} chữ số thập phân` : ''}; ${share} làm tròn được ${decimalComma(text)}%.`,
        en: `The source prints ${stated.toFixed(places)}%${cut ? `, cut off after ${places} places` : ''}; ${share} is ${text}% when rounded.`,
      },
    },
  ]
}
