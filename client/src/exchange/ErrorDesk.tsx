import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Sheet } from '../kit/Sheet/Sheet.tsx'
import { CellEditor } from './CellEditor.tsx'
import { ErrorList } from './ErrorList.tsx'
import styles from './import.module.css'
import { problemPlace } from './rules/problem-place.ts'
import { useErrorDesk } from './use-error-desk.ts'
import type { Checked, ImportCourse } from './use-import.ts'

interface ErrorDeskProps {
  readonly course: ImportCourse
  readonly checked: Checked
}

/** Errors by kind beside the table they are in: each leads to its cell, each cell is mended in place, then all is checked again. */
export function ErrorDesk({ course, checked }: ErrorDeskProps) {
  const { t } = useLingui()
  const desk = useErrorDesk(course, checked, t`đã sửa, chưa kiểm tra lại`)
  const editor = useRef<HTMLInputElement>(null)
  const edit = (): void => {
    editor.current?.focus()
    editor.current?.select()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    event.stopPropagation()
    desk.step(event.key === 'ArrowDown' ? 1 : -1)
  }
  const editable = course.draft?.text != null
  return (
    <section className={styles.section} aria-labelledby="loi">
      <h2 id="loi" className={styles.sectionTitle}>
        <Trans>3. Sửa lỗi</Trans>
      </h2>
      <Progress course={course} left={desk.open.length} total={desk.places.length} editable={editable} />
      <div className={editable ? styles.desk : undefined} onKeyDownCapture={editable ? onKeyDown : undefined}>
        <ErrorList
          report={checked.report}
          active={editable ? desk.active : null}
          onGo={(problem) => {
            const place = problemPlace(problem)
            if (place === null || !editable) return
            desk.goTo(place)
            edit()
          }}
        />
        {editable && (
          <div className={styles.sheet}>
            <CellEditor desk={desk} input={editor} />
            <Sheet
              label={t`Bảng đã dán, ô sai được đánh dấu`}
              rows={desk.rows}
              head={0}
              marks={desk.marks}
              active={desk.active}
              onActive={desk.goTo}
              onEdit={edit}
            />
          </div>
        )}
      </div>
    </section>
  )
}

interface ProgressProps {
  readonly course: ImportCourse
  readonly left: number
  readonly total: number
  readonly editable: boolean
}

/** How many cells are still wrong, and the way to check again. */
function Progress({ course, left, total, editable }: ProgressProps) {
  const { busy, check, stale } = course
  if (!editable) {
    return (
      <p>
        <Trans>
          Sổ tính chỉ máy chủ đọc được, nên không sửa tại đây: sửa trong Excel rồi chọn lại tệp, hoặc chép cả bảng và
          dán vào ô trên.
        </Trans>
      </p>
    )
  }
  return (
    <div className={styles.row}>
      <Button variant={stale ? 'primary' : 'secondary'} disabled={busy !== null} onClick={check}>
        <Trans>Kiểm tra lại</Trans>
      </Button>
      <p aria-live="polite">
        <Trans>
          Còn {left}/{total} ô sai.
        </Trans>
      </p>
    </div>
  )
}
