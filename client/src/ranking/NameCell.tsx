import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { ownUnit } from '../units/own-unit.ts'
import { deductionsOf } from './deductions-of.ts'
import styles from './RankingTable.module.css'

interface NameCellProps {
  readonly row: { readonly slug: string; readonly name: string }
  /** A computed ranking leads to what the unit lost in it; a published one to the unit's page. */
  readonly ranking?: Parameters<typeof deductionsOf>[0] | undefined
}

/** The unit's name as a link; the reader's own says so. */
export function NameCell({ row, ranking }: NameCellProps) {
  const own = ownUnit.use()?.slug === row.slug
  const params = { slug: row.slug }
  return (
    <>
      {ranking ? (
        <Link to="/don-vi/$slug/tru-diem" params={params} search={deductionsOf(ranking)} className={linkClass('name')}>
          {row.name}
        </Link>
      ) : (
        <Link to="/don-vi/$slug" params={params} className={linkClass('name')}>
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
