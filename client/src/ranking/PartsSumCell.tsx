import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { toPoints } from '../shared/points.ts'
import type { RankingRow } from './rules/rows.ts'

/** The sum of the printed parts: faint where it only repeats the total, marked where it differs. Nothing is repaired. */
export function PartsSumCell({ row }: { readonly row: RankingRow }) {
  const sum = row.partsSum === null ? null : toPoints(row.partsSum)
  return row.misfit === null ? <ScoreCell value={sum} weight="faint" /> : <MisfitMark other={sum} />
}
