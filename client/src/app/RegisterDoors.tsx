import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import styles from './Masthead.module.css'
import { isRegister } from './register-paths.ts'

/** The registers of what was planned, checked and asked for: one door in the masthead, and each by its name under it. */
export function RegisterDoors() {
  const { t } = useLingui()
  const { pathname } = useLocation()
  if (!isRegister(pathname)) return null
  const task = pathname.startsWith('/nhiem-vu/') ? { 'data-status': 'active', 'aria-current': 'page' as const } : {}
  return (
    <nav aria-label={t`Sổ theo dõi`} className={styles.registers}>
      <Link to="/ke-hoach" className={styles.door} {...task}>
        <Trans>Kế hoạch</Trans>
      </Link>
      <Link to="/ho-so" className={styles.door}>
        <Trans>Hồ sơ</Trans>
      </Link>
      <Link to="/kiem-tra" className={styles.door}>
        <Trans context="sổ theo dõi">Kiểm tra</Trans>
      </Link>
      <Link to="/ket-luan" className={styles.door}>
        <Trans>Kết luận</Trans>
      </Link>
      <Link to="/thu-tuc" className={styles.door}>
        <Trans>Thủ tục</Trans>
      </Link>
      <Link to="/mo-hinh" className={styles.door}>
        <Trans>Mô hình</Trans>
      </Link>
      <Link to="/cam-ket" className={styles.door}>
        <Trans>Cam kết</Trans>
      </Link>
      <Link to="/khao-sat" className={styles.door}>
        <Trans>Khảo sát</Trans>
      </Link>
    </nav>
  )
}
