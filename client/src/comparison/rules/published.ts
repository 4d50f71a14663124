import { type Micro, toMicro } from '../../shared/points.ts'
import { type Cell, type Mark, type Node, type Part, WHOLE } from './model.ts'
import { type Occasion, type Standing, standingIn, type Unit } from './occasion.ts'

const NO_MARK: Mark = { percent: null, points: null }

export interface PublishedWords {
  readonly whole: string
  readonly part: (part: Part) => string
}

/**
 * What was published, as nodes: the total and the parts of points. No criterion was published, so nothing stands below; no
 * loss is told from another, because a published part says neither who scored it nor why.
 */
export function publishedNodes(units: readonly Unit[], occasion: Occasion, words: PublishedWords): readonly Node[] {
  const standings = units.map((unit) => standingIn(unit, occasion))
  const parts = standings.flatMap((each) => each?.byPart ?? [])
  const order = [...new Set(parts.map(({ part }) => part))]
  const average = standings.find((each) => each)?.ranking.average ?? null
  const median = standings.find((each) => each)?.ranking.median ?? null
  const maximum = standings.find((each) => each?.maxPoints != null)?.maxPoints ?? null
  const base = { leaf: false, lead: null, best: NO_MARK, counted: null }
  return [
    {
      ...base,
      id: WHOLE,
      code: '',
      title: words.whole,
      level: 0,
      parent: null,
      part: null,
      maxPoints: micro(maximum),
      cells: standings.map((each, index) =>
        totalCell(each, units[index]?.history.find(({ year }) => year === occasion.year - 1)?.percent ?? null),
      ),
      average: markOf(average, maximum),
      median: markOf(median, maximum),
    },
    ...order.map((part): Node => {
      const scores = standings.map((each) => each?.byPart?.find((score) => score.part === part) ?? null)
      const most = scores.find((score) => score?.maxPoints != null)?.maxPoints ?? null
      return {
        ...base,
        id: part,
        code: part,
        title: words.part(part),
        level: 1,
        parent: WHOLE,
        part,
        maxPoints: micro(most),
        cells: scores.map((score) => cellOf(score?.points ?? null, score?.maxPoints ?? null, score?.percent ?? null)),
        average: NO_MARK,
        median: NO_MARK,
      }
    }),
  ]
}

const micro = (points: number | null): Micro | null => (points === null ? null : toMicro(points))

const markOf = (percent: number | null, maximum: number | null): Mark => ({
  percent,
  points: percent === null || maximum === null ? null : toMicro((percent * maximum) / 100),
})

function totalCell(standing: Standing | null, previousPercent: number | null): Cell {
  const cell = cellOf(standing?.points ?? null, standing?.maxPoints ?? null, standing?.percent ?? null)
  return {
    ...cell,
    rank: standing?.rank ?? null,
    base: standing?.base ?? null,
    breaks: standing?.breaks ?? [],
    previousPercent,
  }
}

const cellOf = (points: number | null, maxPoints: number | null, percent: number | null): Cell => ({
  state: points === null ? 'NOT_PUBLISHED' : 'SCORED',
  complete: points !== null,
  points: micro(points),
  maxPoints: micro(maxPoints),
  percent,
  previousPoints: null,
  previousPercent: null,
  breaks: [],
  rank: null,
  base: null,
  deducted: null,
  notReached: null,
})
