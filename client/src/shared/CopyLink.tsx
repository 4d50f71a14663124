import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'

const SHOWN_MS = 2500

/** Copies the address of the view as it stands, and says so. */
export function CopyLink() {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    setCopied(true)
  }
  return (
    <Button variant="quiet" onClick={copy}>
      <span aria-live="polite">{copied ? <Trans>Đã sao chép</Trans> : <Trans>Sao chép liên kết</Trans>}</span>
    </Button>
  )
}
