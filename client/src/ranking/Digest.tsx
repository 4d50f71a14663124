import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import styles from './RankingFoot.module.css'

const SHOWN = 12

/** The digest of an edition, short to read and whole to copy: who holds it can prove that nothing changed. */
export function Digest({ value }: { readonly value: string }) {
  const { t } = useLingui()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  const short = value.slice(0, SHOWN)
  return (
    <span className={styles.digest}>
      <Trans>Mã băm ấn bản</Trans> <code title={value}>{short}…</code>{' '}
      <Button variant="quiet" onClick={copy} aria-label={t`Sao chép mã băm ${short}`}>
        <span aria-live="polite">{copied ? <Trans>đã sao chép</Trans> : <Trans>sao chép</Trans>}</span>
      </Button>
    </span>
  )
}
