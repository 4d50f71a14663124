import { Trans, useLingui } from '@lingui/react/macro'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger } from '../kit/Ledger/Ledger.tsx'
import type { Imported } from './ask-imports.ts'
import styles from './import.module.css'
import { useInstant, useKindWords } from './import-words.ts'

/** One import in facts: what came of it, of which file, when, by whom, why, and its id. */
export function ImportFacts({ imported }: { readonly imported: Imported }) {
  const { t } = useLingui()
  const locale = useLocale()
  const kindWords = useKindWords()
  const instant = useInstant()
  const { report, kind, fileName, at, by, reason, id, fileDigest } = imported
  const count = (value: number) => formatCount(value, locale)
  const taken = instant(at)
  const counts = [
    { id: 'added', term: t`Thêm`, value: count(report.added) },
    { id: 'changed', term: t`Đã đổi`, value: count(report.changed) },
    ...(report.removed > 0 ? [{ id: 'removed', term: t`Gỡ bỏ`, value: count(report.removed) }] : []),
    { id: 'unchanged', term: t`Giữ nguyên`, value: count(report.unchanged) },
    { id: 'kind', term: t`Loại dữ liệu`, value: kindWords(kind) },
  ]
  return (
    <>
      <Ledger facts={counts} />
      <p className={styles.line}>
        <Trans>
          Tệp <strong>{fileName}</strong>, {taken}, {by}.
        </Trans>{' '}
        {reason !== null && <Trans>Lý do: {reason}.</Trans>}
      </p>
      <p className={styles.note}>
        <Trans>
          Mã lần nhập <code className={styles.code}>{id}</code>, SHA-256{' '}
          <code className={styles.code}>{fileDigest}</code>
        </Trans>
      </p>
    </>
  )
}
