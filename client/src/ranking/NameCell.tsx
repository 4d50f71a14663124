import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './RankingTable.module.css'
import type { RankingRow } from './rules/rows.ts'

/** The unit's name as a link to its page; the reader's own says so. */
export function NameCell({ row }: { readonly row: RankingRow }) {
  const own = ownUnit.use()?.slug === row.slug
  return (
    <>
      <Link to="/don-vi/$slug" params={{ slug: row.slug }} className={linkClass('name')}>
        {row.name}
      </Link>
      {own && (
        <span className={styles.mine}>
          {' '}
          <Trans>· đơn vị của bạn</Trans>
        </span>
      )}
    </>
  )
}
