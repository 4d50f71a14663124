import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger } from '../kit/Ledger/Ledger.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import type { Report } from './ask-imports.ts'
import styles from './import.module.css'
import { useProblemWords } from './problem-words.ts'
import type { Checked, ImportCourse } from './use-import.ts'

interface CheckResultProps {
  readonly course: ImportCourse
  readonly checked: Checked
}

/** What the check found, in a sentence, then what was read and how. */
export function CheckResult({ course, checked }: CheckResultProps) {
  const { report, conflict } = checked
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever pressed the button is led to what came of it.
  useEffect(() => heading.current?.focus(), [report])
  const illustrative = report.provenance === 'ILLUSTRATIVE'
  useIllustrative(illustrative)
  return (
    <section className={styles.section} aria-labelledby="ket-qua">
      <h2 id="ket-qua" ref={heading} tabIndex={-1} className={styles.sectionTitle}>
        <Trans>2. Kết quả kiểm tra</Trans> {illustrative && <IllustrativeTag />}
        {course.stale && (
          <Tag variant="provisional">
            <Trans>Đã sửa, chưa kiểm tra lại</Trans>
          </Tag>
        )}
      </h2>
      {conflict && (
        <p role="alert" className={styles.conflict}>
          <Trans>
            Dữ liệu đã đổi từ lần kiểm tra trước, nên chưa nhập gì. Dưới đây là kết quả mới: xem lại rồi nhập.
          </Trans>
        </p>
      )}
      <p role="status" className={styles.finding}>
        <Finding report={report} />
      </p>
      <ReadFacts report={report} />
      <Notices report={report} />
    </section>
  )
}

function Finding({ report }: { readonly report: Report }) {
  const { errorCount, added, changed, unchanged } = report
  const locale = useLocale()
  if (errorCount > 0) {
    const errors = formatCount(errorCount, locale)
    return <Trans>Có {errors} lỗi; chưa nhập được cho đến khi sửa hết.</Trans>
  }
  if (added + changed === 0) return <Trans>Không có gì mới: mọi dòng đã có sẵn như vậy.</Trans>
  const [more, other, same] = [added, changed, unchanged].map((count) => formatCount(count, locale))
  return (
    <Trans>
      Không có lỗi: thêm <strong>{more}</strong>, thay đổi <strong>{other}</strong>, giữ nguyên <strong>{same}</strong>.
    </Trans>
  )
}

function ReadFacts({ report }: { readonly report: Report }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { rows, format, sheet, encoding, provenance } = report
  const real = provenance === 'OFFICIAL' ? t`số liệu thật` : provenance === 'ILLUSTRATIVE' ? t`minh họa` : null
  const facts = [
    { id: 'rows', term: t`Đã đọc`, value: formatCount(rows, locale), note: t`dòng có chữ` },
    ...(format === null ? [] : [{ id: 'format', term: t`Định dạng`, value: format, note: sheet ?? undefined }]),
    ...(encoding === null ? [] : [{ id: 'encoding', term: t`Đọc theo`, value: encoding }]),
    ...(real === null ? [] : [{ id: 'provenance', term: t`Ghi vào`, value: real }]),
  ]
  return <Ledger facts={facts} />
}

/** What was read otherwise than it stands, or not at all. */
function Notices({ report: { notices, noticeCount } }: { readonly report: Report }) {
  const words = useProblemWords()
  if (noticeCount === 0) return null
  return (
    <details className={styles.notices} open={noticeCount <= 5}>
      <summary>
        <Plural value={noticeCount} one="# lưu ý" other="# lưu ý" />
      </summary>
      <ul>
        {notices.map(({ code, message, cell, row }) => (
          <li key={`${code} ${cell} ${row} ${message}`}>
            <strong>{words(code)}</strong>: {message}
          </li>
        ))}
      </ul>
    </details>
  )
}
