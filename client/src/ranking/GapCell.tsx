import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { type Micro, toPoints } from '../shared/points.ts'

/** From here on a gap is printed strong. */
const WIDE = 2_000_000

/** Points behind the rank above. */
export function GapCell({ gap }: { readonly gap: Micro | null }) {
  return (
    <ScoreCell value={gap === null ? null : toPoints(gap)} weight={gap !== null && gap >= WIDE ? 'strong' : 'plain'} />
  )
}
