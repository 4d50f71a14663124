import type { CriterionViewFragment } from '@par-atlas/schema/documents'

type View = CriterionViewFragment
type Cell = View['rows'][number]['cells'][number]

interface Given {
  readonly points: number | null
  readonly lost?: number | null
  readonly previous?: number | null
  readonly reason?: string
  readonly years?: readonly number[]
  readonly state?: Cell['state']
  readonly breaks?: Cell['breaks']
}

/** A comparison of units "a", "b" … by what each has at each code. */
export function viewOf(rows: Readonly<Record<string, readonly Given[]>>): View {
  const count = Math.max(...Object.values(rows).map(({ length }) => length))
  const ids = Array.from({ length: count }, (_, index) => String.fromCodePoint(97 + index))
  return {
    __typename: 'Comparison',
    year: 2024,
    provenance: 'ILLUSTRATIVE',
    units: ids.map((id) => ({
      __typename: 'Unit',
      id,
      slug: `tinh-${id}`,
      name: `Unit ${id}`,
      nameEn: null,
      kind: 'PROVINCE',
    })),
    rows: Object.entries(rows).map(([code, told]) => ({
      __typename: 'ComparisonRow',
      averagePoints: null,
      bestPoints: null,
      medianPoints: null,
      average: null,
      best: null,
      median: null,
      counted: told.filter(({ points }) => points !== null).length,
      totalLost: null,
      lostCount: 0,
      criterion: { __typename: 'Criterion', id: `c${code}`, code },
      cells: told.map((each, index) => cellOf(ids[index] ?? '', each)),
    })),
  } as View
}

function cellOf(
  unit: string,
  { points, lost = null, previous = null, reason, years = [], state, breaks = [] }: Given,
): Cell {
  return {
    __typename: 'ComparisonCell',
    state: state ?? (points === null ? 'NOT_ASSESSED' : 'SCORED'),
    complete: points !== null,
    points,
    maxPoints: 1.5,
    percent: null,
    previousPoints: previous,
    breaks,
    lost,
    unit: { __typename: 'Unit', id: unit },
    score: {
      __typename: 'Score',
      id: `s${unit}`,
      final: {
        __typename: 'StageScore',
        reason: reason ?? null,
        reasonEn: reason ? `${reason} (en)` : null,
        branchText: null,
        branchTextEn: null,
      },
      deduction: { __typename: 'Deduction', id: `d${unit}`, yearsRepeated: years },
    },
  }
}
