import styles from './cells.module.css'
import { NoFigure } from './ScoreCell.tsx'

export interface RankCellProps {
  /** Null: not ranked, printed "–". */
  readonly rank: number | null | undefined
  /** How many were ranked; null where the source does not say, printed "?". */
  readonly base: number | null | undefined
  readonly tied?: boolean | undefined
}

/** A rank with its base: 4/17, =3/63 for a tie, 2/? where the source gives no base. Never a bare rank. */
export function RankCell({ rank, base, tied = false }: RankCellProps) {
  if (rank == null) return <NoFigure />
  return (
    <span className={styles.rank}>
      {tied && '='}
      {rank}
      <span className={styles.base}>/{base ?? '?'}</span>
    </span>
  )
}
