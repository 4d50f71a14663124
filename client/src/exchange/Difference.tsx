import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { TextArea } from '../kit/Field/TextArea.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './import.module.css'
import type { Checked, ImportCourse } from './use-import.ts'

interface DifferenceProps {
  readonly course: ImportCourse
  readonly checked: Checked
}

/** What the import would change, before and after; then the reason, and the one act: all of it or nothing. */
export function Difference({ course, checked }: DifferenceProps) {
  const { t } = useLingui()
  const { changes, added, changed, removed } = checked.report
  const listed = changes.length
  const total = added + changed + removed
  return (
    <section className={styles.section} aria-labelledby="khac">
      <h2 id="khac" className={styles.sectionTitle}>
        <Trans>3. Sẽ thay đổi</Trans>
      </h2>
      {total > 0 && <ChangesTable changes={changes} caption={t`Trước và sau khi nhập`} />}
      {total > changes.length && (
        <p className={styles.note}>
          <Trans>
            Chỉ liệt kê {listed} thay đổi đầu trên {total}; nhập là nhập tất cả.
          </Trans>
        </p>
      )}
      <Commit course={course} total={total} />
    </section>
  )
}

function Commit({ course, total }: { readonly course: ImportCourse; readonly total: number }) {
  const { t } = useLingui()
  const { reason, setReason, busy, commit, check, stale } = course
  const [pressed, setPressed] = useState(false)
  const count = formatCount(total, useLocale())
  const missing = pressed && reason.trim() === ''
  const submit = (): void => {
    setPressed(true)
    if (reason.trim() !== '') commit()
  }
  if (total === 0) return null
  return (
    <div className={styles.commit}>
      <TextArea
        rows={2}
        maxLength={1000}
        label={t`Lý do nhập`}
        hint={t`Ghi vào lịch sử cùng tên tệp và thời điểm; không bỏ trống.`}
        value={reason}
        error={missing ? t`Cần lý do, như “Số Bộ công bố ngày 25/12”.` : undefined}
        onChange={setReason}
      />
      <div className={styles.row}>
        {stale ? (
          <>
            <Button variant="primary" disabled={busy !== null} onClick={check}>
              <Trans>Kiểm tra lại</Trans>
            </Button>
            <span>
              <Trans>Bảng hoặc cách đọc đã đổi từ lần kiểm tra.</Trans>
            </span>
          </>
        ) : (
          <Button variant="primary" disabled={busy !== null} onClick={submit}>
            {busy === 'commit' ? <Trans>Đang nhập…</Trans> : <Trans>Nhập tất cả {count} thay đổi</Trans>}
          </Button>
        )}
        <span className={styles.note}>
          <Trans>Tất cả hoặc không gì cả. Hoàn tác được sau đó.</Trans>
        </span>
      </div>
    </div>
  )
}
