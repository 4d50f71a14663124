import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { cx } from '../kit/cx.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { FrameworksTable } from './FrameworksTable.tsx'
import styles from './framework.module.css'
import { useFrameworksSpreadsheet } from './use-frameworks-spreadsheet.ts'

const route = getRouteApi('/bo-tieu-chi')

/** Bộ tiêu chí: every version on record, real ones and illustrative ones apart. */
export function FrameworksPage() {
  const { t } = useLingui()
  const { official, illustrative } = route.useLoaderData()
  const spreadsheet = useFrameworksSpreadsheet([...official, ...illustrative])
  const title = t`Bộ tiêu chí`
  useTitle(title)
  const first = Math.min(...official.map(({ firstYear }) => firstYear))
  return (
    <div className={styles.page}>
      <PageHeading title={title} actions={<ViewActions spreadsheet={spreadsheet} />}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>
        <Trans>
          <strong>{official.length}</strong> bộ tiêu chí chính thức từ năm {first}; điểm hai năm chỉ so được khi cùng
          một bộ.
        </Trans>
      </Headline>
      <Section title={<Trans>Chính thức</Trans>}>
        <FrameworksTable frameworks={official} caption={t`Bộ tiêu chí chính thức`} />
        <p className={styles.note}>
          <Trans>
            Nguồn chính thức chỉ in điểm tối đa của lĩnh vực và nguồn điểm; tiêu chí thành phần chưa có trên hồ sơ thì
            ghi “–”.
          </Trans>
        </p>
      </Section>
      {illustrative.length > 0 && (
        <Section illustrative title={<Trans>Dựng lên để trình diễn</Trans>}>
          <FrameworksTable frameworks={illustrative} caption={t`Bộ tiêu chí minh họa`} />
          <p className={styles.note}>
            <Plural
              value={illustrative.length}
              other="# bộ tiêu chí dựng lên để trình diễn, đủ cách chấm từng tiêu chí; không đơn vị có thật nào được chấm theo."
            />{' '}
            <Link to="/bo-tieu-chi/so-sanh" className={linkClass()}>
              <Trans>So sánh hai phiên bản</Trans>
            </Link>
          </p>
        </Section>
      )}
    </div>
  )
}

interface SectionProps {
  readonly title: ReactNode
  /** Its sheets alone say so when printed: the rest of the page is real. */
  readonly illustrative?: boolean
  readonly children: ReactNode
}

function Section({ title, illustrative = false, children }: SectionProps) {
  return (
    <section className={cx(styles.section, illustrative && styles.illustrative)}>
      <h2 className={styles.sectionTitle}>
        {title} {illustrative && <IllustrativeTag />}
      </h2>
      {children}
    </section>
  )
}
