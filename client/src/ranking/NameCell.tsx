import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { ownUnit } from '../units/own-unit.ts'
import styles from './RankingTable.module.css'

/** The unit's name as a link to its page; the reader's own says so. */
export function NameCell({ row }: { readonly row: { readonly slug: string; readonly name: string } }) {
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
