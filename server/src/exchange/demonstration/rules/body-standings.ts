import { chanceOf } from './chance.ts'
import type { DemonstrationBody } from './province-bodies.ts'

/** Where a body of the province is meant to come, and how far its assessment has come. */
export interface BodyStanding {
  readonly body: DemonstrationBody
  /** From 1, inside its block. */
  readonly place: number
  readonly percent: number
  readonly state: 'SUBMITTED' | 'APPRAISED' | 'EXPLAINING' | 'APPROVED' | 'PUBLISHED'
}

/** Percents of the small blocks, best first: every band but the lowest occurs among 14. */
const PERCENTS: Readonly<Record<string, readonly number[]>> = {
  'MH-SO': [96.4, 94.1, 92.6, 91.2, 89.6, 87.8, 86.3, 84.4, 82.9, 80.6, 77.5, 73.8, 69.1, 65.3],
  'MH-NGANH': [95.1, 92.4, 90.6, 87.2, 84.5, 81.3, 75.9, 68.4],
}
/** Communes and wards lie around a mean, with some far behind: one of them in the lowest band. */
const COMMUNES = {
  mean: 82.2,
  spread: 6.6,
  most: 96.8,
  least: 66,
  behind: { 'MH-XA': [46.9, 57.3, 61.8], 'MH-PHUONG': [63.4] },
} as const

/** The bodies of a block in their places, best first. */
export function bodyStandings(block: string, bodies: readonly DemonstrationBody[]): readonly BodyStanding[] {
  const own = bodies.filter((body) => body.block === block)
  const strength = ({ name }: DemonstrationBody) => chanceOf(name, 'strength').bell()
  const ordered = own.toSorted((a, b) => strength(b) - strength(a))
  const percents = PERCENTS[block] ?? communePercents(block, own.length)
  return ordered.map((body, index) => ({
    body,
    place: index + 1,
    percent: percents[index] ?? COMMUNES.mean,
    state: stateOf(body),
  }))
}

function communePercents(block: string, count: number): readonly number[] {
  const draws = chanceOf('percents', block)
  const behind = block === 'MH-XA' ? COMMUNES.behind['MH-XA'] : COMMUNES.behind['MH-PHUONG']
  const usual = Array.from({ length: count - behind.length }, () =>
    Math.max(COMMUNES.least, Math.min(COMMUNES.most, COMMUNES.mean + COMMUNES.spread * draws.bell())),
  )
  return [...usual, ...behind].toSorted((a, b) => b - a)
}

/** Departments are published, vertical agencies approved; communes are appraised, a few still owe something. */
function stateOf({ name, block }: DemonstrationBody): BodyStanding['state'] {
  if (block === 'MH-SO') return 'PUBLISHED'
  if (block === 'MH-NGANH') return 'APPROVED'
  const draw = chanceOf(name, 'state').share()
  if (draw < 0.06) return 'SUBMITTED'
  return draw < 0.16 ? 'EXPLAINING' : 'APPRAISED'
}
