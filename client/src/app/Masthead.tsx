import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../kit/Icon/Icon.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { ownUnit } from '../units/own-unit.ts'
import { UnitSearch } from '../units/UnitSearch.tsx'
import { Logo } from './Logo.tsx'
import styles from './Masthead.module.css'
import { OwnUnitStrip } from './OwnUnitStrip.tsx'
import { isRegister } from './register-paths.ts'
import { SettingsMenu } from './SettingsMenu.tsx'

const PRODUCT = 'PAR Atlas'

/** The doors of the atlas, search over all units, the reader's own unit, and how the page is shown. */
export function Masthead({ projector }: { readonly projector: boolean }) {
  const narrow = useNarrow()
  const [open, setOpen] = useState<'own' | 'search' | null>(null)
  const toggle = (part: 'own' | 'search') => setOpen(open === part ? null : part)
  return (
    <header>
      <div className={styles.masthead}>
        <Link to="/xep-hang" className={styles.brand}>
          <Logo />
          {PRODUCT}
        </Link>
        {!narrow && <Doors />}
        <div className={styles.tools}>
          {!projector && !narrow && <Search />}
          {narrow && <SearchToggle open={open === 'search'} onToggle={() => toggle('search')} />}
          {!narrow && <OwnUnitButton open={open === 'own'} onToggle={() => toggle('own')} />}
          <SettingsMenu>
            {narrow && (
              <>
                <Doors />
                <OwnUnitButton open={open === 'own'} onToggle={() => toggle('own')} />
              </>
            )}
          </SettingsMenu>
        </div>
      </div>
      {open === 'own' && <OwnUnitStrip onDone={() => setOpen(null)} />}
      {open === 'search' && (
        <div className={styles.strip}>
          <Search />
        </div>
      )}
    </header>
  )
}

/** Marks a door whose view has an address that the door's own does not begin. */
const OPEN = { 'data-status': 'active', 'aria-current': 'page' } as const

/** The views in the order in which a reader goes from a rank to its reasons. */
function Doors() {
  const { t } = useLingui()
  const { pathname } = useLocation()
  // The deductions of a unit lie under its address, and are a door of their own; one criterion lies under another address.
  const deductions = pathname.endsWith('/tru-diem')
  const criterion = pathname.startsWith('/tieu-chi/')
  return (
    <nav aria-label={t`Các trang`} className={styles.doors}>
      <Link to="/tong-quan" className={styles.door}>
        <Trans>Tổng quan</Trans>
      </Link>
      <Link to="/xep-hang" className={styles.door}>
        <Trans>Xếp hạng</Trans>
      </Link>
      <Link to="/tru-diem" className={styles.door} {...(deductions && OPEN)}>
        <Trans>Trừ điểm</Trans>
      </Link>
      <Link to="/so-sanh" className={styles.door}>
        <Trans>So sánh</Trans>
      </Link>
      <Link to="/ban-do-nhiet" className={styles.door} {...(criterion && OPEN)}>
        <Trans>Tiêu chí</Trans>
      </Link>
      <Link to="/ke-hoach" className={styles.door} {...(isRegister(pathname) && OPEN)}>
        <Trans>Theo dõi</Trans>
      </Link>
      <Link to="/bo-tieu-chi" className={styles.door}>
        <Trans>Bộ tiêu chí</Trans>
      </Link>
      <Link to="/don-vi" className={styles.door} activeOptions={{ exact: deductions }}>
        <Trans>Đơn vị</Trans>
      </Link>
      <Link to="/so-lieu" className={styles.door}>
        <Trans>Số liệu</Trans>
      </Link>
    </nav>
  )
}

function Search() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const ownKey = pathname !== '/xep-hang'
  return (
    <div className={styles.search} data-search>
      <UnitSearch
        label={t`Tìm đơn vị, tên nay hoặc tên cũ`}
        {...(ownKey && { hotkey: '/' })}
        onPick={({ slug }) => navigate({ to: '/don-vi/$slug', params: { slug } })}
      />
    </div>
  )
}

interface ToggleProps {
  readonly open: boolean
  readonly onToggle: () => void
}

function SearchToggle({ open, onToggle }: ToggleProps) {
  const { t } = useLingui()
  return (
    <button type="button" className={styles.tool} aria-expanded={open} aria-label={t`Tìm đơn vị`} onClick={onToggle}>
      <Icon name="search" size={1.25} />
    </button>
  )
}

function OwnUnitButton({ open, onToggle }: ToggleProps) {
  const own = ownUnit.use()
  return (
    <button type="button" className={styles.tool} aria-expanded={open} onClick={onToggle}>
      {own?.name ?? <Trans>Chọn đơn vị của bạn</Trans>}
    </button>
  )
}
