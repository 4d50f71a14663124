import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { ownUnit } from '../units/own-unit.ts'
import { UnitSearch } from '../units/UnitSearch.tsx'
import styles from './Masthead.module.css'

/** Where the reader says which unit is theirs; it is kept on this device and sent nowhere. */
export function OwnUnitStrip({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const own = ownUnit.use()
  return (
    <section className={styles.strip} aria-label={t`Đơn vị của bạn`}>
      {own && (
        <Link to="/don-vi/$slug" params={{ slug: own.slug }} className={linkClass()} onClick={onDone}>
          {own.name}
        </Link>
      )}
      <div className={styles.search}>
        <UnitSearch
          label={own ? t`Đổi sang đơn vị khác` : t`Tìm đơn vị của bạn`}
          onPick={(unit) => {
            ownUnit.set(unit)
            onDone()
          }}
        />
      </div>
      {own && (
        <Button variant="quiet" onClick={() => ownUnit.set(null)}>
          <Trans>Bỏ chọn</Trans>
        </Button>
      )}
      <span className={styles.note}>
        <Trans>Giữ trên máy này, không gửi đi đâu.</Trans>
      </span>
    </section>
  )
}
