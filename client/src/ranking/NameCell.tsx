import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './RankingTable.module.css'

export interface NameCellProps {
  readonly row: { readonly slug: string; readonly name: string }
  /** The year of a ranking computed from scores: its name leads to where the points were lost. */
  readonly scored?: number | undefined
}

/** The unit's name as a link to its page, or to where its points were lost; the reader's own says so. */
export function NameCell({ row, scored }: NameCellProps) {
  const own = ownUnit.use()?.slug === row.slug
  return (
    <>
      {scored === undefined ? (
        <Link to="/don-vi/$slug" params={{ slug: row.slug }} className={linkClass('name')}>
          {row.name}
        </Link>
      ) : (
        <Link
          to="/don-vi/$slug/tru-diem"
          params={{ slug: row.slug }}
          search={{ nam: scored }}
          className={linkClass('name')}
        >
          {row.name}
        </Link>
      )}
      {own && (
        <span className={styles.mine}>
          {' '}
          <Trans>· đơn vị của bạn</Trans>
        </span>
      )}
    </>
  )
}
