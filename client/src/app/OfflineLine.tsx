import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import styles from './Shell.module.css'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Says that the network is gone; what is on the page stays. */
export function OfflineLine() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <p role="status" className={styles.offline} hidden={online}>
      {!online && <Trans>Mất kết nối. Số đang hiện vẫn đọc được; trang mới sẽ tải khi có mạng.</Trans>}
    </p>
  )
}
