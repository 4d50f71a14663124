import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import type { Imported } from './ask-imports.ts'
import { ImportFacts } from './ImportFacts.tsx'
import styles from './import.module.css'
import { UndoForm } from './UndoForm.tsx'
import type { ImportCourse } from './use-import.ts'

interface ReceiptProps {
  readonly course: ImportCourse
  readonly imported: Imported
}

/** What was taken over, under which id, where to see it, and how to take it back. */
export function Receipt({ course, imported }: ReceiptProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.section} aria-labelledby="bien-nhan">
      <h2 id="bien-nhan" ref={heading} tabIndex={-1} className={styles.sectionTitle}>
        {course.nothing ? <Trans>Không có gì phải nhập</Trans> : <Trans>Đã nhập xong</Trans>}
      </h2>
      {course.nothing && (
        <p>
          <Trans>Mọi dòng đã có sẵn như vậy; dưới đây là lần nhập trước của chính tệp này.</Trans>
        </p>
      )}
      <ImportFacts imported={imported} />
      <div className={styles.row}>
        <Button variant="primary" onClick={course.begin}>
          <Trans>Nhập bảng khác</Trans>
        </Button>
        <Link to="/nhap-lieu/lich-su" search={{ lan: imported.id }} className={linkClass()}>
          <Trans>Xem trong lịch sử</Trans>
        </Link>
        <WhereSeen kind={imported.kind} />
      </div>
      <UndoForm imported={imported} />
    </section>
  )
}

/** Where what was taken over is now to be read. */
function WhereSeen({ kind }: { readonly kind: Imported['kind'] }) {
  switch (kind) {
    case 'PUBLISHED_FIGURES':
      return (
        <Link to="/so-lieu" className={linkClass()}>
          <Trans>Xem số liệu</Trans>
        </Link>
      )
    case 'UNITS':
    case 'UNIT_CHANGES':
      return (
        <Link to="/don-vi" className={linkClass()}>
          <Trans>Xem đơn vị</Trans>
        </Link>
      )
    case 'FRAMEWORK':
      return (
        <Link to="/bo-tieu-chi" className={linkClass()}>
          <Trans>Xem bộ tiêu chí</Trans>
        </Link>
      )
    case 'SCORES':
      return (
        <Link to="/xep-hang" className={linkClass()}>
          <Trans>Xem xếp hạng</Trans>
        </Link>
      )
    default:
      return <WhereRegistered kind={kind} />
  }
}

/** Where a register is now to be read. */
function WhereRegistered({ kind }: { readonly kind: Imported['kind'] }) {
  switch (kind) {
    case 'PLAN_TASKS':
      return (
        <Link to="/ke-hoach" className={linkClass()}>
          <Trans>Xem kế hoạch</Trans>
        </Link>
      )
    case 'DOSSIER_REPORTS':
    case 'DOSSIER_CASES':
      return (
        <Link to="/ho-so" className={linkClass()}>
          <Trans>Xem hồ sơ</Trans>
        </Link>
      )
    case 'INSPECTIONS':
    case 'FINDINGS':
      return (
        <Link to="/kiem-tra" className={linkClass()}>
          <Trans>Xem kiểm tra</Trans>
        </Link>
      )
    case 'DIRECTIVES':
      return (
        <Link to="/ket-luan" className={linkClass()}>
          <Trans>Xem kết luận</Trans>
        </Link>
      )
    case 'PROCEDURES':
    case 'SIMPLIFICATIONS':
      return (
        <Link to="/thu-tuc" className={linkClass()}>
          <Trans>Xem thủ tục</Trans>
        </Link>
      )
    case 'MODELS':
      return (
        <Link to="/mo-hinh" className={linkClass()}>
          <Trans>Xem mô hình</Trans>
        </Link>
      )
    case 'PLEDGES':
      return (
        <Link to="/cam-ket" className={linkClass()}>
          <Trans>Xem cam kết</Trans>
        </Link>
      )
    default:
      return null
  }
}
