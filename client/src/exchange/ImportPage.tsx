import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { ErrorState } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { CheckResult } from './CheckResult.tsx'
import { Difference } from './Difference.tsx'
import { ErrorDesk } from './ErrorDesk.tsx'
import { ImportSource } from './ImportSource.tsx'
import styles from './import.module.css'
import { KINDS, MARKS, STAGES } from './import-search.ts'
import { KeyForm } from './KeyForm.tsx'
import { Receipt } from './Receipt.tsx'
import { RefusedList } from './RefusedList.tsx'
import { type ImportCourse, type ImportOptions, useImport } from './use-import.ts'

const route = getRouteApi('/nhap-lieu')

/** Nhập liệu: paste or choose, check, mend, look at the difference, import, undo. */
export function ImportPage() {
  const { t } = useLingui()
  const title = t`Nhập liệu`
  useTitle(title)
  const course = useImport(useOptions())
  const { checked, receipt, busy } = course
  useOwnLanguage(course)
  return (
    <div className={styles.page}>
      <PageHeading
        title={title}
        actions={
          <Link to="/nhap-lieu/lich-su" className={linkClass()}>
            <Trans>Lịch sử nhập</Trans>
          </Link>
        }
      >
        <strong>{title}</strong>
      </PageHeading>
      <Headline>
        <Trans>Dán bảng từ Excel hoặc chọn tệp; kiểm tra trước, chưa bấm nhập thì chưa có gì được ghi.</Trans>
      </Headline>
      {receipt ? (
        <Receipt course={course} imported={receipt} />
      ) : (
        <>
          <ImportSource course={course} />
          <TroubleNote course={course} />
          {checked && (
            <div className={styles.results} aria-busy={busy !== null || undefined}>
              <CheckResult course={course} checked={checked} />
              {checked.report.errorCount > 0 && <ErrorDesk course={course} checked={checked} />}
              {checked.report.errorCount === 0 && <Difference course={course} checked={checked} />}
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** What the server said comes in the language of the page: it is asked again where that changes. */
function useOwnLanguage({ checked, check }: ImportCourse): void {
  const locale = useLocale()
  const spoken = useRef(locale)
  useEffect(() => {
    if (spoken.current === locale) return
    spoken.current = locale
    if (checked !== null) check()
  }, [locale, checked, check])
}

/** What the address says of how the file is to be read. */
function useOptions(): ImportOptions {
  const { loai = 'so-lieu', dot, dau, 'giai-doan': stage, 'minh-hoa': invented } = route.useSearch()
  const { rounds } = route.useLoaderData()
  const kind = KINDS[loai]
  const round = kind === 'SCORES' ? (rounds.find(({ id }) => id === dot) ?? rounds[0]) : undefined
  return {
    ...{ kind, sheet: null, decimalMark: dau ? MARKS[dau] : 'UNKNOWN' },
    ...{ framework: round?.framework.code ?? null, year: round?.year ?? null, round: round?.id ?? null },
    stage: kind === 'SCORES' && stage ? STAGES[stage] : null,
    // What bears scores or figures is known already; of units and frameworks whoever imports them says it.
    provenance: kind === 'SCORES' || kind === 'PUBLISHED_FIGURES' ? null : invented ? 'ILLUSTRATIVE' : 'OFFICIAL',
  }
}

/** Why the last act came to nothing; what was pasted is still in the field above. */
function TroubleNote({ course }: { readonly course: ImportCourse }) {
  const { trouble, checked, check, commit } = course
  const again = checked !== null && !course.stale && checked.report.errorCount === 0 ? commit : check
  if (trouble === null) return null
  if (trouble.kind === 'KEY') return <KeyForm tried={trouble.tried} onKey={again} />
  if (trouble.kind === 'REFUSED') return <RefusedList errors={trouble.errors} />
  return (
    <ErrorState
      what={<Trans>Máy chủ chưa trả lời được.</Trans>}
      kept={<Trans>Chưa có gì được ghi. Bảng đã dán và mọi chỗ đã sửa vẫn còn ở đây.</Trans>}
      lookupId={trouble.lookupId ?? undefined}
      onRetry={again}
    />
  )
}
