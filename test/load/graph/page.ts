import { readFileSync } from 'node:fs'

/** The page that both sides serve: 63 provinces with their ranks, areas and three greatest losses each. */
export const ours = `query RankingPage63 {
  ranking(framework: "MH-TINH-2", year: 2024) {
    base
    entries(first: 100) {
      nodes {
        rank points maxPoints
        unit { slug name }
        byArea { area { code title } points maxPoints }
        topDeductions(first: 3) { points lead text criterion { code title } }
      }
    }
  }
}`

export const theirs = `query RankingPage63 {
  allEntries(orderBy: RANK_ASC, first: 100) {
    nodes {
      rank base points maxPoints slug name
      areas(orderBy: POSITION_ASC) { nodes { code title points maxPoints } }
      losses(orderBy: PLACE_ASC, first: 3) { nodes { code title lead points text } }
    }
  }
}`

export const views = readFileSync(new URL('views.sql', import.meta.url), 'utf8')

/** One ranked unit as either side tells it, every figure as a number. */
export interface Line {
  readonly slug: string
  readonly name: string
  readonly rank: number
  readonly points: number
  readonly maxPoints: number
  readonly areas: readonly { readonly code: string; readonly points: number; readonly maxPoints: number }[]
  readonly losses: readonly { readonly code: string; readonly points: number; readonly lead: string | null }[]
}

type Figure = number | string

interface OurEntry {
  readonly rank: number | null
  readonly points: Figure
  readonly maxPoints: Figure
  readonly unit: { readonly slug: string; readonly name: string }
  readonly byArea: readonly {
    readonly area: { readonly code: string }
    readonly points: Figure
    readonly maxPoints: Figure
  }[]
  readonly topDeductions: readonly {
    readonly points: Figure
    readonly lead: string | null
    readonly criterion: { readonly code: string }
  }[]
}

/** Ranked units alone: PostGraphile's view holds no others. */
export function linesOfOurs(answer: string): readonly Line[] {
  const { data } = JSON.parse(answer) as { data: { ranking: { entries: { nodes: OurEntry[] } } } }
  return data.ranking.entries.nodes
    .filter(({ rank }) => rank !== null)
    .map(({ rank, points, maxPoints, unit, byArea, topDeductions }) => ({
      ...unit,
      rank: Number(rank),
      points: Number(points),
      maxPoints: Number(maxPoints),
      areas: byArea.map(({ area, ...figures }) => ({
        code: area.code,
        points: Number(figures.points),
        maxPoints: Number(figures.maxPoints),
      })),
      losses: topDeductions.map((loss) => ({
        code: loss.criterion.code,
        points: Number(loss.points),
        lead: loss.lead,
      })),
    }))
    .toSorted(bySlug)
}

interface TheirEntry {
  readonly slug: string
  readonly name: string
  readonly rank: Figure
  readonly points: Figure
  readonly maxPoints: Figure
  readonly areas: { readonly nodes: readonly { code: string; points: Figure; maxPoints: Figure }[] }
  readonly losses: { readonly nodes: readonly { code: string; points: Figure; lead: string | null }[] }
}

export function linesOfTheirs(answer: string): readonly Line[] {
  const { data } = JSON.parse(answer) as { data: { allEntries: { nodes: TheirEntry[] } } }
  return data.allEntries.nodes
    .map(({ slug, name, rank, points, maxPoints, areas, losses }) => ({
      slug,
      name,
      rank: Number(rank),
      points: Number(points),
      maxPoints: Number(maxPoints),
      areas: areas.nodes.map((area) => ({
        code: area.code,
        points: Number(area.points),
        maxPoints: Number(area.maxPoints),
      })),
      losses: losses.nodes.map((loss) => ({ code: loss.code, points: Number(loss.points), lead: loss.lead })),
    }))
    .toSorted(bySlug)
}

const bySlug = (a: Line, b: Line): number => (a.slug < b.slug ? -1 : 1)
